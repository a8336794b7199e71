/** Who takes part: the organisation, who speaks for it, with whom and through whom it processes. */
import type { ContactFacts } from '../../../law/facts.js';
import type { ContractKind, EngagementRole } from '../../../law/vocabulary.js';
import type { ProcessorRecordActivity, RecordActivity, RecordControllerParty, RecordJointController, RecordRecipient } from '../../art-30-record.js';
import type { DpvConcept } from '../data/dpv-terms.js';
import { below, country, node, onDay, reference, webAddress, type Node, type Writing } from './node.js';
import type { ClassName, PropertyName } from '../vocabulary.js';

const contactOf = (contact: ContactFacts | null) => contact && {
  'dpv:hasName': contact.name, 'dpv:hasAddress': contact.address, 'dpv:hasContact': [contact.email, contact.phone],
};

/** Art. 30(1)(a), (2)(a): the organisation with its representatives, its data protection officer and its authority. */
export function organisationNode(writing: Writing): Node {
  const { record: { organisation, role }, organisation: id, underGdpr } = writing;
  const types = { controller: ['dpv:DataController', 'eu-gdpr:Controller'], processor: ['dpv:DataProcessor', 'eu-gdpr:Processor'] } as const;
  const { name, tradingNames, address, email, phone, website, regimes, dataProtectionOfficer, representatives, supervisoryAuthority } = organisation;
  return node(id, underGdpr ? types[role] : types[role].slice(0, 1), {
    ...contactOf({ name, address, email, phone }),
    'dct:identifier': organisation.slug,
    'dct:alternative': tradingNames,
    'dcat:landingPage': webAddress(website),
    'dpv:hasCountry': organisation.country && country(organisation.country, writing),
    'register30:regime': regimes,
    'dpv:hasApplicableLaw': underGdpr ? reference('legal-eu:law-GDPR') : null,
    'dpv:hasDataProtectionOfficer': dataProtectionOfficer
      && node(below(id, 'data-protection-officer'), 'dpv:DataProtectionOfficer', contactOf(dataProtectionOfficer) ?? {}),
    'dpv:hasRepresentative': representatives.map((representative, position) => node(
      below(id, 'representatives', representative.regime, position + 1),
      representative.regime === 'eu-gdpr' ? ['dpv:Representative', 'eu-gdpr:Representative'] : 'dpv:Representative',
      { ...contactOf(representative), 'register30:regime': representative.regime },
    )),
    'dpv:hasAuthority': supervisoryAuthority
      && node(below(id, 'supervisory-authority'), 'dpv:DataProtectionAuthority', { 'dpv:hasName': supervisoryAuthority }),
  });
}

export const engagementId = (key: string, { organisation }: Writing): string => below(organisation, 'engagements', key);

/** Art. 26: a company that determines purposes and means together with the organisation. */
export function jointControllerNode(party: RecordJointController, writing: Writing): Node {
  const { engagement, name, legalName, address, contact } = party;
  return node(engagementId(engagement, writing), ['dpv:DataController'], {
    'dpv:hasName': name, 'dct:alternative': legalName,
    'dpv:hasCountry': party.country && country(party.country, writing),
    'dpv:hasAddress': [address, contact?.address], 'dpv:hasContact': [contact?.name, contact?.email, contact?.phone],
  });
}

const TYPES_OF_ROLE: Readonly<Record<EngagementRole, ClassName>> = {
  'processor': 'dpv:DataProcessor', 'sub-processor': 'dpv:DataSubProcessor', 'joint-controller': 'dpv:DataController', 'controller': 'dpv:DataController',
};

const PROPERTY_OF_ROLE: Readonly<Record<EngagementRole, PropertyName>> = {
  'processor': 'dpv:hasDataProcessor', 'sub-processor': 'dpv:hasDataProcessor',
  'joint-controller': 'dpv:hasJointDataControllers', 'controller': 'dpv:hasRecipientDataController',
};

