/** Twilio and the brands it sells under their own names. */
import { describeProcessor, describeService, mechanism, ONLINE_DATA, standardClauses } from '../catalogue-entry.js';
import { statedIn } from '../sourced.js';

const ADDENDUM = 'https://www.twilio.com/en-us/legal/data-protection-addendum';
const PROCESSOR_RULES = 'https://www.twilio.com/en-us/legal/bcr/processor';
const CONTROLLER_RULES = 'https://www.twilio.com/en-us/legal/bcr/controller';

const addendum = statedIn(`Twilio Data Protection Addendum, ${ADDENDUM}`, '2026-11-22', 'seen');
const processorRules = statedIn(`Twilio Binding Corporate Rules: Processor Policy, ${PROCESSOR_RULES}`, '2026-11-22', 'seen');
const controllerRules = statedIn(`Twilio Binding Corporate Rules: Controller Policy, ${CONTROLLER_RULES}`, '2026-11-22', 'seen');
const frameworkList = statedIn('dataprivacyframework.gov, entry of Twilio Inc.', '2026-05-21', 'seen');
const regionalSegment = statedIn('Segment documentation, page "Regional Segment"', '2026-11-22', 'vendor-states');
const twilioRegions = statedIn(
  'Twilio documentation, "Twilio Regions", https://www.twilio.com/docs/global-infrastructure/understanding-twilio-regions', '2026-11-22', 'vendor-states',
);

/** Facts that hold for whatever is bought from the group; the brands differ in services only. */
const GROUP = {
  contractingEntities: [addendum({ name: 'Twilio Ireland Limited', country: 'IE', customersIn: 'EEA' })],
  website: addendum('https://www.twilio.com'),
  parent: processorRules({ name: 'Twilio Inc.', country: 'US' }),
  certifications: [
    frameworkList({ scheme: 'eu-us-dpf', status: 'active', reference: 'Twilio Inc.', url: 'https://www.dataprivacyframework.gov/list' } as const),
  ],
  dpaUrl: addendum(ADDENDUM),
};

const groupTools = [
  regionalSegment(mechanism('eu-us-dpf')),
  addendum(mechanism('uk-idta', { url: ADDENDUM })),
];

export const TWILIO = describeProcessor({
  ...GROUP,
  key: 'twilio',
  name: 'Twilio',
  aliases: ['Twilio Communications', 'Authy'],
  domains: ['twilio.com'],
  services: [
    describeService({
      slug: 'communications',
      name: 'SMS, voice and verification',
      roles: [
        processorRules({ role: 'processor', scope: 'content of communications' }),
        controllerRules({ role: 'controller', scope: 'account and usage data' }),
      ],
      purposes: processorRules(['Send and receive text messages and calls', 'Verify telephone numbers']),
      dataSubjects: processorRules(['end-users']),
      dataCategories: processorRules(['contact-details', 'communications-content', 'usage-data', 'voice']),
      locations: [
        twilioRegions({ country: 'US', region: 'US1', kind: 'storage', selection: 'default' }),
        twilioRegions({ country: 'IE', region: 'IE1', kind: 'storage', selection: 'optional' }),
      ],
      mechanisms: [
        processorRules(mechanism('bcr-p', { url: PROCESSOR_RULES })),
        addendum(mechanism('scc-2021-914', { url: ADDENDUM })),
        ...groupTools,
      ],
    }),
  ],
  notes: [
    controllerRules('What Twilio processes as controller moves within the group under its controller rules (BCR-C).'),
    twilioRegions('Twilio does not promise that all data stay in the region chosen.'),
  ],
});

export const SEGMENT = describeProcessor({
  ...GROUP,
  key: 'segment',
  name: 'Segment',
  aliases: ['Twilio Segment', 'Segment.io', 'Segment CDP'],
  domains: ['segment.com', 'segment.io'],
  services: [
    describeService({
      slug: 'customer-data-platform',
      name: 'Customer data platform',
      roles: [addendum({ role: 'processor', scope: 'events and traits sent by the customer' })],
      purposes: regionalSegment(['Collect usage events and pass them on to the tools that analyse them']),
      dataSubjects: regionalSegment(['website-visitors', 'users', 'customers']),
      dataCategories: regionalSegment(['contact-details', 'profile', ...ONLINE_DATA]),
      locations: [
        regionalSegment({ country: 'US', region: 'Oregon', kind: 'storage', selection: 'default' }),
        regionalSegment({ country: 'IE', region: 'Dublin', kind: 'storage', selection: 'optional' }),
      ],
      mechanisms: [...groupTools, ...standardClauses(addendum, [2, 3], { url: ADDENDUM })],
    }),
  ],
  notes: [
    processorRules('Whether the processor rules (BCR-P) reach Segment is for their appendices to say: check before relying on them.'),
    regionalSegment('A workspace cannot be moved between regions in the product; the EU region is on the Business plan.'),
  ],
});

export const SENDGRID = describeProcessor({
  ...GROUP,
  key: 'sendgrid',
  name: 'SendGrid',
  aliases: ['Twilio SendGrid'],
  domains: ['sendgrid.com', 'sendgrid.net'],
  services: [
    describeService({
      slug: 'email-delivery',
      name: 'E-mail delivery',
      roles: [addendum({ role: 'processor', scope: 'messages and recipients of the customer' })],
      purposes: addendum(['Deliver e-mail and report whether it arrived']),
      dataSubjects: addendum(['customers', 'subscribers']),
      dataCategories: addendum(['contact-details', 'communications-content', 'usage-data']),
      mechanisms: [
        processorRules(mechanism('bcr-p', { url: PROCESSOR_RULES })),
        addendum(mechanism('scc-2021-914', { url: ADDENDUM })),
        ...groupTools,
      ],
    }),
  ],
});
