/** Customer relations, marketing and support platforms. */
import { dataPrivacyFrameworks, describeProcessor, describeService, mechanism, ONLINE_DATA, standardClauses } from '../catalogue-entry.js';
import { statedIn } from '../sourced.js';

const salesforceRules = statedIn('Salesforce Processor Binding Corporate Rules, version of July 2021', '2026-11-22', 'seen');
const salesforcePrivacy = statedIn('Salesforce Privacy Information, https://www.salesforce.com/company/privacy/', '2026-11-22', 'vendor-states');
const salesforceOthers = statedIn('privacy notices and sub-processor lists of Salesforce customers', '2026-11-22', 'third-party-states');

export const SALESFORCE = describeProcessor({
  key: 'salesforce',
  name: 'Salesforce',
  aliases: ['SFDC', 'salesforce.com', 'Sales Cloud', 'Service Cloud', 'Marketing Cloud'],
  domains: ['salesforce.com'],
  contractingEntities: [salesforceOthers({ name: 'SFDC Ireland Limited', country: 'IE', customersIn: null })],
  website: salesforcePrivacy('https://www.salesforce.com'),
  parent: salesforcePrivacy({ name: 'Salesforce, Inc.', country: 'US' }),
  services: [
    describeService({
      slug: 'crm',
      name: 'CRM',
      roles: [
        salesforceRules({ role: 'processor', scope: 'data that customers submit to the services' }),
        salesforcePrivacy({ role: 'controller', scope: 'account, billing and website usage data' }),
      ],
      purposes: salesforceOthers(['Manage relations with customers and prospects']),
      dataSubjects: salesforceOthers(['customer-contacts', 'prospects']),
      dataCategories: salesforceOthers(['contact-details', 'professional-details', 'communications-content']),
      mechanisms: [
        salesforceRules(mechanism('bcr-p', { reference: 'Salesforce Processor Binding Corporate Rules, July 2021' })),
        ...standardClauses(salesforceOthers, [2, 3]),
      ],
    }),
  ],
  notes: [
    salesforceRules('The rules cover only the services listed in their Appendix A: check that the product bought is among them.'),
    salesforcePrivacy('EU Processor Binding Corporate Rules and separate UK Processor Binding Corporate Rules are published.'),
  ],
});

const hubspotAgreement = statedIn('HubSpot Data Processing Agreement of 14 April 2026, https://legal.hubspot.com/dpa', '2026-08-05', 'seen');
const hubspotClaim = statedIn('HubSpot Data Processing Agreement of 14 April 2026, https://legal.hubspot.com/dpa', '2026-08-05', 'vendor-states');
const hubspotSubProcessors = statedIn('HubSpot sub-processors page, https://legal.hubspot.com/sub-processors-page', '2026-08-05', 'vendor-states');
const hubspotRegions = statedIn(
  'HubSpot product blog, "Our Journey to Multi-Region", 23 March 2022, https://product.hubspot.com/blog/developing-an-eu-data-center',
  '2026-11-22', 'vendor-states',
);

export const HUBSPOT = describeProcessor({
  key: 'hubspot',
  name: 'HubSpot',
  aliases: ['HubSpot CRM', 'Marketing Hub', 'Sales Hub'],
  domains: ['hubspot.com'],
  contractingEntities: [hubspotAgreement({ name: 'HubSpot Ireland Limited', country: 'IE', customersIn: 'EEA' })],
  website: hubspotSubProcessors('https://www.hubspot.com'),
  parent: hubspotAgreement({ name: 'HubSpot, Inc.', country: 'US' }),
  services: [
    describeService({
      slug: 'marketing-and-crm',
      name: 'CRM and marketing automation',
      roles: [
        hubspotAgreement({ role: 'processor', scope: 'customer data in CRM, forms, chat and e-mail' }),
        hubspotAgreement({ role: 'controller', scope: 'tracking code and enrichment products' }),
      ],
      purposes: hubspotAgreement(['Manage contacts with customers and prospects', 'Plan, send and measure marketing']),
      dataSubjects: hubspotAgreement(['prospects', 'customer-contacts', 'website-visitors']),
      dataCategories: hubspotAgreement(['contact-details', 'communications-content', 'marketing-preferences', ...ONLINE_DATA]),
      locations: [
        hubspotRegions({ country: 'EU', region: 'EU data centre', kind: 'storage', selection: 'optional' }),
        hubspotRegions({ country: 'US', region: 'us-east-1', kind: 'storage', selection: 'optional' }),
      ],
      mechanisms: [
        ...standardClauses(hubspotAgreement, [2, 3], { url: 'https://legal.hubspot.com/dpa' }),
        hubspotAgreement(mechanism('uk-addendum', { url: 'https://legal.hubspot.com/dpa' })),
        ...dataPrivacyFrameworks(hubspotClaim, { url: 'https://legal.hubspot.com/dpa' }),
      ],
    }),
  ],
  dpaUrl: hubspotAgreement('https://legal.hubspot.com/dpa'),
  subProcessorsUrl: hubspotSubProcessors('https://legal.hubspot.com/sub-processors-page'),
  noticeDays: hubspotAgreement(30),
  objectionDays: hubspotAgreement(30),
  notes: [
    hubspotAgreement('Where HubSpot is controller (tracking code, enrichment), module 1 of the standard clauses applies.'),
    hubspotSubProcessors('Notice of new sub-processors goes to those who subscribe at https://legal.hubspot.com/subscribe-subprocessor-updates.'),
  ],
});

