/** Holds the graph of a record in JSON-LD against the record, term by term and in both directions. */
import type { Store } from 'n3';
import type { Art30Record, RecordActivity } from '../../src/records/art-30-record.js';
import { iri } from '../../src/records/linked-data/graph.fixtures.js';
import { CONTEXT } from '../../src/records/linked-data/vocabulary.js';

/** What is compared: a name, and the sets of both sides. */
type Sides = readonly [name: string, stated: readonly (string | null | undefined)[], read: readonly string[]];

const BASIS_LETTERS: Readonly<Record<string, string>> = {
  'consent': 'a', 'contract': 'b', 'legal-obligation': 'c', 'vital-interests': 'd', 'public-task': 'e', 'legitimate-interests': 'f',
};
const GENERAL_BASES: Readonly<Record<string, string>> = {
  'consent': 'Consent', 'contract': 'Contract', 'legal-obligation': 'LegalObligation', 'vital-interests': 'VitalInterest',
  'public-task': 'PublicInterest', 'legitimate-interests': 'LegitimateInterest',
};

/** Values at the end of a path of properties, over every node on the way. */
function along(graph: Store, from: string, ...path: readonly string[]): string[] {
  return path.reduce<string[]>((nodes, property) => nodes.flatMap((node) => graph.getObjects(node, iri(property), null).map(({ value }) => value)), [from]);
}

const ofType = (graph: Store, nodes: readonly string[], type: string): string[] => nodes.filter((node) => graph.countQuads(node, iri('rdf:type'), iri(type), null) > 0);

const ends = (nodes: readonly string[]): string[] => nodes.map((node) => decodeURIComponent(node.slice(node.lastIndexOf('/') + 1)));

const stated = (values: readonly (string | null | undefined)[]): string[] => [...new Set(values.filter((value): value is string => !!value))].toSorted();

