import { LAW } from '../../law/law.js';
import { aRegister, anActivity, anActivityAsProcessor, anEngagement, anOrganisation } from '../../law/register/register.fixtures.js';
import type { RegisterFacts } from '../../law/facts.js';
import { LANGUAGES, type ActivityRole, type Language } from '../../law/vocabulary.js';
import { assembleRecord } from '../assembly/assemble-record.js';
import { labelsOf } from '../labels/languages.js';
import { sealRecord } from '../record-digest.js';
import { renderHtml, renderHtmlParts } from './render-html.js';

const recordOf = (register: RegisterFacts, role: ActivityRole = 'controller', language: Language = 'en') =>
  sealRecord(assembleRecord({ register, role, asOf: '2026-11-22', knownOn: null, language, law: LAW, revision: 7 }), '2026-11-22T08:00:00Z');

const ATTACK = `</style></title><script>alert("x")</script><img src=x onerror='alert(1)'>`;

const REGISTER = aRegister({
  engagements: [anEngagement('crm', { locations: [{ country: 'US', kind: 'storage' }, { country: 'US', kind: 'support' }] })],
  activities: [anActivity('sales', { engagements: ['crm'], dataCategories: ['health-data'], retention: [] }), anActivityAsProcessor('platform')],
});

describe('the record as a page', () => {
  it('stands alone: no script, nothing to load, no link that leads outside', () => {
    const page = renderHtml(recordOf(REGISTER));
    expect(page).not.toMatch(/<script|<link|<img|@import|url\(|src=/i);
    expect([...page.matchAll(/href="([^"]*)"/g)].every(([, target]) => target?.startsWith('#'))).toBe(true);
  });

  it('makes no markup of data, in the style sheet neither', () => {
    const organisation = anOrganisation({ name: ATTACK, address: ATTACK, tradingNames: [ATTACK] });
    const purposes = [{ description: ATTACK, legalBasis: null, legitimateInterest: ATTACK, specialCategoryCondition: null }];
    const activities = [anActivity(ATTACK, { name: ATTACK, purposes, owner: ATTACK, recipients: [{ name: ATTACK, category: ATTACK, country: 'US' }] })];
    const page = renderHtml(recordOf(aRegister({ organisation, activities, engagements: [anEngagement('crm', { service: ATTACK })] })));
    expect(page).not.toMatch(/<script|<img/i);
    expect(page.match(/<\/style>/g)).toHaveLength(1);
    expect(page.match(/<\/title>/g)).toHaveLength(1);
  });

  it('marks special categories and gaps, and shows one transfer per destination', () => {
    const page = renderHtml(recordOf(REGISTER));
    expect(page).toContain('<span class="mark">special category, Art. 9</span>');
    expect(page).toContain('<strong>missing – Art. 30(1)(f) GDPR</strong>');
    expect(page).toContain('Storage, Support');
    expect(page).toContain('1 transfer<');
  });

  it.each(LANGUAGES)('is written in the language asked for: %s', (language) => {
    for (const role of ['controller', 'processor'] as const) {
      const page = renderHtml(recordOf(REGISTER, role, language));
      expect(page).toContain(`<html lang="${language}">`);
      expect(page).toContain(`<h1>${labelsOf(language).title[role].replaceAll("'", '&#39;')}</h1>`);
      expect(page).not.toMatch(/undefined|\[object/);
    }
  });

  it('comes in parts, one per activity', () => {
    const activities = Array.from({ length: 20 }, (_, position) => anActivity(`a${position}`));
    const frame = [...renderHtmlParts(recordOf(aRegister({ activities: activities.slice(0, 1) })))].length - 1;
    expect([...renderHtmlParts(recordOf(aRegister({ activities })))]).toHaveLength(frame + 20);
  });

  it('says so where there is nothing to record', () => {
    expect(renderHtml(recordOf(aRegister()))).toContain(labelsOf('en').terms.noActivities);
  });
});
