import { type GeoPath, type GeoProjection, geoArea, geoConicConformal, geoNaturalEarth1, geoPath } from 'd3-geo';
import type { Feature, FeatureCollection, Geometry, MultiPoint } from 'geojson';
import type { Outline } from './atlas';
import { EU_PLACE, type Position, SMALL_PLACES } from './small-places';

/** What the map shows. */
export type View = 'world' | 'europe';

/** Where something is on the map, in pixels. */
export type Point = readonly [number, number];

/** An outline as the map draws it. */
export interface DrawnOutline {
  readonly code: string | null;
  readonly path: string;
}

/** The map, laid out for a size. */
export interface MapLayout {
  readonly width: number;
  readonly height: number;
  readonly outlines: readonly DrawnOutline[];
  /** The middle of every place that is in sight. */
  readonly middles: ReadonlyMap<string, Point>;
  /** Places whose outline is too small to be seen or hit: they get a dot. */
  readonly tiny: ReadonlySet<string>;
}

/** The map is half as high as it is wide, but never flatter than can be read on a phone. */
const SHAPE = { world: 0.5, europe: 0.62 } as const;
const LOWEST = 200;
/** An outline that is smaller than this both ways is hard to hit. */
const TINY = 14;
/** As near to the edge as a dot may come. */
const EDGE = 6;
/** What Europe is fitted to: from Iceland and Portugal to Malta, Cyprus and the North Cape. */
const EUROPE: MultiPoint = { type: 'MultiPoint', coordinates: [[-23, 66], [-10, 36], [14, 34.8], [34, 34.2], [36, 69]] };

function projectionFor(view: View, outlines: readonly Outline[], width: number, height: number): GeoProjection {
  const frame: [[number, number], [number, number]] = [[EDGE, EDGE], [width - EDGE, height - EDGE]];
  if (view === 'world') {
    const all: FeatureCollection = { type: 'FeatureCollection', features: outlines.map(({ shape }) => shape) };
    // Turned a little, so that Chukotka stays with the rest of Russia.
    return geoNaturalEarth1().rotate([-11, 0]).fitExtent(frame, all);
  }
  return geoConicConformal().rotate([-12, 0]).parallels([40, 62]).fitExtent(frame, EUROPE).clipExtent([[-20, -20], [width + 20, height + 20]]);
}

/** @returns the largest part of a country: France without Guiana, Norway without Svalbard */
function mainlandOf({ geometry }: Feature<Geometry>): Geometry {
  if (geometry.type !== 'MultiPolygon') return geometry;
  const parts = geometry.coordinates.map((coordinates) => ({ type: 'Polygon' as const, coordinates }));
  return parts.reduce((largest, part) => (geoArea(part) > geoArea(largest) ? part : largest));
}

function isInSight([x, y]: Point, width: number, height: number): boolean {
  return x >= 0 && y >= 0 && x <= width && y <= height;
}

function isTiny(path: GeoPath, mainland: Geometry): boolean {
  const [[left, top], [right, bottom]] = path.bounds(mainland);
  return right - left < TINY && bottom - top < TINY;
}

/** @returns the map for a view and a width in pixels */
export function layoutOf(outlines: readonly Outline[], view: View, width: number): MapLayout {
  const height = Math.max(LOWEST, Math.round(width * SHAPE[view]));
  const projection = projectionFor(view, outlines, width, height);
  const path = geoPath(projection).digits(1);
  const middles = new Map<string, Point>();
  const tiny = new Set<string>();
  const place = (code: string, point: Point | null): void => {
    if (point === null) return;
    // The islands at the date line lie a little beyond the outlines that the world is fitted to.
    const shown: Point = view === 'world' ? [Math.min(width - EDGE, Math.max(EDGE, point[0])), point[1]] : point;
    if (isInSight(shown, width, height)) middles.set(code, shown);
  };
  for (const { code, shape } of outlines) {
    if (code === null) continue;
    const mainland = mainlandOf(shape);
    place(code, path.centroid(mainland));
    if (isTiny(path, mainland)) tiny.add(code);
  }
  for (const [code, position] of Object.entries<Position>({ ...SMALL_PLACES, EU: EU_PLACE })) {
    if (!middles.has(code)) place(code, projection([...position]));
    tiny.add(code);
  }
  return { width, height, outlines: outlines.map(({ code, shape }) => ({ code, path: path(shape) ?? '' })).filter((outline) => outline.path !== ''), middles, tiny };
}

/** @returns the way of an arc from one point to another: the further, the higher it rises */
export function arcBetween([fromX, fromY]: Point, [toX, toY]: Point): string {
  const distance = Math.hypot(toX - fromX, toY - fromY);
  const [middleX, middleY] = [(fromX + toX) / 2, (fromY + toY) / 2 - distance * 0.28];
  return `M${fromX.toFixed(1)},${fromY.toFixed(1)}Q${middleX.toFixed(1)},${middleY.toFixed(1)} ${toX.toFixed(1)},${toY.toFixed(1)}`;
}
