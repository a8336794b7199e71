import type { Browser } from 'playwright-core';
import { type Language, LANGUAGES } from '../../src/law/vocabulary.js';
import type { VocabularyView } from '../../src/records/vocabulary/vocabulary.views.js';
import { instanceAdministrator, newOrganisation, type TestOrganisation } from '../support/api.js';
import { launchBrowser } from '../support/browser.js';
import { accessibilityProblems, openConsole } from '../support/console.js';
import { newPerson, type TestPerson } from '../support/people.js';

let browser: Browser;
let organisation: TestOrganisation;
let person: TestPerson;

beforeAll(async () => {
  [browser, organisation] = await Promise.all([launchBrowser(), newOrganisation()]);
  const { admin, path, slug } = organisation;
  person = await newPerson(organisation, 'dpo');
  await admin.made('PUT', `${path}/register`, {
    format: 'register30/v1', organisation: { slug, name: 'Example', country: 'DE', email: 'privacy@example.org' }, processors: [{ key: 'vendor', name: 'Vendor', country: 'US' }],
    engagements: [{
      key: 'crm', processor: 'vendor', role: 'processor', status: 'approved', startsOn: '2020-01-01', locations: [{ country: 'US', kind: 'storage' }],
      safeguards: [{ mechanism: 'scc-2021-914', module: 1, signedOn: '2022-01-01', endsOn: null, reference: null, url: null, transferImpactAssessment: null }],
    }],
  });
});
afterAll(() => browser.close());

test.each(LANGUAGES)('the law speaks %s: verdicts, findings and reasons by their code, and citations as the language writes them', async (language: Language) => {
  const { lists, citations: { laws } } = await instanceAdministrator().as(null).made<VocabularyView>('GET', `/vocabulary?lang=${language}`);
  const { page, complaints } = await openConsole(browser, person, `/${organisation.slug}/engagements/crm`, { locale: language === 'en' ? 'en-GB' : language });
  expect(await page.locator('html').getAttribute('lang')).toBe(language);
  const main = page.getByRole('main');
  await main.getByText(lists.verdicts?.['incomplete'] ?? '', { exact: true }).first().waitFor();
  await main.getByText(lists.statuses?.['approved'] ?? '', { exact: true }).first().waitFor();
  await main.getByText(laws.GDPR).first().waitFor();
  const [reason, sentence] = [main.getByText(lists['reason-codes']?.['module-mismatch'] ?? '', { exact: true }), main.getByText('Module 1 does not fit a transfer from controller to processor')];
  await sentence.first().waitFor();
  // English is what the service says; other languages say it by its code, with that sentence below, told to be English.
  expect(await reason.count() > 0).toBe(language !== 'en');
  if (language !== 'en') expect(await sentence.first().getAttribute('lang')).toBe('en');
  expect(await main.getByText(/\b(?:module-mismatch|eu-gdpr|scc-2021-914|not-restricted|art-28)\b/).count()).toBe(0);
  // The longest words; what does not depend on the language is looked at by the tests of each part.
  if (language === 'de') expect(await accessibilityProblems(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});
