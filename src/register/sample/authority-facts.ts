/** What authorities' sheets ask of the sample's activities besides Art. 30. All of it is invented, and every address leads nowhere. */
import type { ActivityFacts } from '../../law/facts.js';
import type { DataSubjectRight } from '../../law/vocabulary.js';

const internal = (path: string): string => `https://example.org/internal/${path}`;

const USUAL: readonly DataSubjectRight[] = ['access', 'rectification', 'erasure', 'restriction', 'notification'];
const OF_CONTRACTS: readonly DataSubjectRight[] = [...USUAL, 'portability'];
const OF_INTERESTS: readonly DataSubjectRight[] = [...USUAL, 'objection'];

const OFFICE = { country: 'NO', description: 'File server in the Bergen office' };
const ARCHIVE = { country: 'NO', description: 'Locked archive in the Bergen office' };
const ADHERED = { url: internal('retention-policy'), adhered: true, reason: null };
const REVIEWED = '2026-09-14';

/** By key of the activity; what an activity does not name here is not known. */
export const AUTHORITY_FACTS: Readonly<Record<string, Partial<ActivityFacts>>> = {
  'marketing-and-sales': {
    number: 'C-01', businessFunction: 'Marketing', rights: [...USUAL, 'portability', 'objection'], consentRecord: internal('consents/newsletter'),
    legitimateInterestAssessment: { concludedOn: '2026-03-09', url: internal('interests/sales') }, internalRecipients: ['Sales', 'Marketing'],
    locations: [OFFICE], retentionPolicy: ADHERED, lastReviewedOn: REVIEWED,
  },
  'customers-and-billing': {
    number: 'C-02', businessFunction: 'Finance', rights: OF_CONTRACTS, internalRecipients: ['Finance', 'Customer success'], locations: [OFFICE, ARCHIVE],
    retentionPolicy: ADHERED, lastReviewedOn: REVIEWED,
  },
  'customer-support': {
    number: 'C-03', businessFunction: 'Customer success', rights: OF_CONTRACTS, internalRecipients: ['Customer success', 'Engineering, where a fault is reported'],
    breaches: [{ occurredOn: '2024-11-05', url: internal('breaches/2024-01') }],
    retentionPolicy: { url: internal('retention-policy'), adhered: false, reason: 'No time limit for requests is decided yet.' }, lastReviewedOn: REVIEWED,
  },
  'website-analytics': {
    number: 'C-04', businessFunction: 'Marketing', rights: OF_CONTRACTS, consentRecord: internal('consents/website'), internalRecipients: ['Marketing'],
    retentionPolicy: ADHERED, lastReviewedOn: REVIEWED,
  },
  'events-and-webinars': {
    number: 'C-05', businessFunction: 'Marketing', rights: OF_INTERESTS, internalRecipients: ['Marketing', 'Speakers of the event'], locations: [OFFICE],
    retentionPolicy: ADHERED, lastReviewedOn: REVIEWED,
  },
  'recruitment': {
    number: 'C-06', businessFunction: 'Human resources', rights: OF_CONTRACTS, internalRecipients: ['Human resources', 'The manager who recruits'],
    locations: [OFFICE], retentionPolicy: ADHERED, lastReviewedOn: REVIEWED,
  },
  'staff-and-payroll': {
    number: 'C-07', businessFunction: 'Human resources', rights: OF_CONTRACTS, internalRecipients: ['Human resources', 'Finance'],
    ukSchedule1Condition: 'Schedule 1, Part 1, paragraph 1: employment, social security and social protection', locations: [OFFICE, ARCHIVE],
    retentionPolicy: ADHERED, lastReviewedOn: REVIEWED,
  },
  'internal-communication': {
    number: 'C-08', businessFunction: 'IT', rights: OF_INTERESTS, legitimateInterestAssessment: { concludedOn: '2025-02-17', url: internal('interests/communication') },
    internalRecipients: ['All staff'], retentionPolicy: ADHERED, lastReviewedOn: REVIEWED,
  },
  'learning-research': {
    number: 'C-09', businessFunction: 'Product', rights: OF_CONTRACTS, consentRecord: internal('consents/research'), internalRecipients: ['The research group'],
    automatedDecisionsDescription: 'The difficulty of exercises is computed; nothing is decided about a pupil.', locations: [OFFICE], retentionPolicy: ADHERED,
    jointControllerArrangement: internal('arrangements/research'), lastReviewedOn: REVIEWED,
  },
  'learning-platform': {
    number: 'P-01', businessFunction: 'Engineering', internalRecipients: ['Engineering on call', 'Customer success'], lastReviewedOn: REVIEWED,
  },
  'exam-service': { number: 'P-02', businessFunction: 'Engineering', internalRecipients: ['Engineering on call'], lastReviewedOn: REVIEWED },
};
