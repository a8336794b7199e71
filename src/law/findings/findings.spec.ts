import type { ActivityFacts, Day, EngagementFacts, ProcessorFacts, RegisterFacts } from '../facts.js';
import { FINDING_CODES } from './findings-codes.js';
import { findingsOf, type Finding, type FindingsOptions } from './findings.js';
import { LAW } from '../law.js';
import { anActivity, anActivityAsProcessor, anEngagement, anOrganisation, aProcessor, aRegister, clauses, NOT_LISTED } from '../register/register.fixtures.js';
import { SEVERITIES, type Regime } from '../vocabulary.js';

const DAY = '2026-11-22';
const US = [{ country: 'US', kind: 'storage' }, { country: 'US', kind: 'support' }] as const;

const findingsIn = (facts: Partial<RegisterFacts>, options: FindingsOptions = {}, day: Day = DAY): Finding[] =>
  findingsOf(aRegister(facts), day, LAW, options);
const inWords = (findings: readonly Finding[]): string[] => findings.map(({ severity, code, pointer }) => `${severity} ${code} ${pointer}`);

it('finds nothing in a register in good order', () => {
  const engagements = [anEngagement('vendor', { locations: [{ country: 'US', kind: 'storage' }], safeguards: [clauses(2)] })];
  expect(findingsIn({ engagements, activities: [anActivity('sales', { engagements: ['vendor'] }), anActivityAsProcessor('hosting')] })).toEqual([]);
});

it('knows every code that others rely on', () => {
  expect(Object.keys(FINDING_CODES)).toEqual(expect.arrayContaining([
    'location-missing', 'transfer-uncovered', 'transfer-incomplete', 'transfer-exceptional', 'transfer-review', 'safeguard-not-in-force',
    'transfer-impact-assessment-missing', 'certification-missing', 'certification-ended', 'contract-missing', 'contract-ended',
    'joint-arrangement-missing', 'legal-basis-missing', 'legitimate-interest-missing', 'special-category-condition-missing', 'purposes-missing',
    'data-subjects-missing', 'data-categories-missing', 'retention-missing', 'measures-missing', 'controllers-missing', 'contact-missing',
    'representative-missing', 'impact-assessment-missing', 'sub-processor-not-listed', 'notice-period-short', 'review-overdue',
  ]));
});

describe('contracts', () => {
  const signed = { kind: 'art-28', status: 'executed', signedOn: '2018-05-25' } as const;
  it.each<[string, Partial<EngagementFacts>, string[]]>([
    ['none', { contract: null }, ['breach contract-missing /contract']],
    ['stated to be none', { contract: { kind: 'art-28', status: 'none' } }, ['breach contract-missing /contract']],
    ['only a kind: taken as executed', { contract: { kind: 'art-28', status: null } }, []],
    ['incorporated by reference', { contract: { kind: 'art-28', status: 'incorporated' } }, []],
    ['of another kind', { contract: { kind: 'controller-to-controller', status: 'executed' } }, ['breach contract-missing /contract']],
    ['signed tomorrow', { contract: { ...signed, signedOn: '2026-11-23' } }, ['breach contract-missing /contract']],
    ['of the company above, not shown', { contract: null, via: 'upper' }, ['gap contract-missing /contract']],
    ['on its last day', { contract: { ...signed, endsOn: DAY } }, []],
    ['ended yesterday', { contract: { ...signed, endsOn: '2026-11-21' } }, ['breach contract-ended /contract/endsOn']],
    ['ended, nobody knows when', { contract: { ...signed, status: 'ended' } }, ['breach contract-ended /contract/endsOn']],
    ['independent controller', { role: 'controller', contract: null }, []],
    ['independent controllers, ended', { role: 'controller', contract: { kind: 'controller-to-controller', status: 'ended' } }, ['advice contract-ended /contract/endsOn']],
    ['joint controller without arrangement', { role: 'joint-controller', contract: null }, ['breach joint-arrangement-missing /contract']],
    ['joint controller with the wrong contract', { role: 'joint-controller', contract: signed }, ['breach joint-arrangement-missing /contract']],
    ['joint controller', { role: 'joint-controller', contract: { kind: 'joint-controller', status: 'executed' } }, []],
  ])('%s', (_, facts, expected) => expect(inWords(findingsIn({ engagements: [anEngagement('vendor', facts)] }))).toEqual(expected));

  it.each<[Regime[], string]>([
    [['eu-gdpr', 'uk-gdpr'], 'Art. 28(3) GDPR'], [['uk-gdpr', 'ch-fadp'], 'Art. 28(3) UK GDPR'], [['ch-fadp'], 'Art. 9(1) FADP'],
  ])('are cited under %j as %s', (regimes, citation) => {
    const findings = findingsIn({ organisation: anOrganisation({ regimes }), engagements: [anEngagement('vendor', { contract: null })] });
    expect(findings.find(({ code }) => code === 'contract-missing')?.citation).toBe(citation);
  });
});

