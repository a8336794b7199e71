/** Cloud infrastructure and the tools of software development. */
import { describeProcessor, describeService, mechanism, standardClauses } from '../catalogue-entry.js';
import { statedIn } from '../sourced.js';

const awsTerms = statedIn('AWS Service Terms, section 1.14', '2026-08-05', 'seen');
const awsSubProcessors = statedIn('AWS sub-processors page of 28 July 2026, https://aws.amazon.com/compliance/sub-processors/', '2026-08-05', 'vendor-states');
const awsRegions = statedIn('AWS Service Terms and sub-processors page of 28 July 2026', '2026-08-05', 'vendor-states');

const AWS_REGIONS = [
  ['DE', 'eu-central-1'], ['IE', 'eu-west-1'], ['FR', 'eu-west-3'], ['SE', 'eu-north-1'], ['IT', 'eu-south-1'], ['ES', 'eu-south-2'],
  ['CH', 'eu-central-2'], ['GB', 'eu-west-2'],
] as const;

export const AWS = describeProcessor({
  key: 'aws',
  name: 'Amazon Web Services',
  aliases: ['AWS', 'Amazon', 'S3', 'EC2'],
  domains: ['aws.amazon.com', 'amazonaws.com'],
  contractingEntities: [awsTerms({ name: 'Amazon Web Services EMEA SARL', country: 'LU', customersIn: 'Europe, Middle East and Africa' })],
  website: awsSubProcessors('https://aws.amazon.com'),
  parent: awsTerms({ name: 'Amazon.com, Inc.', country: 'US' }),
  services: [
    describeService({
      slug: 'cloud-infrastructure',
      name: 'Cloud infrastructure',
      roles: [awsTerms({ role: 'processor', scope: 'content that customers store and process' })],
      purposes: awsTerms(['Host applications and data']),
      locations: AWS_REGIONS.map(([country, region]) => awsRegions({ country, region, kind: 'storage', selection: 'optional' } as const)),
      mechanisms: standardClauses(awsTerms, [2, 3], { reference: 'Service Terms 1.14.3' }),
    }),
  ],
  subProcessorsUrl: awsSubProcessors('https://aws.amazon.com/compliance/sub-processors/'),
  noticeDays: awsSubProcessors(30),
  notes: [
    awsRegions('Data stay in the region the customer chooses; support is not bound to a region.'),
    awsTerms('The terms also provide for transfers from the United Kingdom (IDTA or Addendum) and from Switzerland.'),
    awsSubProcessors('The page grants notice of new sub-processors, but no right to object.'),
  ],
});

const ibmRules = statedIn('IBM Binding Corporate Rules, https://www.ibm.com/us-en/privacy/bcr', '2026-11-22', 'seen');

export const IBM = describeProcessor({
  key: 'ibm',
  name: 'IBM',
  aliases: ['International Business Machines', 'IBM Cloud'],
  domains: ['ibm.com'],
  contractingEntities: [],
  website: ibmRules('https://www.ibm.com'),
  parent: ibmRules({ name: 'International Business Machines Corporation', country: 'US' }),
  services: [
    describeService({
      slug: 'business-relations',
      name: 'Business relations with IBM',
      roles: [ibmRules({ role: 'controller', scope: 'personal data that IBM processes in its business relations' })],
      mechanisms: [ibmRules(mechanism('bcr-c', { reference: 'approved in 2017', url: 'https://www.ibm.com/us-en/privacy/bcr' }))],
    }),
  ],
  notes: [ibmRules('The rules cover what IBM processes for itself, not the content that clients keep in its services.')],
});

const dockerPolicy = statedIn('Docker Privacy Policy of 31 August 2021', '2026-11-22', 'vendor-states');

export const DOCKER = describeProcessor({
  key: 'docker',
  name: 'Docker',
  aliases: ['Docker Hub', 'Docker Desktop'],
  domains: ['docker.com'],
  contractingEntities: [dockerPolicy({ name: 'Docker, Inc.', country: 'US', customersIn: null })],
  website: dockerPolicy('https://www.docker.com'),
  services: [
    describeService({
      slug: 'container-registry',
      name: 'Container registry and Docker Desktop',
      roles: [dockerPolicy({ role: 'controller', scope: 'accounts and data about the use of the services' })],
      purposes: dockerPolicy(['Store and distribute container images']),
      dataSubjects: dockerPolicy(['employees']),
      dataCategories: dockerPolicy(['contact-details', 'account-credentials', 'network-data', 'usage-data']),
    }),
  ],
});

