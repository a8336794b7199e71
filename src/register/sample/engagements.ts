/** What the companies do for the sample organisation. Contracts, dates and assessments are invented. */
import type { EngagementFacts, LocationFacts, PublicListFacts, SafeguardFacts, TransferImpactAssessmentFacts } from '../../law/facts.js';
import type { SccModule } from '../../law/vocabulary.js';

const LEARNING_PLATFORM = 'Example Learning Platform';
const EXAM_SERVICE = 'Example Exams';

const NOT_LISTED: PublicListFacts = { listed: false, description: null, products: [], effectiveFrom: null };
const ANNUALLY = 'P1Y';

/** Completes an engagement; what is left out is not known. */
function engagement(
  facts: Pick<EngagementFacts, 'key' | 'processor' | 'service' | 'role' | 'purposes' | 'dataSubjects' | 'dataCategories'> & Partial<EngagementFacts>,
): EngagementFacts {
  return {
    status: 'approved', startsOn: null, endsOn: null, via: null, locations: [], contract: null, safeguards: [],
    measures: ['tls', 'supplier-review'], publicList: NOT_LISTED, owner: null, reviewEvery: ANNUALLY, lastReviewedOn: '2026-03-16',
    source: null, ...facts,
  };
}

/** An Art. 28 contract concluded on a day. */
const signed = (signedOn: string): EngagementFacts['contract'] => ({ kind: 'art-28', status: 'executed', signedOn });
const incorporated = (signedOn: string, url: string): EngagementFacts['contract'] => ({ kind: 'art-28', status: 'incorporated', signedOn, url });

const assessed = (concludedOn: string): TransferImpactAssessmentFacts => ({ concludedOn, outcome: 'acceptable-with-measures' });

/** The standard clauses with the UK Addendum to them, agreed and assessed together. */
function clausesAndAddendum(module: SccModule, signedOn: string, assessedOn: string): readonly SafeguardFacts[] {
  const agreed = { signedOn, transferImpactAssessment: assessed(assessedOn) };
  return [{ mechanism: 'scc-2021-914', module, ...agreed }, { mechanism: 'uk-addendum', ...agreed }];
}

/** The clauses of 2010, under which data went to the United States until those of 2021 replaced them. */
const clausesOf2010 = (signedOn: string, endsOn: string): SafeguardFacts => ({ mechanism: 'scc-2010-87', signedOn, endsOn });

/** The United States as the country from which staff of a group company can reach data kept in Europe. */
const US_ACCESS: LocationFacts = { country: 'US', kind: 'remote-access' };

const listed = (products: readonly string[], effectiveFrom: string, description: string): PublicListFacts => ({ listed: true, description, products, effectiveFrom });

