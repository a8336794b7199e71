import { type Known, leastValue } from './least-request.js';
import { bodySchema, type OpenApiDocument, type Operation, resolved, type Schema } from './openapi.js';

/** The form of keys; a field that has it names a thing. */
const KEY_PATTERN = '^[a-z0-9](?:[a-z0-9-]{0,98}[a-z0-9])?$';
/** Names of a thing itself, not of another one. */
const OWN_NAMES = new Set(['key', 'slug']);
const DEEPEST = 8;

const alternatives = ({ anyOf = [], allOf = [], oneOf = [] }: Schema): readonly Schema[] => [...anyOf, ...allOf, ...oneOf];

/** @returns the JSON Pointers of every field below a schema that names another thing; `0` stands for any place in a list */
function pointersIn(schema: Schema, document: OpenApiDocument, base = '', depth = 0): string[] {
  const whole = resolved(schema, document);
  if (depth > DEEPEST) return [];
  const own = whole.pattern === KEY_PATTERN || whole.format === 'uuid' ? [base] : [];
  const within = alternatives(whole).flatMap((each) => pointersIn(each, document, base, depth + 1));
  const items = whole.items ? pointersIn(whole.items, document, `${base}/0`, depth + 1) : [];
  const fields = Object.entries(whole.properties ?? {}).filter(([name]) => !OWN_NAMES.has(name)).flatMap(([name, each]) => pointersIn(each, document, `${base}/${name}`, depth + 1));
  return [...new Set([...own, ...within, ...items, ...fields])];
}

/** @returns the places in an operation's body where another thing is named. */
export function referencesOf(operation: Operation, document: OpenApiDocument): string[] {
  const schema = bodySchema(operation);
  return schema ? pointersIn(schema, document) : [];
}

/** @returns the least body of an operation that has a value at a place. @param known values for required fields, by name, at any depth */
export function bodyWith(operation: Operation, document: OpenApiDocument, known: Known, pointer: string, value: unknown): unknown {
  const schema = bodySchema(operation);
  return schema && placed(schema, document, known, pointer.split('/').slice(1), value);
}

function placed(schema: Schema, document: OpenApiDocument, known: Known, path: readonly string[], value: unknown): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  const whole = resolved(schema, document);
  const way = alternatives(whole)[0];
  if (way) return placed(way, document, known, path, value);
  if (whole.items) return [placed(whole.items, document, known, rest, value)];
  const least = leastValue(whole, document, known) as Record<string, unknown>;
  return { ...least, [name]: placed(whole.properties?.[name] ?? {}, document, known, rest, value) };
}