function sidesOfController(graph: Store, node: string, activity: RecordActivity, underGdpr: boolean): readonly Sides[] {
  if (!('purposes' in activity)) return [];
  const { purposes, dataSubjects, sources, retention, jointControllers, rights } = activity;
  const bases = along(graph, node, 'dpv:hasPurpose', 'dpv:hasLegalBasis');
  return [
    ['purposes', purposes.map(({ description }) => description), along(graph, node, 'dpv:hasPurpose', 'dct:description')],
    ['legal bases', purposes.map(({ legalBasis }) => legalBasis && (underGdpr ? iri(`eu-gdpr:A6-1-${BASIS_LETTERS[legalBasis]}`) : iri(`dpv:${GENERAL_BASES[legalBasis]}`))),
      bases.filter((basis) => basis.startsWith(underGdpr ? iri('eu-gdpr:A6-') : iri('dpv:')))],
    ['conditions', purposes.map(({ specialCategoryCondition: letter }) => letter && (underGdpr ? iri(`eu-gdpr:A9-2-${letter}`) : `9-2-${letter}`)),
      underGdpr ? bases.filter((basis) => basis.startsWith(iri('eu-gdpr:A9-'))) : along(graph, node, 'dpv:hasPurpose', 'dpv:hasLegalBasis', 'dct:identifier')],
    ['legal bases of the activity', bases, along(graph, node, 'dpv:hasLegalBasis')],
    ['legitimate interests', purposes.map(({ legitimateInterest }) => legitimateInterest), ofType(graph, bases, 'dpv:LegitimateInterest').flatMap((each) => along(graph, each, 'dct:description'))],
    ['data subjects', dataSubjects.map(({ name }) => name), along(graph, node, 'dpv:hasDataSubject', 'dct:title')],
    ['sources', sources.map(({ key }) => key), along(graph, node, 'dpv:hasDataSource', 'dct:identifier')],
    ['retention', retention.filter(({ period, trigger, description }) => period ?? trigger ?? description).map(({ wording }) => wording), along(graph, node, 'dpv:hasStorageCondition')
      .filter((each) => ofType(graph, [each], 'dpv:StorageDuration').length > 0).flatMap((each) => along(graph, each, 'dct:description'))],
    ['joint controllers', jointControllers.map(({ name }) => name), along(graph, node, 'dpv:hasJointDataControllers', 'dpv:hasName')],
    ['rights', (rights ?? []).map(({ article, key }) => (underGdpr ? `A${article}` : key)), along(graph, node, 'dpv:hasRight').map((right) => right.split(/[#/]/).at(-1) ?? '')],
  ];
}

function sidesOfProcessor(graph: Store, node: string, activity: RecordActivity): readonly Sides[] {
  if (!('controllers' in activity)) return [];
  const processing = ofType(graph, along(graph, node, 'dpv:hasProcessing'), 'register30:CategoryOfProcessing');
  return [
    ['controllers', activity.controllers.map(({ name }) => name), along(graph, node, 'dpv:hasDataController', 'dpv:hasName')],
    ['contacts of controllers', activity.controllers.map(({ contact }) => contact), along(graph, node, 'dpv:hasDataController', 'dpv:hasContact')],
    ['processing', activity.categoriesOfProcessing, processing.flatMap((each) => along(graph, each, 'dct:title'))],
  ];
}

function sidesOfBoth(graph: Store, node: string, activity: RecordActivity): readonly Sides[] {
  const transfers = ofType(graph, along(graph, node, 'dpv:hasProcessing'), 'dpv:CrossBorderTransfer');
  const recipients = along(graph, node, 'dpv:hasRecipient').filter((each) => ofType(graph, [each], 'dpv:Recipient').length > 0);
  return [
    ['name', [activity.name], along(graph, node, 'dct:title')],
    ['personal data', activity.dataCategories.map(({ key }) => key), ends(along(graph, node, 'dpv:hasPersonalData'))],
    ['recipients', activity.recipients.map(({ name }) => name), recipients.flatMap((each) => along(graph, each, 'dpv:hasName'))],
    ['places', activity.recipients.flatMap(({ countries, organisations }) => [...countries.map((code) => iri(`loc:${code}`)), ...organisations]),
      recipients.flatMap((each) => along(graph, each, 'dpv:hasLocation')).map((place) => (place.startsWith(CONTEXT.loc) ? place : ends([place])[0] ?? ''))],
    ['transfers', activity.transfers.map(({ recipient, country, organisation, regime, verdict, mechanism, documentation }) =>
      [recipient, country ?? organisation, regime, verdict, mechanism, documentation].join('|')),
    transfers.map((each) => [
      along(graph, each, 'dpv:hasDataImporter', 'dpv:hasName')[0], [...along(graph, each, 'dpv:hasThirdCountry'), ...along(graph, each, 'dpv:hasLocation')].map((place) => place.split(/[#/]/).at(-1))[0],
      along(graph, each, 'register30:regime')[0], along(graph, each, 'register30:verdict')[0],
      along(graph, each, 'dpv:hasOrganisationalMeasure', 'register30:mechanism')[0], along(graph, each, 'dct:description')[0],
    ].join('|'))],
    ['transfers without a ground', activity.transfers.filter(({ ground }) => ground === null).map(({ recipient, country }) => `${recipient} ${country ?? ''}`),
      transfers.filter((each) => along(graph, each, 'dpv:hasLegalBasis').length === 0)
        .map((each) => `${along(graph, each, 'dct:title')[0]} ${along(graph, each, 'dpv:hasThirdCountry').map((place) => place.split('#').at(-1))[0] ?? ''}`)],
    ['measures', activity.measures.map(({ key }) => key), ['Technical', 'Organisational', 'Physical'].flatMap((nature) => ends(along(graph, node, `dpv:has${nature}Measure`)))],
    ['gaps', activity.missing.map(({ item, message }) => `${item} ${message}`), along(graph, node, 'register30:hasGap')
      .map((gap) => `${along(graph, gap, 'register30:item')[0]} ${along(graph, gap, 'dct:description')[0]}`)],
  ];
}

/** What the graph says of the record's activities too much or too little. */
export function linkedDifferencesOf(graph: Store, record: Art30Record): string[] {
  const { organisation, activities } = record;
  const base = `urn:register30:${organisation.slug}`;
  const underGdpr = organisation.regimes.includes('eu-gdpr');
  return activities.flatMap((activity: RecordActivity) => {
    const node = `${base}/activities/${activity.key}`;
    const sides = [...sidesOfBoth(graph, node, activity), ...sidesOfController(graph, node, activity, underGdpr), ...sidesOfProcessor(graph, node, activity)];
    return sides.filter(([, one, other]) => JSON.stringify(stated(one)) !== JSON.stringify(stated(other)))
      .map(([name, one, other]) => `${activity.key} ${name}: ${JSON.stringify(stated(one))} but ${JSON.stringify(stated(other))}`);
  });
}
