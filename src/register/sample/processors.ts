/** The companies the sample organisation deals with. What is said of real companies is published by them or by the official registers. */
import type { CertificationFacts, ProcessorFacts } from '../../law/facts.js';

/** Day on which the sample's data protection officer looked certifications up, and where. */
const DPF_LIST = 'https://www.dataprivacyframework.gov/list';

const TWILIO_CERTIFICATION: CertificationFacts = {
  scheme: 'eu-us-dpf', status: 'active', checkedOn: '2026-05-21', reference: 'Twilio Inc.', url: DPF_LIST,
};
const GOOGLE_CERTIFICATIONS: readonly CertificationFacts[] = (['eu-us-dpf', 'uk-us-data-bridge', 'swiss-us-dpf'] as const).map((scheme) => ({
  scheme, until: '2027-09-13', status: 'active', checkedOn: '2026-10-07', reference: 'participant 5780 (Google LLC)', url: DPF_LIST,
}));

/** Completes a company; what is left out is not known. */
function processor(facts: Pick<ProcessorFacts, 'key' | 'name' | 'legalName' | 'country'> & Partial<ProcessorFacts>): ProcessorFacts {
  return {
    address: null, catalogue: null, aliases: [], website: null, contact: null, subProcessorsUrl: null, sector: 'commercial', subjectTo: [],
    notSubjectTo: [], certifications: [], ...facts,
  };
}

/** Processors, sub-processors and independent recipients of Example Learning AS. */
export const SAMPLE_PROCESSORS: readonly ProcessorFacts[] = [
  processor({
    key: 'aws', name: 'Amazon Web Services', legalName: 'Amazon Web Services EMEA SARL', country: 'LU', catalogue: 'aws', aliases: ['AWS'],
    website: 'https://aws.amazon.com', subProcessorsUrl: 'https://aws.amazon.com/compliance/sub-processors/',
  }),
  processor({
    key: 'calendly', name: 'Calendly', legalName: 'Calendly, LLC', country: 'US', catalogue: 'calendly',
    address: '115 E Main St, Ste A1B, Buford, GA 30518, USA', website: 'https://calendly.com',
  }),
  processor({
    key: 'cloudflare', name: 'Cloudflare', legalName: 'Cloudflare, Inc.', country: 'US', catalogue: 'cloudflare',
    address: '101 Townsend Street, San Francisco, CA 94107, USA', website: 'https://www.cloudflare.com',
    subProcessorsUrl: 'https://www.cloudflare.com/gdpr/subprocessors/cloudflare-services/',
    certifications: [
      { scheme: 'eu-us-dpf', until: '2027-09-15', status: 'under-review', checkedOn: '2026-10-07', reference: 'participant 5666 (Cloudflare, Inc.)', url: DPF_LIST },
    ],
  }),
  processor({
    key: 'example-payroll', name: 'Example Payroll', legalName: 'Example Payroll AS', country: 'NO', address: '7 Example Quay, 5014 Bergen, Norway',
    website: 'https://payroll.example.com',
    contact: { name: 'Customer service', address: null, email: 'privacy@payroll.example.com', phone: null },
  }),
  processor({
    key: 'example-recruiting', name: 'Example Recruiting', legalName: 'Example Recruiting AB', country: 'SE', website: 'https://recruiting.example.com',
    address: '12 Example Street, 411 05 Gothenburg, Sweden',
  }),
  processor({
    key: 'google', name: 'Google', legalName: 'Google Ireland Limited', country: 'IE', catalogue: 'google', website: 'https://www.google.com',
    address: 'Gordon House, Barrow Street, Dublin 4, Ireland', subProcessorsUrl: 'https://business.safety.google/adssubprocessors/',
    certifications: GOOGLE_CERTIFICATIONS,
  }),
  processor({
    key: 'google-cloud', name: 'Google Cloud and Workspace', legalName: 'Google Cloud EMEA Limited', country: 'IE', catalogue: 'google-cloud',
    aliases: ['Google Workspace'], website: 'https://cloud.google.com', subProcessorsUrl: 'https://cloud.google.com/terms/subprocessors',
    certifications: GOOGLE_CERTIFICATIONS,
  }),
  processor({
    key: 'hubspot', name: 'HubSpot', legalName: 'HubSpot Ireland Limited', country: 'IE', catalogue: 'hubspot', website: 'https://www.hubspot.com',
    subProcessorsUrl: 'https://legal.hubspot.com/sub-processors-page',
  }),
  processor({
    key: 'intercom', name: 'Intercom', legalName: 'Intercom R&D Unlimited Company', country: 'IE', catalogue: 'intercom',
    website: 'https://www.intercom.com', subProcessorsUrl: 'https://www.intercom.com/legal/subprocessors-list',
  }),
  processor({
    key: 'matomo', name: 'Matomo Cloud', legalName: 'InnoCraft Limited', country: 'NZ', catalogue: 'matomo', aliases: ['Matomo'],
    address: '7 Waterloo Quay, PO Box 625, 6140 Wellington, New Zealand', website: 'https://matomo.org',
    subProcessorsUrl: 'https://matomo.org/matomo-cloud-dpa/subprocessors',
  }),
  processor({ key: 'salesforce', name: 'Salesforce', legalName: 'SFDC Ireland Limited', country: 'IE', catalogue: 'salesforce', website: 'https://www.salesforce.com' }),
  processor({
    key: 'segment', name: 'Segment', legalName: 'Twilio Ireland Limited', country: 'IE', catalogue: 'segment', aliases: ['Twilio Segment'],
    website: 'https://www.twilio.com', certifications: [TWILIO_CERTIFICATION],
  }),
  processor({
    key: 'sendgrid', name: 'SendGrid', legalName: 'Twilio Ireland Limited', country: 'IE', catalogue: 'sendgrid', aliases: ['Twilio SendGrid'],
    website: 'https://www.twilio.com', certifications: [TWILIO_CERTIFICATION],
  }),
  processor({
    key: 'sentry', name: 'Sentry', legalName: 'Functional Software, Inc. d/b/a Sentry', country: 'US', catalogue: 'sentry', website: 'https://sentry.io',
    subProcessorsUrl: 'https://sentry.io/legal/subprocessors/',
  }),
  processor({ key: 'slack', name: 'Slack', legalName: 'Slack Technologies Limited', country: 'IE', catalogue: 'slack', website: 'https://slack.com' }),
  processor({
    key: 'stripe', name: 'Stripe', legalName: 'Stripe Payments Europe, Limited', country: 'IE', catalogue: 'stripe', website: 'https://stripe.com',
    subProcessorsUrl: 'https://stripe.com/legal/service-providers',
    certifications: [
      { scheme: 'eu-us-dpf', from: '2026-05-11', until: '2027-05-11', status: 'active', checkedOn: '2026-08-20', reference: 'Stripe', url: DPF_LIST },
    ],
  }),
  processor({ key: 'zoom', name: 'Zoom', legalName: 'Zoom Communications, Inc.', country: 'US', catalogue: 'zoom', website: 'https://www.zoom.com' }),
];
