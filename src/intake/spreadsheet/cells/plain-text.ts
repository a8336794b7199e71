/** @returns a text in lower case, without accents and signs, one blank between words; run-together words are taken apart */
export function plain(text: string): string {
  return text
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll}{2})/gu, '$1 $2')
    .normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}✓✔☑☒☐]+/gu, ' ').trim();
}

/** @returns a text without what stands in brackets */
export function withoutBrackets(text: string): string {
  return text.replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ').trim();
}

const LETTERS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', ø: 'o', å: 'a', œ: 'oe', ł: 'l', đ: 'd', þ: 'th' };

/** @returns a key made of a name: lower case, letters without accents, digits and hyphens; '' where nothing is left */
export function keyOf(name: string): string {
  const letters = name.normalize('NFC').toLowerCase().replace(/[äöüßæøåœłđþ]/g, (letter) => LETTERS[letter] ?? letter);
  return letters.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[^a-z0-9]+/g, '-').slice(0, 60).replace(/^-+|-+$/g, '');
}
