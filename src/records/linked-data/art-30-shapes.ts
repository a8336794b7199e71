import { CONTEXT, OWN_CLASSES, OWN_PROPERTIES } from './vocabulary.js';

const PREFIXES = {
  ...CONTEXT,
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#', sh: 'http://www.w3.org/ns/shacl#', shapes: 'urn:register30:shapes:',
};

/** What Art. 30(1) wants of the record as a whole, and of every entry. */
const CONTROLLER = `
shapes:ControllerRecord a sh:NodeShape ;
  rdfs:comment "Art. 30(1)(a) GDPR. Whether a representative or a data protection officer has to be designated (Art. 27, 37) turns on facts that no graph holds; where one is known to be missing, the record carries a register30:Gap." ;
  sh:targetClass register30:ControllerRecord ;
  sh:property shapes:controller, shapes:controllerName, shapes:controllerContact, shapes:controllerRepresentative, shapes:controllerOfficer .

shapes:controller sh:path dpv:hasDataController ; sh:minCount 1 ; sh:severity sh:Violation ;
  sh:message "Art. 30(1)(a): the record names no controller."@en .
shapes:controllerName sh:path ( dpv:hasDataController dpv:hasName ) ; sh:minCount 1 ; sh:severity sh:Violation ;
  sh:message "Art. 30(1)(a): the name of the controller is missing."@en .
shapes:controllerContact sh:path ( dpv:hasDataController [ sh:alternativePath ( dpv:hasAddress dpv:hasContact ) ] ) ; sh:minCount 1 ; sh:severity sh:Violation ;
  sh:message "Art. 30(1)(a): the contact details of the controller are missing."@en .
shapes:controllerRepresentative sh:path ( dpv:hasDataController dpv:hasRepresentative ) ; sh:node shapes:NamedAndReachable ; sh:severity sh:Violation ;
  sh:message "Art. 30(1)(a): a representative has no name or no contact details."@en .
shapes:controllerOfficer sh:path ( dpv:hasDataController dpv:hasDataProtectionOfficer ) ; sh:node shapes:Reachable ; sh:severity sh:Violation ;
  sh:message "Art. 30(1)(a): the data protection officer has no contact details."@en .

shapes:ControllerActivity a sh:NodeShape ;
  rdfs:comment "Art. 30(1)(b)-(g) GDPR, entry by entry." ;
  sh:targetClass register30:ControllerActivity ;
  sh:property shapes:name, shapes:jointController, shapes:purpose, shapes:purposeDescription, shapes:dataSubject, shapes:personalData,
    shapes:recipientName, shapes:retention, shapes:measure .

shapes:name sh:path dct:title ; sh:minCount 1 ; sh:severity sh:Violation ;
  sh:message "Art. 30(1): the processing activity has no name."@en .
shapes:jointController sh:path dpv:hasJointDataControllers ; sh:node shapes:NamedAndReachable ; sh:severity sh:Violation ;
  sh:message "Art. 30(1)(a): a joint controller has no name or no contact details."@en .
shapes:purpose sh:path dpv:hasPurpose ; sh:minCount 1 ; sh:severity sh:Violation ;
  sh:message "Art. 30(1)(b): the purposes are missing."@en .
shapes:purposeDescription sh:path dpv:hasPurpose ; sh:node [ sh:property [ sh:path dct:description ; sh:minCount 1 ] ] ; sh:severity sh:Violation ;
  sh:message "Art. 30(1)(b): a purpose is not described."@en .
shapes:dataSubject sh:path dpv:hasDataSubject ; sh:minCount 1 ; sh:severity sh:Violation ;
  sh:message "Art. 30(1)(c): the categories of data subjects are missing."@en .
shapes:personalData sh:path dpv:hasPersonalData ; sh:minCount 1 ; sh:severity sh:Violation ;
  sh:message "Art. 30(1)(c): the categories of personal data are missing."@en .
shapes:recipientName sh:path dpv:hasRecipient ; sh:node [ sh:property [ sh:path dpv:hasName ; sh:minCount 1 ] ] ; sh:severity sh:Violation ;
  sh:message "Art. 30(1)(d): a recipient has neither a category nor a name."@en .
shapes:retention sh:path dpv:hasStorageCondition ; sh:qualifiedValueShape [ sh:class dpv:StorageDuration ] ; sh:qualifiedMinCount 1 ; sh:severity sh:Warning ;
  sh:message "Art. 30(1)(f), where possible: no time limit for erasure, and no reason why none can be given."@en .
shapes:measure sh:path [ sh:alternativePath ( dpv:hasTechnicalMeasure dpv:hasOrganisationalMeasure dpv:hasPhysicalMeasure ) ] ; sh:minCount 1 ; sh:severity sh:Warning ;
  sh:message "Art. 30(1)(g), (2)(d), where possible: no security measure is described."@en .

shapes:retentionOfEveryCategory a sh:NodeShape ;
  rdfs:comment "Where there are time limits, they leave no category out." ;
  sh:targetClass register30:ControllerActivity ;
  sh:or (
    [ sh:property [ sh:path dpv:hasStorageCondition ; sh:qualifiedValueShape [ sh:class dpv:StorageDuration ] ; sh:qualifiedMaxCount 0 ] ]
    [ sh:property [ sh:path ( dpv:hasStorageCondition dpv:hasPersonalData ) ; sh:equals dpv:hasPersonalData ] ]
  ) ;
  sh:severity sh:Warning ;
  sh:message "Art. 30(1)(f), where possible: the time limits and the categories of personal data do not match."@en .

shapes:StorageDuration a sh:NodeShape ;
  sh:targetClass dpv:StorageDuration ;
  sh:property shapes:duration .
shapes:duration sh:path dpv:hasDuration ; sh:minCount 1 ; sh:severity sh:Warning ;
  sh:message "Art. 30(1)(f), where possible: a time limit names no period, no event and no reason."@en .
`;

