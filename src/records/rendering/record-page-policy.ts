import { createHash } from 'node:crypto';
import type { Art30Record } from '../art-30-record.js';
import { styleOf } from './html-style.js';
import { labelsOf } from '../labels/languages.js';

/** @returns the Content-Security-Policy of a record's page: nothing but its own style. */
export function recordPagePolicy(record: Art30Record): string {
  const style = createHash('sha256').update(styleOf(record, labelsOf(record.language))).digest('base64');
  return `default-src 'none'; style-src 'sha256-${style}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
}
