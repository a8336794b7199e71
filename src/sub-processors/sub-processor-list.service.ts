import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HistoryRepository } from '../history/history.repository.js';
import type { Asker, OrganisationReach } from '../identity/principal.js';
import type { RegisterFacts } from '../law/facts.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { DomainError, invalidInput } from '../platform/domain-error.js';
import { requireMatch } from '../platform/http/etag.js';
import { cursorOf, DEFAULT_LIMIT, type Page, type PageQuery, positionOf } from '../platform/http/paging.js';
import { RegisterRepository } from '../register/register.repository.js';
import { type RegisterChange, RegisterWriter } from '../register/register-writer.js';
import { type ListMark, marked, markErrors, marksOf, withPeriods } from './list-marks.js';
import type { ListPublication } from './public-list.js';
import { PublicationRepository } from './publication.repository.js';
import { type NextList, previewList, publishList } from './publish-list.js';
import { PublishedLists } from './serving/published-lists.js';
import type { PublicationBody, SubProcessorListBody } from './sub-processor-list.bodies.js';

/** The list to come beside the published one. */
export interface NextListAnswer extends NextList {
  readonly published: Pick<ListPublication, 'version' | 'publishedAt'> | null;
  readonly noticePeriodDays: number;
  readonly objectionPeriodDays: number;
  readonly listed: readonly Required<ListMark>[];
}

/** An answer with the number of the register's last revision, which is its version. */
interface AtRevision<T> {
  readonly answer: T;
  readonly revision: number;
}

/** Keeps the list that comes next, and publishes it. */
@Injectable()
export class SubProcessorListService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly register: RegisterRepository,
    private readonly writer: RegisterWriter,
    private readonly history: HistoryRepository,
    private readonly publications: PublicationRepository,
    private readonly published: PublishedLists,
  ) {}

  /** @returns the list as a publication now would make it, held against the published one */
  next({ id }: OrganisationReach): Promise<AtRevision<NextListAnswer>> {
    return this.unitOfWork.run({ organisationId: id }, async (manager) => {
      const { sequence } = await this.history.head(manager, id);
      const register = await this.register.register(manager, id);
      return { answer: nextOf(register, await this.publications.latest(manager, id)), revision: sequence };
    }, { consistent: true });
  }

  /**
   * Sets which engagements are listed, what customers are told of them, and the periods, in one transaction.
   * @throws DomainError `changed-meanwhile`, `precondition-required`, `invalid-input` for engagements that are not there
   */
  replace({ id, slug }: OrganisationReach, body: SubProcessorListBody, ifMatch: string | undefined, asker: Asker): Promise<AtRevision<NextListAnswer>> {
    return this.unitOfWork.run({ organisationId: id }, async (manager) => {
      const head = await this.writer.begin(manager, id);
      requireMatch(ifMatch, head.sequence);
      const { organisation: before, engagements } = await this.register.register(manager, id);
      const errors = markErrors(body.entries, engagements);
      if (errors.length > 0) throw invalidInput(errors);
      const after = withPeriods(before, body);
      const changes: RegisterChange[] = after ? [{ kind: 'organisation', key: slug, action: 'changed', before, after }] : [];
      for (const change of marked(body.entries, engagements)) changes.push({ kind: 'engagement', key: change.after.key, action: 'changed', ...change });
      const { sequence } = await this.writer.commit(manager, id, head, changes, asker);
      return { answer: nextOf(await this.register.register(manager, id), await this.publications.latest(manager, id)), revision: sequence };
    });
  }

  /**
   * Publishes the list as it stands: for ever, and at once for every reader.
   * @throws DomainError `not-publishable` with everything that stands against it (Art. 28(2) GDPR: notice comes before the start)
   */
  publish({ id, slug }: OrganisationReach, body: PublicationBody, asker: Asker): Promise<AtRevision<ListPublication>> {
    return this.unitOfWork.run({ organisationId: id }, async (manager) => {
      const head = await this.writer.begin(manager, id);
      const previous = await this.publications.latest(manager, id);
      const publication = await this.decided(manager, id, previous, body);
      await this.publications.add(manager, id, publication);
      const change = { kind: 'sub-processor-list', key: String(publication.version), action: 'added', before: null, after: publication } as const;
      const { sequence } = await this.history.append(manager, id, head, [change], asker.actor, body.comment ?? asker.reason);
      this.published.expect(slug);
      return { answer: publication, revision: sequence };
    });
  }

  /** @returns the published versions, newest first */
  async list({ id }: OrganisationReach, { limit = DEFAULT_LIMIT, cursor }: PageQuery): Promise<Page<ListPublication>> {
    const before = cursor === undefined ? null : versionIn(cursor);
    const found = await this.unitOfWork.run({ organisationId: id }, (manager) => this.publications.list(manager, id, before, limit + 1));
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return { items, nextCursor: found.length > limit && last ? cursorOf([last.version]) : null };
  }

  private async decided(manager: EntityManager, id: string, previous: ListPublication | null, { urgent, reason, comment }: PublicationBody): Promise<ListPublication> {
    const register = await this.register.register(manager, id);
    const outcome = publishList({ register, previous, now: instantAfter(previous), urgent: urgent ?? false, reason: reason ?? null, comment: comment ?? null });
    if (outcome.outcome === 'published') return outcome.publication;
    const { refusals } = outcome;
    throw new DomainError('not-publishable', refusals.map(({ message }) => message).join(' '), [], { refusals });
  }
}

function nextOf(register: RegisterFacts, previous: ListPublication | null): NextListAnswer {
  const { noticePeriodDays, objectionPeriodDays } = register.organisation;
  return {
    published: previous && { version: previous.version, publishedAt: previous.publishedAt },
    noticePeriodDays, objectionPeriodDays,
    listed: marksOf(register.engagements),
    ...previewList({ register, previous, now: instantAfter(previous) }),
  };
}

/** Versions stand in the order of their instants, whatever the clock of a machine does. */
function instantAfter(previous: ListPublication | null): string {
  const now = new Date().toISOString();
  return previous && previous.publishedAt > now ? previous.publishedAt : now;
}

function versionIn(cursor: string): number {
  const [version] = positionOf(cursor, 1);
  return typeof version === 'number' && Number.isInteger(version) && Math.abs(version) < 2 ** 31 ? version : Number(positionOf('', 1)[0]);
}