const BUSINESS: readonly EngagementFacts[] = [
  engagement({
    key: 'salesforce-crm', processor: 'salesforce', service: 'CRM', role: 'processor', startsOn: '2018-05-04', owner: 'Sales',
    purposes: ['Manage relations with customers, partners and prospects'], dataSubjects: ['prospects', 'customer-contacts', 'partners'],
    dataCategories: ['contact-details', 'professional-details', 'communications-content'],
    locations: [{ country: 'DE', kind: 'storage', region: 'Frankfurt' }, US_ACCESS, { country: 'US', kind: 'support' }],
    contract: signed('2018-05-04'),
    safeguards: [
      { mechanism: 'bcr-p', signedOn: '2018-05-04', reference: 'Salesforce Processor Binding Corporate Rules', transferImpactAssessment: assessed('2021-09-20') },
      ...clausesAndAddendum(2, '2022-09-12', '2022-09-05'),
    ],
    source: 'Master subscription agreement of 4 May 2018 and amendment of 12 September 2022',
  }),
  engagement({
    key: 'hubspot-marketing', processor: 'hubspot', service: 'Marketing automation', role: 'processor', startsOn: '2021-10-01', owner: 'Marketing',
    purposes: ['Send the newsletter and invitations', 'Measure campaigns'], dataSubjects: ['prospects', 'subscribers', 'website-visitors'],
    dataCategories: ['contact-details', 'marketing-preferences', 'cookies', 'network-data', 'usage-data'],
    locations: [{ country: 'EU', kind: 'storage', region: 'EU data centre' }, US_ACCESS],
    contract: incorporated('2021-10-01', 'https://legal.hubspot.com/dpa'), safeguards: clausesAndAddendum(2, '2022-09-21', '2022-10-03'),
  }),
  engagement({
    key: 'stripe-payments', processor: 'stripe', service: 'Payments', role: 'processor', startsOn: '2019-03-01', owner: 'Finance',
    purposes: ['Take card payments for licences'], dataSubjects: ['customers', 'customer-contacts'],
    dataCategories: ['contact-details', 'payment-data', 'contract-data'],
    locations: [{ country: 'IE', kind: 'storage' }, { country: 'US', kind: 'storage' }],
    contract: incorporated('2019-03-01', 'https://stripe.com/legal/dpa'),
    safeguards: [clausesOf2010('2019-03-01', '2022-09-26'), ...clausesAndAddendum(2, '2022-09-27', '2022-09-19'), { mechanism: 'eu-us-dpf', signedOn: '2023-09-01' }],
  }),
  engagement({
    key: 'stripe-fraud-prevention', processor: 'stripe', service: 'Fraud prevention', role: 'controller', startsOn: '2019-03-01', owner: 'Finance',
    purposes: ['Prevention of fraud and money laundering by Stripe as payment institution'], dataSubjects: ['customers', 'customer-contacts'],
    dataCategories: ['contact-details', 'payment-data', 'device-data', 'network-data'],
    locations: [{ country: 'US', kind: 'storage' }],
    contract: { kind: 'controller-to-controller', status: 'incorporated', signedOn: '2019-03-01', url: 'https://stripe.com/legal/dta' },
    safeguards: [
      { mechanism: 'scc-2004-915', signedOn: '2019-03-01', endsOn: '2022-09-26' }, ...clausesAndAddendum(1, '2022-09-27', '2022-09-19'),
      { mechanism: 'eu-us-dpf', signedOn: '2023-09-01' },
    ],
  }),
  engagement({
    key: 'intercom-support-chat', processor: 'intercom', service: 'Support chat', role: 'processor', startsOn: '2020-02-10', owner: 'Customer success',
    purposes: ['Answer questions of customers and visitors'], dataSubjects: ['customer-contacts', 'users', 'website-visitors'],
    dataCategories: ['contact-details', 'communications-content', 'support-data', 'usage-data', 'network-data'],
    locations: [{ country: 'US', kind: 'storage' }], contract: signed('2020-02-10'),
    safeguards: [
      clausesOf2010('2020-02-10', '2022-11-29'),
      { mechanism: 'eu-us-dpf', signedOn: '2023-10-16', reference: 'Data Processing Agreement of the vendor' },
      { mechanism: 'scc-2021-914', module: 2, signedOn: '2022-11-30' },
      { mechanism: 'uk-idta', signedOn: '2022-11-30' },
    ],
  }),
  engagement({
    key: 'zoom-meetings', processor: 'zoom', service: 'Meetings and webinars', role: 'processor', startsOn: '2020-03-16', owner: 'IT',
    purposes: ['Hold meetings and webinars'], dataSubjects: ['event-participants', 'customer-contacts', 'prospects'],
    dataCategories: ['contact-details', 'images-and-video', 'voice', 'communications-content', 'usage-data'], contract: signed('2021-09-30'),
    safeguards: clausesAndAddendum(2, '2022-10-14', '2022-10-10'),
  }),
  engagement({
    key: 'slack-messaging', processor: 'slack', service: 'Team messaging', role: 'processor', startsOn: '2019-01-07', owner: 'IT',
    purposes: ['Communication of staff'], dataSubjects: ['employees', 'contractors'], dataCategories: ['communications-content', 'profile', 'usage-data'],
    locations: [{ country: 'DE', kind: 'storage', region: 'Frankfurt' }, { country: 'FR', kind: 'backup', region: 'Paris' }, US_ACCESS],
    contract: signed('2019-01-07'), safeguards: [clausesOf2010('2019-01-07', '2022-11-01'), ...clausesAndAddendum(2, '2022-11-02', '2022-10-24')],
    lastReviewedOn: '2025-06-02',
  }),
  engagement({
    key: 'google-workspace', processor: 'google-cloud', service: 'E-mail, calendar and documents', role: 'processor', startsOn: '2018-08-01', owner: 'IT',
    purposes: ['E-mail, calendar and documents of staff'], dataSubjects: ['employees', 'customer-contacts', 'suppliers'],
    dataCategories: ['contact-details', 'communications-content', 'account-credentials'],
    locations: [{ country: 'EU', kind: 'storage' }, US_ACCESS],
    contract: incorporated('2018-08-01', 'https://cloud.google.com/terms/data-processing-addendum'),
    safeguards: [clausesOf2010('2018-08-01', '2022-09-19'), ...clausesAndAddendum(2, '2022-09-20', '2022-09-14')],
  }),
  engagement({
    key: 'google-analytics-website', processor: 'google', service: 'Google Analytics', role: 'processor', status: 'ended', startsOn: '2018-05-25',
    endsOn: '2023-06-30', owner: 'Marketing', purposes: ['Measure the use of the website'], dataSubjects: ['website-visitors'],
    dataCategories: ['cookies', 'network-data', 'device-data', 'usage-data'], locations: [{ country: 'US', kind: 'storage' }],
    contract: { kind: 'art-28', status: 'ended', signedOn: '2018-05-25', endsOn: '2023-06-30', url: 'https://business.safety.google/adsprocessorterms/' },
    safeguards: [{ mechanism: 'privacy-shield', signedOn: '2018-05-25', endsOn: '2020-07-16' }, clausesOf2010('2020-08-12', '2022-12-27')],
    source: 'Replaced by Matomo',
  }),
  engagement({
    key: 'matomo-web-analytics', processor: 'matomo', service: 'Web analytics', role: 'processor', startsOn: '2023-07-01', owner: 'Marketing',
    purposes: ['Measure the use of the website'], dataSubjects: ['website-visitors'], dataCategories: ['cookies', 'network-data', 'device-data', 'usage-data'],
    locations: [{ country: 'DE', kind: 'storage', region: 'Frankfurt' }, { country: 'IE', kind: 'backup', region: 'Dublin' }, { country: 'NZ', kind: 'remote-access' }],
    contract: incorporated('2023-06-19', 'https://matomo.org/matomo-cloud-dpa/'),
  }),
  engagement({
    key: 'calendly-scheduling', processor: 'calendly', service: 'Scheduling', role: 'processor', status: 'submitted', startsOn: '2027-01-04', owner: 'Sales',
    purposes: ['Arrange demonstrations with prospects'], dataSubjects: ['prospects', 'employees'],
    dataCategories: ['identification', 'contact-details', 'communications-content'], locations: [{ country: 'US', kind: 'storage' }],
    contract: { kind: 'art-28', status: 'none', url: 'https://calendly.com/legal/data-processing-addendum' },
    safeguards: [{ mechanism: 'scc-2021-914', module: 2, url: 'https://calendly.com/legal/data-processing-addendum' }],
    lastReviewedOn: null, source: 'Catalogue, data processing addendum of 1 June 2026 (checked 2026-08-05)',
  }),
  engagement({
    key: 'payroll', processor: 'example-payroll', service: 'Payroll', role: 'processor', startsOn: '2018-01-01', owner: 'Human resources',
    purposes: ['Pay salaries and report to the tax authority'], dataSubjects: ['employees', 'former-employees'],
    dataCategories: ['identification', 'national-id', 'employment', 'financial-data', 'tax-identifiers', 'health-data'],
    locations: [{ country: 'NO', kind: 'storage', region: 'Bergen' }], contract: signed('2018-05-24'), measures: ['tls', 'encryption-at-rest', 'role-based-access'],
  }),
  engagement({
    key: 'recruiting', processor: 'example-recruiting', service: 'Applications', role: 'processor', startsOn: '2022-09-01', owner: 'Human resources',
    purposes: ['Receive and assess applications'], dataSubjects: ['job-applicants'], dataCategories: ['identification', 'contact-details', 'recruitment', 'education'],
    locations: [{ country: 'SE', kind: 'storage' }], contract: { kind: 'art-28', status: 'ended', signedOn: '2022-09-01', endsOn: '2026-08-31' },
  }),
];

