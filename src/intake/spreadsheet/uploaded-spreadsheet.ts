import type { FastifyRequest } from 'fastify';
import { LANGUAGES, type Language } from '../../law/vocabulary.js';
import { type InputError, invalidInput } from '../../platform/domain-error.js';
import { uploadOf } from '../../platform/http/uploads.js';
import { plain } from './cells/plain-text.js';
import type { HeadingWishes } from './tables/headings.js';
import { FIELDS, type Field } from './vocabulary/fields.js';

/** What was sent: the file and what the sender says of it. */
export interface UploadedSpreadsheet {
  readonly bytes: Buffer;
  readonly organisation: string | null;
  readonly headings: HeadingWishes;
  readonly language: Language | null;
}

const MOST_WISHES = 500;

/** @throws DomainError `unsupported-media-type`, `body-too-large`, `malformed-body`, `invalid-input` with every problem of the fields */
export async function uploadedSpreadsheet(request: FastifyRequest): Promise<UploadedSpreadsheet> {
  const { file, fields } = await uploadOf(request, 'file', ['organisation', 'mapping', 'language']);
  const errors: InputError[] = [];
  const language = LANGUAGES.find((each) => each === fields.get('language')) ?? null;
  if (fields.has('language') && language === null) errors.push({ pointer: '/language', code: 'not-in', message: `The language must be one of ${LANGUAGES.join(', ')}.` });
  const headings = wishesOf(fields.get('mapping'), errors);
  if (file === null) errors.push({ pointer: '/file', code: 'is-defined', message: 'A file is expected in the field "file".' });
  if (errors.length > 0 || file === null) throw invalidInput(errors);
  return { bytes: file, organisation: fields.get('organisation') ?? null, headings, language };
}

function wishesOf(json: string | undefined, errors: InputError[]): HeadingWishes {
  if (json === undefined || json.trim() === '') return new Map();
  const refuse = (pointer: string, message: string): HeadingWishes => (errors.push({ pointer, code: 'not-a-mapping', message }), new Map());
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return refuse('/mapping', 'The mapping must be JSON.');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse('/mapping', 'The mapping must be an object of headings and fields.');
  const entries = Object.entries(value);
  if (entries.length > MOST_WISHES) return refuse('/mapping', `The mapping has more than ${MOST_WISHES} headings.`);
  const wishes = new Map<string, Field | null>();
  for (const [heading, field] of entries) {
    const known = FIELDS.find((each) => each === field) ?? null;
    if (known === null && field !== null) errors.push({ pointer: `/mapping/${heading.replaceAll('~', '~0').replaceAll('/', '~1')}`, code: 'not-in', message: `"${String(field).slice(0, 60)}" is no field; there are ${FIELDS.join(', ')}, and null.` });
    else wishes.set(plain(heading), known);
  }
  return wishes;
}
