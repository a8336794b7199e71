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

/** Whoever asked is gone. */
process.once('disconnect', () => process.exit(1));
process.once('message', ({ format, record, template, register }: RenderingTask) => {
  void Promise.resolve(RECORD_FORMATS[format].render(record, template, register)).then((written) => process.send?.(Buffer.from(written), () => process.exit(0)));
});
