import { organisationRequirementsOf } from './article-30-organisation.js';
import { requirementsOf } from './article-30.js';
import type { ActivityFacts, EngagementFacts, OrganisationFacts, RegisterFacts } from '../facts.js';
import { LAW } from '../law.js';
import { anActivity, anActivityAsProcessor, anEngagement, anOrganisation, aProcessor, aRegister } from '../register/register.fixtures.js';
import { transfersOf } from '../register/register-transfers.js';
import type { Regime } from '../vocabulary.js';

const DAY = '2026-11-22';

function missingOf(activity: ActivityFacts, facts: Partial<RegisterFacts> = {}): string[] {
  const register = aRegister({ activities: [activity], ...facts });
  const { missing, complete } = requirementsOf(activity, register, DAY, transfersOf(register, DAY, LAW));
  expect(complete).toBe(missing.length === 0);
  return missing.map(({ item, code, citation }) => `${item} ${code} (${citation})`);
}

describe('Art. 30(1), letter by letter', () => {
  const retention = (facts: Partial<ActivityFacts['retention'][number]>): Partial<ActivityFacts> =>
    ({ retention: [{ dataCategories: [], period: null, trigger: null, description: null, ...facts }] });

  it.each<[string, Partial<ActivityFacts>, string[]]>([
    ['everything stated', {}, []],
    ['no purposes', { purposes: [] }, ['30(1)(b) purposes-missing (Art. 30(1)(b) GDPR)']],
    ['no data subjects', { dataSubjects: [] }, ['30(1)(c) data-subjects-missing (Art. 30(1)(c) GDPR)']],
    ['no data categories', { dataCategories: [] }, ['30(1)(c) data-categories-missing (Art. 30(1)(c) GDPR)']],
    ['a nameless recipient', { recipients: [{ category: ' ', name: null, country: null }] }, ['30(1)(d) recipient-category-missing (Art. 30(1)(d) GDPR)']],
    ['no retention', { retention: [] }, ['30(1)(f) retention-missing (Art. 30(1)(f) GDPR)']],
    ['an empty retention', retention({}), ['30(1)(f) retention-missing (Art. 30(1)(f) GDPR)']],
    ['an event', retention({ trigger: 'end of contract' }), []],
    ['a reason why no limit is possible', retention({ description: 'Depends on the dispute' }), []],
    ['retention of something else', retention({ dataCategories: ['cookies'], period: 'P1Y' }), ['30(1)(f) retention-missing (Art. 30(1)(f) GDPR)']],
    ['retention of exactly these', retention({ dataCategories: ['contact-details'], period: 'P1Y' }), []],
    ['no measures', { measures: [] }, ['30(1)(g) measures-missing (Art. 30(1)(g) GDPR)']],
  ])('%s', (_, facts, missing) => expect(missingOf(anActivity('sales', facts))).toEqual(missing));

  it('names the categories whose limit is open', () => {
    const activity = anActivity('sales', { dataCategories: ['usage-data', 'cookies'], ...retention({ dataCategories: ['cookies'], period: 'P1Y' }) });
    const [item] = requirementsOf(activity, aRegister(), DAY, []).missing;
    expect(item).toMatchObject({ modality: 'where-possible', pointer: '/retention', message: expect.stringContaining('Usage data and logs') });
  });
});

describe('Art. 30(2), letter by letter', () => {
  const party = { name: 'B School', country: null, contact: null, representative: null, dataProtectionOfficer: null };
  it.each<[string, Partial<ActivityFacts>, string[]]>([
    ['everything stated', {}, []],
    ['no controllers', { controllers: [] }, ['30(2)(a) controllers-missing (Art. 30(2)(a) GDPR)']],
    ['controllers nobody can reach', { controllers: [party, party] }, ['30(2)(a) contact-missing (Art. 30(2)(a) GDPR)']],
    ['no categories of processing', { categoriesOfProcessing: [] }, ['30(2)(b) categories-of-processing-missing (Art. 30(2)(b) GDPR)']],
    ['no measures', { measures: [] }, ['30(2)(d) measures-missing (Art. 30(2)(d) GDPR)']],
  ])('%s', (_, facts, missing) => expect(missingOf(anActivityAsProcessor('hosting', facts))).toEqual(missing));
});