const intercomAgreement = statedIn(
  'Intercom Data Processing Agreement of 9 April 2025, https://www.intercom.com/legal/data-processing-agreement', '2026-08-05', 'seen',
);
const intercomClaim = statedIn(
  'Intercom Data Processing Agreement of 9 April 2025, https://www.intercom.com/legal/data-processing-agreement', '2026-08-05', 'vendor-states',
);
const intercomSubProcessors = statedIn(
  'Intercom sub-processors list of 25 June 2026, https://www.intercom.com/legal/subprocessors-list', '2026-08-05', 'vendor-states',
);

export const INTERCOM = describeProcessor({
  key: 'intercom',
  name: 'Intercom',
  aliases: ['Fin'],
  domains: ['intercom.com', 'intercom.io'],
  contractingEntities: [intercomAgreement({ name: 'Intercom R&D Unlimited Company', country: 'IE', customersIn: null })],
  website: intercomSubProcessors('https://www.intercom.com'),
  parent: intercomAgreement({ name: 'Intercom, Inc.', country: 'US' }),
  services: [
    describeService({
      slug: 'messaging-and-helpdesk',
      name: 'Messaging and helpdesk',
      roles: [
        intercomAgreement({ role: 'processor', scope: 'conversations and contacts of the customer' }),
        intercomAgreement({ role: 'controller', scope: 'account data' }),
      ],
      purposes: intercomAgreement(['Answer questions of customers and visitors']),
      dataSubjects: intercomAgreement(['prospects', 'customer-contacts', 'website-visitors']),
      dataCategories: intercomAgreement(['contact-details', 'communications-content', 'support-data', ...ONLINE_DATA]),
      locations: [
        intercomClaim({ country: 'US', region: null, kind: 'storage', selection: 'default' }),
        intercomClaim({ country: 'IE', region: 'Dublin', kind: 'storage', selection: 'optional' }),
        intercomClaim({ country: 'AU', region: null, kind: 'storage', selection: 'optional' }),
      ],
      mechanisms: [
        ...dataPrivacyFrameworks(intercomClaim, { url: 'https://www.intercom.com/legal/data-processing-agreement' }),
        intercomAgreement(mechanism('scc-2021-914', { url: 'https://www.intercom.com/legal/data-processing-agreement' })),
        intercomAgreement(mechanism('uk-idta', { url: 'https://www.intercom.com/legal/data-processing-agreement' })),
      ],
    }),
  ],
  dpaUrl: intercomAgreement('https://www.intercom.com/legal/data-processing-agreement'),
  subProcessorsUrl: intercomSubProcessors('https://www.intercom.com/legal/subprocessors-list'),
  noticeDays: intercomAgreement(20),
  objectionDays: intercomAgreement(20),
  notes: [
    intercomAgreement('The contracting entity stands on the order form.'),
    intercomClaim('Hosting in Dublin is offered on some plans only, covers part of the data and cannot be chosen for an existing workspace.'),
  ],
});

const mailchimpAgreement = statedIn(
  'Mailchimp Data Processing Addendum of 26 September 2024, https://mailchimp.com/legal/data-processing-addendum/', '2026-08-05', 'seen',
);
const mailchimpClaim = statedIn(
  'Mailchimp Data Processing Addendum of 26 September 2024, https://mailchimp.com/legal/data-processing-addendum/', '2026-08-05', 'vendor-states',
);
const mailchimpSubProcessors = statedIn(
  'Mailchimp sub-processors page of 29 February 2024, https://mailchimp.com/legal/subprocessors/', '2026-08-05', 'vendor-states',
);

export const MAILCHIMP = describeProcessor({
  key: 'mailchimp',
  name: 'Mailchimp',
  aliases: ['Intuit Mailchimp', 'Mandrill'],
  domains: ['mailchimp.com'],
  contractingEntities: [mailchimpAgreement({ name: 'The Rocket Science Group LLC', country: 'US', customersIn: null })],
  website: mailchimpSubProcessors('https://mailchimp.com'),
  parent: mailchimpAgreement({ name: 'Intuit Inc.', country: 'US' }),
  services: [
    describeService({
      slug: 'email-marketing',
      name: 'E-mail marketing',
      roles: [
        mailchimpAgreement({ role: 'processor', scope: 'contacts and campaigns of the customer' }),
        mailchimpAgreement({ role: 'controller', scope: 'the uses listed in Annex C of the addendum' }),
      ],
      purposes: mailchimpAgreement(['Send newsletters and measure who reads them']),
      dataSubjects: mailchimpAgreement(['subscribers']),
      dataCategories: mailchimpAgreement(['contact-details', 'marketing-preferences', 'usage-data']),
      locations: [mailchimpClaim({ country: 'US', region: null, kind: 'storage', selection: 'fixed' })],
      mechanisms: [
        ...standardClauses(mailchimpAgreement, [2, 3], { url: 'https://mailchimp.com/legal/data-processing-addendum/' }),
        mailchimpAgreement(mechanism('uk-addendum', { reference: 'version B1.0', url: 'https://mailchimp.com/legal/data-processing-addendum/' })),
        ...dataPrivacyFrameworks(mailchimpClaim, { url: 'https://mailchimp.com/legal/data-processing-addendum/' }),
      ],
    }),
  ],
  dpaUrl: mailchimpAgreement('https://mailchimp.com/legal/data-processing-addendum/'),
  subProcessorsUrl: mailchimpSubProcessors('https://mailchimp.com/legal/subprocessors/'),
  noticeDays: mailchimpAgreement(10),
  objectionDays: mailchimpAgreement(5),
  notes: [mailchimpAgreement('Intuit Ireland Software Limited is the representative under Art. 27 only, not a party to the contract.')],
});
