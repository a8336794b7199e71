import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { newOrganisation, type TestOrganisation } from '../support/api.js';
import { launchBrowser } from '../support/browser.js';
import { accessibilityProblems, openConsole } from '../support/console.js';
import { newPerson } from '../support/people.js';

const library = createRequire(import.meta.url)('@e965/xlsx') as typeof import('@e965/xlsx');

let browser: Browser;
beforeAll(async () => { browser = await launchBrowser(); });
afterAll(() => browser.close());

const CNIL = [
  ['Nom du traitement', 'Finalités', 'Base légale', 'Personnes concernées', 'Catégories de données', 'Durée de conservation', 'Pointure'],
  ['Gestion de la paie', 'Calcul des rémunérations', 'Obligation légale', 'Salariés', 'État civil ; RIB', '5 ans', '42'],
  ['Recrutement', 'Sélection des candidats', 'Intérêt légitime', 'Candidats', 'CV ; Pointure de chaussures', '2 ans', ''],
  ['Cantine', 'Restauration', 'Contrat', 'Salariés', 'Coordonnées', '1 an', ''],
];

function workbook(rows: unknown[][]): Buffer {
  const book = library.utils.book_new();
  library.utils.book_append_sheet(book, library.utils.aoa_to_sheet(rows), 'Registre');
  return library.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
}

interface Register { readonly activities: readonly Record<string, unknown>[]; readonly dataCategories: readonly unknown[]; readonly processors: readonly Record<string, unknown>[] }
const registerOf = ({ admin, path }: TestOrganisation): Promise<Register> => admin.made<Register>('GET', `${path}/register`);
const drop = (page: Page, name: string, buffer: Buffer): Promise<void> => page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });

