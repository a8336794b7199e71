/** The Art. 30 record of the sample organisation: nine activities as controller, two as processor of schools. All of it is invented. */
import type { ActivityFacts, ControllerPartyFacts } from '../../law/facts.js';
import { AUTHORITY_FACTS } from './authority-facts.js';

const NO_IMPACT_ASSESSMENT = { required: false, concludedOn: null, url: null } as const;
const EVERYWHERE = ['tls', 'encryption-at-rest', 'role-based-access', 'two-factor', 'training'];

const NO_AUTHORITY_FACTS = {
  number: null, businessFunction: null, rights: [], automatedDecisionsDescription: null, consentRecord: null, legitimateInterestAssessment: null,
  breaches: [], ukSchedule1Condition: null, internalRecipients: [], locations: [], retentionPolicy: null, successor: null, lastReviewedOn: null,
  jointControllerArrangement: null,
} as const;

/** Completes an activity that is carried out today; what is left out is not known. */
function activity(facts: Pick<ActivityFacts, 'key' | 'role' | 'name'> & Partial<ActivityFacts>): ActivityFacts {
  return {
    status: 'active', startsOn: null, endsOn: null, purposes: [], dataSubjects: [], dataCategories: [], sources: [], engagements: [], recipients: [],
    retention: [], measures: EVERYWHERE, impactAssessment: NO_IMPACT_ASSESSMENT, automatedDecisions: false, categoriesOfProcessing: [],
    controllers: [], owner: null, ...NO_AUTHORITY_FACTS, ...AUTHORITY_FACTS[facts.key], ...facts,
  };
}

const purpose = { legitimateInterest: null, specialCategoryCondition: null };
const keep = { trigger: null, description: null };

