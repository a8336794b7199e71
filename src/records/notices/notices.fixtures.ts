import { LAW } from '../../law/law.js';
import type { RegisterFacts } from '../../law/facts.js';
import { aProcessor, aRegister, anActivity, anEngagement, anOrganisation, clauses } from '../../law/register/register.fixtures.js';
import type { Language } from '../../law/vocabulary.js';
import type { ControllerRecord } from '../art-30-record.js';
import { assembleRecord } from '../assembly/assemble-record.js';

export const DAY = '2026-11-22';

const NO_BASIS = { legalBasis: null, legitimateInterest: null, specialCategoryCondition: null };

/** A register in which every paragraph of a notice has something to say, and some things are missing. */
export const NOTICE_REGISTER: RegisterFacts = aRegister({
  organisation: anOrganisation({
    name: 'Example AS', address: '1 Example Street, 5003 Bergen', email: 'privacy@example.org', phone: '+47 55 00 00 00', regimes: ['eu-gdpr', 'uk-gdpr'], supervisoryAuthority: 'Datatilsynet',
    dataProtectionOfficer: { name: 'Ingrid Example', address: null, email: 'dpo@example.org', phone: null },
    representatives: [{ regime: 'uk-gdpr', name: 'Example Representation Ltd', address: '10 Example Road, London', email: null, phone: null }],
  }),
  processors: [
    aProcessor('crm', { name: 'Example CRM', legalName: 'Example CRM, Inc.', country: 'US', address: '1 Market Street, San Francisco' }),
    aProcessor('host', { name: 'Example Host', country: 'IE' }),
    aProcessor('scoring', { name: 'Scoring KK', country: 'JP' }),
    aProcessor('open', { name: 'Open Gap Inc', country: 'IN' }),
    aProcessor('draft', { name: 'Never Seen Inc', country: 'US' }),
  ],
  engagements: [
    anEngagement('crm', { service: 'CRM', purposes: ['Keep in touch with customers'], dataSubjects: ['customers', 'prospects'], locations: [{ country: 'US', kind: 'storage' }], safeguards: [clauses(2, { reference: 'SECRET-FILE-7' })] }),
    anEngagement('host', { service: 'Hosting', via: 'crm', dataSubjects: ['customers'], dataCategories: ['contact-details'] }),
    anEngagement('scoring', { service: 'Scoring', dataSubjects: ['customers'], dataCategories: ['financial-data'], locations: [{ country: 'JP', kind: 'storage' }] }),
    anEngagement('open', { dataSubjects: ['employees'], dataCategories: ['health-data'], locations: [{ country: 'IN', kind: 'remote-access' }] }),
    anEngagement('draft', { status: 'draft', dataSubjects: ['customers'] }),
  ],
  activities: [
    anActivity('sales', {
      name: 'Marketing and sales', dataSubjects: ['customers', 'prospects'], dataCategories: ['contact-details', 'financial-data'],
      purposes: [
        { ...NO_BASIS, description: 'Find customers', legalBasis: 'legitimate-interests', legitimateInterest: 'Growth of the company' },
        { ...NO_BASIS, description: 'Send the newsletter', legalBasis: 'consent' },
      ],
      sources: ['data-subject', 'public-sources'],
      engagements: ['crm', 'scoring', 'draft'],
      recipients: [{ category: 'Resellers', name: null, country: null }, { category: 'Auditor', name: 'Example Audit AS', country: 'NO', dataCategories: ['financial-data'] }],
      retention: [{ dataCategories: ['contact-details'], period: 'P2Y', trigger: 'last contact', description: null }, { dataCategories: ['financial-data'], period: 'P5Y', trigger: null, description: 'Bookkeeping Act' }],
      automatedDecisions: false,
    }),
    anActivity('staff', {
      name: 'Staff', dataSubjects: ['employees'], dataCategories: ['health-data'], sources: ['employer'], engagements: ['open'], automatedDecisions: true, retention: [],
      purposes: [{ ...NO_BASIS, description: 'Follow up absence' }],
    }),
    anActivity('ended', { name: 'Long over', status: 'ended', endsOn: '2020-01-01', engagements: ['crm'] }),
  ],
});

/** The record that notices are written from. */
export function noticeRecord(language: Language, register: RegisterFacts = NOTICE_REGISTER): ControllerRecord {
  return assembleRecord({ register, role: 'controller', asOf: DAY, knownOn: null, language, law: LAW, revision: 7 }) as ControllerRecord;
}
