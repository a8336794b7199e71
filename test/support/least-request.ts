import { bodySchema, type OpenApiDocument, type Operation, resolved, type Schema } from './openapi.js';

/** Values for fields and path parameters, by name; what is not named is made from the schema. */
export type Known = Readonly<Record<string, unknown>>;

/** @returns the least value that a schema takes: required fields only, the first word of a vocabulary. */
export function leastValue(schema: Schema, document: OpenApiDocument, known: Known = {}): unknown {
  const { type, enum: words, properties = {}, required = [], anyOf, allOf, oneOf, format, minimum } = resolved(schema, document);
  const [alternative] = [...(anyOf ?? []), ...(allOf ?? []), ...(oneOf ?? [])];
  if (words) return words[0];
  if (alternative) return leastValue(alternative, document, known);
  const [kind] = [type ?? 'object'].flat();
  if (kind === 'object') return Object.fromEntries(required.map((name) => [name, known[name] ?? leastValue(properties[name] ?? {}, document, known)]));
  if (kind === 'array') return [];
  if (kind === 'boolean') return false;
  if (kind === 'integer' || kind === 'number') return minimum ?? 1;
  return format === 'date' ? '2026-01-31' : 'x';
}

/** @returns the path of an operation with its parameters filled in. */
export function filledPath({ path, parameters = [] }: Operation, document: OpenApiDocument, known: Known): string {
  return path.replace(/\{([^}]*)\}/g, (_, name: string) => {
    const described = parameters.find((each) => each.in === 'path' && each.name === name)?.schema ?? { type: 'string' };
    return encodeURIComponent(String(known[name] ?? leastValue(described, document)));
  });
}

/** @returns the least body that an operation takes; undefined where it takes none. */
export function leastBody(operation: Operation, document: OpenApiDocument, known: Known): unknown {
  const schema = bodySchema(operation);
  return schema && leastValue(schema, document, known);
}
