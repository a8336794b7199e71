/** Registers by chance, for tests that hold of every record. Every free text carries a number of its own, so that a reader can tell them apart. */
import fc from 'fast-check';
import type {
  ActivityFacts, ContactFacts, ControllerPartyFacts, EngagementFacts, OrganisationFacts, ProcessorFacts, RegisterFacts, RetentionFacts, SafeguardFacts,
} from '../law/facts.js';
import { DATA_CATEGORIES, DATA_SUBJECT_CATEGORIES } from '../law/data/taxonomy-categories.js';
import { aProcessor, anActivity, anEngagement, anOrganisation, aRegister } from '../law/register/register.fixtures.js';
import {
  ACTIVITY_ROLES, CERTIFICATION_SCHEMES, CERTIFICATION_STATUSES, DATA_SOURCES, DATA_SUBJECT_RIGHTS, DEROGATION_ARTICLES, ENGAGEMENT_ROLES,
  IMPACT_ASSESSMENT_PROGRESSES, LEGAL_BASES, LOCATION_KINDS, MEASURE_CATEGORIES, MECHANISMS, REGIMES, SCC_MODULES, SECTORS,
  SPECIAL_CATEGORY_CONDITIONS, TIA_OUTCOMES,
} from '../law/vocabulary.js';

/** What a numbered text looks like, also where a format has broken lines in it. */
export const NUMBERED = /q\d{5}z/g;

/** Marks a text that has yet to get its number. */
const OPEN = '\u0001';

