import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import type { Config } from '../../platform/config.js';
import { CONFIG, LOGGER } from '../../platform/platform.tokens.js';
import type { Checkpoint } from './checkpoint.repository.js';
import { appendLines, linesOf, replaceFile, sizeOf, startFile } from './journal-file.js';

const FILE = 'checkpoints.ndjson';
const FORMAT = 'register30/checkpoints/v1';
/** Where the journal is begun anew, with what is newest of each organisation. */
const LARGEST = 8 * 1024 * 1024;

/** The first line of a journal. */
interface Opening {
  readonly format: typeof FORMAT;
  readonly id: string;
  readonly beganAt: string;
  /** The journal before it, which is kept beside it. */
  readonly continues: string | null;
}

/** What the journal says of one organisation. */
export interface JournalReading {
  readonly checkpoints: readonly Checkpoint[];
  /** Of the journal and the one before it, where they are there. */
  readonly ids: readonly string[];
  readonly beganAt: string | null;
  /** Whether an older journal was left behind, so that older checkpoints need not be here. */
  readonly isContinued: boolean;
  /** Lines that are none. */
  readonly unreadable: number;
}

/**
 * Checkpoints outside the database: a file in DATA_DIR that is only ever added to. Whoever owns the database, and not this machine, cannot
 * take back what stands here. Where it cannot be written the service works on without it, and verification says so.
 */
@Injectable()
export class CheckpointJournal {
  private readonly path: string;
  private readonly previousPath: string;
  private writing: Promise<unknown> = Promise.resolve();
  private smallest = LARGEST;

  constructor(
    @Inject(CONFIG) config: Pick<Config, 'dataDirectory'>,
    @Inject(LOGGER) private readonly log: Pick<Logger, 'error'>,
  ) {
    this.path = join(config.dataDirectory, FILE);
    this.previousPath = `${this.path}.1`;
  }

  /** Adds checkpoints and waits until the disk has them. @returns the id of the journal; null where it cannot be written */
  append(checkpoints: readonly Checkpoint[]): Promise<string | null> {
    const written = this.writing.then(() => this.write(checkpoints)).catch((error: unknown) => {
      this.log.error({ err: error, path: this.path }, 'the journal of checkpoints cannot be written; they are kept in the database only');
      return null;
    });
    this.writing = written;
    return written;
  }

  /** @returns what the journal, and the one before it, hold of an organisation. @throws Error where a file is there and cannot be read */
  async read(organisationId: string): Promise<JournalReading> {
    const [previous, current] = [await this.readFile(this.previousPath, organisationId), await this.readFile(this.path, organisationId)];
    const openings = [previous.opening, current.opening].filter((each) => each !== undefined);
    return {
      checkpoints: [...previous.checkpoints, ...current.checkpoints],
      ids: openings.map(({ id }) => id),
      beganAt: openings[0]?.beganAt ?? null,
      isContinued: (openings[0]?.continues ?? null) !== null,
      unreadable: previous.unreadable + current.unreadable,
    };
  }

  /** @returns the newest checkpoint that the journal holds of each organisation, or of some, in one passage */
  async newest(organisationIds?: ReadonlySet<string>): Promise<ReadonlyMap<string, Checkpoint>> {
    const newest = new Map<string, Checkpoint>();
    for (const path of [this.previousPath, this.path]) {
      for await (const line of linesOf(path)) {
        const value = parsed(line);
        if (!isCheckpoint(value) || (organisationIds && !organisationIds.has(value.organisationId))) continue;
        if (value.sequence >= (newest.get(value.organisationId)?.sequence ?? 0)) newest.set(value.organisationId, value);
      }
    }
    return newest;
  }

  private async readFile(path: string, organisationId: string): Promise<{ opening: Opening | undefined; checkpoints: Checkpoint[]; unreadable: number }> {
    const checkpoints: Checkpoint[] = [];
    let opening: Opening | undefined;
    let unreadable = 0;
    for await (const line of linesOf(path)) {
      if (opening !== undefined && !line.includes(organisationId)) continue;
      const value = parsed(line);
      if (opening === undefined && isOpening(value)) opening = value;
      else if (isCheckpoint(value)) checkpoints.push(value);
      else unreadable += 1;
    }
    return { opening, checkpoints: checkpoints.filter((each) => each.organisationId === organisationId), unreadable };
  }

  private async write(checkpoints: readonly Checkpoint[]): Promise<string> {
    if ((await sizeOf(this.path)) > this.smallest) await this.beginAnew();
    const id = await this.currentId();
    await appendLines(this.path, checkpoints.map((checkpoint) => JSON.stringify(checkpoint)));
    return id;
  }

  private async currentId(): Promise<string> {
    for (let attempt = 0; attempt < 2; attempt += 1) {
      for await (const line of linesOf(this.path)) {
        const opening = parsed(line);
        if (isOpening(opening)) return opening.id;
        throw new Error(`${this.path} does not begin as a journal does; move it away.`);
      }
      await startFile(this.path, JSON.stringify(opened(null)));
    }
    throw new Error(`${this.path} cannot be begun.`);
  }

  /** The newest checkpoint of each organisation goes along; the others stay in the journal before, one generation long. */
  private async beginAnew(): Promise<void> {
    const newest = new Map<string, { sequence: number; line: string }>();
    const id = await this.currentId();
    for await (const line of linesOf(this.path)) {
      const value = parsed(line);
      if (isCheckpoint(value) && value.sequence >= (newest.get(value.organisationId)?.sequence ?? 0)) newest.set(value.organisationId, { sequence: value.sequence, line });
    }
    await replaceFile(this.path, this.previousPath, [JSON.stringify(opened(id)), ...[...newest.values()].map(({ line }) => line)]);
    this.smallest = Math.max(LARGEST, 2 * (await sizeOf(this.path)));
  }
}

function opened(continues: string | null): Opening {
  return { format: FORMAT, id: randomUUID(), beganAt: new Date().toISOString(), continues };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function isOpening(value: unknown): value is Opening {
  return (value as Partial<Opening> | null | undefined)?.format === FORMAT && typeof (value as Opening).id === 'string';
}

function isCheckpoint(value: unknown): value is Checkpoint {
  const { organisationId, sequence, hash, at, keyId, signature, takenAt } = (value ?? {}) as Partial<Checkpoint>;
  return typeof sequence === 'number' && [organisationId, hash, at, keyId, signature, takenAt].every((each) => typeof each === 'string');
}