/** What Art. 30(2) wants of the record as a whole, and of every entry. */
const PROCESSOR = `
shapes:ProcessorRecord a sh:NodeShape ;
  rdfs:comment "Art. 30(2)(a) GDPR." ;
  sh:targetClass register30:ProcessorRecord ;
  sh:property shapes:processor, shapes:processorName, shapes:processorContact, shapes:processorRepresentative, shapes:processorOfficer .

shapes:processor sh:path dpv:hasDataProcessor ; sh:minCount 1 ; sh:severity sh:Violation ;
  sh:message "Art. 30(2)(a): the record names no processor."@en .
shapes:processorName sh:path ( dpv:hasDataProcessor dpv:hasName ) ; sh:minCount 1 ; sh:severity sh:Violation ;
  sh:message "Art. 30(2)(a): the name of the processor is missing."@en .
shapes:processorContact sh:path ( dpv:hasDataProcessor [ sh:alternativePath ( dpv:hasAddress dpv:hasContact ) ] ) ; sh:minCount 1 ; sh:severity sh:Violation ;
  sh:message "Art. 30(2)(a): the contact details of the processor are missing."@en .
shapes:processorRepresentative sh:path ( dpv:hasDataProcessor dpv:hasRepresentative ) ; sh:node shapes:NamedAndReachable ; sh:severity sh:Violation ;
  sh:message "Art. 30(2)(a): a representative has no name or no contact details."@en .
shapes:processorOfficer sh:path ( dpv:hasDataProcessor dpv:hasDataProtectionOfficer ) ; sh:node shapes:Reachable ; sh:severity sh:Violation ;
  sh:message "Art. 30(2)(a): the data protection officer has no contact details."@en .

shapes:ProcessorActivity a sh:NodeShape ;
  rdfs:comment "Art. 30(2) GDPR, entry by entry." ;
  sh:targetClass register30:ProcessorActivity ;
  sh:property shapes:name, shapes:servedController, shapes:servedControllerName, shapes:servedControllerContact, shapes:categoryOfProcessing, shapes:measure .

shapes:servedController sh:path dpv:hasDataController ; sh:minCount 1 ; sh:severity sh:Violation ;
  sh:message "Art. 30(2)(a): the controllers on whose behalf the activity is carried out are missing."@en .
shapes:servedControllerName sh:path dpv:hasDataController ; sh:node [ sh:property [ sh:path dpv:hasName ; sh:minCount 1 ] ] ; sh:severity sh:Violation ;
  sh:message "Art. 30(2)(a): a controller has no name."@en .
shapes:servedControllerContact sh:path dpv:hasDataController ; sh:node shapes:Reachable ; sh:severity sh:Violation ;
  sh:message "Art. 30(2)(a): a controller has no contact details."@en .
shapes:categoryOfProcessing sh:path dpv:hasProcessing ; sh:qualifiedValueShape [ sh:class register30:CategoryOfProcessing ] ; sh:qualifiedMinCount 1 ; sh:severity sh:Violation ;
  sh:message "Art. 30(2)(b): the categories of processing are missing."@en .
`;

