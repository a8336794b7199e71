/** Payments, subscription figures and ticketing. */
import { dataPrivacyFrameworks, describeProcessor, describeService, mechanism, standardClauses } from '../catalogue-entry.js';
import { statedIn } from '../sourced.js';

const stripeAgreement = statedIn('Stripe Data Processing Agreement of 18 November 2025, https://stripe.com/legal/dpa', '2026-08-05', 'seen');
const stripeTransfers = statedIn('Stripe Data Transfers Addendum, https://stripe.com/legal/dta', '2026-08-05', 'seen');
const stripeProviders = statedIn(
  'Stripe service providers list of 20 December 2025, https://stripe.com/legal/service-providers', '2026-08-05', 'vendor-states',
);
const stripeRegister = statedIn('dataprivacyframework.gov, entry of Stripe', '2026-08-20', 'seen');

export const STRIPE = describeProcessor({
  key: 'stripe',
  name: 'Stripe',
  aliases: ['Stripe Payments', 'Stripe Billing', 'Stripe Checkout', 'Stripe Radar'],
  domains: ['stripe.com'],
  contractingEntities: [stripeAgreement({ name: 'Stripe Payments Europe, Limited', country: 'IE', customersIn: 'EEA' })],
  website: stripeProviders('https://stripe.com'),
  parent: stripeTransfers({ name: 'Stripe, LLC', country: 'US' }),
  services: [
    describeService({
      slug: 'payments',
      name: 'Payments',
      roles: [stripeAgreement({ role: 'processor', scope: 'payments carried out for the merchant' })],
      purposes: stripeAgreement(['Take payments']),
      dataSubjects: stripeAgreement(['customers', 'employees']),
      dataCategories: stripeAgreement(['contact-details', 'payment-data', 'financial-data', 'contract-data', 'device-data']),
      locations: [stripeTransfers({ country: 'US', region: null, kind: 'storage', selection: 'fixed' })],
      mechanisms: [stripeTransfers(mechanism('eu-us-dpf', { url: 'https://stripe.com/legal/dta' })), ...standardClauses(stripeTransfers, [2], { url: 'https://stripe.com/legal/dta' })],
    }),
    describeService({
      slug: 'fraud-prevention',
      name: 'Fraud prevention and legal duties of a payment institution',
      roles: [stripeAgreement({ role: 'controller', scope: 'fraud, money laundering and identity checks, improvement of its products' })],
      purposes: stripeAgreement(['Prevent fraud and money laundering']),
      dataSubjects: stripeAgreement(['customers']),
      dataCategories: stripeAgreement(['contact-details', 'payment-data', 'financial-data', 'contract-data', 'device-data']),
      locations: [stripeTransfers({ country: 'US', region: null, kind: 'storage', selection: 'fixed' })],
      mechanisms: [stripeTransfers(mechanism('eu-us-dpf', { url: 'https://stripe.com/legal/dta' })), ...standardClauses(stripeTransfers, [1], { url: 'https://stripe.com/legal/dta' })],
    }),
  ],
  certifications: [
    stripeRegister({
      scheme: 'eu-us-dpf', from: '2026-05-11', until: '2027-05-11', status: 'active', reference: 'Stripe', url: 'https://www.dataprivacyframework.gov/list',
    }),
  ],
  dpaUrl: stripeAgreement('https://stripe.com/legal/dpa'),
  subProcessorsUrl: stripeProviders('https://stripe.com/legal/service-providers'),
  noticeDays: stripeAgreement(30),
  objectionDays: stripeAgreement(30),
  notes: [
    stripeAgreement('The device recognition in Stripe.js serves a purpose of Stripe as controller: name it apart in privacy notices.'),
    stripeTransfers('For the United Kingdom the addendum provides for the IDTA or the UK Addendum: record which one was agreed.'),
  ],
});

const chartmogulRetention = statedIn('ChartMogul, data retention page, https://chartmogul.com/privacy/data-retention', '2026-11-22', 'vendor-states');

export const CHARTMOGUL = describeProcessor({
  key: 'chartmogul',
  name: 'ChartMogul',
  aliases: [],
  domains: ['chartmogul.com'],
  contractingEntities: [],
  website: chartmogulRetention('https://chartmogul.com'),
  services: [
    describeService({
      slug: 'subscription-analytics',
      name: 'Subscription analytics',
      roles: [
        chartmogulRetention({ role: 'processor', scope: 'data about the subscribers of the customer' }),
        chartmogulRetention({ role: 'controller', scope: 'users of the ChartMogul account' }),
      ],
      purposes: chartmogulRetention(['Analyse subscriptions and revenue']),
      dataSubjects: chartmogulRetention(['customers']),
      dataCategories: chartmogulRetention(['identification', 'contact-details', 'location-data', 'payment-data', 'communications-content']),
    }),
  ],
  notes: [
    chartmogulRetention('Content of communications only where a mailbox is connected. Customer data are purged about 60 days after deactivation.'),
  ],
});

