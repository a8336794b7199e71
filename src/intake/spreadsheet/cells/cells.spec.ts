import { countriesIn, countryCodeOf } from '../../../platform/text/country-codes.js';
import { dataCategoriesOf, dataSubjectsOf, measureCategoriesOf } from './categories.js';
import { dayOf, dayOrderOf } from './days.js';
import { retentionOf } from './durations.js';
import { legalBasesOf, specialCategoryConditionsOf } from './legal-bases.js';
import { engagementRoleOf, saysNothing, yesOrNo } from './plain-answers.js';
import { keyOf } from './plain-text.js';
import { groundOf } from './safeguards.js';
import { splitValues } from './split-values.js';

it.each([
  ['3 years after end of contract', 'P3Y', 'end of contract', null],
  ['5 ans à compter du versement de la paie', 'P5Y', 'versement de la paie', null],
  ['10 Jahre nach Vertragsende', 'P10Y', 'Vertragsende', null],
  ['6 Monate', 'P6M', null, null],
  ['two years from the last contact', 'P2Y', 'last contact', null],
  ['5 años desde la finalización', 'P5Y', 'finalización', null],
  ['12 mesi dalla cessazione', 'P12M', 'cessazione', null],
  ['4 weken na afloop', 'P4W', 'afloop', null],
  ['bis zum Widerruf', null, 'bis zum Widerruf', null],
  ['Until end of contract', null, 'Until end of contract', null],
  ['hasta la baja', null, 'hasta la baja', null],
  ['as required by law', null, null, 'as required by law'],
  ['1 year for leads, 10 years for invoices', null, null, '1 year for leads, 10 years for invoices'],
])('keeps "%s" as %s, %s, %s', (text, period, trigger, description) => {
  expect(retentionOf(text)).toEqual({ period, trigger, description });
});

it.each([
  ['SCCs', ['scc-2021-914']], ['EU Standard Contractual Clauses (Module 2)', ['scc-2021-914 2']], ['SCC module two and three', ['scc-2021-914 2', 'scc-2021-914 3']],
  ['Clauses contractuelles types (CCT)', ['scc-2021-914']], ['Standardvertragsklauseln, Modul 3', ['scc-2021-914 3']], ['cláusulas contractuales tipo', ['scc-2021-914']],
  ['clausole contrattuali standard', ['scc-2021-914']], ['standaardcontractbepalingen', ['scc-2021-914']], ['SCC 2010/87/EU', ['scc-2010-87']], ['EU-US DPF', ['eu-us-dpf']],
  ['Data Privacy Framework and SCCs (C2P)', ['scc-2021-914 2', 'eu-us-dpf']], ['Swiss-US DPF', ['swiss-us-dpf']], ['Privacy Shield', ['privacy-shield']], ['BCR-P', ['bcr-p']], ['IDTA', ['uk-idta']], ['UK Addendum', ['uk-addendum']],
  ['Art. 49(1)(a)', ['derogation 49-1-a']], ['Dérogations (art 49)', ['derogation']], ['Code de conduite', ['code-of-conduct']], ['adequacy decision', []], ['adéquation', []], ['Standard measures', []],
])('reads "%s" as %j', (text, expected) => {
  expect(groundOf(text).safeguards.map(({ mechanism, module, article }) => [mechanism, module ?? article].filter(Boolean).join(' '))).toEqual(expected);
});

it('tells adequacy and rules of an unknown kind apart from safeguards', () => {
  expect(['adéquation', 'Angemessenheitsbeschluss', 'Article 45 Adequacy', 'SCCs'].map((text) => groundOf(text).isAdequacy)).toEqual([true, true, true, false]);
  expect(['BCR', 'BCR-C'].map((text) => groundOf(text).isUnclear)).toEqual([true, false]);
});

it.each([
  ['Art. 6(1)(b) GDPR', ['contract']], ['Art. 6 Abs. 1 lit. f DSGVO', ['legitimate-interests']], ['article 6.1.c', ['legal-obligation']], ['art. 6, par. 1, lett. a', ['consent']], ['Artikel 6 lid 1 onder e', ['public-task']],
  ['Art. 6 Abs. 1 S. 1 lit. b', ['contract']], ['Consentement', ['consent']], ['Obligation légale; intérêt légitime', ['legal-obligation', 'legitimate-interests']], ['ejecución de un contrato', ['contract']], ['toestemming', ['consent']], ['The Staff Regulations', []],
])('finds in "%s" %j', (text, expected) => {
  expect(legalBasesOf(text)).toEqual(expected);
});