/** IRI of the recipient at a position of an activity; one that is engaged is the same thing in every activity. */
export function recipientId({ engagement }: RecordRecipient, position: number, activity: string, writing: Writing): string {
  return engagement === null ? below(activity, 'recipients', position + 1) : engagementId(engagement, writing);
}

/** Art. 30(1)(d). */
export function recipientNode(recipient: RecordRecipient, position: number, activity: string, writing: Writing): Node {
  const { engagement, role, name, legalName, category, service, countries, organisations, via } = recipient;
  const id = recipientId(recipient, position, activity, writing);
  const types: readonly ClassName[] = role === null ? ['dpv:Recipient'] : ['dpv:Recipient', TYPES_OF_ROLE[role], 'register30:EngagedRecipient'];
  return node(id, engagement !== null && via !== null && role === 'processor' ? [...types, 'dpv:DataSubProcessor'] : types, {
    'dpv:hasName': name, 'dct:alternative': legalName, 'dct:description': category === name ? null : category,
    'register30:role': role, 'register30:service': service, 'register30:engagedBy': via,
    'dpv:hasLegalMeasure': contractNode(recipient, id),
    'dpv:hasLocation': [
      ...countries.map((code) => country(code, writing)),
      ...organisations.map((each) => internationalOrganisation(each, writing)),
    ],
  });
}

const AGREEMENTS: Readonly<Record<ContractKind, DpvConcept>> = {
  'art-28': 'dpv:ControllerProcessorAgreement', 'joint-controller': 'dpv:JointDataControllersAgreement', 'controller-to-controller': 'dpv:LegalAgreement',
};

/** The contract with a recipient, where it can be read (Art. 26, 28). */
function contractNode({ contract, role }: RecordRecipient, id: string): Node | null {
  if (!contract) return null;
  const { kind, status, signedOn, url } = contract;
  const type = kind === null ? 'dpv:LegalAgreement' : kind === 'art-28' && role === 'sub-processor' ? 'dpv:SubProcessorAgreement' : AGREEMENTS[kind];
  return node(below(id, 'contract'), type, { 'dct:issued': onDay(signedOn), 'dct:source': webAddress(url), 'register30:contractStatus': status });
}

/** An international organisation as a destination (Art. 44). */
export function internationalOrganisation(name: string, { organisation }: Writing): Node {
  return node(below(organisation, 'international-organisations', name), 'dpv:InternationalOrganisation', { 'dpv:hasName': name });
}

/** The properties by which an activity points at its recipients: each as recipient, and in the role it has. */
export function recipientLinks({ recipients }: RecordActivity, activity: string, writing: Writing): Partial<Record<PropertyName, readonly { '@id': string }[]>> {
  const links: Partial<Record<PropertyName, { '@id': string }[]>> = {};
  for (const [position, recipient] of recipients.entries()) {
    const link = reference(recipientId(recipient, position, activity, writing));
    const properties: readonly PropertyName[] = recipient.role === null ? ['dpv:hasRecipient'] : ['dpv:hasRecipient', PROPERTY_OF_ROLE[recipient.role]];
    for (const property of properties) (links[property] ??= []).push(link);
  }
  return links;
}

/** Art. 30(2)(a): the customers on whose behalf an activity is carried out. */
export function controllerPartyNodes({ controllers }: ProcessorRecordActivity, activity: string, writing: Writing): readonly Node[] {
  return controllers.map((party, position) => controllerPartyNode(party, below(activity, 'controllers', position + 1), writing));
}

function controllerPartyNode(party: RecordControllerParty, id: string, writing: Writing): Node {
  const { name, contact, representative, dataProtectionOfficer } = party;
  return node(id, 'dpv:DataController', {
    'dpv:hasName': name, 'dpv:hasContact': contact,
    'dpv:hasCountry': party.country && country(party.country, writing),
    'dpv:hasRepresentative': representative && node(below(id, 'representative'), 'dpv:Representative', { 'dpv:hasName': representative }),
    'dpv:hasDataProtectionOfficer': dataProtectionOfficer
      && node(below(id, 'data-protection-officer'), 'dpv:DataProtectionOfficer', { 'dpv:hasName': dataProtectionOfficer }),
  });
}