const AS_CONTROLLER: readonly ActivityFacts[] = [
  activity({
    key: 'marketing-and-sales', role: 'controller', name: 'Marketing and sales', startsOn: '2018-05-04', owner: 'Sales',
    purposes: [
      {
        ...purpose, description: 'Tell schools that may need a learning platform about ours', legalBasis: 'legitimate-interests',
        legitimateInterest: 'Finding customers. Only people responsible for teaching material are written to, at work; every message offers a way out. Weighed on 9 March 2026.',
      },
      { ...purpose, description: 'Send the newsletter', legalBasis: 'consent' },
    ],
    dataSubjects: ['prospects', 'customer-contacts', 'subscribers', 'partners'],
    dataCategories: ['contact-details', 'professional-details', 'marketing-preferences', 'communications-content', 'usage-data'],
    sources: ['data-subject', 'public-sources'], engagements: ['salesforce-crm', 'hubspot-marketing'],
    recipients: [{ category: 'Resellers', name: null, country: 'GB' }],
    retention: [
      { ...keep, dataCategories: ['contact-details', 'professional-details', 'communications-content', 'usage-data'], period: 'P2Y', trigger: 'last contact' },
      { ...keep, dataCategories: ['marketing-preferences'], period: null, trigger: 'withdrawal of consent' },
    ],
  }),
  activity({
    key: 'customers-and-billing', role: 'controller', name: 'Customers and billing', startsOn: '2018-01-01', owner: 'Finance',
    purposes: [
      { ...purpose, description: 'Conclude and perform licence contracts', legalBasis: 'contract' },
      { ...purpose, description: 'Keep accounts as the Bookkeeping Act requires', legalBasis: 'legal-obligation' },
    ],
    dataSubjects: ['customers', 'customer-contacts'], dataCategories: ['contact-details', 'contract-data', 'payment-data', 'tax-identifiers'],
    sources: ['data-subject'], engagements: ['stripe-payments', 'stripe-fraud-prevention', 'salesforce-crm'],
    recipients: [
      { category: 'Auditor', name: 'Example Audit AS', country: 'NO', dataCategories: ['contract-data', 'payment-data'] },
      { category: 'Tax authority', name: null, country: 'NO', dataCategories: ['tax-identifiers'] },
    ],
    retention: [{ ...keep, dataCategories: [], period: 'P5Y', trigger: 'end of the financial year', description: 'Bookkeeping Act, section 13' }],
  }),
  activity({
    key: 'customer-support', role: 'controller', name: 'Customer support', startsOn: '2018-06-01', owner: 'Customer success',
    purposes: [{ ...purpose, description: 'Answer questions and complaints', legalBasis: 'contract' }],
    dataSubjects: ['customer-contacts', 'users', 'website-visitors'],
    dataCategories: ['contact-details', 'support-data', 'communications-content', 'usage-data'], sources: ['data-subject'],
    engagements: ['intercom-support-chat'],
  }),
  activity({
    key: 'website-analytics', role: 'controller', name: 'Website analytics', startsOn: '2018-05-25', owner: 'Marketing',
    purposes: [{ ...purpose, description: 'Learn how the website is used and improve it', legalBasis: 'consent' }],
    dataSubjects: ['website-visitors'], dataCategories: ['cookies', 'network-data', 'device-data', 'usage-data'], sources: ['generated'],
    engagements: ['matomo-web-analytics', 'google-analytics-website'], retention: [{ ...keep, dataCategories: [], period: 'P13M', trigger: 'visit' }],
  }),
  activity({
    key: 'events-and-webinars', role: 'controller', name: 'Events and webinars', startsOn: '2020-03-16', owner: 'Marketing',
    purposes: [
      { ...purpose, description: 'Register participants and hold the event', legalBasis: 'contract' },
      { ...purpose, description: 'Publish recordings of talks', legalBasis: 'legitimate-interests' },
    ],
    dataSubjects: ['event-participants', 'prospects', 'customer-contacts'], dataCategories: ['contact-details', 'images-and-video', 'voice'],
    sources: ['data-subject'], engagements: ['zoom-meetings'],
    retention: [{ ...keep, dataCategories: ['contact-details'], period: 'P1Y', trigger: 'event' }, { ...keep, dataCategories: ['images-and-video', 'voice'], period: 'P3Y', trigger: 'publication' }],
  }),
  activity({
    key: 'recruitment', role: 'controller', name: 'Recruitment', startsOn: '2018-01-01', owner: 'Human resources',
    purposes: [{ ...purpose, description: 'Choose whom to employ', legalBasis: 'contract' }], dataSubjects: ['job-applicants'],
    dataCategories: ['identification', 'contact-details', 'recruitment', 'education'], sources: ['data-subject', 'third-parties'], engagements: ['recruiting'],
    retention: [{ ...keep, dataCategories: [], period: 'P6M', trigger: 'end of the recruitment' }],
  }),
  activity({
    key: 'staff-and-payroll', role: 'controller', name: 'Staff and payroll', startsOn: '2018-01-01', owner: 'Human resources',
    purposes: [
      { ...purpose, description: 'Perform employment contracts', legalBasis: 'contract', specialCategoryCondition: 'b' },
      { ...purpose, description: 'Pay sickness benefit and follow up absence', legalBasis: 'legal-obligation', specialCategoryCondition: 'b' },
    ],
    dataSubjects: ['employees', 'former-employees'],
    dataCategories: ['identification', 'national-id', 'contact-details', 'employment', 'financial-data', 'tax-identifiers', 'health-data'],
    sources: ['data-subject', 'employer'], engagements: ['payroll'],
    recipients: [{ category: 'Labour and Welfare Administration', name: 'NAV', country: 'NO' }, { category: 'Pension insurer', name: null, country: 'NO' }],
    retention: [
      { ...keep, dataCategories: ['health-data'], period: 'P3Y', trigger: 'end of the absence' },
      { ...keep, dataCategories: ['identification', 'national-id', 'contact-details', 'employment', 'financial-data', 'tax-identifiers'], period: 'P5Y', trigger: 'end of employment' },
    ],
  }),
  activity({
    key: 'internal-communication', role: 'controller', name: 'Internal communication', startsOn: '2018-08-01', owner: 'IT',
    purposes: [{
      ...purpose, description: 'Let staff work together', legalBasis: 'legitimate-interests',
      legitimateInterest: 'Running the company with people in three cities. Private channels are not read; access to mailboxes follows the regulation on employers\' access. Weighed on 17 February 2025.',
    }],
    dataSubjects: ['employees', 'contractors', 'customer-contacts', 'suppliers'], dataCategories: ['contact-details', 'communications-content', 'profile', 'account-credentials', 'usage-data'],
    sources: ['data-subject', 'generated'], engagements: ['slack-messaging', 'google-workspace'],
    retention: [{ ...keep, dataCategories: [], period: 'P3Y', trigger: 'last use', description: 'Accounts are closed when employment ends' }],
  }),
  activity({
    key: 'learning-research', role: 'controller', name: 'Research on the difficulty of exercises', startsOn: '2025-08-18', owner: 'Product',
    purposes: [{ ...purpose, description: 'Find out with volunteering pupils which exercises are too hard', legalBasis: 'consent' }],
    dataSubjects: ['students', 'children', 'parents'], dataCategories: ['learning-results', 'usage-data', 'contact-details'], sources: ['data-subject', 'partners'],
    engagements: ['google-workspace'], retention: [{ ...keep, dataCategories: [], period: 'P1Y', trigger: 'end of the school year' }],
    measures: [...EVERYWHERE, 'pseudonyms'], impactAssessment: { required: true, concludedOn: '2025-06-12', url: 'https://example.org/internal/impact-assessment-research', progress: 'concluded' },
  }),
];