/** Art. 30(1)(e), (2)(c), and what several shapes use. */
const BOTH = `
shapes:Transfer a sh:NodeShape ;
  rdfs:comment "Art. 30(1)(e), (2)(c) GDPR." ;
  sh:targetClass dpv:CrossBorderTransfer ;
  sh:property shapes:destination, shapes:importer .

shapes:destination sh:path [ sh:alternativePath ( dpv:hasThirdCountry dpv:hasLocation ) ] ; sh:minCount 1 ; sh:severity sh:Violation ;
  sh:message "Art. 30(1)(e), (2)(c): the third country or international organisation is not identified."@en .
shapes:importer sh:path dpv:hasDataImporter ; sh:minCount 1 ; sh:severity sh:Violation ;
  sh:message "Art. 30(1)(e), (2)(c): a transfer names nobody who receives the data."@en .
shapes:suitableSafeguards a sh:NodeShape ;
  sh:targetClass dpv:CrossBorderTransfer ;
  sh:or (
    [ sh:not [ sh:property [ sh:path dpv:hasLegalBasis ; sh:hasValue eu-gdpr:A49-2 ] ] ]
    [ sh:property [ sh:path ( dpv:hasOrganisationalMeasure dct:description ) ; sh:minCount 1 ] ]
  ) ;
  sh:severity sh:Violation ;
  sh:message "Art. 30(1)(e), (2)(c): the suitable safeguards of a transfer under Art. 49(1) second subparagraph are not documented."@en .

shapes:EngagedRecipient a sh:NodeShape ;
  rdfs:comment "Without a place nobody can tell whether there is a transfer." ;
  sh:targetClass register30:EngagedRecipient ;
  sh:property shapes:place .
shapes:place sh:path dpv:hasLocation ; sh:minCount 1 ; sh:severity sh:Violation ;
  sh:message "Art. 30(1)(e), (2)(c): nobody has stated in which countries a recipient keeps or reaches the data."@en .

shapes:Reachable a sh:NodeShape ;
  sh:property [ sh:path [ sh:alternativePath ( dpv:hasAddress dpv:hasContact ) ] ; sh:minCount 1 ] .
shapes:NamedAndReachable a sh:NodeShape ;
  sh:node shapes:Reachable ;
  sh:property [ sh:path dpv:hasName ; sh:minCount 1 ] .
`;

const declared = (names: Readonly<Record<string, string>>, type: string): string =>
  Object.entries(names).map(([name, comment]) => `${name} a ${type} ; rdfs:comment "${comment}"@en .`).join('\n');

/** The terms of our own that a record uses, in Turtle. */
const vocabulary = (): string => [
  declared(OWN_CLASSES, 'rdfs:Class'), declared(OWN_PROPERTIES, 'rdf:Property'),
  'register30:ControllerRecord rdfs:subClassOf dpv:ROPA .', 'register30:ProcessorRecord rdfs:subClassOf dpv:ROPA .',
  'register30:ControllerActivity rdfs:subClassOf dpv:Process .', 'register30:ProcessorActivity rdfs:subClassOf dpv:Process .',
  'register30:CategoryOfProcessing rdfs:subClassOf dpv:Processing .', 'register30:EngagedRecipient rdfs:subClassOf dpv:Recipient .',
].join('\n');

/**
 * SHACL shapes for records in JSON-LD, with our own terms, as Turtle. What Art. 30(1) and (2) GDPR want in any case, or wherever it applies,
 * is a violation where it is missing; what they want where possible is a warning. Every property shape has a name, so that a report says
 * which item is missing.
 */
export function art30Shapes(): string {
  const prefixes = Object.entries(PREFIXES).map(([prefix, iri]) => `@prefix ${prefix}: <${iri}> .`).join('\n');
  return `# Shapes of Art. 30 GDPR over the Data Privacy Vocabulary 2.3\n${prefixes}\n${CONTROLLER}${PROCESSOR}${BOTH}\n${vocabulary()}\n`;
}
