/**
 * A sample register, for the first look and for tests: Example Learning AS of Bergen, an invented company that sells a learning platform.
 * Most of it is in good order on 22 November 2026. These gaps are left on purpose, so that the findings have something to say: the transfer
 * impact assessment for Intercom and its certification, the places where Zoom keeps data, the contract for recruiting, the retention of support
 * requests, the interest in publishing recordings, SendGrid on the public list, the review of Slack. Segment's transfers to the United States rest
 * on the Data Privacy Framework alone: what breaks if it falls can be seen there.
 */
import type { MeasureFacts, OrganisationFacts, RegisterFacts } from '../../law/facts.js';
import { SAMPLE_ACTIVITIES } from './activities.js';
import { SAMPLE_ENGAGEMENTS } from './engagements.js';
import { SAMPLE_PROCESSORS } from './processors.js';

const ORGANISATION: OrganisationFacts = {
  slug: 'example-learning',
  name: 'Example Learning AS',
  tradingNames: ['Example Learning'],
  country: 'NO',
  address: '1 Example Street, 5003 Bergen, Norway',
  website: 'https://example.org',
  email: 'privacy@example.org',
  phone: '+47 55 00 00 00',
  regimes: ['eu-gdpr', 'uk-gdpr'],
  sector: 'commercial',
  dataProtectionOfficer: { name: 'Ingrid Example', address: '1 Example Street, 5003 Bergen, Norway', email: 'dpo@example.org', phone: '+47 55 00 00 01' },
  representatives: [
    { regime: 'uk-gdpr', name: 'Example Representation Ltd', address: '10 Example Road, London EC1A 1AA, United Kingdom', email: 'uk-representative@example.org', phone: null },
  ],
  supervisoryAuthority: 'Datatilsynet',
  noticePeriodDays: 30,
  objectionPeriodDays: 30,
};

const MEASURES: readonly MeasureFacts[] = [
  { key: 'backups', category: 'backup-and-recovery', name: 'Daily backups in a second region', description: 'Kept for 35 days; restoring is rehearsed twice a year.' },
  { key: 'encryption-at-rest', category: 'encryption-at-rest', name: 'Encryption of databases and backups', description: 'AES-256; keys are rotated yearly.' },
  { key: 'incident-plan', category: 'incident-response', name: 'Incident plan', description: 'On call around the clock; schools are told of a breach within 24 hours.' },
  { key: 'minimised-logs', category: 'data-minimisation', name: 'Logs without content', description: 'Names, answers and messages are removed before a fault is reported.' },
  { key: 'pseudonyms', category: 'pseudonymisation', name: 'Pseudonyms in learning events', description: 'Only the platform can tell which pupil is meant.' },
  { key: 'role-based-access', category: 'access-control', name: 'Access by role', description: 'Granted by the owner of the data, reviewed every half year.' },
  { key: 'supplier-review', category: 'supplier-management', name: 'Yearly review of suppliers', description: 'Contract, certifications, sub-processors and transfers.' },
  { key: 'tenant-separation', category: 'separation', name: 'Separation of schools', description: 'Data of each school are kept apart in the database.' },
  { key: 'tls', category: 'encryption-in-transit', name: 'TLS 1.2 or later for all external traffic', description: null },
  { key: 'training', category: 'personnel', name: 'Training and confidentiality of staff', description: 'On joining and every year.' },
  { key: 'two-factor', category: 'authentication', name: 'Two factors for staff accounts', description: null },
];

/** The sample register, complete as a register document of format `register30/v1`. */
export const SAMPLE_REGISTER: RegisterFacts = {
  organisation: ORGANISATION,
  dataCategories: [{ key: 'learning-results', name: 'Learning results', special: false, criminal: false }],
  dataSubjectCategories: [],
  measures: MEASURES,
  processors: SAMPLE_PROCESSORS,
  engagements: SAMPLE_ENGAGEMENTS,
  activities: SAMPLE_ACTIVITIES,
};
