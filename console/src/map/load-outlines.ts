import coarse from 'world-atlas/countries-110m.json?url';
import fine from 'world-atlas/countries-50m.json?url';
import { type Outline, outlinesOf, type WorldTopology } from './atlas';

/** How closely one looks: the fine outlines are fetched only for those who zoom in. */
export type Detail = 'coarse' | 'fine';

const FILES: Readonly<Record<Detail, string>> = { coarse, fine };
const loaded = new Map<Detail, Promise<readonly Outline[]>>();

async function load(detail: Detail): Promise<readonly Outline[]> {
  const answer = await fetch(FILES[detail]);
  if (!answer.ok) throw new Error(`The outlines of the map could not be fetched (${answer.status}).`);
  return outlinesOf(await answer.json() as WorldTopology);
}

/** @returns the outlines, fetched once; asked again after a failure, they are fetched again */
export function loadOutlines(detail: Detail): Promise<readonly Outline[]> {
  const known = loaded.get(detail);
  if (known) return known;
  const outlines = load(detail);
  loaded.set(detail, outlines);
  outlines.catch(() => loaded.delete(detail));
  return outlines;
}
