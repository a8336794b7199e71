/** What a form may hold at most in one field; longer ones are cut where a form shows them again. */
const LONGEST = 2_000;

/**
 * @param body of a form post, from anybody
 * @returns its fields by the names asked for, as texts; '' for what is missing or is no text
 */
export function typed<Name extends string>(body: unknown, ...names: readonly Name[]): Record<Name, string> {
  const fields = typeof body === 'object' && body !== null ? (body as Readonly<Record<string, unknown>>) : {};
  const textOf = (name: Name): string => {
    const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
    return typeof value === 'string' ? value.replaceAll('\0', '').toWellFormed().slice(0, LONGEST) : '';
  };
  return Object.fromEntries(names.map((name) => [name, textOf(name)])) as Record<Name, string>;
}

/**
 * Where to go after signing in: a path of our own and nothing else, however it is written, so that no link of ours leads elsewhere.
 * @returns the path with its query; null where `next` is none
 */
export function ownPath(next: unknown): string | null {
  if (typeof next !== 'string' || next.length > LONGEST || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(next)) return null;
  const here = 'http://here.invalid';
  const address = URL.parse(next, here);
  return address?.origin === here && !address.pathname.startsWith('//') ? `${address.pathname}${address.search}` : null;
}

/** @returns the secret of a link, from `?code=` of its address; null where there is none */
export function secretIn(query: unknown): string | null {
  const code = typed(query, 'code').code;
  return code === '' ? null : code;
}

/** @returns the e-mail address that an address of ours names; null for anything else, so that nobody puts words into our pages by a link */
export function mailAddressIn(query: unknown, name: string): string | null {
  const text = typed(query, name)[name] ?? '';
  return /^[^\s@<>"]{1,64}@[\p{L}\p{N}.-]{1,255}$/u.test(text) ? text : null;
}
