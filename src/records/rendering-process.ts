/** A process that writes one record in one format, hands back the bytes and ends. */
import type { RegisterFacts } from '../law/facts.js';
import type { Art30Record } from './art-30-record.js';
import { RECORD_FORMATS, type RecordFormat } from './record-formats.js';
import type { TemplateName } from './templates/template-names.js';

export interface RenderingTask {
  readonly format: RecordFormat;
  readonly record: Art30Record;
  readonly template: TemplateName;
  readonly register: RegisterFacts | null;
}

/** The bytes, or in words what went wrong: an error itself cannot be handed over whole. */
export type RenderingResult = { readonly bytes: Uint8Array } | { readonly error: string };

async function written({ format, record, template, register }: RenderingTask): Promise<RenderingResult> {
  try {
    return { bytes: Buffer.from(await RECORD_FORMATS[format].render(record, template, register)) };
  } catch (error) {
    return { error: error instanceof Error ? error.stack ?? error.message : String(error) };
  }
}

// Whoever asked is gone: nobody waits for the bytes any more.
process.once('disconnect', () => process.exit(1));
process.once('message', (task: RenderingTask) => {
  void written(task).then((result) => process.send?.(result, () => process.exit(0)));
});