describe('transfers of an activity', () => {
  const activity = anActivity('sales', { engagements: ['vendor'] });
  const compelling = { mechanism: 'derogation', article: '49-1-2' } as const;
  const US = [{ country: 'US', kind: 'storage' }] as const;

  it.each<[string, Partial<EngagementFacts>, Regime[], string[]]>([
    ['a third country without a ground is a finding, not an omission', { locations: US }, ['eu-gdpr'], []],
    ['a place nobody stated', { locations: [] }, ['eu-gdpr'], ['30(1)(e) location-missing (Art. 30(1)(e) GDPR)']],
    ['of an engagement that does not run', { locations: [], endsOn: '2020-01-01' }, ['eu-gdpr'], []],
    ['compelling interests, undocumented', { locations: US, safeguards: [compelling] }, ['eu-gdpr'], ['30(1)(e) suitable-safeguards-missing (Art. 30(1)(e) GDPR)']],
    ['compelling interests, documented', { locations: US, safeguards: [{ ...compelling, assessmentDocumented: true }] }, ['eu-gdpr'], []],
    ['compelling interests on file, nothing transferred', { safeguards: [compelling] }, ['eu-gdpr'], []],
    ['the Swiss register wants the guarantee', { locations: US }, ['ch-fadp'], ['30(1)(e) guarantee-missing (Art. 12(2)(g) FADP)']],
  ])('%s', (_, facts, regimes, missing) => {
    const country = regimes.includes('ch-fadp') ? 'CH' : 'NO';
    expect(missingOf(activity, { engagements: [anEngagement('vendor', facts)], organisation: anOrganisation({ regimes, country }) })).toEqual(missing);
  });

  it('goes down the chain, and round no circle', () => {
    const engagements = [anEngagement('vendor', { via: 'lowest' }), anEngagement('lower', { via: 'vendor', locations: [] }), anEngagement('lowest', { via: 'lower' })];
    expect(missingOf(activity, { engagements })).toEqual(['30(1)(e) location-missing (Art. 30(1)(e) GDPR)']);
  });

  it('wants the joint controller reachable', () => {
    const engagements = [anEngagement('vendor', { role: 'joint-controller' })];
    expect(missingOf(activity, { engagements })).toEqual(['30(1)(a) contact-missing (Art. 30(1)(a) GDPR)']);
    expect(missingOf(activity, { engagements, processors: [aProcessor('vendor', { address: 'Dublin' })] })).toEqual([]);
  });
});

describe('the head of the record', () => {
  const contact = { name: 'Rep', address: null, email: 'rep@example.org', phone: null };
  it.each<[string, Partial<OrganisationFacts>, string[]]>([
    ['all stated', {}, []],
    ['nobody to reach', { address: null, email: null }, ['contact-missing (Art. 30(1)(a) GDPR)']],
    ['an officer nobody can reach', { dataProtectionOfficer: { ...contact, email: null } }, ['contact-missing (Art. 30(1)(a) GDPR)']],
    ['an authority without an officer', { sector: 'public-authority' }, ['data-protection-officer-missing (Art. 37(1)(a) GDPR)']],
    ['established in the United States', { country: 'US' }, ['representative-missing (Art. 27(1) GDPR)']],
    ['represented', { country: 'US', representatives: [{ ...contact, regime: 'eu-gdpr' }] }, []],
    ['a representative without contact', { country: 'US', representatives: [{ ...contact, email: null, regime: 'eu-gdpr' }] }, ['contact-missing (Art. 30(1)(a) GDPR)']],
    ['Norwegian, with customers in the United Kingdom', { regimes: ['eu-gdpr', 'uk-gdpr'] }, ['representative-missing (Art. 27(1) UK GDPR)']],
    ['British', { country: 'GB', regimes: ['uk-gdpr'] }, []],
    ['a country nobody stated', { country: null }, []],
  ])('%s', (_, facts, missing) => {
    const register = aRegister({ organisation: anOrganisation(facts) });
    expect(organisationRequirementsOf('controller', register, DAY, LAW).missing.map(({ code, citation }) => `${code} (${citation})`)).toEqual(missing);
  });

  it('asks no British company for a representative in the Union before it left', () => {
    const register = aRegister({ organisation: anOrganisation({ country: 'GB' }) });
    expect(organisationRequirementsOf('controller', register, '2020-06-01', LAW).complete).toBe(true);
    expect(organisationRequirementsOf('controller', register, DAY, LAW).complete).toBe(false);
  });
});
