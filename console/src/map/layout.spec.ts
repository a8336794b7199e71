import { readFileSync } from 'node:fs';
import { geoCentroid } from 'd3-geo';
import codes from 'i18n-iso-countries/codes.json';
import { outlinesOf, type WorldTopology } from './atlas';
import { arcBetween, layoutOf } from './layout';
import { SMALL_PLACES } from './small-places';

const outlines = (scale: string) => outlinesOf(JSON.parse(readFileSync(`node_modules/world-atlas/countries-${scale}.json`, 'utf8')) as WorldTopology);
const COARSE = outlines('110m');
const FINE = outlines('50m');
/** Nobody lives there; the register knows no data that go there, and the map leaves it out. */
const LEFT_OUT = new Set(['AQ', 'TF']);

describe('the map of the world', () => {
  const world = layoutOf(COARSE, 'world', 960);

  it('has a place for every country there is', () => {
    const without = codes.map(([code = '']) => code).filter((code) => !LEFT_OUT.has(code) && !world.middles.has(code));
    expect(without).toEqual([]);
    expect(world.middles.has('EU')).toBe(true);
    expect(world.middles.has('XK')).toBe(true);
  });

  it('gives a dot to what is too small to be hit', () => {
    expect(['SG', 'MT', 'LI', 'HK', 'EU'].filter((code) => !world.tiny.has(code))).toEqual([]);
    expect(['US', 'FR', 'AU'].filter((code) => world.tiny.has(code))).toEqual([]);
  });

  it('puts countries where they are', () => {
    const [x, y] = ['US', 'NO', 'AU'].map((code) => world.middles.get(code) ?? [0, 0]).reduce<[number[], number[]]>(([xs, ys], [eachX, eachY]) => [[...xs, eachX], [...ys, eachY]], [[], []]);
    expect(x).toEqual(x.toSorted((first, second) => first - second));
    expect(y[1]).toBeLessThan(y[0] ?? 0);
    expect(y[2]).toBeGreaterThan(y[0] ?? 0);
  });

  it('is never flatter than can be read on a phone', () => {
    expect(layoutOf(COARSE, 'world', 300)).toMatchObject({ width: 300, height: 200 });
  });
});

describe('the map of Europe', () => {
  const europe = layoutOf(FINE, 'europe', 960);

  it('shows every member of the EU and the EEA, and leaves out what lies elsewhere', () => {
    const members = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IS IE IT LV LI LT LU MT NL NO PL PT RO SK SI ES SE CH GB'.split(' ');
    expect(members.filter((code) => !europe.middles.has(code))).toEqual([]);
    expect(['US', 'SG', 'AU', 'BR'].filter((code) => europe.middles.has(code))).toEqual([]);
  });

  it('is near enough for a country that is a dot on the world', () => {
    expect(europe.tiny.has('SI')).toBe(false);
    expect(layoutOf(COARSE, 'world', 960).tiny.has('SI')).toBe(true);
  });
});

test('small places are where the fine outlines have them', () => {
  const middles = new Map(FINE.map(({ code, shape }) => [code, geoCentroid(shape)]));
  const compact = ['LI', 'SM', 'MC', 'AD', 'MT', 'JE', 'GG', 'IM', 'HK', 'SG', 'BH', 'BM', 'AW', 'BB', 'LC', 'DM'];
  const off = compact.filter((code) => {
    const [x = 0, y = 0] = middles.get(code) ?? [];
    const [placeX, placeY] = SMALL_PLACES[code] ?? [0, 0];
    return Math.hypot(x - placeX, y - placeY) > 0.3;
  });
  expect(off).toEqual([]);
});

test('an arc rises above the straight line', () => {
  expect(arcBetween([0, 100], [100, 100])).toBe('M0.0,100.0Q50.0,72.0 100.0,100.0');
});
