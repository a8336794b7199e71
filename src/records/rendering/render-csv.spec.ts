import { LAW } from '../../law/law.js';
import { aRegister, anActivity, anActivityAsProcessor, anEngagement, anOrganisation } from '../../law/register/register.fixtures.js';
import type { RegisterFacts } from '../../law/facts.js';
import { LANGUAGES, type ActivityRole, type Language } from '../../law/vocabulary.js';
import { assembleRecord } from '../assembly/assemble-record.js';
import { recordRows } from './record-rows.js';
import { renderCsv } from './render-csv.js';

const recordOf = (register: RegisterFacts, role: ActivityRole = 'controller', language: Language = 'en') =>
  assembleRecord({ register, role, asOf: '2026-11-22', knownOn: null, language, law: LAW, revision: 1 });

const REGISTER = aRegister({
  engagements: [anEngagement('crm', { locations: [{ country: 'US', kind: 'storage' }] })],
  activities: [anActivity('sales', { name: 'Sales, North', engagements: ['crm'] }), anActivityAsProcessor('platform')],
});

describe('the record as CSV', () => {
  it('begins with a byte order mark, and has one row per activity below the headings', () => {
    expect(renderCsv(recordOf(REGISTER)).startsWith('\uFEFF"Controller"')).toBe(true);
    const rows = recordRows(recordOf(REGISTER));
    expect(rows).toHaveLength(2);
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    expect(rows[1]).toEqual(expect.arrayContaining(['Sales, North', 'crm: United States (Storage)', 'crm: No valid ground (GDPR)']));
  });

  it.each(['=HYPERLINK("http://evil.example")', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('lets no formula through: %j', (name) => {
    const csv = renderCsv(recordOf(aRegister({ organisation: anOrganisation({ name }), activities: [anActivity('a', { name })] })));
    const quoted = name.replaceAll('"', '""');
    expect(csv).toContain(`"'${quoted}`);
    expect(csv).not.toContain(`"${quoted}`);
  });

  it.each(LANGUAGES)('has its headings in every language: %s', (language) => {
    for (const role of ['controller', 'processor'] as const) {
      const [headings = []] = recordRows(recordOf(REGISTER, role, language));
      expect(new Set(headings).size).toBe(headings.length);
      expect(headings.every((heading) => heading !== '')).toBe(true);
    }
  });
});
