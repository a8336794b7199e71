import { LAW } from '../law.js';
import { aProcessor, anActivity, anEngagement, anOrganisation, aRegister, clauses } from '../register/register.fixtures.js';
import type { ActivityFacts, EngagementFacts, OrganisationFacts, ProcessorFacts } from '../facts.js';
import type { Reminder } from './reminder.js';
import { remindersOf } from './reminders.js';

const DAY = '2026-06-15';
const IN_US = [{ country: 'US', kind: 'storage' }] as const;

interface Case {
  readonly engagements?: readonly EngagementFacts[];
  readonly processors?: readonly ProcessorFacts[];
  readonly activities?: readonly ActivityFacts[];
  readonly organisation?: OrganisationFacts;
}

const told = (facts: Case, day = DAY, withinDays?: number): string[] =>
  remindersOf(aRegister(facts), LAW, day, withinDays === undefined ? {} : { withinDays }).map(({ code, dueOn, overdue }) => `${code} ${dueOn}${overdue ? ' overdue' : ''}`);
const only = (facts: Case, day = DAY): Reminder => remindersOf(aRegister(facts), LAW, day)[0]!;
const engagement = (facts: Partial<EngagementFacts>): Case => ({ engagements: [anEngagement('one', facts)] });
const contractUntil = (endsOn: string): Partial<EngagementFacts> => ({ contract: { kind: 'art-28', status: 'executed', signedOn: '2020-01-01', endsOn } });
const certified = (until: string | null, facts: object = {}): ProcessorFacts =>
  aProcessor('one', { name: 'One Inc.', country: 'US', certifications: [{ scheme: 'eu-us-dpf', from: '2023-08-01', until, status: 'active', ...facts }] });

describe('what falls due by the dates of an engagement', () => {
  it.each<[string, Partial<EngagementFacts>, string[]]>([
    ['a contract that ends today', contractUntil(DAY), ['contract-ends 2026-06-15']],
    ['one that ended yesterday', contractUntil('2026-06-14'), ['contract-ends 2026-06-14 overdue']],
    ['one that ends on the last day of the window', contractUntil('2026-09-13'), ['contract-ends 2026-09-13']],
    ['one that ends a day later', contractUntil('2026-09-14'), []],
    ['a contract that is none', { contract: { kind: 'art-28', status: 'none', endsOn: DAY } }, []],
    ['a review a year after the start', { startsOn: '2025-07-01', reviewEvery: 'P1Y' }, ['review-due 2026-07-01']],
    ['a review after the last one', { lastReviewedOn: '2026-02-28', reviewEvery: 'P3M' }, ['review-due 2026-05-28 overdue']],
    ['a last review that is still to come', { startsOn: '2026-06-01', lastReviewedOn: '2026-06-16', reviewEvery: 'P1M' }, ['review-due 2026-07-01']],
    ['no start and no review', { startsOn: null, reviewEvery: 'P1M' }, []],
    ['a review after the end of the engagement', { startsOn: '2025-08-01', endsOn: '2026-07-31', reviewEvery: 'P1Y' }, ['engagement-ends 2026-07-31']],
    ['a contract of an engagement that has not started', { ...contractUntil('2026-07-01'), startsOn: '2026-06-16' }, []],
    ['an engagement that ends today', { endsOn: DAY }, ['engagement-ends 2026-06-15']],
    ['one that is over and still approved', { endsOn: '2026-06-14' }, ['engagement-ends 2026-06-14 overdue']],
    ['one that is over and marked so', { endsOn: '2026-06-14', status: 'ended' }, []],
    ['one that was ended for a day to come', { endsOn: '2026-06-30', status: 'ended' }, ['engagement-ends 2026-06-30']],
    ['a draft', { ...contractUntil(DAY), status: 'draft', endsOn: DAY }, []],
    ['a request', { ...contractUntil(DAY), status: 'submitted' }, ['request-waiting 2026-06-15']],
    ['a request for a time that has passed', { status: 'submitted', endsOn: '2026-06-14' }, []],
  ])('%s', (_, facts, expected) => {
    expect(told(engagement(facts))).toEqual(expected);
  });

  it('says since when a request waits, where that is known', () => {
    const register = aRegister(engagement({ status: 'submitted', service: 'CRM' }));
    const [reminder] = remindersOf(register, LAW, DAY, { submittedOn: new Map([['one', '2026-06-08']]) });
    expect(reminder).toMatchObject({ dueOn: '2026-06-08', overdue: true, daysLeft: -7, title: 'Decide on one (CRM)', message: 'one (CRM) has waited for a decision for 7 days.' });
    expect(remindersOf(register, LAW, '2026-06-01', { submittedOn: new Map([['one', '2026-06-08']]) })[0]).toMatchObject({ dueOn: '2026-06-01', overdue: false });
  });

  it.each<[Partial<EngagementFacts>, Partial<OrganisationFacts>, string | undefined]>([
    [{}, {}, 'Art. 28(3) GDPR'],
    [{ role: 'joint-controller' }, {}, 'Art. 26(1) GDPR'],
    [{ role: 'controller' }, {}, 'Art. 5(2) GDPR'],
    [{}, { regimes: ['ch-fadp'], country: 'CH' }, 'Art. 9(1) FADP'],
    [{ role: 'controller' }, { regimes: ['ch-fadp'], country: 'CH' }, undefined],
  ])('cites what a contract of %j under %j rests on', (facts, organisation, citation) => {
    const locations = [{ country: 'CH', kind: 'storage' }] as const;
    const register = { ...engagement({ ...contractUntil(DAY), ...facts, locations }), organisation: anOrganisation(organisation) };
    expect(remindersOf(aRegister(register), LAW, DAY)[0]?.citation).toBe(citation);
  });
});