const SCHOOLS: readonly ControllerPartyFacts[] = [
  { name: 'Example Municipality', country: 'NO', contact: 'privacy@municipality.example.org', representative: null, dataProtectionOfficer: 'dpo@municipality.example.org' },
  { name: 'Example County, upper secondary schools', country: 'NO', contact: 'privacy@county.example.org', representative: null, dataProtectionOfficer: 'dpo@county.example.org' },
  { name: 'Example Academy Trust', country: 'GB', contact: 'office@academy.example.org', representative: null, dataProtectionOfficer: 'dpo@academy.example.org' },
];

const AS_PROCESSOR: readonly ActivityFacts[] = [
  activity({
    key: 'learning-platform', role: 'processor', name: 'Learning platform for schools', startsOn: '2019-08-01', owner: 'Engineering',
    categoriesOfProcessing: ['Hosting of accounts, exercises and results', 'Reports for teachers', 'Notifications', 'Support on request of the school'],
    dataSubjects: ['students', 'children', 'users', 'parents'],
    dataCategories: ['identification', 'contact-details', 'account-credentials', 'education', 'learning-results', 'usage-data', 'device-data', 'network-data'],
    engagements: ['aws-platform-hosting', 'segment-learning-events', 'aws-below-segment', 'sentry-error-monitoring', 'sendgrid-notifications', 'cloudflare-delivery'],
    measures: [...EVERYWHERE, 'tenant-separation', 'backups', 'pseudonyms', 'incident-plan'], controllers: SCHOOLS,
  }),
  activity({
    key: 'exam-service', role: 'processor', name: 'Exam service', startsOn: '2023-01-09', owner: 'Engineering',
    categoriesOfProcessing: ['Delivery and marking of exams', 'Storage of answers until the school has fetched them'], dataSubjects: ['students'],
    dataCategories: ['identification', 'education', 'learning-results', 'network-data'], engagements: ['aws-platform-hosting', 'sentry-error-monitoring'],
    measures: [...EVERYWHERE, 'tenant-separation', 'backups', 'incident-plan'], controllers: SCHOOLS.slice(1),
  }),
];

/** Every activity of Example Learning AS. */
export const SAMPLE_ACTIVITIES: readonly ActivityFacts[] = [...AS_CONTROLLER, ...AS_PROCESSOR];