/** Companies engaged for what the organisation does as processor of schools (Art. 28(2), 28(4)). */
const SUB_PROCESSORS: readonly EngagementFacts[] = [
  engagement({
    key: 'aws-platform-hosting', processor: 'aws', service: 'Hosting of the platform', role: 'sub-processor', startsOn: '2019-08-01', owner: 'Engineering',
    purposes: ['Host the learning platform and its backups'], dataSubjects: ['students', 'children', 'users', 'parents'],
    dataCategories: ['identification', 'contact-details', 'account-credentials', 'education', 'learning-results', 'usage-data'],
    locations: [{ country: 'SE', kind: 'storage', region: 'eu-north-1' }, { country: 'IE', kind: 'backup', region: 'eu-west-1' }, { country: 'US', kind: 'support' }],
    contract: incorporated('2019-08-01', 'https://aws.amazon.com/compliance/sub-processors/'),
    safeguards: [clausesOf2010('2019-08-01', '2022-06-29'), ...clausesAndAddendum(3, '2022-06-30', '2022-06-20')],
    measures: ['tls', 'encryption-at-rest', 'backups', 'tenant-separation'],
    publicList: listed([LEARNING_PLATFORM, EXAM_SERVICE], '2019-08-01', 'Hosting, storage and backups'),
  }),
  engagement({
    key: 'segment-learning-events', processor: 'segment', service: 'Learning events', role: 'sub-processor', startsOn: '2021-08-16', owner: 'Engineering',
    purposes: ['Collect learning events and pass them to the reports that schools see'], dataSubjects: ['students', 'users'],
    dataCategories: ['usage-data', 'device-data', 'learning-results'],
    locations: [{ country: 'IE', kind: 'storage', region: 'Dublin' }, US_ACCESS], contract: signed('2021-08-16'),
    safeguards: [
      { mechanism: 'eu-us-dpf', signedOn: '2023-09-11' },
      { mechanism: 'uk-idta', signedOn: '2022-08-29', transferImpactAssessment: assessed('2022-08-22') },
    ],
    measures: ['tls', 'pseudonyms', 'supplier-review'],
    publicList: listed([LEARNING_PLATFORM], '2021-08-16', 'Collection of learning events under pseudonyms'),
  }),
  engagement({
    key: 'aws-below-segment', processor: 'aws', service: 'Hosting of Segment', role: 'sub-processor', startsOn: '2021-08-16', via: 'segment-learning-events',
    owner: 'Engineering', purposes: ['Host learning events for Segment'], dataSubjects: ['students', 'users'],
    dataCategories: ['usage-data', 'device-data', 'learning-results'], locations: [{ country: 'IE', kind: 'storage', region: 'Dublin' }],
    contract: { kind: 'art-28', status: 'executed' }, publicList: listed([LEARNING_PLATFORM], '2021-08-16', 'Hosting for Segment'),
    source: 'Told by Segment on request, 14 January 2026',
  }),
  engagement({
    key: 'sentry-error-monitoring', processor: 'sentry', service: 'Error monitoring', role: 'sub-processor', startsOn: '2024-06-03', owner: 'Engineering',
    purposes: ['Find and repair faults of the platform'], dataSubjects: ['users', 'students'], dataCategories: ['network-data', 'device-data', 'usage-data'],
    locations: [{ country: 'DE', kind: 'storage', region: 'Frankfurt' }, { country: 'US', kind: 'support' }], contract: signed('2024-06-03'),
    safeguards: clausesAndAddendum(3, '2024-06-03', '2024-05-27'), measures: ['tls', 'pseudonyms', 'minimised-logs'],
    publicList: listed([LEARNING_PLATFORM, EXAM_SERVICE], '2024-06-03', 'Reports of faults, without content of pupils'),
  }),
  engagement({
    key: 'sendgrid-notifications', processor: 'sendgrid', service: 'Notifications by e-mail', role: 'sub-processor', startsOn: '2022-01-10', owner: 'Engineering',
    purposes: ['Send notifications to teachers and parents'], dataSubjects: ['users', 'parents'], dataCategories: ['contact-details', 'communications-content'],
    locations: [{ country: 'US', kind: 'storage' }], contract: signed('2022-01-10'),
    safeguards: [
      { mechanism: 'bcr-p', signedOn: '2022-01-10', reference: 'Twilio Binding Corporate Rules: Processor Policy', url: 'https://www.twilio.com/en-us/legal/bcr/processor', transferImpactAssessment: assessed('2022-01-04') },
      { mechanism: 'uk-idta', signedOn: '2022-08-29', transferImpactAssessment: assessed('2022-08-22') },
    ],
  }),
  engagement({
    key: 'cloudflare-delivery', processor: 'cloudflare', service: 'Content delivery', role: 'sub-processor', startsOn: '2027-01-11', owner: 'Engineering',
    purposes: ['Deliver the platform quickly and protect it from attacks'], dataSubjects: ['users', 'students'], dataCategories: ['network-data', 'usage-data'],
    locations: [{ country: 'EU', kind: 'storage' }, { country: 'US', kind: 'remote-access' }], contract: signed('2026-11-09'),
    safeguards: clausesAndAddendum(3, '2026-11-09', '2026-11-05'), lastReviewedOn: '2026-11-05',
    publicList: listed([LEARNING_PLATFORM], '2027-01-11', 'Delivery of pages and protection against attacks'),
  }),
];

/** Every engagement of Example Learning AS, those for its own business first. */
export const SAMPLE_ENGAGEMENTS: readonly EngagementFacts[] = [...BUSINESS, ...SUB_PROCESSORS];
