import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InstanceKey } from '../../platform/instance-key.js';

const CIPHER = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;
const LABEL = 'second-factor/v1';

/** Closes and opens the secrets of second factors; the key is not in the database, and a secret fits its person alone. */
@Injectable()
export class SecondFactorSecrets {
  constructor(private readonly instanceKey: InstanceKey) {}

  /** @returns nonce, tag and what was encrypted, glued together */
  seal(personId: string, secret: Uint8Array): Buffer {
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv(CIPHER, this.instanceKey.derive(LABEL), nonce).setAAD(Buffer.from(personId));
    const sealed = Buffer.concat([cipher.update(secret), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
  }

  /** @returns the secret; undefined where none of the keys that are held closed it for this person */
  open(personId: string, sealed: Buffer): Buffer | undefined {
    for (const key of this.instanceKey.candidates(LABEL)) {
      try {
        const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE), { authTagLength: TAG });
        decipher.setAAD(Buffer.from(personId)).setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
        return Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()]);
      } catch {
        // another key may have closed it
      }
    }
    return undefined;
  }
}
