import type { Feature, Geometry } from 'geojson';
import codes from 'i18n-iso-countries/codes.json';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** Outlines of the world, as world-atlas has them. */
export type WorldTopology = Topology<{ readonly countries: GeometryCollection<{ readonly name: string }> }>;

/** An outline on the map; `code` is null for land that the register has no code for. */
export interface Outline {
  readonly code: string | null;
  readonly shape: Feature<Geometry>;
}

/** ISO 3166-1 numeric codes, as the outlines have them, to alpha-2. */
const ALPHA_2 = new Map(codes.map(([alpha2 = '', , numeric = '']) => [numeric, alpha2]));
/** `XK` is user-assigned: it stands for Kosovo in EU law, and has no numeric code. */
const BY_NAME: Readonly<Record<string, string>> = { Kosovo: 'XK' };
/** Nobody lives there, and it takes a fifth of the map. */
const LEFT_OUT = 'AQ';

/** @returns every country of the world as an outline with its code */
export function outlinesOf(world: WorldTopology): readonly Outline[] {
  return feature(world, world.objects.countries).features
    .map((shape) => ({ shape, code: ALPHA_2.get(String(shape.id).padStart(3, '0')) ?? BY_NAME[shape.properties.name] ?? null }))
    .filter(({ code }) => code !== LEFT_OUT);
}
