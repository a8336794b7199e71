import { LAW } from '../law.js';
import { anEngagement, anOrganisation, aProcessor, aRegister } from '../register/register.fixtures.js';
import { assessEngagement } from './engagement-assessment.js';
import { findingsOf } from './findings.js';

const DAY = '2026-11-22';
const certified = aProcessor('vendor', { country: 'US', certifications: [{ scheme: 'eu-us-dpf', from: '2023-09-01', until: '2027-09-01', status: 'active', coversHrData: false }] });
const register = aRegister({ organisation: anOrganisation(), processors: [certified, aProcessor('other')], engagements: [anEngagement('kept', { processor: 'other', locations: [] })] });
const asked = anEngagement('asked', { processor: 'vendor', status: 'draft', locations: [{ country: 'US', kind: 'storage' }], contract: null });

describe('an engagement that is only stated', () => {
  it('is assessed with what the register knows of its processor', () => {
    expect(assessEngagement(register, asked, DAY, LAW).transfers).toMatchObject([{ engagement: 'asked', country: 'US', verdict: 'covered', mechanism: 'eu-us-dpf' }]);
  });

  it('shows what it would cause, and nothing of what others cause', () => {
    const { findings } = assessEngagement(register, asked, DAY, LAW);
    expect(findings.map(({ code }) => code)).toContain('contract-missing');
    expect(findings.every(({ about }) => about.key === 'asked')).toBe(true);
  });

  it('stands in the place of the one that is kept under its key', () => {
    const changed = anEngagement('kept', { processor: 'other', locations: [{ country: 'IE', kind: 'storage' }] });
    const before = findingsOf(register, DAY, LAW).filter(({ about }) => about.key === 'kept');
    expect(before.map(({ code }) => code)).toContain('location-missing');
    expect(assessEngagement(register, changed, DAY, LAW).findings.map(({ code }) => code)).not.toContain('location-missing');
  });

  it('is a hop of its own below the engagement it names', () => {
    const below = anEngagement('below', { processor: 'other', via: 'kept', locations: [{ country: 'US', kind: 'storage' }] });
    expect(assessEngagement(register, below, DAY, LAW).transfers).toMatchObject([{ engagement: 'below', via: 'kept', verdict: expect.stringMatching(/uncovered|review/) }]);
  });

  it.each(['rejected', 'submitted', 'approved'] as const)('counts as a proposal where it is %s and does not run', (status) => {
    expect(assessEngagement(register, { ...asked, status, startsOn: '2027-01-01' }, DAY, LAW).transfers).toHaveLength(1);
  });

  it('is no transfer any more where it has ended', () => {
    expect(assessEngagement(register, { ...asked, status: 'ended', endsOn: '2020-01-01' }, DAY, LAW).transfers).toEqual([]);
  });
});
