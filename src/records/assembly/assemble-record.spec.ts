import { LAW } from '../../law/law.js';
import { aProcessor, aRegister, anActivity, anActivityAsProcessor, anEngagement, anOrganisation } from '../../law/register/register.fixtures.js';
import type { RegisterFacts } from '../../law/facts.js';
import { LANGUAGES } from '../../law/vocabulary.js';
import type { ControllerRecord, ProcessorRecord } from '../art-30-record.js';
import { assembleRecord, type RecordQuestion } from './assemble-record.js';

const ASKED = { asOf: '2026-11-22', knownOn: null, language: 'en', law: LAW, revision: 42 } as const;

const controllerRecord = (register: RegisterFacts, asked: Partial<RecordQuestion> = {}): ControllerRecord =>
  assembleRecord({ ...ASKED, ...asked, register, role: 'controller' }) as ControllerRecord;

const processorRecord = (register: RegisterFacts, asked: Partial<RecordQuestion> = {}): ProcessorRecord =>
  assembleRecord({ ...ASKED, ...asked, register, role: 'processor' }) as ProcessorRecord;

const CRM = aRegister({
  processors: [aProcessor('salesforce', { name: 'Salesforce', legalName: 'salesforce.com, inc.', country: 'US' })],
  engagements: [anEngagement('crm', {
    processor: 'salesforce', service: 'CRM', dataCategories: ['contact-details', 'professional-details'],
    locations: [{ country: 'US', kind: 'storage' }, { country: 'IE', kind: 'backup' }], safeguards: [{ mechanism: 'bcr-p', signedOn: '2018-05-04' }],
  })],
  activities: [anActivity('sales', { name: 'Sales', engagements: ['crm'], dataCategories: ['contact-details', 'health-data'] })],
});

