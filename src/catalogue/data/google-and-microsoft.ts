/** Google and Microsoft: separate entries where the contracting entities differ. */
import { describeProcessor, describeService, mechanism, ONLINE_DATA, standardClauses } from '../catalogue-entry.js';
import { statedIn } from '../sourced.js';

const ADS_TERMS = 'https://business.safety.google/adsprocessorterms/';
const CLOUD_TERMS = 'https://cloud.google.com/terms/data-processing-addendum';

const adsTerms = statedIn(`Google Ads Data Processing Terms v8.0, ${ADS_TERMS}`, '2026-08-05', 'seen');
const productRoles = statedIn('Google, roles by product, https://business.safety.google/gdpr/', '2026-08-05', 'vendor-states');
const controllerTerms = statedIn('Google Ads Controller-Controller Data Protection Terms v11 of 7 May 2026', '2026-08-05', 'seen');
const cloudTerms = statedIn(`Google Cloud Data Processing Addendum, ${CLOUD_TERMS}`, '2026-08-05', 'seen');
const googleRegister = statedIn('dataprivacyframework.gov, participant 5780 (Google LLC)', '2026-10-07', 'seen');

const GOOGLE_CERTIFICATION = {
  until: '2027-09-13', status: 'active', reference: 'participant 5780 (Google LLC)', url: 'https://www.dataprivacyframework.gov/list',
} as const;
const googleCertifications = [
  googleRegister({ scheme: 'eu-us-dpf', ...GOOGLE_CERTIFICATION } as const),
  googleRegister({ scheme: 'uk-us-data-bridge', ...GOOGLE_CERTIFICATION } as const),
  googleRegister({ scheme: 'swiss-us-dpf', ...GOOGLE_CERTIFICATION } as const),
];

export const GOOGLE = describeProcessor({
  key: 'google',
  name: 'Google',
  aliases: ['Google Analytics', 'GA4', 'Google Tag Manager', 'Google Ads', 'AdWords'],
  domains: ['google.com', 'analytics.google.com', 'ads.google.com'],
  contractingEntities: [adsTerms({ name: 'Google Ireland Limited', country: 'IE', customersIn: 'EEA and Switzerland' })],
  address: adsTerms('Gordon House, Barrow Street, Dublin 4, Ireland'),
  website: productRoles('https://www.google.com'),
  parent: adsTerms({ name: 'Google LLC', country: 'US' }),
  services: [
    describeService({
      slug: 'analytics',
      name: 'Google Analytics and Tag Manager',
      roles: [
        adsTerms({ role: 'processor', scope: 'measurement under the Ads Data Processing Terms' }),
        productRoles({ role: 'controller', scope: 'where data sharing is on or the controller terms were accepted' }),
      ],
      purposes: adsTerms(['Measure the use of websites']),
      dataSubjects: adsTerms(['website-visitors']),
      dataCategories: adsTerms(ONLINE_DATA),
      locations: [
        productRoles({ country: 'EU', region: 'first collection', kind: 'storage', selection: 'fixed' }),
        productRoles({ country: 'US', region: null, kind: 'storage', selection: 'fixed' }),
        productRoles({ country: null, region: 'worldwide', kind: 'storage', selection: 'fixed' }),
      ],
      mechanisms: [adsTerms(mechanism('eu-us-dpf', { url: ADS_TERMS })), ...standardClauses(adsTerms, [2, 3, 4], { url: ADS_TERMS })],
    }),
    describeService({
      slug: 'ads',
      name: 'Google Ads',
      roles: [
        productRoles({ role: 'controller', scope: 'advertising and conversion measurement' }),
        productRoles({ role: 'processor', scope: 'Customer Match' }),
      ],
      purposes: productRoles(['Show advertisements and measure what they bring']),
      dataSubjects: productRoles(['website-visitors', 'prospects']),
      dataCategories: productRoles(ONLINE_DATA),
      locations: [productRoles({ country: null, region: 'worldwide', kind: 'storage', selection: 'fixed' })],
      mechanisms: [controllerTerms(mechanism('eu-us-dpf'))],
    }),
  ],
  certifications: googleCertifications,
  dpaUrl: adsTerms(ADS_TERMS),
  subProcessorsUrl: adsTerms('https://business.safety.google/adssubprocessors/'),
  noticeDays: adsTerms(30),
  notes: [adsTerms('The processing terms bind only after they were accepted in the administration of the product.')],
});