const githubTerms = statedIn(
  'GitHub Data Protection Agreement, https://github.com/customer-terms/github-data-protection-agreement', '2026-10-07', 'seen',
);
const githubRegister = statedIn('dataprivacyframework.gov, participant 6174 (GitHub, Inc.)', '2026-10-07', 'seen');
const GITHUB_CERTIFICATION = {
  until: '2027-08-03', status: 'active', coversHrData: false, reference: 'participant 6174 (GitHub, Inc.)',
  url: 'https://www.dataprivacyframework.gov/list',
} as const;

export const GITHUB = describeProcessor({
  key: 'github',
  name: 'GitHub',
  aliases: ['GitHub Enterprise', 'GitHub Copilot', 'GitHub Actions'],
  domains: ['github.com'],
  contractingEntities: [
    githubTerms({ name: 'GitHub B.V.', country: 'NL', customersIn: null }),
    githubTerms({ name: 'GitHub, Inc.', country: 'US', customersIn: null }),
  ],
  website: githubTerms('https://github.com'),
  parent: githubTerms({ name: 'Microsoft Corporation', country: 'US' }),
  services: [
    describeService({
      slug: 'code-hosting',
      name: 'Code hosting and continuous integration',
      roles: [
        githubTerms({ role: 'processor', scope: 'Enterprise, Team and Copilot plans' }),
        githubTerms({ role: 'controller', scope: 'free accounts' }),
      ],
      purposes: githubTerms(['Keep source code and build software']),
      dataSubjects: githubTerms(['employees', 'contractors']),
      dataCategories: githubTerms(['contact-details', 'account-credentials', 'usage-data']),
      locations: [githubTerms({ country: 'US', region: null, kind: 'storage', selection: 'default' })],
      mechanisms: [
        githubTerms(mechanism('eu-us-dpf')),
        ...standardClauses(githubTerms, [2, 3], { url: 'https://github.com/customer-terms/github-data-protection-agreement' }),
      ],
    }),
  ],
  certifications: [
    githubRegister({ scheme: 'eu-us-dpf', ...GITHUB_CERTIFICATION }),
    githubRegister({ scheme: 'uk-us-data-bridge', ...GITHUB_CERTIFICATION }),
    githubRegister({ scheme: 'swiss-us-dpf', ...GITHUB_CERTIFICATION }),
  ],
  dpaUrl: githubTerms('https://github.com/customer-terms/github-data-protection-agreement'),
  subProcessorsUrl: githubTerms('https://github.com/subprocessors'),
});

const cloudflareAgreement = statedIn(
  'Cloudflare Customer DPA v6.4 of 3 April 2026, https://www.cloudflare.com/cloudflare-customer-dpa/', '2026-08-05', 'seen',
);
const cloudflareClaim = statedIn(
  'Cloudflare Customer DPA v6.4 of 3 April 2026, https://www.cloudflare.com/cloudflare-customer-dpa/', '2026-08-05', 'vendor-states',
);
const cloudflareRegister = statedIn('dataprivacyframework.gov, participant 5666 (Cloudflare, Inc.)', '2026-10-07', 'seen');
const CLOUDFLARE_DPA = 'https://www.cloudflare.com/cloudflare-customer-dpa/';

