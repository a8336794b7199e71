const LONGEST = 60;

/** @returns a key for a name: `Données de santé` is `donnees-de-sante`; '' where no letter is left */
export function keyFor(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss').replaceAll('æ', 'ae').replaceAll('ø', 'o').replaceAll('œ', 'oe').replaceAll('ł', 'l');
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+/, '').slice(0, LONGEST).replace(/-+$/, '');
}

/** @returns the key for a name, with a number behind it where it is taken */
export function freeKeyFor(name: string, isTaken: (key: string) => boolean, fallback = 'entry'): string {
  const wanted = keyFor(name) || fallback;
  let key = wanted;
  for (let number = 2; isTaken(key); number += 1) key = `${wanted}-${number}`;
  return key;
}
