import { dayNumber, dayOf, groupedEvents, isOfLaw, neighbour, spanOf, stepsOf, type TurningEvent, type TurningPoint, verdictsOn } from './course';

const NONE = { 'not-restricted': 0, covered: 0, exceptional: 0, review: 0, incomplete: 0, uncovered: 0 };
const event = (facts: Partial<TurningEvent>): TurningEvent => ({ code: 'engagement-begins', regime: null, key: null, name: null, citation: null, because: null, transfers: 1, ...facts });
const point = (day: string, covered: number, events: readonly TurningEvent[] = [event({})]): TurningPoint => ({ day, verdicts: { ...NONE, covered }, moves: [], events: [...events] });
const points = [point('2019-01-01', 1), point('2020-07-16', 0, [event({ code: 'adequacy-ends', regime: 'eu-gdpr' })]), point('2027-01-01', 3)];

describe('the course of verdicts through time', () => {
  it('counts days both ways', () => {
    expect(dayOf(dayNumber('2020-02-29') + 1)).toBe('2020-03-01');
  });

  it('spans all turning points and today', () => {
    expect(spanOf(points, '2026-11-22')).toEqual({ from: '2018-10-03', until: '2027-04-01' });
    expect(spanOf([], '2026-11-22')).toEqual({ from: '2026-08-24', until: '2027-02-20' });
  });

  it('is level between two turning points', () => {
    expect([verdictsOn(points, '2018-12-31').covered, verdictsOn(points, '2019-01-01').covered, verdictsOn(points, '2020-07-15').covered, verdictsOn(points, '2020-07-16').covered]).toEqual([0, 1, 1, 0]);
    expect(stepsOf(points, { from: '2018-10-03', until: '2027-04-01' }).map(({ from, until, verdicts }) => [from, until, verdicts.covered])).toEqual([
      ['2018-10-03', '2019-01-01', 0], ['2019-01-01', '2020-07-16', 1], ['2020-07-16', '2027-01-01', 0], ['2027-01-01', '2027-04-01', 3],
    ]);
  });

  it('goes from turning point to turning point', () => {
    expect([neighbour(points, '2020-07-16', 'before'), neighbour(points, '2020-07-16', 'after'), neighbour(points, '2027-01-01', 'after'), neighbour(points, '2019-01-01', 'before')])
      .toEqual(['2019-01-01', '2027-01-01', undefined, undefined]);
  });

  it('tells the law from the register, and the same decision once', () => {
    expect(points.map(isOfLaw)).toEqual([false, true, false]);
    const ends = { code: 'adequacy-ends', key: 'shield', citation: 'C-311/18', because: 'struck down', transfers: 2 } as const;
    expect(groupedEvents([event({ transfers: 4 }), event({ ...ends, regime: 'eu-gdpr' }), event({ ...ends, regime: 'uk-gdpr' })])).toEqual([
      { code: 'adequacy-ends', events: [event({ ...ends, regime: 'uk-gdpr' })], citations: ['C-311/18'], because: ['struck down'], transfers: 4 },
      { code: 'engagement-begins', events: [event({ transfers: 4 })], citations: [], because: [], transfers: 4 },
    ]);
  });
});
