/** The words of a record as linked data: the Data Privacy Vocabulary 2.3, Dublin Core, DCAT, and a few of our own for what those lack. */
import { DPV_CONCEPTS, type DpvConcept, type DpvProperty } from './data/dpv-terms.js';

/** The context of every document. It is written into the document itself, so that nothing has to be fetched to read one. */
export const CONTEXT = {
  'dpv': 'https://w3id.org/dpv#',
  'pd': 'https://w3id.org/dpv/pd#',
  'loc': 'https://w3id.org/dpv/loc#',
  'eu-gdpr': 'https://w3id.org/dpv/legal/eu/gdpr#',
  'legal-eu': 'https://w3id.org/dpv/legal/eu#',
  'dcat': 'http://www.w3.org/ns/dcat#',
  'dct': 'http://purl.org/dc/terms/',
  'rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  'xsd': 'http://www.w3.org/2001/XMLSchema#',
  'register30': 'urn:register30:vocabulary:',
} as const;

/** Types of our own: which paragraph of Art. 30 a record and its entries follow, and what is missing. */
export const OWN_CLASSES = {
  'register30:ControllerRecord': 'A record under Art. 30(1) GDPR.',
  'register30:ProcessorRecord': 'A record under Art. 30(2) GDPR.',
  'register30:ControllerActivity': 'An entry of a record under Art. 30(1) GDPR.',
  'register30:ProcessorActivity': 'An entry of a record under Art. 30(2) GDPR.',
  'register30:EngagedRecipient': 'A recipient that the organisation, or a processor of it, has engaged.',
  'register30:CategoryOfProcessing': 'A category of processing carried out on behalf of a controller.',
  'register30:Gap': 'Something that the law wants and nobody has stated.',
} as const;
export type OwnClass = keyof typeof OWN_CLASSES;

/** Properties of our own, each for a fact that the other vocabularies have no word for. */
export const OWN_PROPERTIES = {
  'register30:adhered': 'Whether the time limits of a policy are kept.',
  'register30:automatedDecisions': 'Whether decisions are based solely on automated processing (Art. 22).',
  'register30:automatedDecisionsDescription': 'Logic, significance and consequences of automated decisions (Art. 13(2)(f)).',
  'register30:businessFunction': 'Function of the business that the activity belongs to.',
  'register30:citation': 'Provision that asks for what is missing.',
  'register30:code': 'Stable name of a kind of gap.',
  'register30:complete': 'Whether nothing is missing that the law wants.',
  'register30:conclusion': 'Day on which an assessment was concluded.',
  'register30:contractStatus': 'State of a contract.',
  'register30:countsFrom': 'Event from which a period counts.',
  'register30:digest': 'Digest of the content of the record.',
  'register30:engagedBy': 'Who engaged this recipient, where the organisation itself did not.',
  'register30:hasGap': 'What is missing.',
  'register30:issueNumber': 'Number under which the record was issued.',
  'register30:item': 'Item of Art. 30 that a gap belongs to.',
  'register30:knownOn': 'Moment whose knowledge was asked for.',
  'register30:lastReviewedOn': 'Day of the last review.',
  'register30:lawVersion': 'Version of the law by which transfers and gaps were judged.',
  'register30:locationKind': 'How the data are reached at a destination.',
  'register30:mechanism': 'What a transfer relies on.',
  'register30:modality': 'How strictly the law asks.',
  'register30:regime': 'Law that binds the organisation or judges a transfer.',
  'register30:revision': 'Last revision of the register that the record contains.',
  'register30:role': 'Role of a recipient.',
  'register30:service': 'Service of a recipient.',
  'register30:ukSchedule1Condition': 'Condition of Schedule 1 to the Data Protection Act 2018.',
  'register30:validUntil': 'Last day on which the ground of a transfer holds.',
  'register30:verdict': 'Whether a transfer is covered.',
} as const;
export type OwnProperty = keyof typeof OWN_PROPERTIES;

/** A type of a node. */
export type ClassName = DpvConcept | OwnClass | 'dcat:Catalog' | 'dcat:Dataset' | 'dct:PeriodOfTime';

/** A property of a node. */
export type PropertyName = DpvProperty | OwnProperty | 'dcat:dataset' | 'dcat:endDate' | 'dcat:landingPage' | 'dcat:startDate' | 'dct:alternative'
  | 'dct:date' | 'dct:description' | 'dct:identifier' | 'dct:isReplacedBy' | 'dct:issued' | 'dct:language' | 'dct:source' | 'dct:temporal'
  | 'dct:title' | 'rdf:value';

const CONCEPTS: ReadonlySet<string> = new Set(DPV_CONCEPTS);

/**
 * A term that another room names, such as the taxonomy of personal data.
 * @throws Error where it is not among the pinned terms: a record must never carry a term that does not exist
 */
export function dpvConcept(term: string): DpvConcept {
  if (!isDpvConcept(term)) throw new Error(`${term} is not among the pinned terms of DPV 2.3.`);
  return term;
}

/** Whether a term is among those that a record may use. */
export function isDpvConcept(term: string): term is DpvConcept {
  return CONCEPTS.has(term);
}
