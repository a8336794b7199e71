import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { MailState } from '../../../platform/mail/mail-delivery.entity.js';

/** That a mail was to go to somebody, and what came of it. */
export interface MailDeliveryFacts {
  readonly id: string;
  readonly kind: string;
  readonly address: string;
  readonly subject: string;
  readonly state: MailState;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly createdAt: string;
  readonly sentAt: string | null;
}

const instant = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Reads what was mailed in the name of an organisation. */
@Injectable()
export class MailDeliveryRepository {
  /** @returns newest first, up to `limit` from after the position on */
  async list(manager: EntityManager, organisationId: string, after: readonly (string | number | null)[] | undefined, limit: number): Promise<MailDeliveryFacts[]> {
    const [createdAt, id] = after ?? [null, null];
    return manager.query(
      `SELECT id, kind, address, subject, state, attempts, last_error AS "lastError", ${instant('created_at')} AS "createdAt", ${instant('sent_at')} AS "sentAt"
       FROM mail_deliveries
       WHERE organisation_id = $1
         AND ($2::text IS NULL OR (created_at < $2::timestamptz + interval '1 millisecond' AND (${instant('created_at')}, id::text) < ($2, $3::text)))
       ORDER BY date_trunc('milliseconds', created_at) DESC, id::text DESC LIMIT $4`,
      [organisationId, createdAt, id, limit],
    );
  }
}