describe('what an engagement lacks', () => {
  it.each<[string, Partial<EngagementFacts>, string[]]>([
    ['location', { locations: [] }, ['gap location-missing /locations']],
    ['subject matter', { purposes: [], dataSubjects: [], dataCategories: [] },
      ['advice data-categories-missing /dataCategories', 'advice data-subjects-missing /dataSubjects', 'advice purposes-missing /purposes']],
    ['review due today', { reviewEvery: 'P1Y', lastReviewedOn: '2025-11-22' }, []],
    ['review due yesterday', { reviewEvery: 'P1Y', lastReviewedOn: '2025-11-21' }, ['advice review-overdue /lastReviewedOn']],
    ['no review since the start', { reviewEvery: 'P1Y' }, ['advice review-overdue /lastReviewedOn']],
    ['a review not yet made on the day', { reviewEvery: 'P1Y', lastReviewedOn: '2026-12-01' }, ['advice review-overdue /lastReviewedOn']],
    ['ended', { locations: [], endsOn: '2020-01-01' }, []],
    ['still to start', { locations: [], startsOn: '2027-01-01' }, []],
  ])('%s', (_, facts, expected) => expect(inWords(findingsIn({ engagements: [anEngagement('vendor', facts)] }))).toEqual(expected));
});

describe('customers are told of sub-processors', () => {
  const listed = { ...NOT_LISTED, listed: true };
  const told = (day: Day): FindingsOptions => ({ announcedOn: new Map([['vendor', day]]) });
  it.each<[string, Partial<EngagementFacts>, FindingsOptions, string[]]>([
    ['not listed', {}, {}, ['gap sub-processor-not-listed /publicList/listed']],
    ['listed and running', { publicList: listed }, {}, []],
    ['running before the day on the list', { publicList: { ...listed, effectiveFrom: '2026-12-01' } }, {}, ['breach notice-period-short /publicList/effectiveFrom']],
    ['told thirty days ahead', { startsOn: '2026-06-01', publicList: listed }, told('2026-05-02'), []],
    ['told twenty-nine days ahead', { startsOn: '2026-06-01', publicList: listed }, told('2026-05-03'), ['breach notice-period-short /startsOn']],
    ['starts in ten days, untold', { startsOn: '2026-12-02' }, {}, ['breach notice-period-short /startsOn']],
    ['starts in ten days, listed but unpublished', { startsOn: '2026-12-02', publicList: listed }, { announcedOn: new Map() }, ['breach notice-period-short /startsOn']],
    ['starts in ten days, perhaps told', { startsOn: '2026-12-02', publicList: listed }, {}, []],
    ['starts in thirty days, untold', { startsOn: '2026-12-22' }, {}, []],
  ])('%s', (_, facts, options, expected) =>
    expect(inWords(findingsIn({ engagements: [anEngagement('vendor', { role: 'sub-processor', ...facts })] }, options))).toEqual(expected));
});

