import { DomainError } from '../domain-error.js';

/**
 * Chooses a representation by `Accept` (RFC 9110, 12.5.1): highest quality first, then the more specific range, then our own order.
 * @param offered media types without parameters, the default first
 * @throws DomainError `not-acceptable` where none fits
 */
export function chooseMediaType<T extends string>(accept: string | undefined, offered: readonly T[]): T {
  if (accept === undefined || accept.trim() === '') return offered[0] as T;
  const ranges = accept.split(',').map(parseRange);
  let best: { type: T; quality: number; specific: number } | undefined;
  for (const type of offered) {
    const range = ranges.filter((each) => covers(each.type, type)).sort((a, b) => specificity(b.type) - specificity(a.type))[0];
    if (!range || range.quality === 0) continue;
    const specific = specificity(range.type);
    if (!best || range.quality > best.quality || (range.quality === best.quality && specific > best.specific)) {
      best = { type, quality: range.quality, specific };
    }
  }
  if (best) return best.type;
  throw new DomainError('not-acceptable', `This is available as ${offered.join(', ')}.`);
}

function parseRange(part: string): { type: string; quality: number } {
  const [type = '', ...parameters] = part.split(';').map((each) => each.trim());
  const q = parameters.find((each) => /^q=/i.test(each))?.slice(2);
  const quality = q === undefined ? 1 : Number.parseFloat(q);
  return { type: type.toLowerCase(), quality: Number.isFinite(quality) ? quality : 0 };
}

function covers(range: string, type: string): boolean {
  return range === '*/*' || range === type || (range.endsWith('/*') && type.startsWith(range.slice(0, -1)));
}

function specificity(range: string): number {
  if (range === '*/*') return 0;
  return range.endsWith('/*') ? 1 : 2;
}
