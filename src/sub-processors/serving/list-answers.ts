import { setImmediate as breathe } from 'node:timers/promises';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import { addDays } from '../../law/day.js';
import type { Day } from '../../law/facts.js';
import type { Language } from '../../law/vocabulary.js';
import type { ContentCoding, Representations } from '../../platform/http/content-coding.js';
import { LOGGER } from '../../platform/platform.tokens.js';
import { today } from '../../platform/today.js';
import { listFrom, type ListSource } from '../list-as-of.js';
import type { ListFormat } from '../rendering/list-formats.js';
import { renderDocument } from '../rendering/render-document.js';
import { holds, type ListAnswer, listAnswer } from './list-answer.js';
import { type PublishedList, PublishedLists } from './published-lists.js';

const BYTES_OF_DOCUMENTS = 32 * 1024 * 1024;
const BYTES_OF_ANSWERS = 32 * 1024 * 1024;
const BYTES_BESIDE_BODY = 2_000;
/** So many answers of those last asked for are made anew when they hold no more, before anybody has to wait for them. */
const MOST_RENEWED = 100;

/** A question that is understood. */
export interface PublicQuestion {
  readonly slug: string;
  readonly format: ListFormat;
  readonly language: Language;
  readonly coding: ContentCoding;
  /** Null: today, whatever day that is. */
  readonly asOf: Day | null;
  readonly product: string | null;
  /** Address of the list without its suffix, for feeds. */
  readonly base: string;
}

interface KeptAnswer {
  readonly question: PublicQuestion;
  readonly answer: ListAnswer;
}

/** Renders what is asked for, once, and keeps the bytes. */
@Injectable()
export class ListAnswers implements OnModuleDestroy {
  private readonly documents = new LRUCache<string, Representations>({ maxSize: BYTES_OF_DOCUMENTS, sizeCalculation: bytesOf });
  private readonly rendering = new Map<string, Promise<Representations>>();
  /** By everything in a request that decides about its answer. */
  private readonly answers = new LRUCache<string, KeptAnswer>({ maxSize: BYTES_OF_ANSWERS, sizeCalculation: ({ answer }) => BYTES_BESIDE_BODY + answer.body.length });
  /** Names the lists in the names of their documents. */
  private readonly numbers = new WeakMap<PublishedList, number>();
  private nextNumber = 0;
  private midnight: NodeJS.Timeout;

  constructor(
    private readonly lists: PublishedLists,
    @Inject(LOGGER) private readonly log: Logger,
  ) {
    this.midnight = this.waitForMidnight();
  }

  onModuleDestroy(): void {
    clearTimeout(this.midnight);
  }

  /** @returns the answer to a request that was given before, while it holds. */
  kept(request: string): ListAnswer | undefined {
    const answer = this.answers.get(request)?.answer;
    return answer && holds(answer, Date.now()) ? answer : undefined;
  }

  /**
   * @param request everything in the request that decides about the answer, under which it is kept
   * @returns null where there is no list, or was none on the day. @throws DomainError `database-away`
   */
  async answer(question: PublicQuestion, request: string): Promise<ListAnswer | null> {
    const { slug, asOf } = question;
    const list = await this.lists.current(slug);
    const day = today();
    const source = list && (await this.sourceAsOf(list, asOf ?? day));
    if (!source) return null;
    const document = await this.document(question, list, source, day);
    const { format, language, coding } = question;
    const answer = listAnswer({
      list, format, language, coding, representation: document[coding], since: unchangedSince(source, asOf ?? day, day), validUntil: Date.parse(`${addDays(day, 1)}T00:00:00Z`),
    });
    this.answers.set(request, { question, answer });
    return answer;
  }

  /** Makes those answers anew that were asked for lately and hold no more, one after the other. */
  async renew(): Promise<void> {
    const kept = [...this.answers.entries()].slice(0, MOST_RENEWED);
    for (const [request, { question, answer }] of kept) {
      if (holds(answer, Date.now())) continue;
      await this.answer(question, request).catch((error: unknown) => this.log.debug({ err: error }, 'a list cannot be rendered ahead'));
      await breathe();
    }
  }

  /** What is in memory answers for its own day and all that follow. */
  private async sourceAsOf(list: PublishedList, asOf: Day): Promise<ListSource | null> {
    const { source } = list;
    return source.publication.publishedAt.slice(0, 10) <= asOf ? source : this.lists.past(list, asOf);
  }

  private async document({ format, language, asOf, product, base }: PublicQuestion, list: PublishedList, source: ListSource, day: Day): Promise<Representations> {
    const isFeed = format === 'atom' || format === 'feed.json';
    const name = JSON.stringify([this.numberOf(list), source.publication.version, day, asOf, format, language, product, isFeed ? base : '']);
    const known = this.documents.get(name);
    if (known) return known;
    const running = this.rendering.get(name);
    if (running) return running;
    const rendered = renderDocument(listFrom(source, { asOf: asOf ?? day, language, product }), format, { today: day, base, organisationId: list.organisationId });
    this.rendering.set(name, rendered);
    try {
      this.documents.set(name, await rendered);
      return await rendered;
    } finally {
      this.rendering.delete(name);
    }
  }

  private numberOf(list: PublishedList): number {
    const number = this.numbers.get(list) ?? (this.nextNumber += 1);
    this.numbers.set(list, number);
    return number;
  }

  private waitForMidnight(): NodeJS.Timeout {
    const left = Date.parse(`${addDays(today(), 1)}T00:00:00Z`) - Date.now();
    return setTimeout(() => {
      this.midnight = this.waitForMidnight();
      void this.renew();
    }, left).unref();
  }
}

function bytesOf(document: Representations): number {
  return BYTES_BESIDE_BODY + document.identity.body.length + document.gzip.body.length + document.br.body.length;
}

/** Today's list is another one every day; that of a past day is what it is since that day was over. */
function unchangedSince({ publication: { publishedAt } }: ListSource, asOf: Day, day: Day): Date {
  if (asOf < day) return new Date(`${addDays(asOf, 1)}T00:00:00Z`);
  const dayBegan = `${day}T00:00:00.000Z`;
  return new Date(publishedAt > dayBegan ? publishedAt : dayBegan);
}
