/** Web and product analytics. */
import { describeProcessor, describeService, mechanism, ONLINE_DATA, standardClauses } from '../catalogue-entry.js';
import { statedIn } from '../sourced.js';

const amplitudeDocs = statedIn(
  'Amplitude documentation, "Create a new account", https://amplitude.com/docs/get-started/create-a-new-account', '2026-11-22', 'vendor-states',
);
const amplitudeNotice = statedIn('Amplitude Privacy Notice, as summarised by policy observers', '2026-11-22', 'third-party-states');

export const AMPLITUDE = describeProcessor({
  key: 'amplitude',
  name: 'Amplitude',
  aliases: ['Amplitude Analytics'],
  domains: ['amplitude.com'],
  contractingEntities: [],
  website: amplitudeDocs('https://amplitude.com'),
  services: [
    describeService({
      slug: 'product-analytics',
      name: 'Product analytics',
      roles: [
        amplitudeNotice({ role: 'processor', scope: 'data submitted by customers to the platform' }),
        amplitudeNotice({ role: 'controller', scope: 'its own website and marketing' }),
      ],
      purposes: amplitudeDocs(['Understand how a product is used']),
      locations: [
        amplitudeDocs({ country: 'US', region: null, kind: 'storage', selection: 'optional' }),
        amplitudeDocs({ country: 'EU', region: null, kind: 'storage', selection: 'optional' }),
      ],
      mechanisms: [amplitudeDocs(mechanism('eu-us-dpf'))],
    }),
  ],
  notes: [amplitudeDocs('The place of storage is chosen when the account is opened and cannot be changed afterwards.')],
});

const CONTENTSQUARE_DPA = 'https://contentsquare.com/privacy-center/data-processing-agreement/';
const contentsquareAgreement = statedIn(`Contentsquare Data Processing Agreement v2026.2, ${CONTENTSQUARE_DPA}`, '2026-08-05', 'seen');
const contentsquareClaim = statedIn(`Contentsquare Data Processing Agreement v2026.2, ${CONTENTSQUARE_DPA}`, '2026-08-05', 'vendor-states');
const contentsquareSubProcessors = statedIn(
  'Contentsquare sub-processors page v2026.4, https://contentsquare.com/privacy-center/subprocessors/', '2026-08-05', 'vendor-states',
);

export const HOTJAR = describeProcessor({
  key: 'hotjar',
  name: 'Hotjar',
  aliases: ['Contentsquare', 'Content Square', 'Hotjar Ltd'],
  domains: ['hotjar.com', 'contentsquare.com'],
  contractingEntities: [contentsquareAgreement({ name: 'Content Square SAS', country: 'FR', customersIn: 'as the entity schedule of the agreement says' })],
  website: contentsquareSubProcessors('https://contentsquare.com'),
  parent: contentsquareAgreement({ name: 'Content Square SAS', country: 'FR' }),
  services: [
    describeService({
      slug: 'session-replay',
      name: 'Session replay, heatmaps and surveys',
      roles: [
        contentsquareAgreement({ role: 'processor', scope: 'data collected on the sites of the customer' }),
        contentsquareAgreement({ role: 'controller', scope: 'the uses of its own that the agreement names' }),
      ],
      purposes: contentsquareAgreement(['See how visitors use a website', 'Ask visitors for their opinion']),
      dataSubjects: contentsquareAgreement(['website-visitors']),
      dataCategories: contentsquareAgreement([...ONLINE_DATA, 'communications-content']),
      locations: [contentsquareSubProcessors({ country: 'IE', region: 'eu-west-1', kind: 'storage', selection: 'fixed' })],
      mechanisms: [
        ...standardClauses(contentsquareAgreement, [2, 3], { url: CONTENTSQUARE_DPA }),
        contentsquareAgreement(mechanism('uk-idta', { url: CONTENTSQUARE_DPA })),
        contentsquareClaim(mechanism('eu-us-dpf', { reference: 'affiliate in the United States', url: CONTENTSQUARE_DPA })),
      ],
    }),
  ],
  dpaUrl: contentsquareAgreement(CONTENTSQUARE_DPA),
  subProcessorsUrl: contentsquareSubProcessors('https://contentsquare.com/privacy-center/subprocessors/'),
  objectionDays: contentsquareAgreement(30),
  notes: [
    contentsquareAgreement('Older contracts name Hotjar Ltd, Malta: have the contracting entity confirmed in writing.'),
    contentsquareClaim('IP addresses are deleted within 30 days.'),
  ],
});

