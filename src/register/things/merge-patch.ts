type Json = Record<string, unknown>;

/** @returns the target with the patch applied, as RFC 7396 says: null removes, objects merge, everything else replaces. */
export function mergePatch(target: object, patch: object): Json {
  const merged: Json = { ...(target as Json) };
  for (const [name, value] of Object.entries(patch)) {
    if (value === undefined) continue;
    if (value === null) delete merged[name];
    else if (isObject(value)) merged[name] = mergePatch(isObject(merged[name]) ? (merged[name] as object) : {}, value);
    else merged[name] = value;
  }
  return merged;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
