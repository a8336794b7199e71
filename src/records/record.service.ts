import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { OrganisationReach } from '../identity/principal.js';
import type { RegisterFacts } from '../law/facts.js';
import { LAW } from '../law/law.js';
import type { ActivityRole, Language } from '../law/vocabulary.js';
import { today } from '../platform/today.js';
import { SnapshotService } from '../register/snapshot.service.js';
import type { AssembledRecord } from './art-30-record.js';
import { assembleRecord } from './assembly/assemble-record.js';
import { sealedJson, sealRecord } from './record-digest.js';
import type { RecordFormat } from './record-formats.js';
import { RecordRenderings } from './record-renderings.js';
import { policyOfPage } from './rendering/record-page-policy.js';
import type { TemplateName } from './templates/template-names.js';

export interface RecordAsked {
  readonly role: ActivityRole;
  readonly format: RecordFormat;
  readonly language: Language;
  readonly template: TemplateName;
  readonly asOf?: string | undefined;
  readonly knownOn?: string | undefined;
}

/** A record in one format. `digest` is that of its content, the same in every format. */
export interface RenderedRecord {
  readonly body: Buffer;
  readonly digest: string;
  readonly asOf: string;
  /** Content-Security-Policy of a page; null for what is no page. */
  readonly policy: string | null;
}

const MOST_BYTES_KEPT = 24 * 1024 * 1024;

/** Makes Art. 30 records and keeps what it made while the register stands still. */
@Injectable()
export class RecordService {
  private readonly kept = new LRUCache<string, RenderedRecord & { readonly revision: number }>({
    maxSize: MOST_BYTES_KEPT, sizeCalculation: ({ body }) => body.length + 1,
  });

  constructor(private readonly snapshots: SnapshotService, private readonly renderings: RecordRenderings) {}

  /**
   * @param signal ends the work when whoever asked has gone
   * @returns the record of a role on a day, by what was known at a moment. An answer that is kept carries the number of the
   * register's last revision, so that none is older than the register.
   */
  async render(organisation: OrganisationReach, asked: RecordAsked, signal?: AbortSignal): Promise<RenderedRecord> {
    const { role, format, language, template, asOf = today(), knownOn } = asked;
    const { register, revision } = await this.snapshots.read(organisation, knownOn);
    const name = JSON.stringify([organisation.id, role, format, language, template, asOf, knownOn ?? null]);
    const known = this.kept.get(name);
    if (known?.revision === revision) return known;
    const assembled = assembleRecord({ register, role, asOf, knownOn: knownOn ?? null, language, law: LAW, revision });
    const rendered = { ...await this.inFormat(assembled, register, { format, template }, signal), asOf, revision };
    this.kept.set(name, rendered);
    return rendered;
  }

  private async inFormat(
    assembled: AssembledRecord, register: RegisterFacts, { format, template }: Pick<RecordAsked, 'format' | 'template'>, signal: AbortSignal | undefined,
  ): Promise<Omit<RenderedRecord, 'asOf'>> {
    const generatedAt = new Date().toISOString();
    if (format === 'json') {
      const { json, digest } = sealedJson(assembled, generatedAt);
      return { body: Buffer.from(json), digest, policy: null };
    }
    const record = sealRecord(assembled, generatedAt);
    const body = await this.renderings.render(format, record, template, signal, register);
    return { body, digest: record.digest, policy: format === 'html' ? policyOfPage(body.toString()) : null };
  }
}