it.each([['Art. 9(2)(h)', ['h']], ['Art. 9 Abs. 2 lit. b', ['b']], ['explicit consent', ['a']], ['médecine du travail', ['h']], ['something', []]])('finds the condition in "%s": %j', (text, expected) => {
  expect(specialCategoryConditionsOf(text)).toEqual(expected);
});

it.each([
  ['2024-05-04', 'unknown', '2024-05-04'], ['04.05.2024', 'unknown', '2024-05-04'], ['4/5/24', 'day-first', '2024-05-04'], ['4/5/24', 'month-first', '2024-04-05'], ['4/5/24', 'unknown', 'ambiguous'], ['25/12/2023', 'unknown', '2023-12-25'],
  ['12/25/2023', 'day-first', '2023-12-25'], ['4 mai 2024', 'unknown', '2024-05-04'], ['May 4, 2024', 'unknown', '2024-05-04'], ['4. März 2024', 'unknown', '2024-03-04'], ['4 de mayo de 2024', 'unknown', '2024-05-04'], ['1er août 2024', 'unknown', '2024-08-01'],
  ['4 mrt 2024', 'unknown', '2024-03-04'], ['31.02.2024', 'day-first', null], ['soon', 'day-first', null],
] as const)('reads "%s" (%s) as %s', (text, order, expected) => {
  expect(dayOf(text, order)).toBe(expected);
});

it('takes the order of day and month from what proves it', () => {
  expect([dayOrderOf(['01/02/2024', '13/02/2024'], 'en'), dayOrderOf(['01/02/2024', '02/13/2024'], 'fr'), dayOrderOf(['01/02/2024'], 'fr'), dayOrderOf(['01/02/2024'], 'en')]).toEqual(['day-first', 'month-first', 'day-first', 'unknown']);
});

it.each([
  ['Germany', 'DE'], ['Deutschland', 'DE'], ['Allemagne', 'DE'], ['Alemania', 'DE'], ['Germania', 'DE'], ['Duitsland', 'DE'], ['DE', 'DE'], ['DEU', 'DE'], ['USA', 'US'], ['U.S.', 'US'], ['Etats-Unis', 'US'], ['UK', 'GB'], ['EEA', 'EU'],
  ['no', null], ['in', null], ['Cloud', null],
])('knows "%s" as %s', (text, code) => {
  expect(countryCodeOf(text)).toBe(code);
});

it('finds countries within words', () => {
  expect([countriesIn('AWS Ireland (eu-west-1) and Germany'), countriesIn('US & UK'), countriesIn('Banque d\'Andorre'), countriesIn('it is in the cloud')]).toEqual([['IE', 'DE'], ['US', 'GB'], ['AD'], []]);
});

it('takes cells apart, but not what stands in brackets', () => {
  expect(splitValues('- Name (first, last)\n• E-mail; phone', { commas: true })).toEqual(['Name (first, last)', 'E-mail', 'phone']);
  expect(splitValues('Names, addresses', { commas: false })).toEqual(['Names, addresses']);
});

it('knows categories by their names and by what people call them', () => {
  expect([dataCategoriesOf('Gesundheitsdaten').keys, dataCategoriesOf('Name and e-mail').keys, dataCategoriesOf('shoe size').keys]).toEqual([['health-data'], ['identification', 'contact-details'], []]);
  expect([dataSubjectsOf('Salariés').keys, dataSubjectsOf('Job Applicants at EDPS').keys, dataSubjectsOf('Ex dipendenti').keys]).toEqual([['employees'], ['job-applicants'], ['former-employees']]);
  expect(['TLS 1.3', 'Zwei-Faktor-Authentifizierung', 'Sauvegarde des données', 'Standard measures'].map((text) => measureCategoriesOf(text).keys[0])).toEqual(['encryption-in-transit', 'authentication', 'backup-and-recovery', undefined]);
});

it('knows short answers, roles and keys', () => {
  expect(['Yes', 'ja', 'Oui, signé', 'sí', 'x', 'no', 'néant', 'perhaps'].map(yesOrNo)).toEqual([true, true, true, true, true, false, null, null]);
  expect(['n/a', '-', 'Select an item', 'Select staff for the secretariat', 'Sélectionnez un élément dans cette liste déroulante ►'].map(saysNothing)).toEqual([true, true, true, false, true]);
  expect(['Sub-processor', 'Auftragsverarbeiter', 'joint controller', 'Titolare', 'vendor'].map(engagementRoleOf)).toEqual(['sub-processor', 'processor', 'joint-controller', 'controller', null]);
  expect(['Größe & Übermaß', 'Œuvre d’art', '日本', 'a'.repeat(90)].map(keyOf)).toEqual(['groesse-uebermass', 'oeuvre-d-art', '', 'a'.repeat(60)]);
});
