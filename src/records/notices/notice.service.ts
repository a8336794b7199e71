import { Injectable } from '@nestjs/common';
import type { OrganisationReach } from '../../identity/principal.js';
import { LAW } from '../../law/law.js';
import { dataCategory, dataSubjectCategory } from '../../law/taxonomy.js';
import type { Language } from '../../law/vocabulary.js';
import { type InputError, invalidInput, notFound } from '../../platform/domain-error.js';
import { today } from '../../platform/today.js';
import { type Snapshot, SnapshotService } from '../../register/snapshot.service.js';
import type { ControllerRecord } from '../art-30-record.js';
import { assembleRecord } from '../assembly/assemble-record.js';
import { noticeOf } from './notice-of.js';
import type { PrivacyNotice } from './privacy-notice.js';
import type { RecipientsAnswer } from './recipients-answer.js';
import { recipientsAnswer } from './recipients-of.js';

/** The day, the moment of knowledge and the language of a notice or an answer. */
export interface NoticeAsked {
  readonly language: Language;
  readonly asOf?: string | undefined;
  readonly knownOn?: string | undefined;
}

/** Tells people what the register knows of the processing of their data. */
@Injectable()
export class NoticeService {
  constructor(private readonly snapshots: SnapshotService) {}

  /** @throws DomainError `not-found` where no such activity as controller is in force on the day */
  async ofActivity(organisation: OrganisationReach, key: string, asked: NoticeAsked): Promise<PrivacyNotice> {
    const record = await this.record(organisation, asked);
    if (!record.activities.some((activity) => activity.key === key)) throw notFound(`activity "${key}" as controller in force on ${record.asOf}`);
    return noticeOf(record, [key]);
  }

  /** @param keys the activities in the order wanted; none: all. @throws DomainError `invalid-input` naming each that is not in force as controller on the day */
  async ofActivities(organisation: OrganisationReach, keys: readonly string[], asked: NoticeAsked): Promise<PrivacyNotice> {
    const record = await this.record(organisation, asked);
    const known = new Set(record.activities.map(({ key }) => key));
    refuse(keys.filter((key) => !known.has(key)), '?activities', (key) => `No activity "${key}" as controller is in force on ${record.asOf}.`);
    return noticeOf(record, keys.length === 0 ? null : [...new Set(keys)]);
  }

  /** @throws DomainError `invalid-input` naming each category that neither the taxonomy nor the register knows, and a time that ends before it begins */
  async recipients(organisation: OrganisationReach, dataSubjects: readonly string[], dataCategories: readonly string[], asked: NoticeAsked & { readonly since?: string | undefined }): Promise<RecipientsAnswer> {
    const { register, revision }: Snapshot = await this.snapshots.read(organisation, asked.knownOn);
    refuse(dataSubjects.filter((key) => !dataSubjectCategory(key, register)), '?dataSubjects', (key) => `There is no category of data subjects "${key}".`);
    refuse(dataCategories.filter((key) => !dataCategory(key, register)), '?dataCategories', (key) => `There is no category of personal data "${key}".`);
    const { language, asOf = today(), knownOn = null } = asked;
    const since = asked.since ?? null;
    if (since !== null && since > asOf) throw invalidInput([{ pointer: '?since', code: 'after-as-of', message: `since must not be after ${asOf}.` }]);
    return recipientsAnswer({ register, revision, since, asOf, knownOn, language, law: LAW, dataSubjects, dataCategories });
  }

  private async record(organisation: OrganisationReach, { language, asOf = today(), knownOn }: NoticeAsked): Promise<ControllerRecord> {
    const { register, revision } = await this.snapshots.read(organisation, knownOn);
    const record = assembleRecord({ register, role: 'controller', asOf, knownOn: knownOn ?? null, language, law: LAW, revision });
    if (record.role !== 'controller') throw new Error('A record as controller was asked for and another one came.');
    return record;
  }
}

function refuse(unknown: readonly string[], pointer: string, message: (key: string) => string): void {
  const errors: InputError[] = unknown.map((key) => ({ pointer, code: 'unknown-key', message: message(key) }));
  if (errors.length > 0) throw invalidInput(errors);
}