describe('the record of a controller', () => {
  it('states article, day, revision and law, and the categories by name', () => {
    const record = controllerRecord(CRM);
    expect(record).toMatchObject({ article: '30(1)', role: 'controller', asOf: '2026-11-22', knownOn: null, language: 'en', revision: 42, lawVersion: LAW.version });
    expect(record.activities[0]).toMatchObject({
      key: 'sales', purposes: [{ description: 'Sell', legalBasis: 'contract' }], dataSubjects: [{ key: 'customers', name: 'Customers' }],
    });
    expect(record.activities[0]?.dataCategories).toEqual([
      { key: 'contact-details', name: 'Contact details', special: false, criminal: false },
      { key: 'health-data', name: expect.any(String), special: true, criminal: false },
    ]);
  });

  it('names recipients with the categories of this activity that they get, and transfers with what is missing', () => {
    const [activity] = controllerRecord(CRM).activities;
    expect(activity?.recipients).toEqual([{
      engagement: 'crm', name: 'Salesforce', legalName: 'salesforce.com, inc.', role: 'processor', category: null, service: 'CRM',
      countries: ['US', 'IE'], organisations: [], via: null, dataCategories: [expect.objectContaining({ key: 'contact-details' })],
    }]);
    expect(activity?.transfers).toHaveLength(1);
    expect(activity?.transfers[0]).toMatchObject({
      recipient: 'Salesforce', country: 'US', kind: 'storage', regime: 'eu-gdpr', verdict: 'incomplete', ground: 'art-47', mechanism: 'bcr-p',
      documentation: 'Binding corporate rules for processors; signed on 4 May 2018',
      missing: [{ code: 'transfer-impact-assessment-missing', about: { kind: 'engagement', key: 'crm' } }],
    });
  });

  it('follows a chain of processors down and tells who engaged whom', () => {
    const register = aRegister({
      engagements: [anEngagement('host'), anEngagement('support', { via: 'host', role: 'sub-processor' }), anEngagement('ended', { via: 'host', endsOn: '2020-01-01' })],
      activities: [anActivity('shop', { engagements: ['host'] })],
    });
    expect(controllerRecord(register).activities[0]?.recipients.map(({ name, via }) => [name, via])).toEqual([['host', null], ['support', 'host']]);
  });

  it('lists recipients that are no engagement, and assesses their country as well', () => {
    const recipients = [{ category: 'Tax administration', name: null, country: 'NO' }, { category: 'Agents', name: 'Gulf Agents', country: 'AE' }];
    const [activity] = controllerRecord(aRegister({ activities: [anActivity('shop', { recipients })] })).activities;
    expect(activity?.recipients.map(({ name, role, countries }) => [name, role, countries])).toEqual([
      ['Tax administration', null, ['NO']], ['Gulf Agents', null, ['AE']],
    ]);
    expect(activity?.transfers).toEqual([expect.objectContaining({ recipient: 'Gulf Agents', engagement: null, country: 'AE', verdict: 'uncovered' })]);
  });

  it('has joint controllers in the head, once each', () => {
    const register = aRegister({
      engagements: [anEngagement('study', { processor: 'university', role: 'joint-controller' })],
      activities: [anActivity('one', { engagements: ['study'] }), anActivity('two', { engagements: ['study'] })],
    });
    expect(controllerRecord(register).organisation.jointControllers.map(({ name }) => name)).toEqual(['university']);
  });

  it.each([
    ['active without dates', {}, true],
    ['draft', { status: 'draft' }, false],
    ['starts later', { startsOn: '2026-11-23' }, false],
    ['starts today', { startsOn: '2026-11-22' }, true],
    ['last day', { endsOn: '2026-11-22' }, true],
    ['over', { endsOn: '2026-11-21' }, false],
    ['the other role', { role: 'processor' }, false],
  ] as const)('counts an activity that is in force on the day: %s', (_, facts, counts) => {
    expect(controllerRecord(aRegister({ activities: [anActivity('a', facts)] })).activities).toHaveLength(counts ? 1 : 0);
  });

  it('is complete where nothing is missing, and otherwise lists every gap with its activity', () => {
    const measured = aRegister({ activities: [anActivity('a')] });
    expect(controllerRecord(measured)).toMatchObject({ complete: true, missing: [] });
    const open = aRegister({ organisation: anOrganisation({ address: null, email: null }), activities: [anActivity('a', { retention: [] })] });
    const record = controllerRecord(open);
    expect(record.complete).toBe(false);
    expect(record.missing.map(({ activity, item, code }) => [activity, item, code])).toEqual([
      [null, '30(1)(a)', 'contact-missing'], ['a', '30(1)(f)', 'retention-missing'],
    ]);
    expect(record.activities[0]?.missing).toHaveLength(1);
  });

  it('speaks the language asked for, and names what lacks something', () => {
    const register = aRegister({ engagements: [anEngagement('stripe', { service: 'Cards', locations: [] })], activities: [anActivity('a', { engagements: ['stripe'] })] });
    const [activity] = controllerRecord(register, { language: 'de' }).activities;
    expect(activity?.dataCategories[0]?.name).toBe('Kontaktdaten');
    expect(activity?.retention[0]?.wording).toBe('2 Jahre');
    expect(activity?.missing[0]?.message).toBe('stripe (Cards): Es ist nicht angegeben, in welchen Ländern die Daten gespeichert oder zugänglich sind.');
  });

  it('leaves out whatever a register carries beside its facts', () => {
    const organisation = { ...anOrganisation(), id: 'internal' };
    expect(JSON.stringify(controllerRecord(aRegister({ organisation })))).not.toContain('internal');
  });
});

describe('the record of a processor', () => {
  it('states controllers and categories of processing, no purposes and no data subjects', () => {
    const register = aRegister({ engagements: [anEngagement('host')], activities: [anActivityAsProcessor('platform', { engagements: ['host'] }), anActivity('shop')] });
    const record = processorRecord(register);
    expect(record).toMatchObject({ article: '30(2)', role: 'processor', complete: true });
    expect(record.activities).toHaveLength(1);
    expect(record.activities[0]).toMatchObject({
      key: 'platform', controllers: [{ name: 'A School', country: 'NO' }], categoriesOfProcessing: ['Hosting'], recipients: [{ name: 'host' }],
    });
    expect(Object.keys(record.activities[0] ?? {})).not.toEqual(expect.arrayContaining(['purposes']));
  });

  it.each([
    ['controllers', { controllers: [] }, '30(2)(a)', 'controllers-missing'],
    ['categories of processing', { categoriesOfProcessing: [] }, '30(2)(b)', 'categories-of-processing-missing'],
    ['measures', { measures: [] }, '30(2)(d)', 'measures-missing'],
  ] as const)('reports missing %s', (_, facts, item, code) => {
    const [activity] = processorRecord(aRegister({ activities: [anActivityAsProcessor('platform', facts)] })).activities;
    expect(activity?.missing).toEqual([expect.objectContaining({ item, code })]);
  });
});

it.each(LANGUAGES)('is the same for the same question: %s', (language) => {
  expect(controllerRecord(structuredClone(CRM), { language })).toEqual(controllerRecord(CRM, { language }));
});
