import type { EngagementFacts, RegisterFacts } from '../facts.js';
import { LAW } from '../law.js';
import { indexRegister } from './register-index.js';
import { anEngagement, anOrganisation, aProcessor, aRegister, clauses } from './register.fixtures.js';
import { chainOf, engagementVerdicts, transfersOf, transfersWithout, type Transfer } from './register-transfers.js';

const DAY = '2026-11-22';
const US = [{ country: 'US', kind: 'storage' }] as const;
const DPF = { scheme: 'eu-us-dpf', from: '2023-09-01', until: '2027-09-01', status: 'active', coversHrData: false } as const;

const transfersIn = (engagement: EngagementFacts, facts: Partial<RegisterFacts> = {}, day = DAY): Transfer[] =>
  transfersOf(aRegister({ engagements: [engagement], ...facts }), day, LAW);

/** Facts that two published notices of 2020 state about their vendors, and what they come to. */
describe('what published notices state', () => {
  it.each<[string, Partial<EngagementFacts>, string, string]>([
    ['BCR-P, no assessment', { locations: US, safeguards: [{ mechanism: 'bcr-p', signedOn: '2018-05-04' }] }, DAY, 'incomplete'],
    ['BCR-P before an assessment was asked for', { locations: US, safeguards: [{ mechanism: 'bcr-p', signedOn: '2018-05-04' }] }, '2020-05-04', 'covered'],
    ['the clauses of 2010', { locations: US, safeguards: [{ mechanism: 'scc-2010-87', signedOn: '2018-05-04' }] }, DAY, 'uncovered'],
    ['the clauses of 2010 in their time', { locations: US, safeguards: [{ mechanism: 'scc-2010-87', signedOn: '2018-05-04' }] }, '2020-05-04', 'covered'],
    ['"EU" and no country', { locations: [{ country: 'EU', kind: 'storage' }] }, DAY, 'not-restricted'],
    ['Privacy Shield, today', { role: 'controller', locations: US, safeguards: [{ mechanism: 'privacy-shield' }] }, DAY, 'uncovered'],
    ['Privacy Shield, on its last day', { role: 'controller', locations: US, safeguards: [{ mechanism: 'privacy-shield' }] }, '2020-07-15', 'incomplete'],
    ['nothing', { role: 'controller', locations: US }, DAY, 'uncovered'],
  ])('%s', (_, facts, day, verdict) =>
    expect(transfersIn(anEngagement('vendor', facts), {}, day).map((transfer) => transfer.verdict)).toEqual([verdict]));

  it('has no transfers where no location is stated', () => expect(transfersIn(anEngagement('vendor', { locations: [] }))).toEqual([]));
});

describe('the shape of the list', () => {
  it('has one item per location and regime, in the order of the register', () => {
    const locations = [{ country: 'US', kind: 'storage' }, { country: 'GB', kind: 'support' }, { country: null, organisation: 'EPO', kind: 'storage' }] as const;
    const organisation = anOrganisation({ regimes: ['eu-gdpr', 'uk-gdpr'] });
    const items = transfersIn(anEngagement('vendor', { locations }), { organisation });
    expect(items.map(({ country, organisation: body, regime }) => `${country ?? body} ${regime}`)).toEqual([
      'US eu-gdpr', 'US uk-gdpr', 'GB eu-gdpr', 'GB uk-gdpr', 'EPO eu-gdpr', 'EPO uk-gdpr',
    ]);
    expect(items[3]).toMatchObject({ engagement: 'vendor', processor: 'vendor', via: null, kind: 'support', verdict: 'not-restricted' });
  });

  it('counts proposals only when asked', () => {
    const register = aRegister({ engagements: [anEngagement('asked-for', { status: 'submitted' }), anEngagement('gone', { status: 'ended', endsOn: '2020-01-01' })] });
    expect(transfersOf(register, DAY, LAW)).toEqual([]);
    expect(transfersOf(register, DAY, LAW, { includeProposed: true })).toHaveLength(1);
  });

  it('points at the field that would close a gap', () => {
    const [transfer] = transfersIn(anEngagement('vendor', { locations: US, safeguards: [clauses(2, { module: null })] }));
    expect(transfer?.missing).toMatchObject([{ field: '/safeguards/0/module', about: { kind: 'engagement', key: 'vendor' } }]);
  });

  it('points at the company for a certification', () => {
    const [transfer] = transfersIn(anEngagement('vendor', { locations: US, safeguards: [{ mechanism: 'eu-us-dpf' }] }));
    expect(transfer).toMatchObject({ verdict: 'incomplete', missing: [{ code: 'certification-missing', about: { kind: 'processor', key: 'vendor' } }] });
  });
});

