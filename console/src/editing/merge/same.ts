/** @returns whether nothing is stated: the API reads a missing field, null and an empty list alike */
export function isBlank(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}

/** @returns whether a value is an object with fields */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** @returns whether two values say the same, whatever the order of their fields */
export function same(one: unknown, other: unknown): boolean {
  if (Object.is(one, other) || (isBlank(one) && isBlank(other))) return true;
  if (Array.isArray(one) && Array.isArray(other)) return one.length === other.length && one.every((each, position) => same(each, other[position]));
  if (!isRecord(one) || !isRecord(other)) return false;
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((field) => same(one[field], other[field]));
}
