import { LIST_CODINGS, type ListCoding } from '../rendering/render-document.js';

/** `identity` is always acceptable unless it is refused, and less wanted than anything named (RFC 9110, 12.5.3). */
const QUALITY_OF_IDENTITY = 0.0001;

/**
 * Chooses a content coding by `Accept-Encoding`: the highest quality, then the smallest bytes.
 * @returns `identity` where nothing else is wanted
 */
export function preferredCoding(acceptEncoding: string | undefined): ListCoding {
  const wishes = new Map((acceptEncoding ?? '').toLowerCase().split(',', 20).map(readWish));
  const rated = LIST_CODINGS.map((coding) => ({ coding, quality: wishes.get(coding) ?? (coding === 'identity' ? QUALITY_OF_IDENTITY : (wishes.get('*') ?? 0)) }));
  const [best] = rated.filter(({ quality }) => quality > 0).sort((one, other) => other.quality - one.quality);
  return best?.coding ?? 'identity';
}

function readWish(part: string): [string, number] {
  const [coding = '', ...parameters] = part.split(';').map((each) => each.trim());
  const quality = Number(parameters.find((each) => each.startsWith('q='))?.slice(2) ?? 1);
  return [coding, Number.isFinite(quality) ? quality : 0];
}