describe('what falls due about transfers', () => {
  const held = (endsOn: string | null): Partial<EngagementFacts> => ({ locations: IN_US, safeguards: [clauses(2, { endsOn, transferImpactAssessment: { concludedOn: '2026-06-01', outcome: 'acceptable' } })] });
  it.each<[string, Case, string[]]>([
    ['clauses that end', engagement(held('2026-06-30')), ['safeguard-ends 2026-06-30']],
    ['clauses that ended, and nothing else', engagement(held('2026-06-14')), ['safeguard-ends 2026-06-14 overdue']],
    ['clauses that ended, and a certification that carries', { ...engagement(held('2026-06-14')), processors: [certified(null)] }, []],
    ['clauses for data that stay in the area', engagement({ ...held('2026-06-30'), locations: [{ country: 'IE', kind: 'storage' }] }), []],
    ['an assessment of a year ago', engagement({ locations: IN_US, safeguards: [clauses(2, { transferImpactAssessment: { concludedOn: '2025-06-15', outcome: 'acceptable' } })] }),
      ['transfer-impact-assessment-due 2026-06-15']],
    ['an assessment that is looked at as often as the engagement', engagement({ locations: IN_US, reviewEvery: 'P2Y', lastReviewedOn: DAY,
      safeguards: [clauses(2, { transferImpactAssessment: { concludedOn: '2025-06-15', outcome: 'acceptable' } })] }), []],
    ['the newest of two assessments', engagement({ locations: IN_US, safeguards: [clauses(2), clauses(2, { transferImpactAssessment: { concludedOn: '2025-08-01', outcome: 'acceptable' } })] }),
      ['transfer-impact-assessment-due 2026-08-01']],
    ['a certification to be renewed', { ...engagement({ locations: IN_US }), processors: [certified('2026-08-01')] }, ['certification-renewal-due 2026-08-01']],
    ['one whose renewal was due', { ...engagement({ locations: IN_US }), processors: [certified('2026-06-14')] }, ['certification-renewal-due 2026-06-14 overdue']],
    ['one that was withdrawn', { ...engagement({ locations: IN_US }), processors: [certified('2026-08-01', { status: 'withdrawn' })] }, []],
    ['one of a company whose data stay in the area', { ...engagement({}), processors: [certified('2026-08-01')] }, []],
    ['one company with two engagements', { engagements: [anEngagement('a', { processor: 'one', locations: IN_US }), anEngagement('b', { processor: 'one', locations: IN_US })],
      processors: [certified('2026-08-01')] }, ['certification-renewal-due 2026-08-01']],
  ])('%s', (_, facts, expected) => {
    expect(told(facts)).toEqual(expected);
  });

  it('takes a certification under a scheme that knows no renewal to end', () => {
    const processors = [aProcessor('one', { certifications: [{ scheme: 'privacy-shield', from: '2017-01-01', until: '2020-07-10', status: 'active' }] })];
    expect(told({ ...engagement({ locations: IN_US }), processors }, '2020-07-01')).toEqual(['certification-ends 2020-07-10']);
  });

  it('cites the source of the mechanism, and the EDPB for the assessment', () => {
    expect(only(engagement(held('2026-06-30')))).toMatchObject({ id: 'safeguard-ends/engagement/one/scc-2021-914', citation: 'Art. 46(2)(c) GDPR; Decision (EU) 2021/914' });
    expect(only(engagement({ locations: IN_US, safeguards: [clauses(2)] })).citation).toContain('EDPB Recommendations 01/2020');
  });
});

