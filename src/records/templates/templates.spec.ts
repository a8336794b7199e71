import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { LAW } from '../../law/law.js';
import { aRegister, anActivity, anActivityAsProcessor, anEngagement, anOrganisation } from '../../law/register/register.fixtures.js';
import type { RegisterFacts } from '../../law/facts.js';
import { ACTIVITY_ROLES, type ActivityRole, LANGUAGES, type Language, type Regime } from '../../law/vocabulary.js';
import { completeActivity, completeEngagement, completeOrganisation, completeProcessor } from '../../register/complete-facts.js';
import { SAMPLE_REGISTER } from '../../register/sample/sample-organisation.js';
import { assembleRecord } from '../assembly/assemble-record.js';
import { sealRecord } from '../record-digest.js';
import { measureText } from '../rendering/record-text.js';
import { renderCsv } from '../rendering/render-csv.js';
import { policyOfPage } from '../rendering/record-page-policy.js';
import { renderSheet } from '../rendering/render-sheet.js';
import type { Sheet } from './sheet.js';
import { columnsOfTemplate, sheetOf } from './sheet-of.js';
import { languageOfTemplate, type TemplateName, TEMPLATES } from './template-names.js';

const AUTHORITIES = TEMPLATES.filter((template) => template !== 'art-30');

const recordOf = (register: RegisterFacts, role: ActivityRole, language: Language = 'en', asOf = '2026-11-22') =>
  sealRecord(assembleRecord({ register, role, asOf, knownOn: null, language, law: LAW, revision: 7 }), '2026-11-22T08:00:00Z');

/** The register with every field, of which everything is put into force and each data category and measure that a sheet has a box for is used. */
function everyField(): RegisterFacts {
  const text = readFileSync(new URL('../../../test/fixtures/every-field.yaml', import.meta.url), 'utf8');
  const stated = parse(text) as Record<keyof RegisterFacts, never>;
  const [first, ...others] = (stated.engagements as object[]).map(completeEngagement);
  const { measures } = SAMPLE_REGISTER;
  const activity = completeActivity((stated.activities as object[])[0] ?? {});
  const dataCategories = ['identification', 'family', 'employment', 'financial-data', 'network-data', 'location-data', 'cookies', ...activity.dataCategories];
  const extra = ['logging-and-monitoring', 'secure-development'] as const;
  const all = [...measures, ...extra.map((category) => ({ key: category, category, name: category, description: null })), ...(stated.measures as typeof measures)];
  const running = first && { ...first, status: 'approved' as const };
  const processing = anEngagement('hosting', { processor: 'everything-inc', contract: { kind: 'art-28', status: 'executed', signedOn: '2020-01-01', url: 'https://everything.example/28' } });
  return {
    organisation: completeOrganisation(stated.organisation), dataCategories: stated.dataCategories, dataSubjectCategories: stated.dataSubjectCategories, measures: all,
    processors: (stated.processors as object[]).map(completeProcessor), engagements: [...(running ? [running] : []), processing, ...others],
    activities: [
      { ...activity, dataCategories, engagements: ['upper', 'hosting'], measures: all.map(({ key }) => key) },
      { ...activity, key: 'for-others', role: 'processor', dataCategories, engagements: ['hosting', 'upper'], measures: all.map(({ key }) => key) },
    ],
  };
}

const emptyColumns = ({ columns, rows }: Sheet): string[] =>
  columns.filter((_, position) => rows.every((row) => row[position] === '')).map(({ heading }) => heading);

