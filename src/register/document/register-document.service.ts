import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Asker, OrganisationReach } from '../../identity/principal.js';
import type { OrganisationFacts, RegisterFacts } from '../../law/facts.js';
import type { RegisterKind } from '../../law/vocabulary.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { InputError } from '../../platform/domain-error.js';
import { requireMatch } from '../../platform/http/etag.js';
import { readRegisterDocument } from './read-register-document.js';
import { REGISTER_FORMAT } from './register-document.body.js';
import { RegisterRepository } from '../register.repository.js';
import { type RegisterChange, RegisterWriter } from '../register-writer.js';
import { type Snapshot, SnapshotService } from '../snapshot.service.js';
import { KINDS, THING_KINDS, type Thing } from '../thing-kinds.js';

/** The whole register as one document. */
export type RegisterDocument = { readonly format: typeof REGISTER_FORMAT } & RegisterFacts;

export interface Difference {
  readonly kind: RegisterKind;
  readonly key: string;
  readonly fields?: readonly string[];
}

/** What a document changed, or would change. */
export interface RegisterDifference {
  readonly added: readonly Difference[];
  readonly changed: readonly Difference[];
  readonly removed: readonly Difference[];
}

/** Gives and takes the register as a document. */
@Injectable()
export class RegisterDocumentService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly snapshots: SnapshotService,
    private readonly repository: RegisterRepository,
    private readonly writer: RegisterWriter,
  ) {}

  /** @returns the document and the number of the last revision in it */
  async export(organisation: OrganisationReach, knownOn?: string): Promise<{ document: RegisterDocument; revision: number }> {
    const { register, revision }: Snapshot = await this.snapshots.read(organisation, knownOn);
    return { document: documentOf(register), revision };
  }

  /**
   * Makes the register what the document says, in one transaction. What is not in it is removed; the history keeps what it was.
   * @param stated what the body contained
   * @param ifMatch held against the register's last revision where it is sent
   * @throws DomainError `invalid-input` with every error; nothing is changed then
   */
  async replace(organisation: OrganisationReach, stated: unknown, ifMatch: string | undefined, dryRun: boolean, asker: Asker): Promise<{ difference: RegisterDifference; revision: number }> {
    const wanted = await readRegisterDocument(stated, (register) => slugErrors(organisation, register));
    return this.unitOfWork.run({ organisationId: organisation.id }, async (manager: EntityManager) => {
      const head = await this.writer.begin(manager, organisation.id);
      if (ifMatch !== undefined) requireMatch(ifMatch, head.sequence);
      const changes = changesBetween(await this.repository.register(manager, organisation.id), wanted);
      const { sequence } = dryRun ? head : await this.writer.commit(manager, organisation.id, head, changes, asker);
      return { difference: differenceOf(changes), revision: sequence };
    });
  }
}

function documentOf({ organisation, ...lists }: RegisterFacts): RegisterDocument {
  return { format: REGISTER_FORMAT, organisation, ...lists };
}

function slugErrors({ slug }: OrganisationReach, { organisation }: RegisterFacts): InputError[] {
  if (organisation.slug === slug) return [];
  return [{ pointer: '/organisation/slug', code: 'other-organisation', message: `This is the register of "${slug}", the document is of "${organisation.slug}".` }];
}

function changesBetween(current: RegisterFacts, wanted: RegisterFacts): RegisterChange[] {
  const changes: RegisterChange[] = [];
  if (!isDeepStrictEqual(plain(current.organisation), plain(wanted.organisation))) {
    changes.push({ kind: 'organisation', key: current.organisation.slug, action: 'changed', before: current.organisation, after: wanted.organisation });
  }
  for (const kind of THING_KINDS) {
    const { list } = KINDS[kind];
    const before = new Map((current[list] as readonly Thing[]).map((thing) => [thing.key, thing]));
    const sorted = (wanted[list] as readonly Thing[]).toSorted((a, b) => (a.key < b.key ? -1 : 1));
    for (const after of sorted) {
      const was = before.get(after.key) ?? null;
      before.delete(after.key);
      if (was === null) changes.push({ kind, key: after.key, action: 'added', before: null, after });
      else if (!isDeepStrictEqual(plain(was), plain(after))) changes.push({ kind, key: after.key, action: 'changed', before: was, after });
    }
    for (const was of before.values()) changes.push({ kind, key: was.key, action: 'removed', before: was, after: null });
  }
  return changes;
}

/** Instances of body classes and rows of the database alike as plain JSON; the order of fields says nothing. */
function plain(facts: Thing | OrganisationFacts): unknown {
  return JSON.parse(JSON.stringify(facts));
}

function differenceOf(changes: readonly RegisterChange[]): RegisterDifference {
  const of = (action: RegisterChange['action']): Difference[] =>
    changes.filter((change) => change.action === action).map((change) => ({
      kind: change.kind,
      key: change.key,
      ...(action === 'changed' ? { fields: changedFields(change.before as object, change.after as object) } : {}),
    }));
  return { added: of('added'), changed: of('changed'), removed: of('removed') };
}

function changedFields(before: object, after: object): string[] {
  const [was, becomes] = [before, after].map((facts) => JSON.parse(JSON.stringify(facts)) as Record<string, unknown>);
  return Object.keys(becomes ?? {}).filter((field) => !isDeepStrictEqual(was?.[field], becomes?.[field]));
}