const fullstoryHelp = statedIn(
  'Fullstory help centre, "GDPR FAQs", https://help.fullstory.com/hc/en-us/articles/360020623394', '2026-11-22', 'vendor-states',
);
const fullstoryLegal = statedIn('Fullstory legal pages, https://www.fullstory.com/legal/', '2026-11-22', 'vendor-states');

export const FULLSTORY = describeProcessor({
  key: 'fullstory',
  name: 'Fullstory',
  aliases: ['FullStory'],
  domains: ['fullstory.com'],
  contractingEntities: [],
  website: fullstoryLegal('https://www.fullstory.com'),
  services: [
    describeService({
      slug: 'session-replay',
      name: 'Session replay and digital experience analytics',
      roles: [
        fullstoryHelp({ role: 'processor', scope: 'sessions recorded for the customer' }),
        fullstoryHelp({ role: 'controller', scope: 'its own sites' }),
      ],
      purposes: fullstoryHelp(['See how visitors use a website or app']),
      dataSubjects: fullstoryHelp(['website-visitors', 'users']),
      dataCategories: fullstoryHelp(ONLINE_DATA),
    }),
  ],
  dpaUrl: fullstoryLegal('https://www.fullstory.com/legal/form-of-standard-dpa/'),
});

const piwikPages = statedIn('Piwik PRO contact and privacy compliance pages, https://piwik.pro/privacy-compliance/', '2026-09-04', 'vendor-states');

export const PIWIK_PRO = describeProcessor({
  key: 'piwik-pro',
  name: 'Piwik PRO',
  aliases: ['Piwik PRO Analytics Suite', 'Piwik PRO GmbH'],
  domains: ['piwik.pro'],
  contractingEntities: [piwikPages({ name: 'Piwik PRO SA', country: 'PL', customersIn: null })],
  website: piwikPages('https://piwik.pro'),
  services: [
    describeService({
      slug: 'web-analytics',
      name: 'Web analytics, tag and consent manager',
      roles: [piwikPages({ role: 'processor', scope: 'data collected on the sites of the customer' })],
      purposes: piwikPages(['Measure the use of websites', 'Keep the consents of visitors']),
      dataSubjects: piwikPages(['website-visitors']),
      dataCategories: piwikPages(ONLINE_DATA),
      locations: [
        piwikPages({ country: 'EU', region: 'Azure', kind: 'storage', selection: 'optional' }),
        piwikPages({ country: 'SE', region: 'Elastx', kind: 'storage', selection: 'optional' }),
      ],
    }),
  ],
  notes: [piwikPages('There is an affiliate in the United States: ask whether its staff have access for support.')],
});

const matomoAgreement = statedIn('Matomo Cloud DPA v3.0 of 9 October 2025, https://matomo.org/matomo-cloud-dpa/', '2026-11-22', 'seen');
const matomoSubProcessors = statedIn(
  'Matomo Cloud sub-processors of 9 October 2025, https://matomo.org/matomo-cloud-dpa/subprocessors', '2026-11-22', 'vendor-states',
);

export const MATOMO = describeProcessor({
  key: 'matomo',
  name: 'Matomo Cloud',
  aliases: ['Matomo', 'InnoCraft'],
  domains: ['matomo.org', 'matomo.cloud'],
  contractingEntities: [matomoAgreement({ name: 'InnoCraft Limited', country: 'NZ', customersIn: null })],
  address: matomoAgreement('7 Waterloo Quay, PO Box 625, 6140 Wellington, New Zealand'),
  website: matomoAgreement('https://matomo.org'),
  services: [
    describeService({
      slug: 'web-analytics',
      name: 'Web analytics',
      roles: [matomoAgreement({ role: 'processor', scope: 'data collected on the sites of the customer' })],
      purposes: matomoAgreement(['Measure the use of websites']),
      dataSubjects: matomoAgreement(['website-visitors']),
      dataCategories: matomoAgreement(ONLINE_DATA),
      locations: [
        matomoSubProcessors({ country: 'DE', region: 'Frankfurt', kind: 'storage', selection: 'fixed' }),
        matomoSubProcessors({ country: 'IE', region: 'Dublin', kind: 'backup', selection: 'fixed' }),
      ],
    }),
  ],
  dpaUrl: matomoAgreement('https://matomo.org/matomo-cloud-dpa/'),
  subProcessorsUrl: matomoSubProcessors('https://matomo.org/matomo-cloud-dpa/subprocessors'),
  notes: [
    matomoAgreement('The processor is established in New Zealand, for which Decision 2013/65/EU is the adequacy decision.'),
    matomoSubProcessors('Delivery of the script through a worldwide network is optional.'),
  ],
});