describe('sunsets of the law', () => {
  const inBritain = (key: string, facts: Partial<EngagementFacts> = {}): EngagementFacts => anEngagement(key, { locations: [{ country: 'GB', kind: 'storage' }], ...facts });
  it('are told once for a decision, with the number of transfers that rest on it', () => {
    const facts = { engagements: [inBritain('a'), inBritain('b', { locations: [{ country: 'GB', kind: 'storage' }, { country: 'GB', kind: 'support' }] })] };
    expect(remindersOf(aRegister(facts), LAW, '2025-10-01')).toEqual([
      expect.objectContaining({
        code: 'law-ends', dueOn: '2025-12-27', about: { kind: 'law', key: 'eu-adequacy-gb', name: 'adequacy decision for the United Kingdom' }, citation: 'Decision (EU) 2025/1226',
        message: 'Under the GDPR the adequacy decision for the United Kingdom can be relied on until 2025-12-27; 3 transfers of this register rest on it.',
      }),
    ]);
  });

  it.each<[string, Case, string, string[]]>([
    ['an end by what was known on the day, before it was moved', { engagements: [inBritain('a')] }, '2025-05-01', ['law-ends 2025-06-27']],
    ['no end that is years away', { engagements: [inBritain('a')] }, '2026-06-15', []],
    ['no end for an engagement that is over by then', { engagements: [inBritain('a', { endsOn: '2025-06-20' })] }, '2025-05-01', ['engagement-ends 2025-06-20']],
    ['free flow', { engagements: [inBritain('a')] }, '2021-04-15', ['law-ends 2021-06-30']],
    ['old clauses: new contracts, while they can be made', engagement({ locations: IN_US, safeguards: [{ mechanism: 'scc-2010-87', signedOn: '2019-01-01', transferImpactAssessment: { concludedOn: '2021-06-01', outcome: 'acceptable' } }] }),
      '2021-08-01', ['law-closes-to-new-contracts 2021-09-26']],
    ['and their end', engagement({ locations: IN_US, safeguards: [{ mechanism: 'scc-2010-87', signedOn: '2019-01-01', transferImpactAssessment: { concludedOn: '2022-06-01', outcome: 'acceptable' } }] }),
      '2022-11-01', ['law-ends 2022-12-27']],
    ['nothing before anybody knew', engagement({ locations: IN_US, safeguards: [{ mechanism: 'scc-2010-87', signedOn: '2019-01-01' }] }), '2020-05-01', []],
  ])('%s', (_, facts, day, expected) => {
    expect(told(facts, day)).toEqual(expected);
  });
});

describe('activities and order', () => {
  it.each<[Partial<ActivityFacts>, string[]]>([
    [{ endsOn: DAY }, ['activity-ends 2026-06-15']],
    [{ endsOn: '2026-06-14' }, ['activity-ends 2026-06-14 overdue']],
    [{ endsOn: '2026-06-14', status: 'ended' }, []],
    [{ endsOn: DAY, status: 'draft' }, []],
  ])('an activity with %j', (facts, expected) => {
    expect(told({ activities: [anActivity('one', facts)] })).toEqual(expected);
  });

  it('comes by day, then by thing', () => {
    const facts = { engagements: [anEngagement('b', contractUntil('2026-07-01')), anEngagement('a', { ...contractUntil('2026-07-01'), endsOn: '2026-07-01' })], activities: [anActivity('a', { endsOn: '2026-06-20' })] };
    expect(remindersOf(aRegister(facts), LAW, DAY).map(({ id }) => id)).toEqual([
      'activity-ends/activity/a', 'contract-ends/engagement/a', 'engagement-ends/engagement/a', 'contract-ends/engagement/b',
    ]);
  });

  it('keeps two safeguards of one kind apart', () => {
    const safeguards = ['2026-07-01', '2026-07-02'].map((endsOn) => ({ mechanism: 'bcr-p', endsOn }) as const);
    const ids = remindersOf(aRegister(engagement({ locations: IN_US, safeguards })), LAW, DAY).map(({ id }) => id);
    expect(ids).toEqual(['safeguard-ends/engagement/one/bcr-p', 'safeguard-ends/engagement/one/bcr-p-2']);
  });
});