describe('transfers', () => {
  const dpf = { scheme: 'eu-us-dpf', from: '2023-09-01', coversHrData: false } as const;
  const processor = (facts: Partial<ProcessorFacts>): ProcessorFacts[] => [aProcessor('vendor', facts)];
  it.each<[string, Partial<EngagementFacts>, ProcessorFacts[], string[]]>([
    ['nothing on file', {}, [], ['breach transfer-uncovered /locations/0']],
    ['the clauses of 2010', { safeguards: [{ mechanism: 'scc-2010-87', signedOn: '2018-05-04' }] }, [],
      ['breach transfer-uncovered /locations/0', 'gap safeguard-not-in-force /safeguards/0']],
    ['the clauses of 2010 inside the area', { locations: [{ country: 'EU', kind: 'storage' }], safeguards: [{ mechanism: 'scc-2010-87', signedOn: '2018-05-04' }] }, [], []],
    ['BCR-P without assessment', { safeguards: [{ mechanism: 'bcr-p', signedOn: '2018-05-04' }] }, [],
      ['gap transfer-impact-assessment-missing /safeguards/0/transferImpactAssessment', 'gap transfer-incomplete /locations/0']],
    ['a claim without certification', { safeguards: [{ mechanism: 'eu-us-dpf' }] }, [],
      ['gap certification-missing /safeguards/0', 'gap transfer-incomplete /locations/0']],
    ['certified', {}, processor({ certifications: [dpf] }), []],
    ['renewal overdue', {}, processor({ certifications: [{ ...dpf, until: '2026-09-01' }] }), ['advice certification-renewal-overdue /certifications/0']],
    ['lapsed', {}, processor({ certifications: [{ ...dpf, status: 'lapsed' }] }), ['breach transfer-uncovered /locations/0', 'gap certification-ended /certifications/0']],
    ['lapsed, clauses signed', { safeguards: [clauses(2)] }, processor({ certifications: [{ ...dpf, status: 'lapsed' }] }), ['advice certification-ended /certifications/0']],
    ['lapsed once, certified again', {}, processor({ certifications: [{ ...dpf, status: 'lapsed' }, dpf] }), []],
    ['a derogation', { safeguards: [{ mechanism: 'derogation', article: '49-1-a', explicitConsent: true, risksExplained: true, occasional: true, necessary: true }] }, [],
      ['advice transfer-exceptional /locations/0']],
  ])('%s', (_, facts, processors, expected) => {
    const findings = findingsIn({ processors, engagements: [anEngagement('vendor', { locations: US, ...facts })] });
    expect([...new Set(inWords(findings))].sort()).toEqual([...expected].sort());
    expect(findings.filter(({ code }) => code.startsWith('transfer-') && code !== 'transfer-impact-assessment-missing').length).toBeLessThanOrEqual(1);
  });

  it('asks of no safeguard that it serve both regimes', () => {
    const organisation = anOrganisation({ regimes: ['eu-gdpr', 'uk-gdpr'], representatives: [{ regime: 'uk-gdpr', name: 'Rep', address: null, email: 'rep@example.org', phone: null }] });
    const addendum = clauses(2, { mechanism: 'uk-addendum', module: null });
    expect(findingsIn({ organisation, engagements: [anEngagement('vendor', { locations: US, safeguards: [clauses(2), addendum] })] })).toEqual([]);
    const alone = findingsIn({ organisation, engagements: [anEngagement('vendor', { locations: US, safeguards: [clauses(2)] })] });
    expect(alone.map(({ code, citation }) => `${code} ${citation.includes('UK') || citation.includes('DPA')}`)).toEqual(['transfer-uncovered true']);
  });

  it('says of a vendor that relied on Privacy Shield what the day says', () => {
    const engagements = [anEngagement('google-ads', { role: 'controller', contract: null, locations: [US[0]], safeguards: [{ mechanism: 'privacy-shield' }] })];
    expect(inWords(findingsIn({ engagements }, {}, '2020-07-15'))).toEqual(['gap certification-missing /safeguards/0', 'gap transfer-incomplete /locations/0']);
    expect(inWords(findingsIn({ engagements }))).toEqual(['breach transfer-uncovered /locations/0', 'gap safeguard-not-in-force /safeguards/0']);
  });
});

