import fc from 'fast-check';
import { addDays, daysBetween } from '../day.js';
import type { RegisterFacts } from '../facts.js';
import { LAW } from '../law.js';
import { aProcessor, anActivity, anEngagement, aRegister } from '../register/register.fixtures.js';
import { ACTIVITY_STATUSES, CONTRACT_STATUSES, ENGAGEMENT_ROLES, ENGAGEMENT_STATUSES, MECHANISMS } from '../vocabulary.js';
import { remindersOf } from './reminders.js';

const day = fc.integer({ min: 0, max: 4_000 }).map((count) => addDays('2018-05-25', count));
const maybe = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(values, { nil: null });
const safeguard = fc.record({ mechanism: fc.constantFrom(...MECHANISMS), module: fc.constantFrom(1, 2, 3, 4), signedOn: maybe(day), endsOn: maybe(day),
  transferImpactAssessment: maybe(fc.record({ concludedOn: maybe(day), outcome: fc.constant('acceptable' as const) })) }) as fc.Arbitrary<never>;
const engagement = fc.record({
  status: fc.constantFrom(...ENGAGEMENT_STATUSES), role: fc.constantFrom(...ENGAGEMENT_ROLES), startsOn: maybe(day), endsOn: maybe(day), lastReviewedOn: maybe(day),
  reviewEvery: maybe(fc.constantFrom('P1Y', 'P30D', 'P6M')), safeguards: fc.array(safeguard, { maxLength: 3 }),
  locations: fc.array(fc.record({ country: fc.constantFrom('US', 'GB', 'IE', 'IN', 'JP'), kind: fc.constant('storage' as const) }), { maxLength: 3 }),
  contract: maybe(fc.record({ kind: fc.constant('art-28' as const), status: fc.constantFrom(...CONTRACT_STATUSES), endsOn: maybe(day) })),
});
const certifications = fc.array(fc.record({ scheme: fc.constantFrom('eu-us-dpf' as const, 'privacy-shield' as const), from: maybe(day), until: maybe(day) }), { maxLength: 2 });
const register: fc.Arbitrary<RegisterFacts> = fc.record({
  engagements: fc.array(engagement, { maxLength: 4 }), certifications, activities: fc.array(fc.record({ status: fc.constantFrom(...ACTIVITY_STATUSES), endsOn: maybe(day) }), { maxLength: 2 }),
}).map((parts) => aRegister({
  engagements: parts.engagements.map((facts, index) => anEngagement(`e${index}`, { ...facts, processor: 'p' })),
  processors: [aProcessor('p', { country: 'US', certifications: parts.certifications })],
  activities: parts.activities.map((facts, index) => anActivity(`a${index}`, facts)),
}));

describe('reminders of any register on any day', () => {
  it('are overdue exactly when their day has passed, and never outside the window', () => {
    let count = 0;
    fc.assert(fc.property(register, day, fc.integer({ min: 0, max: 800 }), (facts, asOf, withinDays) => {
      const reminders = remindersOf(facts, LAW, asOf, { withinDays });
      count += reminders.length;
      for (const { dueOn, overdue, daysLeft, citation, title } of reminders) {
        expect(overdue).toBe(dueOn < asOf);
        expect(daysLeft).toBe(daysBetween(asOf, dueOn));
        expect(daysLeft).toBeLessThanOrEqual(withinDays);
        expect(citation).not.toBe('');
        expect(title).not.toMatch(/undefined|null/);
      }
      expect(new Set(reminders.map(({ id }) => id)).size).toBe(reminders.length);
      expect(reminders.map(({ dueOn }) => dueOn)).toEqual(reminders.map(({ dueOn }) => dueOn).toSorted());
    }), { numRuns: 1_000 });
    expect(count).toBeGreaterThan(300);
  });

  it('come in one order, whatever that of the register', () => {
    fc.assert(fc.property(register, day, (facts, asOf) => {
      const turned = { ...facts, engagements: facts.engagements.toReversed(), activities: facts.activities.toReversed() };
      expect(remindersOf(turned, LAW, asOf)).toEqual(remindersOf(facts, LAW, asOf));
    }), { numRuns: 300 });
  });

  it('grow with the window and change nothing of what was there', () => {
    fc.assert(fc.property(register, day, fc.integer({ min: 0, max: 300 }), (facts, asOf, withinDays) => {
      const wide = remindersOf(facts, LAW, asOf, { withinDays: withinDays + 100 });
      expect(remindersOf(facts, LAW, asOf, { withinDays })).toEqual(wide.filter(({ daysLeft }) => daysLeft <= withinDays));
    }), { numRuns: 300 });
  });
});
