import ical, { type VEvent } from 'node-ical';
import { LAW } from '../../../law/law.js';
import { anEngagement, aProcessor, aRegister } from '../../../law/register/register.fixtures.js';
import { remindersOf } from '../../../law/reminders/reminders.js';
import type { Language } from '../../../law/vocabulary.js';
import { renderCalendar } from './render-calendar.js';

const DAY = '2026-06-15';
const NOW = new Date('2026-06-15T08:00:00Z');
const ORGANISATION = '0b0e6f6e-0000-4000-8000-000000000001';
const HOSTILE = [
  'Comma, semicolon; backslash \\ and "quotes"', 'Line\nbreak\r\nBEGIN:VEVENT\r\nSUMMARY:forged\r\nEND:VEVENT', 'Emoji 👩‍⚖️🇪🇺 and ünïcödé', `Long ${'é👍x'.repeat(700)}`,
  'Control \u0007\u0000\u001b\u2028 characters', 'Right \u202Eto left', '{{template}} %s ${x} <b>markup</b>', 'END:VCALENDAR',
];

async function rendered(names: readonly string[], language: Language = 'en', endsOn = '2026-07-01', now = NOW): Promise<string> {
  const processors = names.map((name, index) => aProcessor(`p${index}`, { name }));
  const engagements = names.map((_, index) => anEngagement(`e${index}`, { processor: `p${index}`, contract: { kind: 'art-28', status: 'executed', signedOn: '2020-01-01', endsOn } }));
  const reminders = remindersOf(aRegister({ processors, engagements }), LAW, DAY);
  return renderCalendar({ organisation: { slug: 'example', name: names[0] ?? 'Example' }, organisationId: ORGANISATION, reminders, language, now });
}

const eventsOf = (text: string): VEvent[] => Object.values(ical.sync.parseICS(text)).filter((each): each is VEvent => (each as { type?: string } | undefined)?.type === 'VEVENT');

describe('a calendar', () => {
  it('has an all-day event for each reminder, with its alarm a week before', async () => {
    const text = await rendered(['One, Inc.']);
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
    for (const line of ['DTSTART;VALUE=DATE:20260701', 'DTSTAMP:20260615T080000Z', 'TRIGGER:-P7D', 'ACTION:DISPLAY', 'REFRESH-INTERVAL;VALUE=DURATION:PT6H', String.raw`SUMMARY:Contract with One\, Inc. ends`]) {
      expect(text).toContain(`\r\n${line}\r\n`);
    }
    const [event] = eventsOf(text);
    expect(event).toMatchObject({ summary: 'Contract with One, Inc. ends', datetype: 'date', uid: `${ORGANISATION}/contract-ends/engagement/e0@register30` });
    expect(event?.description).toContain('Art. 28(3) GDPR');
  });

  it('keeps the UID of an event when its day moves and when it is made anew', async () => {
    const uids = async (...stated: Parameters<typeof rendered>): Promise<string[]> => eventsOf(await rendered(...stated)).map(({ uid }) => uid);
    expect(await uids(['One', 'Two'], 'de', '2026-08-01', new Date('2026-06-20T00:00:00Z'))).toEqual(await uids(['One', 'Two']));
  });

  it('tells what is overdue on its day, without an alarm', async () => {
    const text = await rendered(['One'], 'en', '2026-06-01');
    expect(text).toContain('DTSTART;VALUE=DATE:20260601');
    expect(text).not.toContain('VALARM');
  });

  it('is the same wherever it is made: days are days in every time zone', async () => {
    const known = process.env['TZ'];
    try {
      const texts = [];
      for (const zone of ['UTC', 'Pacific/Honolulu', 'Pacific/Kiritimati']) {
        process.env['TZ'] = zone;
        texts.push(await rendered(['One']));
      }
      expect(new Set(texts).size).toBe(1);
    } finally {
      if (known === undefined) delete process.env['TZ'];
      else process.env['TZ'] = known;
    }
  });

  it.each(HOSTILE)('takes a name as data: %j', async (name) => {
    const text = await rendered([name]);
    const plain = name.replace(/[\p{Cc}\u2028\u202e]+/gu, ' ').trim();
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75 && !/\p{Cc}/u.test(line))).toBe(true);
    const events = eventsOf(text);
    expect(events.length).toBe(1);
    const summary = String(events[0]?.summary);
    if (plain.length < 400) expect(summary).toBe(`Contract with ${plain} ends`);
    expect([...summary].length).toBeLessThanOrEqual(500);
    expect(summary.isWellFormed()).toBe(true);
    expect(text.match(/^BEGIN:VEVENT\r?$/gm)?.length).toBe(1);
    expect(text.match(/^END:VCALENDAR\r?$/gm)?.length).toBe(1);
  });
});
