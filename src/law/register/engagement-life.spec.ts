import { isInForce, runsOn, TRANSITIONS, transitionOf, wouldRunOn } from './engagement-life.js';
import type { Day } from '../facts.js';
import { ENGAGEMENT_STATUSES, type EngagementStatus } from '../vocabulary.js';

const DAY = '2026-11-22';

describe('an engagement on 22 November 2026', () => {
  it.each<[EngagementStatus, Day | null, Day | null, boolean, boolean]>([
    ['approved', null, null, true, false],
    ['approved', '2026-11-22', '2026-11-22', true, false],
    ['approved', '2026-11-23', null, false, false],
    ['approved', null, '2026-11-21', false, false],
    ['ended', null, '2026-11-22', true, false],
    ['ended', null, '2026-11-21', false, false],
    ['ended', '2020-01-01', null, false, false],
    ['submitted', '2027-01-01', null, false, true],
    ['draft', null, null, false, true],
    ['draft', null, '2026-11-21', false, false],
    ['rejected', null, null, false, false],
  ])('%s from %s to %s: runs %s, would run %s', (status, startsOn, endsOn, runs, would) => {
    expect(runsOn({ status, startsOn, endsOn }, DAY)).toBe(runs);
    expect(wouldRunOn({ status, startsOn, endsOn }, DAY)).toBe(would);
  });
});

it.each([
  ['active', null, null, true], ['active', '2026-11-23', null, false], ['active', null, '2026-11-21', false],
  ['ended', null, '2026-11-22', true], ['ended', null, null, false], ['draft', null, null, false],
] as const)('an activity that is %s from %s to %s is in force: %s', (status, startsOn, endsOn, expected) =>
  expect(isInForce({ status, startsOn, endsOn }, DAY)).toBe(expected));

describe('transitions', () => {
  const steps = TRANSITIONS.map(({ from, to, by }) => `${from} -> ${to} by ${by}`);
  it('are these and no others', () => expect(steps).toEqual([
    'draft -> submitted by proposer', 'submitted -> approved by decider', 'submitted -> rejected by decider', 'submitted -> draft by decider',
    'rejected -> draft by proposer', 'approved -> ended by decider',
  ]));
  it('are found by their ends', () => {
    expect(transitionOf('submitted', 'rejected')?.needs).toBe('comment');
    expect(transitionOf('draft', 'approved')).toBeNull();
    for (const to of ENGAGEMENT_STATUSES) expect(transitionOf('ended', to)).toBeNull();
  });
});
