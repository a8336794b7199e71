import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { OrganisationReach } from '../identity/principal.js';
import { LAW } from '../law/law.js';
import type { ActivityRole, Language } from '../law/vocabulary.js';
import { today } from '../platform/today.js';
import { SnapshotService } from '../register/snapshot.service.js';
import type { AssembledRecord } from './art-30-record.js';
import { assembleRecord } from './assembly/assemble-record.js';
import { sealedJson, sealRecord } from './record-digest.js';
import { recordPagePolicy } from './rendering/record-page-policy.js';
import { renderCsv } from './rendering/render-csv.js';
import { renderHtml } from './rendering/render-html.js';

export const RECORD_FORMATS = ['json', 'html', 'csv'] as const;
export type RecordFormat = (typeof RECORD_FORMATS)[number];

export interface RecordAsked {
  readonly role: ActivityRole;
  readonly format: RecordFormat;
  readonly language: Language;
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

  constructor(private readonly snapshots: SnapshotService) {}

  /**
   * @returns the record of a role on a day, by what was known at a moment. An answer that is kept carries the number of the
   * register's last revision, so that none is older than the register.
   */
  async render(organisation: OrganisationReach, { role, format, language, asOf = today(), knownOn }: RecordAsked): Promise<RenderedRecord> {
    const { register, revision } = await this.snapshots.read(organisation, knownOn);
    const name = JSON.stringify([organisation.id, role, format, language, asOf, knownOn ?? null]);
    const known = this.kept.get(name);
    if (known?.revision === revision) return known;
    const assembled = assembleRecord({ register, role, asOf, knownOn: knownOn ?? null, language, law: LAW, revision });
    const rendered = { ...inFormat(format, assembled, new Date().toISOString()), asOf, revision };
    this.kept.set(name, rendered);
    return rendered;
  }
}

function inFormat(format: RecordFormat, assembled: AssembledRecord, generatedAt: string): Omit<RenderedRecord, 'asOf'> {
  if (format === 'json') {
    const { json, digest } = sealedJson(assembled, generatedAt);
    return { body: Buffer.from(json), digest, policy: null };
  }
  const record = sealRecord(assembled, generatedAt);
  if (format === 'csv') return { body: Buffer.from(renderCsv(record)), digest: record.digest, policy: null };
  return { body: Buffer.from(renderHtml(record)), digest: record.digest, policy: recordPagePolicy(record) };
}
