interface Wish {
  readonly range: string;
  readonly quality: number;
}

/**
 * The offered language a reader prefers (RFC 9110, 12.5.4; lookup as in RFC 4647, 3.4: `de-AT` is served by `de`).
 * @param asked an explicit choice such as `?lang=`; wins where it is offered
 * @param acceptLanguage value of the header, if any; malformed parts are ignored
 * @param offered what there is; the first is the answer where nothing fits
 */
export function preferredLanguage<L extends string>(
  asked: string | null | undefined, acceptLanguage: string | null | undefined, offered: readonly [L, ...L[]],
): L {
  const chosen = asked ? offeredFor(asked, offered) : undefined;
  if (chosen) return chosen;
  const wishes = readWishes(acceptLanguage ?? '');
  const refused = new Set(wishes.filter((wish) => wish.quality === 0).map((wish) => wish.range));
  for (const { range, quality } of wishes) {
    if (quality === 0) break;
    const fitting = range === '*' ? offered.find((language) => !refused.has(language)) : offeredFor(range, offered);
    if (fitting) return fitting;
  }
  return offered[0];
}

function offeredFor<L extends string>(range: string, offered: readonly L[]): L | undefined {
  const primary = range.toLowerCase().split('-')[0];
  return offered.find((language) => language === primary);
}

/** A header is bounded to 20 parts: nobody reads more languages, and the work stays small. */
function readWishes(header: string): Wish[] {
  return header
    .split(',', 20)
    .flatMap((part): Wish[] => {
      const match = /^\s*(\*|[a-z]{1,8}(?:-[a-z0-9]{1,8})*)\s*(?:;\s*q=([01](?:\.\d{0,3})?))?\s*$/i.exec(part);
      return match?.[1] ? [{ range: match[1].toLowerCase(), quality: Math.min(Number(match[2] ?? '1'), 1) }] : [];
    })
    .sort((one, other) => other.quality - one.quality);
}
