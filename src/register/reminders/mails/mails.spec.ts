import { LAW } from '../../../law/law.js';
import { aProcessor, anEngagement, anOrganisation, aRegister } from '../../../law/register/register.fixtures.js';
import { REMINDER_CODES } from '../../../law/reminders/reminder.js';
import { remindersOf } from '../../../law/reminders/reminders.js';
import { LANGUAGES } from '../../../law/vocabulary.js';
import { reminderWords } from '../words/words-by-language.js';
import type { ReminderWords } from '../words/reminder-words.js';
import type { ThingChange } from './changes.repository.js';
import { dailyMail } from './daily-mail.js';
import { mailLinks } from './mail-links.js';
import { officerRecipient, type MailRecipient } from './recipient.js';
import { weeklyMail } from './weekly-mail.js';

const DAY = '2026-06-15';
const links = mailLinks({ publicUrl: 'https://register.example.org', host: 'localhost', port: 3000 });
const recipient: MailRecipient = { id: 'person', name: 'Ada', address: 'ada@example.org', language: 'en', why: 'member' };
const contract = (endsOn: string): object => ({ contract: { kind: 'art-28', status: 'executed', endsOn } });
const REGISTER = aRegister({
  processors: [aProcessor('soon', { name: '<b>Soon</b> & Co\r\nBcc: everybody@example.org' })],
  engagements: [anEngagement('soon', contract('2026-07-01')), anEngagement('past', contract('2026-06-01')), anEngagement('asked', { status: 'submitted', service: 'Chat' })],
});
const reminders = remindersOf(REGISTER, LAW, DAY);
const change: ThingChange = { actorKind: 'person', actor: 'Ada', kind: 'engagement', key: 'crm', name: 'CRM', action: 'changed', reasons: ['New <contract>'], fields: ['contract', 'endsOn'] };

describe('the weekly mail', () => {
  it('tells what waits, what is overdue and what is due, each under its heading', () => {
    const { subject, text } = weeklyMail({ organisation: 'Example AS', day: DAY, reminders, recipient, links });
    expect(subject).toBe('Example AS: 3 things are due');
    const at = ['Waiting for a decision:', 'Decide on asked (Chat)', 'Overdue:', 'Contract with past ends', '1 June 2026, 14 days ago · Art. 28(3) GDPR', 'Due in the next 90 days:', 'Soon', '1 July 2026, in 16 days', 'https://register.example.org/account'].map((part) => text.indexOf(part));
    expect(at.every((position) => position >= 0)).toBe(true);
    expect(at).toEqual(at.toSorted((first, second) => first - second));
  });

  it('takes names as data', () => {
    const { html, text } = weeklyMail({ organisation: '<i>x</i>', day: DAY, reminders, recipient, links });
    expect(html).not.toMatch(/<b>Soon|<i>x/);
    expect(html).toContain('&lt;b&gt;Soon&lt;/b&gt;');
    expect(text).not.toMatch(/^Bcc:/m);
  });

  it('says that nothing is due, to who asked, and shows the most urgent hundred of many', () => {
    expect(weeklyMail({ organisation: 'Example AS', day: DAY, reminders: [], recipient, links })).toMatchObject({ subject: 'Example AS: nothing is due', text: expect.stringContaining('Nothing is due') });
    const many = aRegister({ engagements: Array.from({ length: 130 }, (_, index) => anEngagement(`e${index}`, contract('2026-07-01'))) });
    const { html, text } = weeklyMail({ organisation: 'Example AS', day: DAY, reminders: remindersOf(many, LAW, DAY), recipient, links });
    expect(html.match(/<li/g)?.length).toBe(100);
    expect(text).toContain('And 30 more');
  });
});

describe('the daily mail', () => {
  it('tells who changed what and why', () => {
    const changed = { changes: [change, { ...change, actor: 'Import', actorKind: 'token' as const, kind: 'processor' as const, action: 'removed' as const, key: 'x', name: null, reasons: [], fields: [] }], total: 5 };
    const { subject, text, html } = dailyMail({ organisation: { slug: 'example', name: 'Example AS' }, day: DAY, changed, recipient, links });
    expect(subject).toBe('Example AS: 5 changes on 15 June 2026');
    for (const part of ['By Ada:', 'Engagement CRM (crm): changed', 'Fields: contract, endsOn · Reason: New <contract>', 'By Import:', 'Processor x: removed', 'And 3 more', '/api/v1/organisations/example/history']) expect(text).toContain(part);
    expect(html).toContain('New &lt;contract&gt;');
  });
});

describe('every language', () => {
  /** Every text of a table, functions called with recognisable words. */
  const textsOf = (value: unknown, path = ''): [string, string][] => {
    if (typeof value === 'string') return [[path, value]];
    if (typeof value === 'function') return [[path, String((value as (...words: unknown[]) => string)(...(path.endsWith('distance') || path.endsWith('more') || path.endsWith('upcoming') ? [7] : ['NAME', path.includes('subject') ? 7 : 'DETAIL', 7])))]];
    return Object.entries(value as object).flatMap(([key, part]) => textsOf(part, `${path}/${key}`));
  };

  it.each(LANGUAGES)('%s says everything, and not in English', (language) => {
    const texts = textsOf(reminderWords(language));
    const english = new Map(textsOf(reminderWords('en')));
    expect(texts.map(([path]) => path)).toEqual([...english.keys()]);
    expect(texts.filter(([, text]) => text.trim() === '' || /undefined|null|NaN/.test(text))).toEqual([]);
    const alike = texts.filter(([path, text]) => language !== 'en' && english.get(path) === text);
    expect(alike.map(([path]) => path).filter((path) => path !== '/kinds/organisation')).toEqual([]);
  });

  it.each(LANGUAGES)('%s titles name the thing', (language) => {
    const { titles }: ReminderWords = reminderWords(language);
    for (const code of REMINDER_CODES) expect(titles[code]('NAME', 'DETAIL')).toContain('NAME');
  });

  it('counts one and several', () => {
    for (const language of LANGUAGES) {
      const { distance, daily } = reminderWords(language);
      expect(new Set([-2, -1, 0, 1, 2].map(distance)).size).toBe(5);
      expect(daily.subject('x', 'y', 1)).not.toBe(daily.subject('x', 'y', 2).replace('2', '1'));
    }
  });
});

describe('the officer', () => {
  it.each([['DE', 'de'], ['ES', 'es'], ['NO', 'en'], ['BE', 'en'], [null, 'en']])('of an organisation in %s is written to in %s', (country, language) => {
    const organisation = anOrganisation({ country, dataProtectionOfficer: { name: 'Dana', email: 'dpo@example.org', address: null, phone: null } });
    expect(officerRecipient(organisation)).toMatchObject({ id: 'data-protection-officer', address: 'dpo@example.org', language, why: 'officer' });
  });

  it('without an address gets nothing', () => {
    expect(officerRecipient(anOrganisation())).toBeUndefined();
    expect(officerRecipient(anOrganisation({ dataProtectionOfficer: { name: 'Dana', email: null, address: 'Bergen', phone: null } }))).toBeUndefined();
  });
});

describe('the links of a mail', () => {
  it.each([
    [{ publicUrl: null, host: '0.0.0.0', port: 3000 }, 'http://localhost:3000/account'],
    [{ publicUrl: null, host: '::1', port: 80 }, 'http://[::1]:80/account'],
    [{ publicUrl: 'https://x.example/base', host: 'localhost', port: 1 }, 'https://x.example/base/account'],
  ])('of %j', (config, expected) => {
    expect(mailLinks(config).account).toBe(expected);
  });
});
