import { createHash } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Day, EngagementFacts } from '../../law/facts.js';
import { LANGUAGES, MECHANISMS } from '../../law/vocabulary.js';
import type { Language } from '../../law/vocabulary.js';
import { CONTENT_CODINGS } from '../../platform/http/content-coding.js';
import { listAsOf, listFrom } from '../list-as-of.js';
import type { ListPublication, SubProcessorList } from '../public-list.js';
import { engagement, listed, organisation, processor, published, registerOf } from '../sub-processors.fixtures.js';
import { LIST_LABELS } from './labels/labels-by-language.js';
import { LIST_PAGE_SECURITY_POLICY, LIST_PAGE_STYLE_SOURCE } from './list-page-style.js';
import { LIST_FORMATS } from './list-formats.js';
import { renderDocument } from './render-document.js';
import { renderListAtom } from './render-list-atom.js';
import { renderListCsv } from './render-list-csv.js';
import { renderListHtml } from './render-list-html.js';
import { renderListJsonFeed } from './render-list-json-feed.js';

const TODAY: Day = '2026-11-22';
const READING = { today: TODAY, base: 'https://example.org/public/example-learning/', organisationId: '0b1a6c9e-5f0e-4c5e-9d57-6a1d6f0a2b11' };

function publish(engagements: readonly EngagementFacts[], changes: Parameters<typeof registerOf>[1] = {}, previous: ListPublication | null = null) {
  return published({ register: registerOf(engagements, changes), previous, now: '2026-11-01T09:00:00.000Z' });
}

function listOf(publication: ListPublication, language: Language = 'en', asOf: Day = TODAY, product?: string): SubProcessorList {
  const list = listAsOf([publication], { asOf, language, product });
  if (!list) throw new Error('Nothing was published by then.');
  return list;
}

/** Everything any reader can get: each format in each language. */
function everything(publication: ListPublication): string {
  return LANGUAGES.flatMap((language) => {
    const list = listOf(publication, language);
    return [JSON.stringify(list), renderListHtml(list, TODAY), renderListCsv(list), renderListAtom(list, READING), renderListJsonFeed(list, READING)];
  }).join('\n');
}

test('nothing beside the curated fields reaches any reader', () => {
  const secret = 'SECRET';
  const person = { name: secret, address: secret, email: secret, phone: secret };
  const publication = published({
    previous: null, now: '2026-11-01T09:00:00.000Z', comment: secret,
    register: registerOf([
      engagement('stripe', {
        purposes: [secret], dataSubjects: [secret], measures: [secret], owner: secret, source: secret, via: secret, reviewEvery: secret, lastReviewedOn: secret,
        publicList: listed({ description: 'Take payments' }), locations: [{ country: 'IE', kind: 'storage', region: secret }],
        contract: { kind: 'art-28', status: 'executed', signedOn: secret, endsOn: secret, url: secret },
        safeguards: [{
          mechanism: 'bcr-p', signedOn: secret, reference: secret, url: secret, annexesMissing: [secret],
          transferImpactAssessment: { concludedOn: secret, outcome: 'acceptable', url: secret },
        }],
      }),
      engagement(`draft-${secret}`, { status: 'draft' }), engagement(`unlisted-${secret}`, { publicList: listed({ listed: false }) }),
    ], {
      organisation: organisation({
        tradingNames: [secret], address: secret, website: secret, email: secret, phone: secret, supervisoryAuthority: secret,
        dataProtectionOfficer: person, representatives: [{ regime: 'uk-gdpr', ...person }],
      }),
      processors: [processor('stripe', {
        address: secret, catalogue: secret, aliases: [secret], website: secret, contact: person, subProcessorsUrl: secret,
        certifications: [{ scheme: 'eu-us-dpf', reference: secret, url: secret }],
      })],
      dataCategories: [{ key: `own-${secret}`, name: secret, special: true, criminal: false }],
      measures: [{ key: secret, category: 'separation', name: secret, description: secret }],
    }),
  });
  const readable = everything(publication);
  expect(readable).toContain('Take payments');
  expect(readable).not.toContain(secret);
});