/** What tends to go wrong: quotes, markup, formulas, other alphabets, words that have to be broken. */
const BEGINNINGS = [
  'Support', 'Prüfung & Wartung', 'l’été “déjà” vu', '<b>bold</b>', '=SUM(A1:A9)', '+49 30 1', '-5 %', '@cmd', 'one, two; three', 'Ετικέτα', 'Ünïcödé',
  'tab "quoted" \\ back', 'Donaudampfschifffahrtsgesellschaft', "it's", '100 €', 'a/b|c', '{"json": 1}', 'x'.repeat(60),
];
const text = fc.constantFrom(...BEGINNINGS).map((beginning) => `${OPEN}${beginning} `);
const maybe = <Value>(of: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> => fc.option(of, { nil: null, freq: 2 });
const webAddress = fc.constant(`${OPEN}https://example.org/a?b=1&c=`);

const FIRST = Date.parse('2015-01-01');
const day = fc.integer({ min: 0, max: 5_000 }).map((days) => new Date(FIRST + days * 86_400_000).toISOString().slice(0, 10));
/** No name of one is part of the name of another, in any language. */
const country = fc.constantFrom('US', 'US', 'IN', 'CH', 'JP', 'BR', 'CA', 'IE', 'SE', 'GB', 'IL', 'EU', 'ZA');
const home = fc.constantFrom('NO', 'DE', 'GB', 'AU');
const truth = maybe(fc.boolean());

const contact: fc.Arbitrary<ContactFacts> = fc.record({ name: maybe(text), address: maybe(text), email: maybe(text), phone: maybe(text) });

const organisation: fc.Arbitrary<OrganisationFacts> = fc.record({
  name: text, tradingNames: fc.array(text, { maxLength: 2 }), country: maybe(home), address: maybe(text), website: maybe(webAddress), email: maybe(text), phone: maybe(text),
  regimes: fc.subarray([...REGIMES], { minLength: 1 }), sector: fc.constantFrom(...SECTORS), dataProtectionOfficer: maybe(contact),
  representatives: fc.array(fc.tuple(contact, fc.constantFrom(...REGIMES)).map(([facts, regime]) => ({ ...facts, regime })), { maxLength: 2 }),
  supervisoryAuthority: maybe(text),
}).map((facts) => anOrganisation(facts));

const processorAt = (position: number): fc.Arbitrary<ProcessorFacts> => fc.record({
  name: text, legalName: maybe(text), country: maybe(country), address: maybe(text), contact: maybe(contact),
  certifications: fc.array(fc.record({
    scheme: fc.constantFrom(...CERTIFICATION_SCHEMES), from: maybe(day), until: maybe(day), status: maybe(fc.constantFrom(...CERTIFICATION_STATUSES)), coversHrData: truth,
  }), { maxLength: 2 }),
}).map((facts) => aProcessor(`processor-${position}`, facts));

const safeguard: fc.Arbitrary<SafeguardFacts> = fc.record({
  mechanism: fc.constantFrom(...MECHANISMS, 'scc-2021-914', 'scc-2021-914', 'bcr-p'), module: maybe(fc.constantFrom(...SCC_MODULES)), article: maybe(fc.constantFrom(...DEROGATION_ARTICLES)),
  signedOn: maybe(day), endsOn: maybe(day), reference: maybe(text), url: maybe(webAddress), unmodified: truth, approvedOn: maybe(day), necessary: truth, occasional: truth,
  assessmentDocumented: truth, authorityInformed: truth, dataSubjectsInformed: truth,
  transferImpactAssessment: maybe(fc.record({ concludedOn: maybe(day), outcome: maybe(fc.constantFrom(...TIA_OUTCOMES)) })),
});

const OWN = ['own-data', 'own-special-data', 'own-criminal-data'];
const dataCategories = fc.subarray([...DATA_CATEGORIES.map(({ key }) => key), ...OWN], { maxLength: 5 });
const dataSubjects = fc.subarray([...DATA_SUBJECT_CATEGORIES.map(({ key }) => key), 'own-people'], { maxLength: 4 });
const MEASURES = MEASURE_CATEGORIES.map((category) => `measure-${category}`);

/** Each may hang below one before it, so that chains have no end in themselves. */
const engagementAt = (position: number): fc.Arbitrary<EngagementFacts> => fc.record({
  processor: fc.nat(5).map((each) => `processor-${each}`), service: maybe(text), role: fc.constantFrom(...ENGAGEMENT_ROLES, 'joint-controller'),
  status: fc.constantFrom('approved', 'approved', 'approved', 'approved', 'submitted', 'draft'), startsOn: fc.constantFrom(null, '2016-01-01', '2022-06-01'), endsOn: fc.constantFrom(null, null, '2024-01-01'),
  via: position === 0 ? fc.constant(null) : maybe(fc.nat(position - 1).map((upper) => `engagement-${upper}`)),
  dataSubjects, dataCategories, safeguards: fc.array(safeguard, { maxLength: 3 }),
  locations: fc.array(fc.oneof(
    { weight: 5, arbitrary: fc.record({ country, kind: fc.constantFrom(...LOCATION_KINDS) }) },
    { weight: 1, arbitrary: fc.constant({ country: null, organisation: 'EPO', kind: 'storage' as const }) },
  ), { maxLength: 3 }),
  contract: maybe(fc.record({ kind: fc.constantFrom('art-28', 'joint-controller', 'controller-to-controller', null), status: fc.constantFrom('executed', 'incorporated', null), signedOn: maybe(day), url: maybe(webAddress) })),
}).map((facts) => anEngagement(`engagement-${position}`, facts));

const retention: fc.Arbitrary<RetentionFacts> = fc.record({
  dataCategories, period: maybe(fc.constantFrom('P2Y', 'P6M', 'P30D', 'P4W', 'P1Y6M')), trigger: maybe(text), description: maybe(text),
});

const party: fc.Arbitrary<ControllerPartyFacts> = fc.record({
  name: text, country: maybe(country), contact: maybe(text), representative: maybe(text), dataProtectionOfficer: maybe(text),
});

/** What Art. 30 asks for. */
const requiredFacts = {
  role: fc.constantFrom(...ACTIVITY_ROLES), name: text, status: fc.constantFrom('active', 'active', 'active', 'draft'),
  purposes: fc.array(fc.record({
    description: text, legalBasis: maybe(fc.constantFrom(...LEGAL_BASES)), legitimateInterest: maybe(text),
    specialCategoryCondition: maybe(fc.constantFrom(...SPECIAL_CATEGORY_CONDITIONS)),
  }), { maxLength: 3 }),
  dataSubjects, dataCategories, sources: fc.subarray([...DATA_SOURCES]), engagements: fc.subarray([0, 1, 2, 3, 4, 5, 6].map((each) => `engagement-${each}`)),
  recipients: fc.array(fc.record({ category: maybe(text), name: text, country: maybe(country) }), { maxLength: 2 }),
  retention: fc.array(retention, { maxLength: 3 }), measures: fc.subarray(MEASURES, { maxLength: 6 }),
  categoriesOfProcessing: fc.array(text, { maxLength: 3 }), controllers: fc.array(party, { maxLength: 3 }),
};

/** What authorities ask for besides. */
const furtherFacts = {
  startsOn: fc.constantFrom(null, '2017-03-01'), owner: maybe(text), automatedDecisions: truth, automatedDecisionsDescription: maybe(text),
  impactAssessment: maybe(fc.record({ required: truth, concludedOn: maybe(day), url: maybe(webAddress), progress: maybe(fc.constantFrom(...IMPACT_ASSESSMENT_PROGRESSES)) })),
  number: maybe(text), businessFunction: maybe(text), rights: fc.subarray([...DATA_SUBJECT_RIGHTS]), consentRecord: maybe(webAddress),
  legitimateInterestAssessment: maybe(fc.record({ concludedOn: maybe(day), url: maybe(webAddress) })),
  breaches: fc.array(fc.record({ occurredOn: maybe(day), url: maybe(webAddress) }), { maxLength: 2 }), ukSchedule1Condition: maybe(text),
  internalRecipients: fc.array(text, { maxLength: 2 }), locations: fc.array(fc.record({ country: maybe(country), description: maybe(text) }), { maxLength: 2 }),
  retentionPolicy: maybe(fc.record({ url: maybe(webAddress), adhered: truth, reason: maybe(text) })), lastReviewedOn: maybe(day), jointControllerArrangement: maybe(webAddress),
};

const activityAt = (position: number): fc.Arbitrary<ActivityFacts> => fc.record({
  ...requiredFacts, ...furtherFacts, successor: fc.constantFrom(null, `activity-${position + 1}`),
}).map((facts) => anActivity(`activity-${position}`, facts));

const upTo = <Value>(most: number, at: (position: number) => fc.Arbitrary<Value>): fc.Arbitrary<Value[]> =>
  fc.tuple(...Array.from({ length: most }, (_, position) => at(position)));

/** Gives every free text its number. */
function numbered<Value>(value: Value, next: { number: number }): Value {
  if (typeof value === 'string') return (value.startsWith(OPEN) ? `${value.slice(1)}q${String((next.number += 1)).padStart(5, '0')}z` : value) as Value;
  if (Array.isArray(value)) return value.map((each: unknown) => numbered(each, next)) as Value;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, numbered(each, next)])) as Value;
}

const measures = upTo(MEASURES.length, (position) => fc.record({
  key: fc.constant(MEASURES[position] ?? ''), category: fc.constant(MEASURE_CATEGORIES[position] ?? 'personnel'), name: text, description: maybe(text),
}));

/** A register by chance: six companies, seven engagements in chains, a dozen activities in both roles, whole and full of holes. */
export const registers: fc.Arbitrary<RegisterFacts> = fc.record({
  organisation, measures,
  dataCategories: fc.tuple(text, text, text).map((names) => OWN.map((key, position) =>
    ({ key, name: names[position] ?? '', special: position === 1, criminal: position === 2 }))),
  dataSubjectCategories: text.map((name) => [{ key: 'own-people', name }]),
  processors: upTo(6, processorAt), engagements: upTo(7, engagementAt), activities: upTo(8, activityAt),
}).map((facts) => numbered(aRegister(facts), { number: 0 }));
