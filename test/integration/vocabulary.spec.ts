import { LANGUAGES } from '../../src/law/vocabulary.js';
import type { VocabularyView } from '../../src/records/vocabulary/vocabulary.views.js';
import { instanceAdministrator } from '../support/api.js';

const anonymous = instanceAdministrator().as(null);
const ask = (query: string, headers: Readonly<Record<string, string>> = {}) => anonymous.get<VocabularyView>(`/vocabulary${query}`, headers);

it('tells everybody the words for codes, in the language that was asked for', async () => {
  const { status, headers, body } = await ask('?lang=de');
  expect(status).toBe(200);
  expect([headers.get('content-language'), headers.get('cache-control'), headers.get('content-type')]).toEqual(['de', 'public, max-age=3600', 'application/json; charset=utf-8']);
  expect(body).toMatchObject({
    language: 'de', lawVersion: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
    citations: { laws: { GDPR: 'DSGVO' }, union: { article: 'Art. {}', paragraph: ' Abs. {}', letter: ' Buchst. {}', joint: ' ' } },
    lists: { 'verdicts': { covered: 'Abgedeckt' }, 'engagement-roles': { processor: 'Auftragsverarbeiter' }, 'measure-categories': { personnel: expect.any(String) } },
  });
});

it.each([
  ['', 'en'], ['?lang=fr-CH', 'fr'], ['?lang=xx', 'en'], ['?lang=', 'en'],
])('answers %p in %s', async (query, language) => {
  const { headers, body } = await ask(query);
  expect([headers.get('content-language'), body.language]).toEqual([language, language]);
});

it('follows Accept-Language where no language is named, and never where one is', async () => {
  const wish = { 'accept-language': 'nl, en;q=0.5' };
  expect((await ask('', wish)).body.language).toBe('nl');
  expect((await ask('?lang=xx', wish)).body.language).toBe('en');
});

it('gives only the lists that were asked for, and says which there are where one is unknown', async () => {
  const { body } = await ask('?lang=en&lists=verdicts,statuses');
  expect(body.lists).toEqual({
    verdicts: { 'not-restricted': 'Not restricted', 'covered': 'Covered', 'exceptional': 'Exceptional', 'review': 'Needs review', 'incomplete': 'Incomplete', 'uncovered': 'Not covered' },
    statuses: { draft: 'Draft', submitted: 'Submitted', approved: 'Approved', rejected: 'Rejected', active: 'Active', ended: 'Ended' },
  });
  expect(await anonymous.get('/vocabulary?lists=verdicts,colours')).toMatchObject({ status: 400, body: { errors: [{ pointer: '?lists', message: expect.stringContaining('finding-codes') }] } });
});

it('is read again only where it changed', async () => {
  const { tag } = await ask('?lang=it');
  expect(tag).toMatch(/^"[\w-]+"$/);
  expect(await ask('?lang=it', { 'if-none-match': tag })).toMatchObject({ status: 304, text: '', tag });
  expect(await ask('?lang=es', { 'if-none-match': tag })).toMatchObject({ status: 200 });
});

it('stays a small part of what a first visit loads: under 12 KB in every language', async () => {
  for (const language of LANGUAGES) {
    const { headers, body } = await ask(`?lang=${language}`, { 'accept-encoding': 'gzip' });
    expect([headers.get('content-encoding'), body.language]).toEqual(['gzip', language]);
    expect(Number(headers.get('content-length'))).toBeGreaterThan(0);
    expect(Number(headers.get('content-length'))).toBeLessThan(12_000);
  }
});
