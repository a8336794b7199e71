import { type ChildProcess, fork } from 'node:child_process';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Art30Record } from '../art-30-record.js';
import type { RecordFormat } from '../record-formats.js';
import type { TemplateName } from '../templates/template-names.js';
import type { IssueRenderingResult, IssueRenderingTask } from './issue-rendering-process.js';

/** How long the process waits for the next record before its libraries and memory are given back. */
const IDLE_MILLISECONDS = 10_000;
const MOST_MEGABYTES = 1_024;

type Files = ReadonlyMap<RecordFormat, Buffer>;

/** A process at work, and who waits for what of it. */
interface Renderer {
  readonly child: ChildProcess;
  readonly waiting: Map<number, { readonly done: (files: Files) => void; readonly failed: (error: unknown) => void }>;
  idle: NodeJS.Timeout | undefined;
}

/**
 * Writes the files of issued records in one process beside the service, which answers others in the meantime and stays as small as it was. It is begun when
 * it is needed, and stays for a while: several records in a row need its libraries only once.
 */
@Injectable()
export class IssueRenderings implements OnApplicationShutdown {
  private renderer: Renderer | null = null;
  private tasks = 0;

  /** @returns the bytes of a record in every format there is. @throws what the writing throws */
  render(record: Art30Record, template: TemplateName): Promise<Files> {
    const renderer = this.renderer ?? this.begin();
    clearTimeout(renderer.idle);
    keep(renderer.child, true);
    this.tasks += 1;
    const task: IssueRenderingTask = { task: this.tasks, record, template };
    return new Promise((done, failed) => {
      renderer.waiting.set(task.task, { done, failed });
      renderer.child.send(task);
    });
  }

  onApplicationShutdown(): void {
    clearTimeout(this.renderer?.idle);
    this.renderer?.child.kill('SIGKILL');
  }

  private begin(): Renderer {
    const child = fork(new URL('./issue-rendering-process.js', import.meta.url), { serialization: 'advanced', env: {}, execArgv: [`--max-old-space-size=${MOST_MEGABYTES}`] });
    const renderer: Renderer = { child, waiting: new Map(), idle: undefined };
    const ended = (error: unknown): void => {
      if (this.renderer === renderer) this.renderer = null;
      for (const { failed } of renderer.waiting.values()) failed(error);
      renderer.waiting.clear();
    };
    child.on('message', (result: IssueRenderingResult) => this.take(renderer, result));
    child.once('error', ended);
    child.once('exit', () => ended(new Error('The process that writes issued records ended before they were written.')));
    this.renderer = renderer;
    return renderer;
  }

  private take(renderer: Renderer, { task, files, error }: IssueRenderingResult): void {
    const asker = renderer.waiting.get(task);
    renderer.waiting.delete(task);
    if (files) asker?.done(new Map(files.map(({ format, bytes }) => [format, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)])));
    else asker?.failed(new Error(`An issued record could not be written: ${error}`));
    if (renderer.waiting.size > 0) return;
    keep(renderer.child, false);
    renderer.idle = setTimeout(() => {
      if (this.renderer === renderer) this.renderer = null;
      renderer.child.kill('SIGKILL');
    }, IDLE_MILLISECONDS).unref();
  }
}

/** Whether a process that has nothing to do keeps this one from ending. */
function keep(child: ChildProcess, busy: boolean): void {
  if (busy) child.ref();
  else child.unref();
  child.channel?.[busy ? 'ref' : 'unref']();
}