describe('human resources data', () => {
  it.each<[string, Partial<EngagementFacts>, string]>([
    ['customers', { dataSubjects: ['customers'] }, 'covered'],
    ['employees', { dataSubjects: ['customers', 'employees'] }, 'uncovered'],
    ['former employees', { dataSubjects: ['former-employees'] }, 'uncovered'],
    ['employment data of whomever', { dataCategories: ['employment'] }, 'uncovered'],
    ['applicants', { dataSubjects: ['job-applicants'] }, 'covered'],
  ])('of %s under a certification without them', (_, facts, verdict) => {
    const processors = [aProcessor('vendor', { certifications: [DPF] })];
    expect(transfersIn(anEngagement('vendor', { locations: US, ...facts }), { processors })[0]?.verdict).toBe(verdict);
  });
});

describe('roles decide the module', () => {
  it.each<[string, Partial<EngagementFacts>, 1 | 2 | 3, string]>([
    ['processor', {}, 2, 'covered'],
    ['processor', {}, 3, 'incomplete'],
    ['sub-processor', { role: 'sub-processor' }, 3, 'covered'],
    ['independent controller', { role: 'controller' }, 1, 'covered'],
    ['joint controller', { role: 'joint-controller' }, 1, 'covered'],
    ['below a processor', { via: 'upper' }, 3, 'covered'],
  ])('%s %j and module %i', (_, facts, module, verdict) => {
    const engagements = [anEngagement('upper'), anEngagement('vendor', { locations: US, safeguards: [clauses(module)], ...facts })];
    const transfers = transfersOf(aRegister({ engagements, processors: [aProcessor('upper', { country: 'IE' })] }), DAY, LAW);
    expect(transfers.find(({ engagement }) => engagement === 'vendor')?.verdict).toBe(verdict);
  });
});

describe('chains', () => {
  const chain = (...links: readonly [string, string | null, string | null][]): RegisterFacts => aRegister({
    engagements: links.map(([key, via, country]) => anEngagement(key, { via, locations: country === null ? [] : [{ country, kind: 'storage' }] })),
  });
  const verdictsIn = (register: RegisterFacts): Record<string, (string | null)[]> => Object.fromEntries(
    [...engagementVerdicts(register, transfersOf(register, DAY, LAW))].map(([key, { hop, chain: whole }]) => [key, [hop, whole]]));

  it('shows the worst of the hops above, not of those below', () => {
    expect(verdictsIn(chain(['bottom', 'middle', 'DE'], ['middle', 'top', 'US'], ['top', null, 'IE'], ['aside', 'top', null]))).toEqual({
      top: ['not-restricted', 'not-restricted'], middle: ['uncovered', 'uncovered'], bottom: ['not-restricted', 'uncovered'], aside: [null, 'not-restricted'],
    });
  });

  it('ends circles and unknown keys', () => {
    const register = chain(['a', 'b', 'IE'], ['b', 'c', 'IE'], ['c', 'b', 'US'], ['d', 'nowhere', null], ['e', 'e', 'IE']);
    expect(verdictsIn(register)).toEqual({
      a: ['not-restricted', 'uncovered'], b: ['not-restricted', 'uncovered'], c: ['uncovered', 'uncovered'], d: [null, null], e: ['not-restricted', 'not-restricted'],
    });
    const { engagements } = indexRegister(register);
    expect(chainOf(register.engagements[0]!, engagements).map(({ key }) => key)).toEqual(['a', 'b', 'c']);
  });
});

it('sets what would be beside what is', () => {
  const register = aRegister({ processors: [aProcessor('vendor', { certifications: [DPF] })], engagements: [anEngagement('vendor', { locations: US })] });
  expect(transfersWithout(register, DAY, LAW, ['eu-us-dpf'])).toMatchObject([
    { verdict: 'covered', ground: 'art-45', mechanism: 'eu-us-dpf', without: { verdict: 'uncovered', ground: null } },
  ]);
});

it('is linear: ten thousand engagements in a chain of their own', () => {
  const engagements = Array.from({ length: 10_000 }, (_, number) => anEngagement(`e${number}`, { via: number === 0 ? null : `e${number - 1}` }));
  const register = aRegister({ engagements });
  const transfers = transfersOf(register, DAY, LAW);
  expect(transfers).toHaveLength(10_000);
  expect(engagementVerdicts(register, transfers).get('e9999')?.chain).toBe('not-restricted');
});