export const CLOUDFLARE = describeProcessor({
  key: 'cloudflare',
  name: 'Cloudflare',
  aliases: ['Cloudflare R2', 'Cloudflare Workers'],
  domains: ['cloudflare.com'],
  contractingEntities: [cloudflareAgreement({ name: 'Cloudflare, Inc.', country: 'US', customersIn: null })],
  address: cloudflareAgreement('101 Townsend Street, San Francisco, CA 94107, USA'),
  website: cloudflareAgreement('https://www.cloudflare.com'),
  services: [
    describeService({
      slug: 'content-delivery',
      name: 'Content delivery and protection of websites',
      roles: [
        cloudflareAgreement({ role: 'processor', scope: 'content and requests passing through its network' }),
        cloudflareAgreement({ role: 'controller', scope: 'metadata of its network' }),
      ],
      purposes: cloudflareAgreement(['Deliver web pages quickly and protect them from attacks']),
      dataSubjects: cloudflareAgreement(['website-visitors', 'users']),
      dataCategories: cloudflareAgreement(['network-data', 'usage-data']),
      locations: [cloudflareClaim({ country: null, region: 'worldwide network', kind: 'storage', selection: 'default' })],
      mechanisms: [
        cloudflareAgreement(mechanism('eu-us-dpf', { url: CLOUDFLARE_DPA })),
        ...standardClauses(cloudflareAgreement, [2, 3], { swissAmendments: true, url: CLOUDFLARE_DPA }),
        cloudflareAgreement(mechanism('uk-addendum', { url: CLOUDFLARE_DPA })),
      ],
    }),
  ],
  certifications: [
    cloudflareRegister({
      scheme: 'eu-us-dpf', until: '2027-09-15', status: 'under-review', reference: 'participant 5666 (Cloudflare, Inc.)',
      url: 'https://www.dataprivacyframework.gov/list',
    }),
  ],
  dpaUrl: cloudflareAgreement(CLOUDFLARE_DPA),
  subProcessorsUrl: cloudflareAgreement('https://www.cloudflare.com/gdpr/subprocessors/cloudflare-services/'),
  noticeDays: cloudflareAgreement(30),
  objectionDays: cloudflareAgreement(10),
  notes: [cloudflareClaim('Storage can be confined to the EU for R2; for other services with the Data Localization Suite of the Enterprise plan.')],
});

const SENTRY_DPA = 'https://sentry.io/legal/dpa/';
const sentryAgreement = statedIn(`Sentry Data Processing Addendum v5.1.0 of 29 May 2024, ${SENTRY_DPA}`, '2026-08-05', 'seen');
const sentryClaim = statedIn(`Sentry Data Processing Addendum v5.1.0 of 29 May 2024, ${SENTRY_DPA}`, '2026-08-05', 'vendor-states');
const sentrySubProcessors = statedIn('Sentry sub-processors page of 1 June 2026, https://sentry.io/legal/subprocessors/', '2026-08-05', 'vendor-states');
const sentryTerms = statedIn('Sentry Terms of Service, section 4.4', '2026-08-05', 'seen');

export const SENTRY = describeProcessor({
  key: 'sentry',
  name: 'Sentry',
  aliases: ['Functional Software', 'sentry.io'],
  domains: ['sentry.io'],
  contractingEntities: [sentryAgreement({ name: 'Functional Software, Inc. d/b/a Sentry', country: 'US', customersIn: null })],
  website: sentrySubProcessors('https://sentry.io'),
  services: [
    describeService({
      slug: 'error-monitoring',
      name: 'Error and performance monitoring',
      roles: [sentryAgreement({ role: 'processor', scope: 'events sent by the customer' })],
      purposes: sentryAgreement(['Find and repair faults']),
      dataSubjects: sentryAgreement(['users', 'employees']),
      dataCategories: sentryAgreement(['network-data', 'contact-details', 'device-data', 'usage-data']),
      locations: [
        sentryClaim({ country: 'DE', region: 'Frankfurt', kind: 'storage', selection: 'optional' }),
        sentryClaim({ country: 'US', region: 'Iowa', kind: 'storage', selection: 'optional' }),
        sentryClaim({ country: 'US', region: null, kind: 'support', selection: 'fixed' }),
      ],
      mechanisms: [
        ...standardClauses(sentryAgreement, [2, 3], { swissAmendments: true, url: SENTRY_DPA }),
        sentryAgreement(mechanism('uk-addendum', { url: SENTRY_DPA })),
        sentryClaim(mechanism('eu-us-dpf', { url: SENTRY_DPA })),
        sentryClaim(mechanism('uk-us-data-bridge', { url: SENTRY_DPA })),
        sentryClaim(mechanism('swiss-us-dpf', { url: SENTRY_DPA })),
      ],
    }),
  ],
  dpaUrl: sentryAgreement(SENTRY_DPA),
  subProcessorsUrl: sentrySubProcessors('https://sentry.io/legal/subprocessors/'),
  noticeDays: sentrySubProcessors(30),
  notes: [
    sentryClaim('The EU region is storage only and cannot be changed later; accounts, audit logs, tokens and support stay in the United States.'),
    sentryTerms('Personal data may not be sent before the addendum has been executed.'),
    sentrySubProcessors('Notice of new sub-processors is given by RSS feed only.'),
  ],
});
