import { Inject, Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import type { Day } from '../../law/facts.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { LOGGER } from '../../platform/platform.tokens.js';
import type { ListSource } from '../list-as-of.js';
import { PublicationRepository, type PublicSource } from '../publication.repository.js';

const BYTES_KEPT = 16 * 1024 * 1024;
/** How long a reader may wait for the database to confirm a list that is at hand anyway. */
const PATIENCE_MS = 1_000;
/** How long a publication that was begun may take to be announced, before it counts as given up. */
const EXPECTED_FOR_MS = 60_000;

/** A published list in memory. */
export class PublishedList {
  /** There is another one, or none, in its place. */
  superseded = false;
  /** Something happened to the list since it was read. */
  doubtful = false;

  constructor(
    readonly slug: string,
    readonly organisationId: string,
    readonly source: ListSource,
  ) {}

  get version(): number {
    return this.source.publication.version;
  }
}

/**
 * The published lists, read once and kept in memory. They are served from there while the database is away, and read again when it
 * says that there is another version, when a publication was begun here, and when a connection to the database had been lost.
 */
@Injectable()
export class PublishedLists {
  private readonly kept = new LRUCache<string, PublishedList>({
    maxSize: BYTES_KEPT,
    sizeCalculation: ({ source }) => Math.min(BYTES_KEPT, 2 * JSON.stringify(source).length),
    dispose: (list) => void (list.superseded = true),
  });
  private readonly loading = new Map<string, Promise<PublishedList | null>>();
  /** Slugs of lists of which a publication was begun here and not yet announced, with the time until which that may still come. */
  private readonly expected = new Map<string, number>();
  /** How often something was told about any list: what was read before may be old after. */
  private tidings = 0;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly publications: PublicationRepository,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  /** @returns the list of an organisation as it is now; null where there is none to be seen. @throws DomainError `database-away` where it is not at hand */
  async current(slug: string): Promise<PublishedList | null> {
    const known = this.kept.get(slug);
    if (!known) return this.load(slug);
    return known.doubtful ? this.confirmed(known) : known;
  }

  /** @returns what was public at the end of a day that is past. @throws DomainError `database-away` */
  async past({ slug, organisationId }: PublishedList, day: Day): Promise<ListSource | null> {
    const source = await this.read(slug, day);
    return source?.organisationId === organisationId ? source : null;
  }

  /** A publication was begun here: until it is announced, nobody is served from memory unasked. */
  expect(slug: string): void {
    this.expected.set(slug, Date.now() + EXPECTED_FOR_MS);
    this.doubt(slug);
  }

  /** The database says that there is another version, or none any more. @returns when it has been read, or cannot be */
  async announced(slug: string): Promise<void> {
    this.expected.delete(slug);
    this.doubt(slug);
    if (this.kept.peek(slug)) await this.current(slug).catch(() => undefined);
  }

  /** Compares all lists in memory with the database in one statement, and reads those again that changed or are gone. */
  async check(): Promise<void> {
    for (const [slug, until] of this.expected) if (until < Date.now()) this.expected.delete(slug);
    const lists = [...this.kept.values()];
    if (lists.length === 0) return;
    const versions = await this.unitOfWork.run('public', (manager) => this.publications.publicVersions(manager, lists.map(({ slug }) => slug)));
    const now = new Map(versions.map((each) => [each.slug, `${each.organisationId} ${each.version}`]));
    for (const list of lists) {
      if (now.get(list.slug) !== `${list.organisationId} ${list.version}`) await this.announced(list.slug);
      else if (!this.expected.has(list.slug)) list.doubtful = false;
    }
  }

  /** Whatever is in memory may be old: word from the database may have been missed. */
  doubtAll(): void {
    this.tidings += 1;
    for (const list of this.kept.values()) list.doubtful = true;
  }

  private doubt(slug: string): void {
    this.tidings += 1;
    const known = this.kept.peek(slug);
    if (known) known.doubtful = true;
  }

  /** A list at hand is served rather than nothing, should the database be slow or away. */
  private async confirmed(known: PublishedList): Promise<PublishedList | null> {
    const loaded = this.load(known.slug).catch((error: unknown) => {
      this.log.debug({ err: error }, 'a published list could not be confirmed');
      return known;
    });
    return Promise.race([loaded, patience(known)]);
  }

  /** Readers that come at the same time share one reading, unless word came in between. */
  private load(slug: string): Promise<PublishedList | null> {
    const name = `${slug} ${this.tidings}`;
    const running = this.loading.get(name);
    if (running) return running;
    const loaded = this.readAndKeep(slug).finally(() => this.loading.delete(name));
    this.loading.set(name, loaded);
    return loaded;
  }

  private async readAndKeep(slug: string): Promise<PublishedList | null> {
    const { tidings } = this;
    const source = await this.read(slug, null);
    const known = this.kept.peek(slug);
    const doubtful = this.tidings !== tidings || this.expected.has(slug);
    if (!source) {
      if (known) this.kept.delete(slug);
      return null;
    }
    const { organisationId, publication, heads } = source;
    const isSame = known?.organisationId === organisationId && known.version === publication.version;
    const list = isSame ? known : new PublishedList(slug, organisationId, { publication, heads });
    list.doubtful = doubtful;
    if (!isSame) this.kept.set(slug, list);
    return list;
  }

  private read(slug: string, day: Day | null): Promise<PublicSource | null> {
    return this.unitOfWork.run('public', (manager) => this.publications.publicSource(manager, slug, day));
  }
}

function patience<T>(answer: T): Promise<T> {
  return new Promise((resolve) => void setTimeout(resolve, PATIENCE_MS, answer).unref());
}
