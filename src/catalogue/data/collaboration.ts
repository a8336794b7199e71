/** Tools with which staff work together and produce content. */
import { dataPrivacyFrameworks, describeProcessor, describeService, mechanism, ONLINE_DATA } from '../catalogue-entry.js';
import { statedIn } from '../sourced.js';

const slackPolicy = statedIn('Slack Privacy Policy of 5 July 2023', '2026-11-22', 'vendor-states');
const slackClaim = statedIn('Slack privacy and data management pages', '2026-08-05', 'vendor-states');
const slackResidency = statedIn(
  'Slack help centre, "Data residency for Slack", https://slack.com/help/articles/360035633934', '2026-08-05', 'vendor-states',
);

export const SLACK = describeProcessor({
  key: 'slack',
  name: 'Slack',
  aliases: ['Slack Technologies', 'Slack Connect'],
  domains: ['slack.com'],
  contractingEntities: [slackPolicy({ name: 'Slack Technologies Limited', country: 'IE', customersIn: 'EEA, United Kingdom and Switzerland' })],
  website: slackPolicy('https://slack.com'),
  parent: slackClaim({ name: 'Salesforce, Inc.', country: 'US' }),
  services: [
    describeService({
      slug: 'messaging',
      name: 'Team messaging',
      roles: [
        slackPolicy({ role: 'processor', scope: 'messages, files and other customer data' }),
        slackPolicy({ role: 'controller', scope: 'account, usage and cookie data ("Other Information")' }),
      ],
      purposes: slackPolicy(['Let staff and guests write to each other and share files']),
      dataSubjects: slackPolicy(['employees', 'contractors', 'partners']),
      dataCategories: slackPolicy(['communications-content', 'profile', 'contact-details', 'usage-data']),
      locations: [
        slackResidency({ country: 'US', region: null, kind: 'storage', selection: 'default' }),
        slackResidency({ country: 'DE', region: 'Frankfurt', kind: 'storage', selection: 'optional' }),
        slackResidency({ country: 'FR', region: 'Paris', kind: 'storage', selection: 'optional' }),
        slackResidency({ country: 'SE', region: null, kind: 'storage', selection: 'optional' }),
        slackResidency({ country: 'CH', region: null, kind: 'storage', selection: 'optional' }),
      ],
      mechanisms: [slackClaim(mechanism('scc-2021-914')), ...dataPrivacyFrameworks(slackClaim)],
    }),
  ],
  notes: [
    slackResidency('Residency concerns storage of messages and files only; profiles, memberships and usage data stay elsewhere. Business+ plan or higher.'),
    slackClaim('Whether the binding corporate rules of Salesforce reach Slack is for their Appendix A to say.'),
  ],
});

const zoomAddendum = statedIn('Zoom Global Data Processing Addendum, September 2021', '2026-11-22', 'seen');
const zoomStatement = statedIn('Zoom Privacy Statement of 17 March 2024', '2026-11-22', 'vendor-states');
const zoomOthers = statedIn('privacy notices and sub-processor lists of Zoom customers', '2026-11-22', 'third-party-states');

export const ZOOM = describeProcessor({
  key: 'zoom',
  name: 'Zoom',
  aliases: ['Zoom Video Communications, Inc.', 'Zoom Meetings', 'Zoom Webinars', 'Zoom Workplace'],
  domains: ['zoom.us', 'zoom.com'],
  contractingEntities: [zoomOthers({ name: 'Zoom Communications, Inc.', country: 'US', customersIn: null })],
  website: zoomStatement('https://www.zoom.com'),
  services: [
    describeService({
      slug: 'meetings',
      name: 'Video meetings and webinars',
      roles: [
        zoomAddendum({ role: 'processor', scope: 'meetings, webinars and messages of the customer' }),
        zoomStatement({ role: 'controller', scope: 'accounts and its own websites' }),
      ],
      purposes: zoomStatement(['Hold meetings and webinars by video']),
      dataSubjects: zoomStatement(['employees', 'event-participants']),
      dataCategories: zoomStatement(['contact-details', 'profile', 'images-and-video', 'voice', 'communications-content', 'device-data', 'usage-data']),
    }),
  ],
  notes: [zoomOthers('Formerly Zoom Video Communications, Inc.: older contracts and the addendum of 2021 carry that name.')],
});

const ATLASSIAN_DPA = 'https://www.atlassian.com/legal/data-processing-addendum';
const atlassianAddendum = statedIn(`Atlassian Data Processing Addendum of 1 April 2024, ${ATLASSIAN_DPA}`, '2026-11-22', 'seen');
const atlassianAssessment = statedIn(
  'Atlassian Data Transfer Impact Assessment, https://www.atlassian.com/legal/data-transfer-impact-assessment', '2026-11-22', 'vendor-states',
);
const atlassianOthers = statedIn('privacy notices and sub-processor lists of Atlassian customers', '2026-11-22', 'third-party-states');

