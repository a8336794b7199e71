import { fork } from 'node:child_process';
import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { RegisterFacts } from '../law/facts.js';
import type { Art30Record } from './art-30-record.js';
import { RECORD_FORMATS, type RecordFormat, type RecordFormatEntry } from './record-formats.js';
import type { RenderingResult, RenderingTask } from './rendering-process.js';
import type { TemplateName } from './templates/template-names.js';

/** So many documents are written at once; others wait for their turn. */
const MOST_AT_ONCE = 2;
/** Of a process: enough for a record with ten thousand controllers, and so little that the collector keeps up. */
const MEMORY = ['--max-old-space-size=384', '--max-semi-space-size=16'] as const;

/**
 * Writes records in their formats. Heavy ones are written in a process of their own, whose libraries and memory go with it, so that the
 * service answers others in the meantime and stays as small as it was.
 */
@Injectable()
export class RecordRenderings {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  /**
   * @param signal ends the work when whoever asked has gone
   * @param register what the record was made from; null for one that stands alone
   * @returns the bytes of the record in the format, the same for the same record, template and register
   */
  async render(
    format: RecordFormat, record: Art30Record, template: TemplateName, signal?: AbortSignal, register: RegisterFacts | null = null,
  ): Promise<Buffer> {
    const { heavy, render }: RecordFormatEntry = RECORD_FORMATS[format];
    if (!heavy) return Buffer.from(await render(record, template, register));
    return this.inTurn(async () => inProcess({ format, record, template, register }, signal), signal);
  }

  /** Does heavy work when it is its turn. */
  async inTurn<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    if (this.running >= MOST_AT_ONCE) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.running += 1;
    try {
      await setImmediate();
      signal?.throwIfAborted();
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}

function inProcess(task: RenderingTask, signal: AbortSignal | undefined): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = fork(new URL('./rendering-process.js', import.meta.url), { serialization: 'advanced', env: {}, execArgv: [...MEMORY] });
    const stop = (): void => {
      reject(signal?.reason);
      child.kill('SIGKILL');
    };
    signal?.addEventListener('abort', stop, { once: true });
    child.once('message', (result: RenderingResult) => {
      if ('bytes' in result) resolve(Buffer.from(result.bytes.buffer, result.bytes.byteOffset, result.bytes.byteLength));
      else reject(new Error(`a record could not be written as ${task.format}: ${result.error}`));
    });
    child.once('error', reject);
    child.once('exit', () => {
      signal?.removeEventListener('abort', stop);
      reject(new Error(`the process that writes a record as ${task.format} ended without it`));
    });
    child.send(task, (error) => error && reject(error));
  });
}
