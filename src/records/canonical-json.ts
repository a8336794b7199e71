/**
 * Canonical JSON (RFC 8785): keys in the order of their UTF-16 code units, no white space, numbers and strings as ECMAScript writes
 * them. A value that stands in many places is written once, which makes a record several times faster to hash than by the library that
 * the tests hold this against. Takes what JSON can say; a key without a value (`undefined`) is left out.
 */
export function canonicalJson(value: unknown): string {
  return written(value, { objects: new Map(), keys: new Map() });
}

/** What has been written before. */
interface Known {
  readonly objects: Map<object, string>;
  readonly keys: Map<string, string>;
}

function written(value: unknown, known: Known): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const before = known.objects.get(value);
  if (before !== undefined) return before;
  const text = Array.isArray(value) ? writtenList(value, known) : writtenObject(value as Readonly<Record<string, unknown>>, known);
  known.objects.set(value, text);
  return text;
}

function writtenList(list: readonly unknown[], known: Known): string {
  let text = '';
  for (const entry of list) text += `${text === '' ? '' : ','}${written(entry, known)}`;
  return `[${text}]`;
}

function writtenObject(value: Readonly<Record<string, unknown>>, known: Known): string {
  let text = '';
  for (const key of Object.keys(value).sort()) {
    const entry = value[key];
    if (entry !== undefined) text += `${text === '' ? '' : ','}${writtenKey(key, known)}${written(entry, known)}`;
  }
  return `{${text}}`;
}

function writtenKey(key: string, { keys }: Known): string {
  const before = keys.get(key);
  if (before !== undefined) return before;
  const text = `${JSON.stringify(key)}:`;
  keys.set(key, text);
  return text;
}