const eventbriteAddendum = statedIn(
  'Eventbrite Data Processing Addendum for Organizers of 4 January 2023, https://www.eventbrite.com/support/articles/en_US/Troubleshooting/data-processing-addendum-for-organizers',
  '2026-11-22', 'seen',
);
const eventbriteHelp = statedIn('Eventbrite & EU Data Protection, help page of 1 September 2021, eventbrite.ie', '2026-11-22', 'vendor-states');
const eventbriteNews = statedIn('press reports on the takeover of Eventbrite by Bending Spoons, December 2025', '2026-11-22', 'third-party-states');

export const EVENTBRITE = describeProcessor({
  key: 'eventbrite',
  name: 'Eventbrite',
  aliases: [],
  domains: ['eventbrite.com'],
  contractingEntities: [eventbriteAddendum({ name: 'Eventbrite, Inc.', country: 'US', customersIn: null })],
  website: eventbriteAddendum('https://www.eventbrite.com'),
  parent: eventbriteNews({ name: 'Bending Spoons', country: 'IT' }),
  services: [
    describeService({
      slug: 'ticketing',
      name: 'Event ticketing',
      roles: [
        eventbriteHelp({ role: 'processor', scope: 'data of participants processed for the organiser' }),
        eventbriteHelp({ role: 'controller', scope: 'accounts, and use of the services for its own purposes' }),
      ],
      purposes: eventbriteAddendum(['Register participants and sell tickets']),
      dataSubjects: eventbriteAddendum(['event-participants']),
      mechanisms: standardClauses(eventbriteAddendum, [2]),
    }),
  ],
  dpaUrl: eventbriteAddendum(
    'https://www.eventbrite.com/support/articles/en_US/Troubleshooting/data-processing-addendum-for-organizers',
  ),
  notes: [eventbriteNews('The parent changed: check the contracting entity again before renewing.')],
});

const calendlyAgreement = statedIn(
  'Calendly Data Processing Addendum of 1 June 2026, https://calendly.com/legal/data-processing-addendum', '2026-08-05', 'seen',
);
const calendlyClaim = statedIn(
  'Calendly Data Processing Addendum of 1 June 2026, https://calendly.com/legal/data-processing-addendum', '2026-08-05', 'vendor-states',
);

export const CALENDLY = describeProcessor({
  key: 'calendly',
  name: 'Calendly',
  aliases: [],
  domains: ['calendly.com'],
  contractingEntities: [calendlyAgreement({ name: 'Calendly, LLC', country: 'US', customersIn: null })],
  address: calendlyAgreement('115 E Main St, Ste A1B, Buford, GA 30518, USA'),
  website: calendlyAgreement('https://calendly.com'),
  services: [
    describeService({
      slug: 'scheduling',
      name: 'Scheduling',
      roles: [
        calendlyAgreement({ role: 'processor', scope: 'data of invitees' }),
        calendlyAgreement({ role: 'controller', scope: 'cookie data of the embedded widget (Exhibit D)' }),
      ],
      purposes: calendlyAgreement(['Arrange appointments']),
      dataSubjects: calendlyAgreement(['prospects', 'customer-contacts', 'employees']),
      dataCategories: calendlyAgreement(['identification', 'contact-details', 'communications-content', 'cookies', 'network-data', 'device-data', 'usage-data']),
      locations: [calendlyClaim({ country: 'US', region: null, kind: 'storage', selection: 'fixed' })],
      mechanisms: [
        ...standardClauses(calendlyAgreement, [2, 3], { url: 'https://calendly.com/legal/data-processing-addendum' }),
        calendlyAgreement(mechanism('uk-addendum', { url: 'https://calendly.com/legal/data-processing-addendum' })),
        ...dataPrivacyFrameworks(calendlyClaim, { url: 'https://calendly.com/legal/data-processing-addendum' }),
      ],
    }),
  ],
  dpaUrl: calendlyAgreement('https://calendly.com/legal/data-processing-addendum'),
  noticeDays: calendlyAgreement(30),
  objectionDays: calendlyAgreement(30),
  notes: [
    calendlyAgreement('The right to object is waived by customers who do not subscribe to notices.'),
    calendlyAgreement('For the cookie data of the widget Calendly is controller under module 1 of the standard clauses.'),
  ],
});