export const ATLASSIAN = describeProcessor({
  key: 'atlassian',
  name: 'Atlassian',
  aliases: ['Jira', 'Confluence', 'Trello', 'Loom', 'Bitbucket'],
  domains: ['atlassian.com', 'atlassian.net', 'loom.com', 'trello.com'],
  contractingEntities: [
    atlassianOthers({ name: 'Atlassian Pty Ltd', country: 'AU', customersIn: null }),
    atlassianOthers({ name: 'Atlassian US, Inc.', country: 'US', customersIn: null }),
  ],
  website: atlassianAddendum('https://www.atlassian.com'),
  services: [
    describeService({
      slug: 'jira-and-confluence',
      name: 'Jira, Confluence and Trello',
      roles: [
        atlassianAddendum({ role: 'processor', scope: 'customer personal data' }),
        atlassianAddendum({ role: 'controller', scope: 'account and usage data' }),
      ],
      purposes: atlassianAddendum(['Plan work and share documents']),
      dataSubjects: atlassianAddendum(['employees']),
      dataCategories: atlassianAddendum(['account-credentials', 'contact-details', 'communications-content', 'usage-data']),
      locations: [atlassianAssessment({ country: null, region: 'United States, EMEA and Asia-Pacific', kind: 'storage', selection: 'default' })],
      mechanisms: [atlassianAssessment(mechanism('scc-2021-914', { url: ATLASSIAN_DPA })), atlassianOthers(mechanism('uk-addendum', { url: ATLASSIAN_DPA }))],
    }),
    describeService({
      slug: 'loom',
      name: 'Loom video messages',
      roles: [atlassianAddendum({ role: 'processor', scope: 'customer personal data' })],
      purposes: atlassianAddendum(['Record and share video messages']),
      dataSubjects: atlassianOthers(['employees']),
      dataCategories: atlassianOthers(['images-and-video', 'voice', 'account-credentials', 'usage-data']),
      locations: [atlassianOthers({ country: 'US', region: null, kind: 'storage', selection: 'fixed' })],
      mechanisms: [atlassianOthers(mechanism('eu-us-dpf'))],
    }),
  ],
  dpaUrl: atlassianAddendum(ATLASSIAN_DPA),
  subProcessorsUrl: atlassianOthers('https://www.atlassian.com/legal/sub-processors'),
  noticeDays: atlassianOthers(30),
  notes: [
    atlassianOthers('Australia has no adequacy decision of the EU: with Atlassian Pty Ltd a transfer tool is needed.'),
  ],
});

const ADOBE_TRANSFERS = 'https://www.adobe.com/au/privacy/eudatatransfers.html';
const adobePolicy = statedIn('Adobe Privacy Policy of 14 February 2024, https://www.adobe.com/privacy/policy.html', '2026-11-22', 'vendor-states');
const adobeExperience = statedIn(
  'Adobe Experience Cloud privacy information of 3 June 2025, https://www.adobe.com/privacy/experience-cloud.html', '2026-11-22', 'vendor-states',
);
const adobeTransfers = statedIn(`Adobe, cross-border data transfers, 21 September 2023, ${ADOBE_TRANSFERS}`, '2026-11-22', 'vendor-states');
const adobeSubProcessors = statedIn(
  'Adobe sub-processors page of 5 December 2024, https://www.adobe.com/ie/privacy/sub-processors.html', '2026-11-22', 'vendor-states',
);

export const ADOBE = describeProcessor({
  key: 'adobe',
  name: 'Adobe',
  aliases: ['Creative Cloud', 'Document Cloud', 'Experience Cloud', 'Adobe Analytics', 'Acrobat Sign', 'Adobe Fonts'],
  domains: ['adobe.com'],
  contractingEntities: [adobePolicy({ name: 'Adobe Systems Software Ireland Limited', country: 'IE', customersIn: 'outside North America' })],
  website: adobePolicy('https://www.adobe.com'),
  parent: adobePolicy({ name: 'Adobe Inc.', country: 'US' }),
  services: [
    describeService({
      slug: 'experience-cloud',
      name: 'Experience Cloud',
      roles: [adobeExperience({ role: 'processor', scope: 'data that business customers collect with the products' })],
      purposes: adobeExperience(['Measure and personalise websites and apps']),
      dataSubjects: adobeExperience(['website-visitors', 'users']),
      dataCategories: adobeExperience(ONLINE_DATA),
      mechanisms: [adobeTransfers(mechanism('scc-2021-914', { url: ADOBE_TRANSFERS }))],
    }),
    describeService({
      slug: 'creative-and-document-cloud',
      name: 'Creative Cloud and Document Cloud',
      roles: [
        adobeSubProcessors({ role: 'processor', scope: 'business customers' }),
        adobePolicy({ role: 'controller', scope: 'individual users' }),
      ],
      purposes: adobeSubProcessors(['Create, share and sign documents']),
      dataSubjects: adobeSubProcessors(['employees']),
      mechanisms: [adobeTransfers(mechanism('scc-2021-914', { url: ADOBE_TRANSFERS }))],
    }),
  ],
  subProcessorsUrl: adobeSubProcessors('https://www.adobe.com/ie/privacy/sub-processors.html'),
});
