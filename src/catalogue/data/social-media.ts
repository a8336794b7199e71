/** Social networks: mostly controllers of their own, some jointly with those who use their tools (Art. 26). */
import { describeProcessor, describeService, mechanism, ONLINE_DATA } from '../catalogue-entry.js';
import { statedIn } from '../sourced.js';

const linkedinNotice = statedIn('LinkedIn European Regional Privacy Notice, https://www.linkedin.com/legal/privacy/eu', '2026-11-22', 'vendor-states');

export const LINKEDIN = describeProcessor({
  key: 'linkedin',
  name: 'LinkedIn',
  aliases: ['LinkedIn Ads', 'Insight Tag', 'LinkedIn Recruiter'],
  domains: ['linkedin.com'],
  contractingEntities: [
    linkedinNotice({ name: 'LinkedIn Ireland Unlimited Company', country: 'IE', customersIn: 'EU, EEA and Switzerland' }),
    linkedinNotice({ name: 'LinkedIn Corporation', country: 'US', customersIn: 'United Kingdom' }),
  ],
  address: linkedinNotice('Wilton Place, Dublin 2, Ireland'),
  website: linkedinNotice('https://www.linkedin.com'),
  services: [
    describeService({
      slug: 'network-and-advertising',
      name: 'Social network and advertising',
      roles: [linkedinNotice({ role: 'controller', scope: 'data of members and visitors' })],
      purposes: linkedinNotice(['Present the company and reach professionals']),
      dataSubjects: linkedinNotice(['website-visitors']),
      dataCategories: linkedinNotice(['social-media', 'professional-details', ...ONLINE_DATA]),
    }),
  ],
  notes: [linkedinNotice('For people in the United Kingdom the controller is LinkedIn Corporation in the United States.')],
});

const META_TERMS = 'https://www.facebook.com/legal/terms/dataprocessing';
const metaTools = statedIn('Meta Business Tools Terms of 3 November 2025', '2026-08-05', 'seen');
const metaProcessing = statedIn(`Meta Data Processing Terms of 23 August 2025, ${META_TERMS}`, '2026-08-05', 'seen');
const metaRegister = statedIn('dataprivacyframework.gov, participant 4452 (Meta Platforms, Inc.)', '2026-08-17', 'seen');

export const META = describeProcessor({
  key: 'meta',
  name: 'Meta',
  aliases: ['Facebook', 'Instagram', 'WhatsApp', 'Meta Pixel', 'Conversions API'],
  domains: ['facebook.com', 'meta.com', 'instagram.com'],
  contractingEntities: [metaTools({ name: 'Meta Platforms Ireland Limited', country: 'IE', customersIn: 'EEA' })],
  address: metaTools('Merrion Road, Dublin 4, D04 X2K5, Ireland'),
  website: metaTools('https://www.facebook.com'),
  parent: metaTools({ name: 'Meta Platforms, Inc.', country: 'US' }),
  services: [
    describeService({
      slug: 'business-tools',
      name: 'Business tools (pixel, pages, advertising)',
      roles: [
        metaTools({ role: 'joint-controller', scope: 'collection and transmission of event data (Art. 26)' }),
        metaProcessing({ role: 'processor', scope: 'matching of contact data, measurement and analytics' }),
      ],
      purposes: metaTools(['Show advertisements and measure what they bring']),
      dataSubjects: metaTools(['website-visitors']),
      dataCategories: metaTools(['contact-details', 'social-media', ...ONLINE_DATA]),
      locations: [
        metaTools({ country: 'EU', region: null, kind: 'storage', selection: 'fixed' }),
        metaTools({ country: 'US', region: null, kind: 'storage', selection: 'fixed' }),
      ],
      mechanisms: [
        metaTools(mechanism('eu-us-dpf', { reference: 'Meta Platforms, Inc.' })),
        metaProcessing(mechanism('scc-2021-914', { reference: 'European Data Transfer Addendum' })),
      ],
    }),
  ],
  certifications: [
    metaRegister({
      scheme: 'eu-us-dpf', until: '2027-07-23', status: 'under-review', reference: 'participant 4452 (Meta Platforms, Inc.)',
      url: 'https://www.dataprivacyframework.gov/list',
    }),
  ],
  dpaUrl: metaProcessing(META_TERMS),
  notes: [metaProcessing('No public list of sub-processors and no notice period were found.')],
});

const xInquiries = statedIn(
  'Data Protection Commission (Ireland), announcements of inquiries of 11 April 2025 and 17 February 2026', '2026-11-22', 'seen',
);

export const X = describeProcessor({
  key: 'x',
  name: 'X',
  aliases: ['Twitter', 'Twitter International Unlimited Company', 'X Ads'],
  domains: ['x.com', 'twitter.com'],
  contractingEntities: [xInquiries({ name: 'X Internet Unlimited Company', country: 'IE', customersIn: 'EU and EFTA States' })],
  services: [
    describeService({
      slug: 'network-and-advertising',
      name: 'Social network and advertising',
      roles: [xInquiries({ role: 'controller', scope: 'data of users in the EU and the EFTA States' })],
    }),
  ],
  notes: [xInquiries('Two inquiries of the Irish authority are known.')],
});

const quoraOthers = statedIn('public documents naming the Irish entity of Quora under the Digital Services Act', '2026-11-22', 'third-party-states');

export const QUORA = describeProcessor({
  key: 'quora',
  name: 'Quora',
  aliases: ['Quora Ads', 'Poe'],
  domains: ['quora.com'],
  contractingEntities: [quoraOthers({ name: 'Quora Ireland Limited', country: 'IE', customersIn: 'EU' })],
  services: [
    describeService({
      slug: 'network-and-advertising',
      name: 'Questions and answers, advertising',
      roles: [],
    }),
  ],
});

const redditRegister = statedIn(
  'Netherlands Chamber of Commerce (KvK) no. 83433880, as quoted in public documents', '2026-11-22', 'third-party-states',
);

export const REDDIT = describeProcessor({
  key: 'reddit',
  name: 'Reddit',
  aliases: ['Reddit Ads'],
  domains: ['reddit.com', 'redditinc.com'],
  contractingEntities: [redditRegister({ name: 'Reddit Netherlands B.V.', country: 'NL', customersIn: 'EEA' })],
  services: [
    describeService({
      slug: 'network-and-advertising',
      name: 'Social network and advertising',
      roles: [],
    }),
  ],
});
