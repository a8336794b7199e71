/** A process that writes records in every format there is, one record after the other, and hands back the bytes. */
import type { Art30Record } from '../art-30-record.js';
import { RECORD_FORMAT_NAMES, RECORD_FORMATS, type RecordFormat } from '../record-formats.js';
import type { TemplateName } from '../templates/template-names.js';

export interface IssueRenderingTask {
  readonly task: number;
  readonly record: Art30Record;
  readonly template: TemplateName;
}

/** The bytes by format, or what went wrong. */
export interface IssueRenderingResult {
  readonly task: number;
  readonly files?: readonly { readonly format: RecordFormat; readonly bytes: Uint8Array }[];
  /** In words: an error itself cannot be handed over whole. */
  readonly error?: string;
}

let last: Promise<void> = Promise.resolve();

// Whoever asked is gone: nobody waits for the bytes any more.
process.once('disconnect', () => process.exit(1));
process.on('message', (asked: IssueRenderingTask) => {
  last = last.then(async () => answer(asked));
});

async function answer({ task, record, template }: IssueRenderingTask): Promise<void> {
  try {
    const files: { format: RecordFormat; bytes: Uint8Array }[] = [];
    for (const format of RECORD_FORMAT_NAMES) files.push({ format, bytes: Buffer.from(await RECORD_FORMATS[format].render(record, template, null)) });
    process.send?.({ task, files } satisfies IssueRenderingResult);
  } catch (error) {
    process.send?.({ task, error: error instanceof Error ? error.stack ?? error.message : String(error) } satisfies IssueRenderingResult);
  }
}
