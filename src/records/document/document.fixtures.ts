import { LAW } from '../../law/law.js';
import { aRegister, anActivity, anActivityAsProcessor, anEngagement, anOrganisation } from '../../law/register/register.fixtures.js';
import type { RegisterFacts } from '../../law/facts.js';
import type { ActivityRole, Language } from '../../law/vocabulary.js';
import type { Art30Record } from '../art-30-record.js';
import { assembleRecord } from '../assembly/assemble-record.js';
import { sealRecord } from '../record-digest.js';

export const ATTACK = `</w:t><script>alert("x")</script> & <b>`;
const REVERSED = 'annex\u202egpj.exe';
export const LONG = 'x'.repeat(2_000);

/** A register with a transfer, a gap, a name that is markup, one that turns around, one without a space and one in other scripts. */
export const REGISTER = aRegister({
  organisation: anOrganisation({ name: `Example & Söhne <AS>` }),
  engagements: [anEngagement('crm', { locations: [{ country: 'US', kind: 'storage' }, { country: 'US', kind: 'support' }] })],
  activities: [
    anActivity('sales', { name: 'Sales', engagements: ['crm'], dataCategories: ['health-data'], retention: [] }),
    anActivity('attack', { name: ATTACK, recipients: [{ name: LONG, category: null, country: 'US' }] }),
    anActivity('scripts', { name: `${REVERSED} 株式会社 😀 Ωμέγα Привет`, owner: '\u0000\u0007bell' }), anActivityAsProcessor('platform'),
  ],
});

/** The record of a register, the same at every call. */
export function recordOf(register: RegisterFacts, role: ActivityRole = 'controller', language: Language = 'en'): Art30Record {
  return sealRecord(assembleRecord({ register, role, asOf: '2026-11-22', knownOn: null, language, law: LAW, revision: 7 }), '2026-11-22T08:00:00Z');
}

/** Every text of a document's running text, from whatever depth. */
export function textsOf(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    (['text', 'heading', 'name', 'title'].includes(key) && typeof each === 'string' ? [each] : textsOf(each)));
}
