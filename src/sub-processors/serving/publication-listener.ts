import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { Logger } from 'pino';
import { LOGGER } from '../../platform/platform.tokens.js';
import { PublicationChannel } from '../publication-channel.repository.js';
import { ListAnswers } from './list-answers.js';
import { PublishedLists } from './published-lists.js';

/** Should word from the database get lost, this is how old a list can get. */
const CHECK_EVERY_MS = 30_000;
const SHORTEST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5_000;

/** Hears from the database of publications, wherever they were made, and keeps the lists in memory true to it. */
@Injectable()
export class PublicationListener implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private close: (() => Promise<void>) | undefined;
  private ended = false;
  private pauseMs = SHORTEST_PAUSE_MS;
  private readonly checks: NodeJS.Timeout;
  private again: NodeJS.Timeout | undefined;

  constructor(
    private readonly channel: PublicationChannel,
    private readonly lists: PublishedLists,
    private readonly answers: ListAnswers,
    @Inject(LOGGER) private readonly log: Logger,
  ) {
    this.checks = setInterval(() => void this.check(), CHECK_EVERY_MS).unref();
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.listen();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.ended = true;
    clearInterval(this.checks);
    clearTimeout(this.again);
    await this.close?.();
  }

  /** Word that came while nobody listened is lost, so everything is held against the database first. */
  private async listen(): Promise<void> {
    try {
      this.close = await this.channel.listen((slug) => void this.heard(slug), () => this.lost());
      this.pauseMs = SHORTEST_PAUSE_MS;
      this.lists.doubtAll();
      await this.check();
    } catch (error) {
      this.log.debug({ err: error }, 'publications cannot be heard of yet');
      this.lost();
    }
  }

  private lost(): void {
    this.close = undefined;
    if (this.ended) return;
    this.again = setTimeout(() => void this.listen(), this.pauseMs).unref();
    this.pauseMs = Math.min(2 * this.pauseMs, LONGEST_PAUSE_MS);
  }

  private async heard(slug: string): Promise<void> {
    await this.lists.announced(slug);
    await this.answers.renew();
  }

  private async check(): Promise<void> {
    await this.lists.check().catch((error: unknown) => this.log.debug({ err: error }, 'published lists cannot be checked at the moment'));
  }
}