describe('activities', () => {
  const purpose = { description: 'Sell', legalBasis: 'contract', legitimateInterest: null, specialCategoryCondition: null } as const;
  it.each<[string, Partial<ActivityFacts>, string[]]>([
    ['no legal basis', { purposes: [purpose, { ...purpose, legalBasis: null }] }, ['gap legal-basis-missing /purposes/1/legalBasis']],
    ['an unnamed legitimate interest', { purposes: [{ ...purpose, legalBasis: 'legitimate-interests', legitimateInterest: ' ' }] }, ['gap legitimate-interest-missing /purposes/0/legitimateInterest']],
    ['health data', { dataCategories: ['health-data'], impactAssessment: { required: false, concludedOn: null, url: null } },
      ['gap special-category-condition-missing /purposes/0/specialCategoryCondition']],
    ['health data, assessment undecided', { dataCategories: ['health-data'], purposes: [{ ...purpose, specialCategoryCondition: 'h' }] }, ['advice impact-assessment-undecided /impactAssessment/required']],
    ['an assessment required', { impactAssessment: { required: true, concludedOn: null, url: null } }, ['breach impact-assessment-missing /impactAssessment/concludedOn']],
    ['an assessment to come', { impactAssessment: { required: true, concludedOn: '2026-11-23', url: null } }, ['breach impact-assessment-missing /impactAssessment/concludedOn']],
    ['an assessment made', { impactAssessment: { required: true, concludedOn: DAY, url: null } }, []],
    ['a draft', { status: 'draft', purposes: [] }, []],
    ['no retention, no measures', { retention: [], measures: [] }, ['gap measures-missing /measures', 'gap retention-missing /retention']],
  ])('%s', (_, facts, expected) => expect(inWords(findingsIn({ activities: [anActivity('sales', facts)] }))).toEqual(expected));

  it('asks a processor for no legal basis', () =>
    expect(findingsIn({ activities: [anActivityAsProcessor('hosting', { purposes: [{ ...purpose, legalBasis: null }] })] })).toEqual([]));
  it('asks nobody under Swiss law alone for a legal basis', () => {
    const organisation = anOrganisation({ country: 'CH', regimes: ['ch-fadp'] });
    expect(findingsIn({ organisation, activities: [anActivity('sales', { purposes: [{ ...purpose, legalBasis: null }] })] })).toEqual([]);
  });
});

describe('the organisation', () => {
  it.each<[string, string | null, Regime[], string[]]>([
    ['American, under the GDPR', 'US', ['eu-gdpr'], ['breach representative-missing /representatives']],
    ['American, under the FADP', 'US', ['ch-fadp'], ['advice representative-missing /representatives']],
    ['Swiss, under the FADP', 'CH', ['ch-fadp'], []],
  ])('%s', (_, country, regimes, expected) => expect(inWords(findingsIn({ organisation: anOrganisation({ country, regimes }) }))).toEqual(expected));
});

it('shows what a proposal would cause only when asked, and says so', () => {
  const engagements = [anEngagement('asked-for', { status: 'submitted', startsOn: '2027-01-01', contract: null, locations: US })];
  expect(findingsIn({ engagements })).toEqual([]);
  const findings = findingsIn({ engagements }, { includeSubmitted: true });
  expect(inWords(findings)).toEqual(['breach contract-missing /contract', 'breach transfer-uncovered /locations/0']);
  expect(findings.every(({ conditional }) => conditional === true)).toBe(true);
});

it('speaks in sentences, worst first', () => {
  const findings = findingsIn({
    organisation: anOrganisation({ email: null, address: null }),
    processors: [aProcessor('vendor', { name: 'Vendor' })],
    engagements: [anEngagement('vendor', { service: 'CRM', contract: null, reviewEvery: 'P1Y', locations: US })],
    activities: [anActivity('sales', { retention: [] })],
  });
  expect(findings.map(({ about: { kind, key }, code }) => `${kind} ${key} ${code}`)).toEqual([
    'engagement vendor contract-missing', 'engagement vendor transfer-uncovered', 'organisation example contact-missing',
    'activity sales retention-missing', 'engagement vendor review-overdue',
  ]);
  const ranks = findings.map(({ severity }) => SEVERITIES.indexOf(severity));
  expect(ranks).toEqual([...ranks].sort());
  for (const { message, remedy, citation } of findings) {
    expect(message).toMatch(/^[“\p{L}].*\.$/u);
    expect(remedy).toMatch(/^[A-Z].*\.$/);
    expect(citation).toMatch(/Art\. \d/);
  }
  expect(findings[1]?.message).toContain('Vendor (CRM), United States (storage, support), has no ground');
});
