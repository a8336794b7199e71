const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** @returns whether a text can be an id; what cannot is nobody's, and need not be looked for */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}
