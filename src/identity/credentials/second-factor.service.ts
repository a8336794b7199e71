import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Config } from '../../platform/config.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainError, invalidInput, notFound } from '../../platform/domain-error.js';
import { CONFIG } from '../../platform/platform.tokens.js';
import { SecurityEvents } from '../security-events/security-events.js';
import { SessionRepository } from '../sessions/session.repository.js';
import { accountTried, secondFactorTried, SignInThrottle, type Tried } from '../sessions/sign-in-throttle.js';
import { CredentialRepository, type Credentials } from './credential.repository.js';
import { PasswordHashing } from './password-hashing.js';
import { hashOfRecoveryCode, newRecoveryCodes } from './recovery-codes.js';
import { SecondFactorSecrets } from './second-factor-secret.js';

/** What an authenticator app takes in, in three forms. */
export interface SecondFactorOffer {
  /** Base32, to be typed. */
  readonly secret: string;
  /** `otpauth://totp/…` */
  readonly uri: string;
  /** The same as a QR code. */
  readonly qrSvg: string;
}

const ISSUER = 'Register30';
const PERIOD = 30;
const SECRET_BYTES = 20;

/** Time-based one-time codes (RFC 6238) as second factor, and recovery codes for when the app is lost. */
@Injectable()
export class SecondFactorService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly credentials: CredentialRepository,
    private readonly sessions: SessionRepository,
    private readonly secrets: SecondFactorSecrets,
    private readonly hashing: PasswordHashing,
    private readonly throttle: SignInThrottle,
    private readonly events: SecurityEvents,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Whether somebody has to have a second factor, by SECOND_FACTOR. */
  isRequiredOf({ administers }: Pick<Credentials, 'administers'>): boolean {
    return this.config.secondFactor === 'everyone' || (this.config.secondFactor === 'administrators' && administers);
  }

  /** Offers a new secret; it counts from `confirm` on. @throws DomainError `already-exists` where a second factor is on */
  async begin(personId: string): Promise<SecondFactorOffer> {
    const { Secret } = await import('otpauth');
    const { bytes } = new Secret({ size: SECRET_BYTES });
    const { email } = await this.unitOfWork.run('identity', async (manager) => {
      const person = await this.required(manager, personId);
      const proposed = await this.credentials.proposeSecondFactor(manager, personId, this.secrets.seal(personId, bytes));
      if (!proposed) throw new DomainError('already-exists', 'A second factor is on already; remove it first.');
      return person;
    });
    return offerOf(email, bytes);
  }

  /** @returns what `begin` offered last and nobody confirmed yet; undefined where there is none */
  async pending(personId: string): Promise<SecondFactorOffer | undefined> {
    const { email, totpSecret, hasSecondFactor } = await this.unitOfWork.run('identity', (manager) => this.required(manager, personId));
    const bytes = totpSecret === null || hasSecondFactor ? undefined : this.secrets.open(personId, totpSecret);
    return bytes && offerOf(email, bytes);
  }

  /**
   * Turns the second factor on, by a code of the app that took it in. A session that could do nothing else before can do everything now.
   * @returns recovery codes, shown this once
   * @throws DomainError `invalid-input`, `not-found` where nothing was begun, `too-many-requests`
   */
  async confirm(personId: string, code: string): Promise<{ recoveryCodes: string[] }> {
    await this.throttle.begin(secondFactorTried(personId));
    const recoveryCodes = newRecoveryCodes();
    await this.unitOfWork.run('identity', async (manager) => {
      const person = await this.required(manager, personId);
      if (person.totpSecret === null || person.hasSecondFactor) throw notFound('second factor that waits for its code');
      const step = await this.stepOf(person, code);
      const confirmed = step !== null && (await this.credentials.confirmSecondFactor(manager, personId, person.totpSecret, step));
      if (!confirmed) throw wrongCode();
      await this.credentials.replaceRecoveryCodes(manager, personId, hashesOf(recoveryCodes));
      await this.sessions.enrolled(manager, personId);
    });
    await this.throttle.forget(secondFactorTried(personId));
    await this.events.record('second-factor-set-up', { personId });
    return { recoveryCodes };
  }

  /**
   * Turns it off.
   * @throws DomainError `invalid-input` for a wrong password or code, `forbidden` where a second factor is required, `too-many-requests`
   */
  async remove(personId: string, password: string, code: string): Promise<void> {
    const person = await this.withPassword(personId, password);
    if (!person.hasSecondFactor) throw notFound('second factor');
    if (this.isRequiredOf(person)) throw new DomainError('forbidden', 'A second factor is required here.');
    await this.throttle.begin(secondFactorTried(personId));
    await this.unitOfWork.run('identity', async (manager) => {
      if (!(await this.uses(manager, person, code))) throw wrongCode();
      await this.credentials.removeSecondFactor(manager, personId);
    });
    await this.throttle.forget(secondFactorTried(personId));
    await this.events.record('second-factor-removed', { personId, personName: person.name });
  }

  /** Makes ten new recovery codes; the old ones end. @throws DomainError as `remove` */
  async newRecoveryCodes(personId: string, password: string): Promise<{ recoveryCodes: string[] }> {
    const person = await this.withPassword(personId, password);
    if (!person.hasSecondFactor) throw notFound('second factor');
    const recoveryCodes = newRecoveryCodes();
    await this.unitOfWork.run('identity', (manager) => this.credentials.replaceRecoveryCodes(manager, personId, hashesOf(recoveryCodes)));
    await this.events.record('recovery-codes-made', { personId, personName: person.name });
    return { recoveryCodes };
  }

  /** @returns whether a second factor is on, must be, and how many recovery codes are left */
  async state(personId: string): Promise<{ on: boolean; required: boolean; recoveryCodesLeft: number }> {
    return this.unitOfWork.run('identity', async (manager) => {
      const person = await this.required(manager, personId);
      const recoveryCodesLeft = await this.credentials.unusedRecoveryCodes(manager, personId);
      return { on: person.hasSecondFactor, required: this.isRequiredOf(person), recoveryCodesLeft };
    });
  }

  /** @returns whether a code of the app or a recovery code is right and was not used before; it is used then. Runs in the scope `identity`. */
  async uses(manager: EntityManager, person: Credentials, code: string): Promise<boolean> {
    const recovery = hashOfRecoveryCode(code);
    if (recovery) return this.credentials.useRecoveryCode(manager, person.personId, recovery);
    const step = await this.stepOf(person, code);
    return step !== null && this.credentials.useStep(manager, person.personId, step);
  }

  /** @returns the half minute a code belongs to, at most one away from now; null for a wrong code */
  private async stepOf({ personId, totpSecret }: Credentials, code: string): Promise<number | null> {
    const token = code.replace(/\s/g, '');
    const bytes = totpSecret === null ? undefined : this.secrets.open(personId, totpSecret);
    if (!/^\d{6}$/.test(token) || bytes === undefined) return null;
    const { Secret, TOTP } = await import('otpauth');
    const timestamp = Date.now();
    const secret = new Secret({ buffer: new Uint8Array(bytes).buffer });
    const delta = TOTP.validate({ token, secret, algorithm: 'SHA1', digits: 6, period: PERIOD, timestamp, window: 1 });
    return delta === null ? null : Math.floor(timestamp / 1000 / PERIOD) + delta;
  }

  /** Proves once more who it is. */
  private async withPassword(personId: string, password: string): Promise<Credentials> {
    const tried: Tried = accountTried(personId, 'signed-in');
    await this.throttle.begin(tried);
    const person = await this.unitOfWork.run('identity', (manager) => this.required(manager, personId));
    if (!(await this.hashing.matches(person.passwordHash, password))) {
      throw invalidInput([{ pointer: '/password', code: 'password-wrong', message: 'This is not your password.' }]);
    }
    await this.throttle.forget(tried);
    return person;
  }

  private async required(manager: EntityManager, personId: string): Promise<Credentials> {
    const person = await this.credentials.byPerson(manager, personId);
    if (!person) throw notFound('person with this id');
    return person;
  }
}

/** @returns a secret as an app takes it in */
async function offerOf(email: string, bytes: Uint8Array): Promise<SecondFactorOffer> {
  const { Secret, TOTP } = await import('otpauth');
  const secret = new Secret({ buffer: new Uint8Array(bytes).buffer });
  const uri = new TOTP({ issuer: ISSUER, label: email, secret, algorithm: 'SHA1', digits: 6, period: PERIOD }).toString();
  const { toString } = await import('qrcode').then((module) => module.default);
  return { secret: secret.base32, uri, qrSvg: await toString(uri, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' }) };
}

function hashesOf(codes: readonly string[]): Buffer[] {
  return codes.flatMap((code) => hashOfRecoveryCode(code) ?? []);
}

function wrongCode(): DomainError {
  return invalidInput([{ pointer: '/code', code: 'code-wrong', message: 'This code is wrong, too old, or was used before.' }]);
}
