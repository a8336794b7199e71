import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { InstanceKey } from '../../platform/instance-key.js';
import { type KnownKey, type KnownKeys, knownKeys } from '../../platform/instance-key-record.js';
import { InstanceKeyRepository } from '../../platform/instance-key.repository.js';
import { type PublicKey, signatureHolds, type SigningKey, signingKeysOf } from '../../platform/instance-key-signing.js';
import { type HeadContent, type SignedHead, textOfHead } from './signed-head.js';

/** Signs the ends of chains, and knows whose signatures mean something. */
@Injectable()
export class HistoryKeys {
  private readonly held: readonly [SigningKey, ...SigningKey[]];

  constructor(instanceKey: InstanceKey, private readonly repository: InstanceKeyRepository) {
    this.held = signingKeysOf(instanceKey);
  }

  /** The key that signs now. */
  get current(): SigningKey {
    return this.held[0];
  }

  sign(head: HeadContent): SignedHead {
    const { organisationId, sequence, hash, at } = head;
    const keyId = this.current.fingerprint;
    return { organisationId, sequence, hash, at, keyId, signature: this.current.sign(textOfHead(head, keyId)) };
  }

  /** @returns the keys that are held, and those that signed before and that a held one vouches for; with what is wrong in the database's account of them */
  async known(manager: EntityManager): Promise<KnownKeys> {
    return knownKeys(await this.repository.all(manager), this.held);
  }

  /** @returns whether a head was signed by a key that is held, or by one that a held one vouches for */
  async isSound(manager: EntityManager, head: SignedHead): Promise<boolean> {
    if (this.held.some(({ fingerprint }) => fingerprint === head.keyId)) return isSignedBy(head, this.held);
    return isSignedBy(head, (await this.known(manager)).keys);
  }
}

/** @returns whether one of the keys signed a head */
export function isSignedBy(head: SignedHead, keys: readonly (PublicKey | KnownKey)[]): boolean {
  const key = keys.find(({ fingerprint }) => fingerprint === head.keyId);
  return key !== undefined && signatureHolds(key.publicKey, textOfHead(head, head.keyId), head.signature);
}