describe('the page', () => {
  const attack = '"><script>alert(1)</script><img src=x onerror=\'a\'>&amp;';

  test('data never becomes markup', () => {
    const publication = publish([engagement('stripe', {
      service: attack, purposes: [attack], dataCategories: ['own'], locations: [{ country: attack, kind: 'storage' }, { country: null, organisation: attack, kind: 'support' }],
      publicList: listed({ products: [attack] }), endsOn: '2027-01-01',
    }), engagement('adyen', { startsOn: '2027-05-05', service: attack })], {
      organisation: organisation({ name: attack }), processors: [processor('stripe', { name: attack, legalName: attack, country: attack })],
      dataCategories: [{ key: 'own', name: attack, special: false, criminal: false }],
    });
    const page = renderListHtml(listOf(publication, 'en', TODAY, attack), '2026-11-23');
    expect(page).not.toContain('<script');
    expect(page).not.toContain('<img');
    expect(page).toContain('&quot;&gt;&lt;script&gt;alert(1)');
  });

  test('needs nothing beside the one style sheet that its policy lets in', () => {
    const page = renderListHtml(listOf(publish([engagement('stripe')])), TODAY);
    const style = /<style>(.*?)<\/style>/s.exec(page)?.[1] ?? '';
    expect(LIST_PAGE_STYLE_SOURCE).toBe(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    expect(LIST_PAGE_SECURITY_POLICY).toContain(LIST_PAGE_STYLE_SOURCE);
    expect(page).not.toMatch(/<script|\sstyle=|\son\w+=|https?:/);
  });

  test('carries the reader’s choice on, and never freezes today', () => {
    const publication = publish([engagement('stripe', { publicList: listed({ products: ['Class & Co'] }) })]);
    const today = renderListHtml(listOf(publication, 'fr', TODAY, 'Class & Co'), TODAY);
    expect(today).toContain('href="sub-processors.csv?lang=fr&amp;product=Class+%26+Co"');
    expect(today).not.toContain(`asOf=${TODAY}`);
    const past = renderListHtml(listOf(publication, 'fr', '2026-11-10', 'Class & Co'), TODAY);
    expect(past).toContain('href="sub-processors.csv?lang=fr&amp;product=Class+%26+Co&amp;asOf=2026-11-10"');
    expect(past).toContain('Vous lisez la liste à la date du 10 novembre 2026.');
  });

  test('tells what starts, until when to object, and what ends', () => {
    const first = publish([engagement('stripe')]);
    const second = publish([{ ...engagement('stripe'), endsOn: '2026-12-31' }, engagement('adyen', { startsOn: '2027-01-04' })], {}, first);
    const page = renderListHtml(listOf(second), TODAY);
    expect(page).toContain('Starts on 4 January 2027');
    expect(page).toContain('Objections until 1 December 2026');
    expect(page).toContain('In use until 31 December 2026');
    expect(renderListHtml(listOf(second, 'en', '2026-12-02'), '2026-12-02')).not.toContain('Objections until');
  });

  test.each(LANGUAGES)('for forty entries is under 40 KB in %s', (language) => {
    const engagements = Array.from({ length: 40 }, (_, index) => engagement(`company-${index}`, {
      dataCategories: ['contact-details', 'usage-data', 'account-credentials'].slice(index % 3), purposes: ['Host the platform and keep what its users upload to it'],
      locations: [{ country: 'IE', kind: 'storage' }, { country: 'US', kind: 'remote-access' }],
      safeguards: index % 2 ? [] : [{ mechanism: 'scc-2021-914', module: 3 }, { mechanism: 'eu-us-dpf' }],
    }));
    expect(Buffer.byteLength(renderListHtml(listOf(publish(engagements), language), TODAY))).toBeLessThan(40 * 1024);
  });
});

describe('the table', () => {
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('%j is no formula', (text) => {
    const publication = publish([engagement('stripe', { service: text, purposes: [text] })], { processors: [processor('stripe', { name: text, legalName: text })] });
    expect(renderListCsv(listOf(publication))).toContain(`"stripe","'${text}","'${text}"`);
  });

  test('is quoted throughout, with every entry in a row', () => {
    const publication = publish([engagement('stripe', { purposes: ['Say "yes",\nor no'] }), engagement('adyen', { startsOn: '2027-05-05' })]);
    const table = renderListCsv(listOf(publication));
    expect(table.startsWith('\uFEFF"Key","Name","Legal name"')).toBe(true);
    expect(table).toContain('"Say ""yes"",\nor no"');
    expect(table).toContain('"United States (storage)","Standard contractual clauses (EU) 2021/914, module 3 (processor to processor)","in use","2024-01-01",""\r\n');
    expect(table).toContain('"upcoming","2027-05-05",""\r\n');
  });
});

describe('six languages', () => {
  const texts = (value: unknown): string[] => {
    if (typeof value === 'string') return [value];
    if (typeof value === 'function') return [(value as (argument: string) => string)('30 X')];
    return Object.values(value as object).flatMap(texts);
  };

  test.each(LANGUAGES)('%s says everything, and says it with its argument', (language) => {
    const labels = LIST_LABELS[language];
    expect(texts(labels).every((text) => text.trim().length > 0)).toBe(true);
    const sentences = Object.values(labels).filter((label): label is (argument: string) => string => typeof label === 'function');
    expect(sentences.every((sentence) => sentence('30 X').includes('30 X'))).toBe(true);
    expect(new Set(MECHANISMS.map((mechanism) => labels.mechanisms[mechanism])).size).toBe(MECHANISMS.length);
  });

  test.each([
    ['en', 'Sub-processors of', 'United States', '30 days'], ['de', 'Unterauftragsverarbeiter von', 'Vereinigte Staaten', '30 Tage'],
    ['fr', 'Sous-traitants ultérieurs de', 'États-Unis', '30 jours'], ['es', 'Subencargados del tratamiento de', 'Estados Unidos', '30 días'],
    ['it', 'Sub-responsabili del trattamento di', 'Stati Uniti', '30 giorni'], ['nl', 'Subverwerkers van', 'Verenigde Staten', '30 dagen'],
  ] as const)('%s', (language, ...words) => {
    const page = renderListHtml(listOf(publish([engagement('stripe')]), language), TODAY).replaceAll(/\u00A0|\u202F/g, ' ');
    expect(page).toContain(`<html lang="${language}">`);
    words.forEach((word) => expect(page).toContain(word));
  });
});

describe('the feeds', () => {
  const first = publish([engagement('stripe'), engagement('gone')]);
  const second = published({
    register: registerOf([{ ...engagement('stripe'), endsOn: '2026-12-31' }, engagement('adyen', { startsOn: '2026-11-20' })]), previous: first,
    now: '2026-11-15T09:00:00.000Z', urgent: true, reason: 'The other <provider> & its "data centre" failed.',
  });
  const list = listFrom({ publication: second, heads: [second, first] }, { asOf: TODAY, language: 'en' });

  test('tell every version once, newest first, in words', () => {
    const feed = JSON.parse(renderListJsonFeed(list, READING)) as Record<string, unknown>;
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1', title: 'Sub-processors of Example Learning AS', language: 'en', authors: [{ name: 'Example Learning AS' }],
      home_page_url: `${READING.base}sub-processors.html?lang=en`, feed_url: `${READING.base}sub-processors.feed.json?lang=en`,
      items: [
        {
          title: 'Sub-processors: Version 2', url: `${READING.base}sub-processors.html?lang=en&asOf=2026-11-15`, date_published: '2026-11-15T09:00:00.000Z',
          content_text: 'Published without the notice period: The other <provider> & its "data centre" failed.\nAdded: adyen\nChanged: stripe (Effective until)\nRemoved: gone',
        },
        { title: 'Sub-processors: Version 1', content_text: 'Added: gone, stripe' },
      ],
    });
  });

  test('name their items alike, in every language and for ever', () => {
    const ids = LANGUAGES.flatMap((language) => {
      const read = { ...list, language };
      const { items } = JSON.parse(renderListJsonFeed(read, READING)) as { items: { id: string }[] };
      const atom = [...renderListAtom(read, READING).matchAll(/<id>(.*?)<\/id>/g)].slice(1).map(([, id]) => id);
      return [items.map(({ id }) => id), atom];
    });
    expect(new Set(ids.map(String)).size).toBe(1);
    expect(ids[0]).toEqual(['urn:uuid:450a665e-ca50-5c95-bc5a-29d874332a12', 'urn:uuid:f35859b7-b8a2-5bd9-90eb-e85b2e552cb5']);
    expect(String(ids)).not.toContain(READING.organisationId);
  });

  test('Atom carries language, author, addresses and markup that is escaped once', () => {
    const atom = renderListAtom(list, READING);
    expect(atom).toContain('<feed xml:lang="en" xmlns="http://www.w3.org/2005/Atom">');
    expect(atom).toContain('<name>Example Learning AS</name>');
    expect(atom).toContain(`<link rel="self" href="${READING.base}sub-processors.atom?lang=en"/>`);
    expect(atom).toContain('<updated>2026-11-15T09:00:00.000Z</updated>');
    expect(atom).toContain('The other &lt;provider&gt; &amp; its &quot;data centre&quot; failed.</p>');
  });

  test.each(['A & B &amp; C', '<b>', ']]>', 'bell \u0007 and \uFFFE'])('a name such as %j stays what it is', (name) => {
    const publication = publish([engagement('stripe')], { organisation: organisation({ name }), processors: [processor('stripe', { name })] });
    const atom = renderListAtom(listOf(publication), READING);
    const shown = name.replaceAll('\u0007', '').replaceAll('\uFFFE', '');
    expect(atom).toContain(`<name>${shown.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</name>`);
    expect(atom.replaceAll(']]]]><![CDATA[>', ']]>')).toContain(`<li>${shown.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</li>`);
    expect(['\u0007', '\uFFFE'].filter((character) => atom.includes(character))).toEqual([]);
  });
});

describe('rendered', () => {
  const list = listOf(publish([engagement('stripe')]), 'it');

  test.each(LIST_FORMATS)('%s in forms that hold the same text and have tags of their own', async (format) => {
    const { identity, gzip, br } = await renderDocument(list, format, READING);
    expect(gunzipSync(gzip.body).equals(identity.body)).toBe(true);
    expect(brotliDecompressSync(br.body).equals(identity.body)).toBe(true);
    expect(identity.etag).toBe(`"${createHash('sha256').update(identity.body).digest('base64url')}"`);
    expect(new Set([identity.etag, gzip.etag, br.etag]).size).toBe(3);
  });

  test('JSON is the document, and again gives the same bytes', async () => {
    const [one, other] = [await renderDocument(list, 'json', READING), await renderDocument(list, 'json', READING)];
    expect(JSON.parse(one.identity.body.toString())).toEqual(list);
    expect(CONTENT_CODINGS.map((coding) => one[coding].etag)).toEqual(CONTENT_CODINGS.map((coding) => other[coding].etag));
  });
});