test('a sheet of the CNIL becomes drafts: seen with their cells, corrected, compared, applied with a reason', async () => {
  const organisation = await newOrganisation();
  await organisation.admin.made('POST', `${organisation.path}/processors`, { key: 'kept', name: 'Kept AS' });
  const person = await newPerson(organisation, 'dpo');
  const { page, complaints } = await openConsole(browser, person, `/${organisation.slug}/import`);
  expect(await accessibilityProblems(page)).toEqual([]);
  await drop(page, 'registre.xlsx', workbook(CNIL));
  await page.getByRole('heading', { level: 2, name: 'What was understood of “registre.xlsx”' }).waitFor();

  await page.getByRole('button', { name: /^Recrutement/ }).click();
  await page.getByText('Registre, cell B3').waitFor();
  expect(await page.getByText('“Sélection des candidats”').or(page.locator('q', { hasText: 'Sélection des candidats' })).count()).toBeGreaterThan(0);
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Recruitment');
  await page.getByRole('checkbox', { name: 'Take over Cantine' }).uncheck();
  await page.getByRole('button', { name: /^Pointure de chaussures/ }).click();
  await page.getByRole('combobox', { name: 'Use a category that there is' }).click();
  await page.getByRole('option', { name: 'Contact details' }).click();
  expect(await page.getByRole('cell', { name: 'Registre, cell G2' }).count()).toBe(1);
  expect(await accessibilityProblems(page)).toEqual([]);

  await page.getByRole('button', { name: 'See what would change' }).first().click();
  await page.getByRole('heading', { level: 2, name: /^Added \(/ }).waitFor();
  expect(await page.getByRole('heading', { level: 3, name: /Cantine|Pointure/ }).count()).toBe(0);
  expect((await registerOf(organisation)).activities).toEqual([]);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByLabel('Reason').fill('From the sheet of 2025');
  await page.getByRole('button', { name: /^Apply/ }).click();
  await page.getByRole('heading', { level: 2, name: 'It is in the register' }).waitFor();
  expect(await page.getByRole('link', { name: 'Recruitment' }).getAttribute('href')).toBe(`/console/${organisation.slug}/activities/recrutement`);
  expect(await accessibilityProblems(page)).toEqual([]);

  const { activities, dataCategories, processors } = await registerOf(organisation);
  expect(activities).toMatchObject([{ key: 'gestion-de-la-paie', status: 'draft' }, { key: 'recrutement', name: 'Recruitment', dataCategories: expect.arrayContaining(['contact-details']) }]);
  expect([dataCategories, processors.map(({ key }) => key)]).toEqual([[], ['kept']]);
  const { items } = await organisation.admin.made<{ items: { reason: string }[] }>('GET', `${organisation.path}/history?about=activity/recrutement`);
  expect(items.map(({ reason }) => reason)).toEqual(['From the sheet of 2025']);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('a heading that is not understood is explained, and the file is read again', async () => {
  const organisation = await newOrganisation();
  const person = await newPerson(organisation, 'dpo');
  const { page, complaints } = await openConsole(browser, person, `/${organisation.slug}/import`);
  await drop(page, 'own.xlsx', workbook([['Processing activity', 'Why', 'Data subjects'], ['Newsletter', 'Send news', 'Subscribers']]));
  await page.getByText('One heading was not understood').waitFor();
  await page.getByRole('button', { name: 'Show headings' }).click();
  await page.getByRole('combobox', { name: 'What “Why” is about' }).click();
  await page.getByRole('option', { name: 'Purposes', exact: true }).click();
  await page.getByRole('button', { name: 'Read the file again' }).click();
  await page.getByText('What each heading was taken for.').waitFor();
  expect(await page.getByLabel('Description').first().inputValue()).toBe('Send news');
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('a register document adds and changes, keeps what somebody else wrote meanwhile, and removes only what is asked for', async () => {
  const organisation = await newOrganisation();
  const { admin, path, slug } = organisation;
  await admin.made('POST', `${path}/processors`, { key: 'acme', name: 'Acme', country: 'NO' });
  await admin.made('POST', `${path}/processors`, { key: 'gone', name: 'Gone Ltd' });
  const person = await newPerson(organisation, 'dpo');
  const { page, complaints } = await openConsole(browser, person, `/${slug}/import`);
  await drop(page, 'broken.yaml', Buffer.from('format: register30/v1\nprocessors: ['));
  await page.getByText('“broken.yaml” cannot be imported').waitFor();
  await drop(page, 'register.yaml', Buffer.from(`format: register30/v1\norganisation: { slug: ${slug} }\nprocessors:\n  - { key: acme, name: Acme, country: SE }\n  - { key: beta, name: Beta, country: DK }\n`));
  await page.getByRole('heading', { level: 2, name: 'What was understood of “register.yaml”' }).waitFor();
  await page.getByRole('checkbox', { name: 'Remove them from the register as well' }).check();
  await admin.made('PATCH', `${path}/processors/acme`, { legalName: 'Acme AS' }, { 'if-match': '*' });
  await page.getByRole('button', { name: 'See what would change' }).first().click();
  await page.getByText('The register was changed meanwhile').waitFor();
  await page.getByText('One thing would be removed').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await admin.made('PATCH', `${path}/processors/acme`, { website: 'https://acme.example' }, { 'if-match': '*' });
  await page.getByRole('button', { name: 'Apply 3 changes' }).click();
  await page.getByText('Somebody changed the register meanwhile').waitFor();
  await page.getByRole('button', { name: 'Compare again' }).click();
  await page.getByRole('button', { name: 'Apply 3 changes' }).click();
  await page.getByRole('heading', { level: 2, name: 'It is in the register' }).waitFor();
  expect((await registerOf(organisation)).processors).toMatchObject([{ key: 'acme', country: 'SE', legalName: 'Acme AS', website: 'https://acme.example' }, { key: 'beta', country: 'DK' }]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('whoever may not decide is told so, and can take the register out', async () => {
  const organisation = await newOrganisation();
  const person = await newPerson(organisation, 'auditor');
  const { page, complaints } = await openConsole(browser, person, `/${organisation.slug}/import`);
  await page.getByText('Importing is for those who decide').waitFor();
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download the register as YAML' }).click()]);
  expect(file.suggestedFilename()).toBe(`register-${organisation.slug}.yaml`);
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});
