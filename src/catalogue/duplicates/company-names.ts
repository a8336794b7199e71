/** How names of companies are told apart from how they are written. */

/** Legal forms as they end a name, in plain lower case; those written with dots or spaces come without. */
const LEGAL_FORMS: ReadonlySet<string> = new Set([
  'inc', 'incorporated', 'corp', 'corporation', 'co', 'company', 'llc', 'llp', 'lp', 'ltd', 'limited', 'plc', 'dac', 'uc', 'ulc', 'pbc', 'pty', 'pte', 'pvt', 'kk',
  'gmbh', 'mbh', 'ag', 'se', 'kg', 'kgaa', 'ohg', 'ug', 'haftungsbeschränkt', 'haftungsbeschrankt', 'ev', 'eg', 'sa', 'sas', 'sasu', 'sarl', 'eurl', 'snc', 'scs', 'sca', 'spa', 'srl', 'srls', 'sl', 'slu', 'sau',
  'bv', 'nv', 'vof', 'cv', 'bvba', 'as', 'asa', 'ans', 'ab', 'oy', 'oyj', 'aps', 'ivs', 'sro', 'spol', 'doo', 'kft', 'zrt', 'ooo', 'oü', 'ou', 'sia', 'uab', 'lda', 'ltda',
]);
/** Of forms of several words. */
const JOINING = new Set(['and', '&', 'und', 'et']);
/** Second-level domains below which everybody registers. */
const SHARED_LEVELS = /^(?:ac|co|com|edu|gob|gouv|gov|ne|net|or|org)$/;

/** @returns the words of a name in lower case, without diacritics and signs: "Hôtjar, Ltd." is "hotjar", "ltd" */
function wordsOf(name: string): readonly string[] {
  // Dots within a legal form join its letters: "S.A.R.L." is one word.
  const joined = name.replace(/\b(?:\p{L}\.\s?){2,}(?:\p{L}\b)?/gu, (form) => form.replace(/[.\s]/g, '') + ' ');
  return joined.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().split(/[^\p{L}\p{N}&+]+/u).filter(Boolean);
}

/** @returns the words of a name without the legal form at its end; a name that is nothing but one stays as it is */
export function brandWords(name: string): readonly string[] {
  const words = [...wordsOf(name)];
  while (words.length > 1 && (LEGAL_FORMS.has(words.at(-1) ?? '') || JOINING.has(words.at(-1) ?? ''))) words.pop();
  return words;
}

/** @returns a name as it compares: "Hub Spot, Inc." and "HubSpot" are the same */
export function comparableName(name: string): string {
  return brandWords(name).join('');
}

/** @returns the domain that somebody registered, from a web address or an e-mail address; null where there is none */
export function registrableDomain(address: string): string | null {
  const host = hostOf(address.trim().toLowerCase());
  if (host === null || !/^[a-z0-9.-]+\.[a-z][a-z0-9-]*$/.test(host)) return null;
  const labels = host.split('.');
  const isShared = labels.length > 2 && SHARED_LEVELS.test(labels.at(-2) ?? '') && (labels.at(-1) ?? '').length === 2;
  return labels.slice(isShared ? -3 : -2).join('.');
}

function hostOf(address: string): string | null {
  const [, mailHost] = /^[^@\s/]+@([^@\s/]+)$/.exec(address) ?? [];
  if (mailHost !== undefined) return mailHost;
  return URL.parse(/^[a-z][a-z0-9+.-]*:\/\//.test(address) ? address : `https://${address}`)?.hostname ?? null;
}

/** @returns whether two words differ by one letter that is missing, added or wrong, or by two that changed places */
export function isOneSlipApart(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1 || one === other) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const [restOfOne, restOfOther] = [one.slice(start), other.slice(start)];
  if (one.length !== other.length) return one.length > other.length ? restOfOne.slice(1) === restOfOther : restOfOther.slice(1) === restOfOne;
  return restOfOne.slice(1) === restOfOther.slice(1) || (restOfOne[0] === restOfOther[1] && restOfOne[1] === restOfOther[0] && restOfOne.slice(2) === restOfOther.slice(2));
}
