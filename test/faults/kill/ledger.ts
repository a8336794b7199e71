import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Answer, ApiClient } from '../../support/api.js';
import { eventually } from '../../support/service.js';

/** What is found at one place: a body and its ETag; null: nothing. */
export type Found = { readonly body: Readonly<Record<string, unknown>>; readonly tag: string } | null;

/** A state in words, and whether what is found is it. */
export interface State {
  readonly words: string;
  readonly fits: (found: Found) => boolean;
}

/** One thing that writers change: what was answered last, what else may be after requests without an answer, and how it is read. */
export interface Thing {
  readonly name: string;
  readonly read: (client: ApiClient) => Promise<Answer<Record<string, unknown>>>;
  known: State;
  tag: string;
  possible: State[];
}

/** One request and what it is to make of a thing. */
export interface Write {
  readonly ask: (client: ApiClient) => Promise<Answer<Record<string, unknown>>>;
  /** What may be found where no answer came. */
  readonly meant: State;
  /** What is to be found after an answer. Left out: exactly the answer with its ETag. */
  readonly answered?: (answer: Answer<Record<string, unknown>>) => State;
}

/** `done`: answered with 2xx; `open`: no answer, or one that says the database is away; `refused`: what an open request before may explain. */
export type Outcome = 'done' | 'open' | 'refused';

export const GONE: State = { words: 'nothing', fits: (found) => found === null };

/** @returns exactly this body and ETag */
function exactly({ body, tag }: Answer<Record<string, unknown>>): State {
  return { words: `${JSON.stringify(body)} ${tag}`, fits: (found) => isDeepStrictEqual(found, { body, tag }) };
}

/** @returns a thing with these fields, whatever else it has */
export function having(fields: Readonly<Record<string, unknown>>): State {
  return { words: JSON.stringify(fields), fits: (found) => found !== null && Object.entries(fields).every(([name, value]) => isDeepStrictEqual(found.body[name], value)) };
}

/** Longer than any answer may take, the waiting for a connection and for a statement included. */
const LONGEST_ANSWER_MS = 60_000;

/** How long a client waits before it asks again: the shorter, the more the recovery has to share the processor with refusals. */
const PATIENCE_MS = 50;

/** Keeps the books: what was asked and answered, against what is found. */
export class Ledger {
  readonly things = new Map<string, Thing>();
  readonly wrong: string[] = [];
  answered = 0;
  open = 0;
  compared = 0;
  longest = 0;
  private readonly touched = new Set<Thing>();
  private readonly waiting = new Map<() => void, number>();

  /** @param path below `/api/v1` that answers the thing, or 404 */
  thing(path: string, read: Thing['read'] = (client) => client.get(path)): Thing {
    const thing: Thing = { name: path, read, known: GONE, tag: '', possible: [] };
    this.things.set(path, thing);
    return thing;
  }

  /** Sends one write and enters what became of it. @param client of a service that lives, where one does */
  async write(client: ApiClient | undefined, thing: Thing, { ask, meant, answered = exactly }: Write): Promise<Outcome> {
    this.touched.add(thing);
    const since = performance.now();
    const answer = client && (await ask(client).catch(() => undefined));
    this.longest = Math.max(this.longest, performance.now() - since);
    if (client && (!answer || answer.status === 503)) {
      this.open += 1;
      thing.possible.push(meant);
    }
    if (!answer || answer.status === 503) return pause(PATIENCE_MS, 'open' as const);
    if (answer.status < 300) {
      this.answered += 1;
      this.tell();
      Object.assign(thing, { known: answered(answer), tag: answer.tag, possible: [] });
      return 'done';
    }
    if (thing.possible.length === 0 || ![404, 409, 412].includes(answer.status)) this.wrong.push(`${thing.name}: ${answer.status} ${answer.text}`);
    return 'refused';
  }

  /** Reads a thing after a request without an answer: either it was done or not. @returns whether it could be read */
  async settle(client: ApiClient | undefined, thing: Thing): Promise<boolean> {
    const answer = client && (await thing.read(client).catch(() => undefined));
    if (!answer || answer.status === 503) return pause(PATIENCE_MS, false);
    this.compare(thing, answer);
    return true;
  }

  /** Compares everything that was touched since the last time with what is found. @param all: everything there ever was */
  async accountFor(clients: readonly ApiClient[], all = false): Promise<void> {
    const queue = [...(all ? this.things.values() : this.touched)];
    this.touched.clear();
    await Promise.all(Array.from({ length: 8 }, async (_, lane) => {
      const client = clients[lane % clients.length] as ApiClient;
      for (let thing = queue.pop(); thing; thing = queue.pop()) {
        const each = thing;
        this.compare(each, await eventually(() => each.read(client), ({ status }) => status !== 503));
        each.possible = [];
      }
    }));
  }

  /** @returns after so many further answers to writes: in the middle of the others, at a moment nobody chose */
  after(answers: number): Promise<void> {
    return new Promise((resolve) => void this.waiting.set(resolve, answers));
  }

  private tell(): void {
    for (const [resolve, left] of this.waiting) {
      if (left > 1) this.waiting.set(resolve, left - 1);
      else if (this.waiting.delete(resolve)) resolve();
    }
  }

  private compare(thing: Thing, answer: Answer<Record<string, unknown>>): void {
    this.compared += 1;
    const found: Found = answer.status === 200 ? { body: answer.body, tag: answer.tag } : null;
    if (found === null && ![401, 404].includes(answer.status)) this.wrong.push(`${thing.name} cannot be read: ${answer.status} ${answer.text}`);
    const was = thing.known;
    if (!was.fits(found)) {
      const became = thing.possible.find((state) => state.fits(found));
      if (!became) this.wrong.push(`${thing.name} is ${JSON.stringify(found)}; answered was ${was.words}, possible ${thing.possible.map(({ words }) => words).join(' or ') || 'nothing else'}`);
      thing.known = found === null ? GONE : exactly(answer);
    }
    thing.tag = answer.tag;
  }
}

/** @returns what gives up a request that is never answered */
export function inTime(): { signal: AbortSignal } {
  return { signal: AbortSignal.timeout(LONGEST_ANSWER_MS) };
}