export const GOOGLE_CLOUD = describeProcessor({
  key: 'google-cloud',
  name: 'Google Cloud and Workspace',
  aliases: ['Google Workspace', 'GCP', 'Gmail', 'Google Drive', 'G Suite'],
  domains: ['cloud.google.com', 'workspace.google.com'],
  contractingEntities: [cloudTerms({ name: 'Google Cloud EMEA Limited', country: 'IE', customersIn: 'Europe, Middle East and Africa' })],
  website: cloudTerms('https://cloud.google.com'),
  parent: cloudTerms({ name: 'Google LLC', country: 'US' }),
  services: [
    describeService({
      slug: 'workspace',
      name: 'Google Workspace',
      roles: [cloudTerms({ role: 'processor', scope: 'customer data under the Cloud Data Processing Addendum' })],
      purposes: cloudTerms(['E-mail, calendar and documents of staff']),
      dataSubjects: cloudTerms(['employees', 'customers']),
      dataCategories: cloudTerms(['account-credentials', 'contact-details', 'communications-content']),
      locations: [
        cloudTerms({ country: 'EU', region: null, kind: 'storage', selection: 'optional' }),
        cloudTerms({ country: null, region: 'worldwide', kind: 'storage', selection: 'default' }),
      ],
      mechanisms: [cloudTerms(mechanism('eu-us-dpf', { url: CLOUD_TERMS })), cloudTerms(mechanism('scc-2021-914', { url: CLOUD_TERMS }))],
    }),
  ],
  certifications: googleCertifications,
  dpaUrl: cloudTerms(CLOUD_TERMS),
  subProcessorsUrl: cloudTerms('https://cloud.google.com/terms/subprocessors'),
  noticeDays: cloudTerms(30),
  objectionDays: cloudTerms(90),
  notes: [
    cloudTerms('Who objects to a new sub-processor may end the contract within 90 days.'),
    cloudTerms('Maps APIs and YouTube are products of Google as controller; the addendum does not cover them.'),
  ],
});

const clarityTerms = statedIn('Microsoft Clarity Terms of Use', '2026-08-05', 'seen');
const microsoftRegister = statedIn('dataprivacyframework.gov, participant 6474 (Microsoft Corporation)', '2026-10-07', 'seen');

export const MICROSOFT_CLARITY = describeProcessor({
  key: 'microsoft-clarity',
  name: 'Microsoft Clarity',
  aliases: ['Microsoft', 'Clarity'],
  domains: ['clarity.microsoft.com', 'microsoft.com'],
  contractingEntities: [clarityTerms({ name: 'Microsoft Ireland Operations Limited', country: 'IE', customersIn: 'EEA' })],
  address: clarityTerms('One Microsoft Place, South County Business Park, Leopardstown, Dublin 18, Ireland'),
  parent: clarityTerms({ name: 'Microsoft Corporation', country: 'US' }),
  services: [
    describeService({
      slug: 'session-replay',
      name: 'Session replay and heatmaps',
      roles: [clarityTerms({ role: 'controller', scope: 'everything the script collects' })],
      purposes: clarityTerms(['See how visitors use a website']),
      dataSubjects: clarityTerms(['website-visitors']),
      dataCategories: clarityTerms(ONLINE_DATA),
      locations: [clarityTerms({ country: null, region: 'Azure, region not stated', kind: 'storage', selection: 'fixed' })],
      mechanisms: [clarityTerms(mechanism('eu-us-dpf'))],
    }),
  ],
  certifications: [
    microsoftRegister({
      scheme: 'eu-us-dpf', until: '2027-08-31', status: 'under-review', reference: 'participant 6474 (Microsoft Corporation)',
      url: 'https://www.dataprivacyframework.gov/list',
    }),
  ],
  notes: [clarityTerms('Microsoft offers no contract under Art. 28 for Clarity and publishes no sub-processors: it is an independent controller.')],
});