describe.each(TEMPLATES)('the sheet %s', (template) => {
  it.each(ACTIVITY_ROLES)('has a heading, a place and a cell for everything, as %s', (role) => {
    for (const register of [SAMPLE_REGISTER, everyField(), aRegister(), aRegister({ activities: [anActivity('a'), anActivityAsProcessor('b')] })]) {
      const sheet = sheetOf(recordOf(register, role), template);
      expect(sheet.rows.every((row) => row.length === sheet.columns.length)).toBe(true);
      expect(sheet.columns.filter(({ heading, from }) => heading.trim() === '' || from.trim() === '')).toEqual([]);
      expect(new Set(sheet.columns.map(({ heading }) => heading)).size).toBe(sheet.columns.length);
      expect(new Set(sheet.head.map(({ label }) => label)).size).toBe(sheet.head.length);
      expect(sheet.columns.some(({ required }) => required)).toBe(true);
      expect(JSON.stringify(sheet)).not.toMatch(/undefined|\[object|"null"/);
    }
  });

  it.each(ACTIVITY_ROLES)('leaves nothing empty that every-field.yaml states, as %s', (role) => {
    const sheet = sheetOf(recordOf(everyField(), role), template);
    const expected = template === 'art-30' ? sheet.columns.filter(({ from }) => from === 'activities[].missing[]').map(({ heading }) => heading) : [];
    expect(emptyColumns(sheet).filter((heading) => !expected.includes(heading))).toEqual([]);
    expect(sheet.head.filter(({ value }) => value === '')).toEqual([]);
  });

  it('is a page that stands alone, loads nothing and lets in its own style only', () => {
    for (const role of ACTIVITY_ROLES) {
      const page = renderSheet(recordOf(SAMPLE_REGISTER, role), template);
      expect(page).not.toMatch(/<script|<link|<img|@import|url\(|src=|href=/i);
      expect(page.match(/<style>/g)).toHaveLength(1);
      expect(policyOfPage(page)).toMatch(/^default-src 'none'; style-src 'sha256-[^']+';/);
    }
  });

  it('makes neither markup nor formulas of data', () => {
    const attack = `=HYPERLINK("x")</style><script>alert("x")</script>`;
    const register = aRegister({
      organisation: anOrganisation({ name: attack, address: attack }),
      activities: [anActivity('a', { name: attack, owner: attack, purposes: [{ description: attack, legalBasis: null, legitimateInterest: null, specialCategoryCondition: null }] })],
    });
    expect(renderSheet(recordOf(register, 'controller'), template)).not.toMatch(/<script/i);
    expect(renderCsv(recordOf(register, 'controller'), template)).not.toMatch(/(^|,)"=/m);
  });
});

describe('an authority’s sheet', () => {
  it('is written in the language of the authority', () => {
    expect(Object.fromEntries(TEMPLATES.map((template) => [template, languageOfTemplate(template)])))
      .toEqual({ 'art-30': null, ico: 'en', cnil: 'fr', dsk: 'de', dpc: 'en', aepd: 'es', gba: 'nl' });
  });

  it.each(LANGUAGES)('has its own headings, and content in the language of the record: %s', (language) => {
    const sheet = sheetOf(recordOf(SAMPLE_REGISTER, 'controller', language), 'cnil');
    expect(sheet.language).toBe(language);
    expect(sheet.columns.map(({ heading }) => heading)).toContain('Objectifs poursuivis');
    expect(sheet.rows.flat().some((cell) => cell === { en: 'Yes', de: 'Ja', fr: 'Oui', es: 'Sí', it: 'Sì', nl: 'Ja' }[language])).toBe(true);
  });

  it('of the ICO has the 30 columns of its template, in their order, and six for a processor', () => {
    const columns = columnsOfTemplate('ico', 'controller');
    expect(columns).toHaveLength(30);
    expect(columns.map(({ from }) => from.replace('activities[].', ''))).toEqual([
      'businessFunction', 'purposes[].description', 'jointControllers[]', 'dataSubjects[].name', 'dataCategories[].name', 'recipients[], internalRecipients',
      'recipients[].contract.url', 'transfers[].country, organisation', 'transfers[].documentation', 'retention[]', 'measures[]', 'purposes[].legalBasis',
      'purposes[].specialCategoryCondition', 'purposes[].legitimateInterest', 'legitimateInterestAssessment', 'rights[]', 'automatedDecisions, automatedDecisionsDescription',
      'sources[].name', 'consentRecord', 'locations[], recipients[].countries', 'impactAssessment.required', 'impactAssessment.progress, concludedOn', 'impactAssessment.url',
      'breaches[]', 'breaches[].url', 'ukSchedule1Condition', 'purposes[].legalBasis', 'retentionPolicy.url', 'retentionPolicy.adhered', 'retentionPolicy.reason',
    ]);
    expect(columns.filter(({ required }) => required).map((_, position) => position)).toHaveLength(9);
    expect(columnsOfTemplate('ico', 'processor')).toHaveLength(6);
  });

  it('has the parties above, each with four facts', () => {
    const { head } = sheetOf(recordOf(SAMPLE_REGISTER, 'controller'), 'ico');
    expect(head).toHaveLength(12);
    expect(head.slice(0, 2)).toEqual([{ label: 'Controller: Name', value: 'Example Learning AS' }, { label: 'Controller: Address', value: '1 Example Street, 5003 Bergen, Norway' }]);
    expect(head.find(({ label }) => label === 'Data protection officer (if applicable): Email')?.value).toBe('dpo@example.org');
  });

  it('shows the transfers under the law of its authority, and all where that does not bind', () => {
    const register = (regimes: readonly Regime[]): RegisterFacts => aRegister({
      organisation: anOrganisation({ country: 'IE', regimes }),
      engagements: [anEngagement('crm', { locations: [{ country: 'DE', kind: 'storage' }, { country: 'US', kind: 'backup' }] })], activities: [anActivity('a', { engagements: ['crm'] })],
    });
    const countries = (template: TemplateName, regimes: readonly Regime[]): string | undefined => {
      const { columns, rows } = sheetOf(recordOf(register(regimes), 'controller'), template);
      return rows[0]?.[columns.findIndex(({ from }) => from === 'activities[].transfers[].country, organisation')];
    };
    expect(countries('cnil', ['eu-gdpr', 'uk-gdpr'])).toBe('United States');
    expect(countries('ico', ['eu-gdpr', 'uk-gdpr'])?.split('\n').toSorted()).toEqual(['Germany', 'United States']);
    expect(countries('ico', ['eu-gdpr'])).toBe('United States');
  });

  it('names the representative under the law of its authority', () => {
    const named = (template: TemplateName): string[] => sheetOf(recordOf(everyField(), 'controller'), template).head.flatMap(({ value }) => (value.startsWith('Representative in') ? [value] : []));
    expect([named('ico'), named('dsk')]).toEqual([['Representative in the UK'], ['Representative in the EU']]);
    expect(named('art-30')).toEqual(['Representative in the EU (GDPR)\nRepresentative in the UK (UK GDPR)']);
  });

  it('gives every category of data exactly one box of the CNIL', () => {
    const { columns, rows } = sheetOf(recordOf(SAMPLE_REGISTER, 'controller', 'fr'), 'cnil');
    const boxes = columns.map(({ heading }, position) => (heading.startsWith('Données : ') ? position : -1)).filter((position) => position !== -1);
    expect(boxes).toHaveLength(8);
    recordOf(SAMPLE_REGISTER, 'controller', 'fr').activities.forEach(({ dataCategories }, position) => {
      const ticked = boxes.flatMap((box) => (rows[position]?.[box] ?? '').split('\n').filter((line) => line !== ''));
      expect(ticked).toHaveLength(dataCategories.length);
    });
  });

  it('ticks no box for a measure twice, and misses none', () => {
    const { columns, rows } = sheetOf(recordOf(everyField(), 'controller', 'fr'), 'cnil');
    const measures = columns.flatMap(({ from }, position) => (from.startsWith('activities[].measures[] of') ? (rows[0]?.[position] ?? '').split('\n') : []));
    expect(new Set(measures).size).toBe(measures.length);
    const [activity] = recordOf(everyField(), 'controller', 'fr').activities;
    expect(measures.toSorted()).toEqual(activity?.measures.flatMap((measure) => measureText(measure).split('\n')).toSorted());
  });

  it.each(AUTHORITIES)('%s has one row per controller served, and one where none is stated', (template) => {
    const controllers = ['A', 'B', 'C'].map((name) => ({ name, country: 'DE', contact: null, representative: `${name} rep`, dataProtectionOfficer: null }));
    const register = aRegister({ activities: [anActivityAsProcessor('a', { controllers }), anActivityAsProcessor('b', { controllers: [] })] });
    const { rows, columns } = sheetOf(recordOf(register, 'processor'), template);
    const place = columns.findIndex(({ from }) => from === 'activities[].controllers[].representative');
    expect(rows.map((row) => row[place])).toEqual(['A rep', 'B rep', 'C rep', '']);
  });

  it('as a page says what the controllers served have in common once, and each of them by name', () => {
    const controllers = Array.from({ length: 500 }, (_, position) => ({ name: `School no. ${position}.`, country: 'DE', contact: null, representative: `Rep ${position}.`, dataProtectionOfficer: null }));
    const register = aRegister({ activities: [anActivityAsProcessor('a', { controllers, categoriesOfProcessing: ['Hosting of lessons'] })] });
    for (const template of AUTHORITIES) {
      const page = renderSheet(recordOf(register, 'processor'), template);
      expect(page.split('Hosting of lessons')).toHaveLength(2);
      expect(controllers.filter(({ name, representative }) => !page.includes(name) || !page.includes(representative))).toEqual([]);
    }
  });

  it('as CSV is rectangular, with the head above the headings', () => {
    const csv = renderCsv(recordOf(aRegister({ activities: [anActivity('a')] }), 'controller'), 'ico');
    const widths = csv.split('\r\n').filter((line) => line !== '').map((line) => line.split('","').length);
    expect(new Set(widths)).toEqual(new Set([30]));
    expect(csv).toContain('"Controller: Name","Example AS"');
  });

  it('of the GBA says when a processing ends and what replaces it', () => {
    const register = aRegister({ activities: [anActivity('old', { endsOn: '2027-01-01', successor: 'new' }), anActivity('new', { name: 'The new one', status: 'draft' })] });
    const { columns, rows } = sheetOf(recordOf(register, 'controller', 'nl'), 'gba');
    const cell = (heading: string): string | undefined => rows[0]?.[columns.findIndex((column) => column.heading === heading)];
    expect([cell('Einddatum'), cell('Vervangende verwerking'), cell('Status: in uitvoering')]).toEqual(['2027-01-01', 'The new one', 'Ja, tot en met 1 januari 2027']);
  });
});

const TABLE = /^\| (\d+) \| (.+?) \| (yes|no) \| `(.+?)` \|$/gm;

describe('docs/templates.md', () => {
  const text = readFileSync(new URL('../../../docs/templates.md', import.meta.url), 'utf8');

  it.each(AUTHORITIES.flatMap((template) => ACTIVITY_ROLES.map((role): [TemplateName, ActivityRole] => [template, role])))('says where every column of %s as %s comes from', (template, role) => {
    if (template === 'art-30') return;
    const [, section = ''] = text.split(`<!-- ${template} ${role} -->\n`);
    const rows = [...(section.split('<!--')[0] ?? '').matchAll(TABLE)].map(([, , heading, required, from]) => ({ heading, required: required === 'yes', from }));
    expect(rows).toEqual(columnsOfTemplate(template, role).map(({ heading, required, from }) => ({ heading, required, from })));
  });
});
