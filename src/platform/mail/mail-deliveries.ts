import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Reach, UnitOfWork } from '../database/unit-of-work.js';
import type { JobContext } from '../jobs/jobs.js';
import type { MailState } from './mail-delivery.entity.js';
import { MailDelayedError, MailRefusedError } from './mail-errors.js';

/** One mail that is to go out once. */
export interface PlannedMail {
  /** Whose mail it is: an organisation's, or the instance's (null), such as the link to a new password. */
  readonly organisationId: string | null;
  /** What sort of mail, such as `invitation` or `weekly-reminder`. */
  readonly kind: string;
  readonly address: string;
  readonly subject: string;
}

const LONGEST_WORDS = 500;
/** Longer than `Mailer.send` can take. */
const CLAIM = '5 minutes';

/** Who was mailed what, when and with which result; and by that, that a job which runs twice mails once. */
@Injectable()
export class MailDeliveries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Sends a mail unless it was sent or given up before. Whoever sends claims it first, so that two jobs, here or in two instances, do not both
   * send it; no transaction is open while the mail server talks. One gap no sender can close: where the process or the database ends after the
   * receiver's 250 and before our COMMIT, a later attempt sends again, with the same Message-ID, by which receivers know a copy.
   * @param dedupeKey says which mail this is, such as `invitation/<id>`
   * @param attempt of the job at hand; a failure in the last one is final
   * @param send hands the mail over, usually `Mailer.send`
   * @returns `sent`, or `failed` where the receiver refused for good or the last attempt failed
   * @throws MailDelayedError where it is to be tried again; whatever else `send` throws
   */
  async once(dedupeKey: string, mail: PlannedMail, attempt: Pick<JobContext, 'lastAttempt'>, send: () => Promise<void>): Promise<Exclude<MailState, 'queued'>> {
    const reach: Reach = mail.organisationId === null ? 'instance' : { organisationId: mail.organisationId };
    const state = await this.unitOfWork.run(reach, (manager) => planned(manager, dedupeKey, mail));
    if (state !== 'queued') return state;
    if (!(await this.unitOfWork.run(reach, (manager) => claim(manager, dedupeKey)))) {
      throw new MailDelayedError('It is being sent at this moment.', 'BUSY');
    }
    const outcome = await resultOf(send, attempt.lastAttempt);
    await this.unitOfWork.run(reach, (manager) => note(manager, dedupeKey, outcome));
    if (outcome.state === 'queued') throw outcome.error;
    return outcome.state;
  }
}

type Outcome = { readonly state: 'sent'; readonly words: null } | { readonly state: 'failed'; readonly words: string } | { readonly state: 'queued'; readonly words: string; readonly error: unknown };

async function resultOf(send: () => Promise<void>, lastAttempt: boolean): Promise<Outcome> {
  try {
    await send();
    return { state: 'sent', words: null };
  } catch (error) {
    const told = error instanceof MailRefusedError || error instanceof MailDelayedError;
    const words = (told ? error.words : 'The mail could not be made.').slice(0, LONGEST_WORDS);
    return error instanceof MailRefusedError || lastAttempt ? { state: 'failed', words } : { state: 'queued', words, error };
  }
}

async function planned(manager: EntityManager, dedupeKey: string, mail: PlannedMail): Promise<MailState> {
  await manager.query(
    'INSERT INTO mail_deliveries (id, organisation_id, kind, dedupe_key, address, subject) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (dedupe_key) DO NOTHING',
    [randomUUID(), mail.organisationId, mail.kind, dedupeKey, mail.address, mail.subject],
  );
  const [row] = await manager.query<{ state: MailState }[]>('SELECT state FROM mail_deliveries WHERE dedupe_key = $1', [dedupeKey]);
  if (!row) throw new Error(`The mail ${dedupeKey} is another organisation's.`);
  return row.state;
}

/** @returns whether the mail is still to be sent and nobody else is at it. */
async function claim(manager: EntityManager, dedupeKey: string): Promise<boolean> {
  const [, claimed] = await manager.query<[unknown, number]>(
    `UPDATE mail_deliveries SET claimed_until = clock_timestamp() + interval '${CLAIM}', attempts = attempts + 1
     WHERE dedupe_key = $1 AND state = 'queued' AND (claimed_until IS NULL OR claimed_until < clock_timestamp())`,
    [dedupeKey],
  );
  return claimed > 0;
}

async function note(manager: EntityManager, dedupeKey: string, { state, words }: Outcome): Promise<void> {
  await manager.query(
    `UPDATE mail_deliveries SET state = $2, claimed_until = NULL, last_error = $3, sent_at = CASE WHEN $2 = 'sent' THEN clock_timestamp() END WHERE dedupe_key = $1`,
    [dedupeKey, state, words],
  );
}
