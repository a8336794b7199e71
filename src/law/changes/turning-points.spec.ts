import { addDays } from '../day.js';
import type { Day, RegisterFacts } from '../facts.js';
import { LAW } from '../law.js';
import { anEngagement, anOrganisation, aProcessor, aRegister, clauses } from '../register/register.fixtures.js';
import { transfersOf } from '../register/register-transfers.js';
import { type TurningPoint, turningPoints } from './turning-points.js';
import { countedVerdicts, noVerdicts, type VerdictCounts } from './verdict-counts.js';

const US = [{ country: 'US', kind: 'storage' }] as const;
const assessed = { transferImpactAssessment: { concludedOn: '2021-01-31', outcome: 'acceptable' } } as const;

const register = aRegister({
  organisation: anOrganisation({ regimes: ['eu-gdpr', 'uk-gdpr', 'ch-fadp'] }),
  processors: [aProcessor('shielded', { country: 'US', certifications: [{ scheme: 'privacy-shield', from: '2017-01-01' }, { scheme: 'eu-us-dpf', from: '2023-08-01' }] })],
  engagements: [
    anEngagement('shielded', { locations: US, startsOn: '2018-06-01' }),
    anEngagement('old-clauses', { locations: US, startsOn: '2019-01-01', safeguards: [{ mechanism: 'scc-2010-87', signedOn: '2019-01-01', ...assessed }] }),
    anEngagement('new-clauses', { locations: US, startsOn: '2022-01-01', endsOn: '2024-06-30', safeguards: [clauses(2)] }),
    anEngagement('london', { locations: [{ country: 'GB', kind: 'storage' }, { country: 'CH', kind: 'backup' }], startsOn: '2019-06-01' }),
    anEngagement('below', { via: 'shielded', locations: [{ country: 'IN', kind: 'support' }], startsOn: null }),
    anEngagement('asked', { status: 'submitted', locations: US }),
    anEngagement('nowhere', { locations: [] }),
  ],
});

function countsOn(day: Day, of: RegisterFacts): VerdictCounts {
  return countedVerdicts(noVerdicts(), transfersOf(of, day, LAW).map(({ verdict }) => ({ from: null, to: verdict, count: 1 })));
}

describe('turning points', () => {
  const points = turningPoints(register, LAW);
  const on = (day: Day): TurningPoint | undefined => points.find((point) => point.day === day);

  it('count what an assessment of the day counts: on it, and until the next', () => {
    expect(points.length).toBeGreaterThan(8);
    points.forEach(({ day, verdicts }, index) => {
      expect([day, verdicts]).toEqual([day, countsOn(day, register)]);
      const next = points[index + 1];
      if (next) expect([next.day, verdicts]).toEqual([next.day, countsOn(addDays(next.day, -1), register)]);
    });
  });

  it('name what the law did, with its source', () => {
    expect(on('2020-07-16')?.moves).toEqual(expect.arrayContaining([{ from: 'covered', to: 'uncovered', count: expect.any(Number) }]));
    expect(on('2020-07-16')?.events).toContainEqual({
      code: 'adequacy-ends', regime: 'eu-gdpr', key: 'eu-adequacy-us-privacy-shield', name: 'the United States (Privacy Shield)', citation: 'C-311/18 Schrems II',
      because: expect.stringContaining('invalid'), transfers: 1,
    });
    expect(on('2022-12-28')?.events).toContainEqual(expect.objectContaining({ code: 'mechanism-ends', key: 'scc-2010-87', regime: 'eu-gdpr', transfers: 1 }));
    expect(on('2031-12-28')?.events).toContainEqual(expect.objectContaining({ code: 'adequacy-ends', key: 'eu-adequacy-gb' }));
  });

  it('name what the register states', () => {
    expect(on('2018-06-01')?.events).toContainEqual(expect.objectContaining({ code: 'engagement-begins', regime: null, transfers: 3 }));
    expect(on('2024-07-01')?.moves).toContainEqual({ from: 'covered', to: null, count: 1 });
    expect(on('2023-08-01')?.events).toContainEqual(expect.objectContaining({ code: 'certification-changes' }));
  });

  it('leave out what touches nothing: proposals, and decisions for countries where no data go', () => {
    expect(points.flatMap(({ events }) => events).filter(({ key }) => key === 'eu-adequacy-jp')).toEqual([]);
    expect(turningPoints(aRegister({ engagements: [anEngagement('asked', { status: 'submitted', locations: US })] }), LAW)).toEqual([]);
  });
});
