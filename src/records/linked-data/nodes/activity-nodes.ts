/** The entries of a record: one `dpv:Process` per activity, item by item in the order of Art. 30. */
import type { ControllerRecordActivity, ProcessorRecordActivity, RecordActivity, RecordTerm } from '../../art-30-record.js';
import { assessmentNodes, automatedDecisionNode, breachNodes, proofNodes, rightNodes } from './assessment-nodes.js';
import { dataCategoryId, dataCategoryNode, dataSourceNode, dataSubjectNode, measureNode, measureProperty } from './category-nodes.js';
import { gapNodes } from './gap-nodes.js';
import { below, merged, node, onDay, reference, type Node, type Reference, type Writing } from './node.js';
import { controllerPartyNodes, jointControllerNode, recipientId, recipientLinks, recipientNode } from './party-nodes.js';
import { legalBasisLinks, purposeNodes } from './purpose-nodes.js';
import { retentionNodes, retentionPolicyNode, storageLocationNodes } from './retention-nodes.js';
import { transferNodes } from './transfer-nodes.js';
import type { PropertyName } from '../vocabulary.js';

export const activityId = (key: string, { organisation }: Writing): string => below(organisation, 'activities', key);

const links = (nodes: readonly Node[]): readonly Reference[] => nodes.map((each) => reference(each['@id']));

/** Which recipient gets which of the data. */
function disclosureNodes({ recipients, key }: RecordActivity, writing: Writing): readonly Node[] {
  const id = activityId(key, writing);
  return recipients.flatMap((recipient, position) => recipient.dataCategories.length === 0 ? [] : [
    node(below(id, 'disclosures', position + 1), 'dpv:Disclose', {
      'dpv:hasRecipient': reference(recipientId(recipient, position, id, writing)),
      'dpv:hasPersonalData': recipient.dataCategories.map((category) => reference(dataCategoryId(category.key, writing))),
    }),
  ]);
}

function internalRecipientNodes({ internalRecipients = [] }: RecordActivity, id: string): readonly Node[] {
  return internalRecipients.map((name, position) => node(below(id, 'internal-recipients', position + 1), 'dpv:OrganisationalUnit', { 'dpv:hasName': name }));
}

function measureLinks({ measures }: RecordActivity, writing: Writing): Partial<Record<PropertyName, readonly Reference[]>> {
  const byProperty = Map.groupBy(measures, measureProperty);
  return Object.fromEntries([...byProperty].map(([property, each]) => [property, links(each.map((measure) => measureNode(measure, writing)))]));
}

/** What entries of both kinds say about themselves. */
function frameOf(activity: RecordActivity, id: string, writing: Writing) {
  const { name, owner, startsOn, endsOn, number, businessFunction, successor, lastReviewedOn } = activity;
  const period = node(below(id, 'period'), 'dct:PeriodOfTime', { 'dcat:startDate': onDay(startsOn), 'dcat:endDate': onDay(endsOn) });
  const { 'dpv:hasRecipient': recipients = [], ...inRoles } = recipientLinks(activity, id, writing);
  return {
    'dct:title': name,
    'dct:identifier': [activity.key, number],
    'register30:businessFunction': businessFunction,
    'dct:temporal': startsOn !== null || endsOn !== null ? period : null,
    'dct:isReplacedBy': successor && node(activityId(successor.key, writing), 'dpv:Process', { 'dct:title': successor.name }),
    'register30:lastReviewedOn': onDay(lastReviewedOn),
    'dpv:hasActivityStatus': reference('dpv:ActivityOngoing'),
    'dpv:hasResponsibleEntity': owner ? node(below(id, 'owner'), 'dpv:Entity', { 'dpv:hasName': owner }) : null,
    'dpv:hasPersonalData': activity.dataCategories.map((category) => reference(dataCategoryId(category.key, writing))),
    ...inRoles,
    'dpv:hasRecipient': [...recipients, ...internalRecipientNodes(activity, id)],
    'dpv:hasRecordOfActivity': breachNodes(activity, id),
    'register30:hasGap': gapNodes(activity.missing, id),
    ...measureLinks(activity, writing),
  };
}

function controllerActivityNode(activity: ControllerRecordActivity, id: string, writing: Writing): Node {
  const purposes = purposeNodes(activity, id, writing);
  const { consents, arrangement } = proofNodes(activity, id);
  const frame = frameOf(activity, id, writing);
  return node(id, ['dpv:Process', 'dcat:Dataset', 'register30:ControllerActivity'], {
    ...frame,
    'dpv:hasDataController': reference(writing.organisation),
    'dpv:hasPurpose': purposes,
    'dpv:hasLegalBasis': legalBasisLinks(purposes),
    'register30:ukSchedule1Condition': activity.ukSchedule1Condition,
    'dpv:hasDataSubject': links(activity.dataSubjects.map((each) => dataSubjectNode(each, writing))),
    'dpv:hasDataSource': links(activity.sources.map((each) => dataSourceNode(each, writing))),
    'dpv:hasProcessing': [...disclosureNodes(activity, writing), ...transferNodes(activity, id, writing)],
    'dpv:hasStorageCondition': [...retentionNodes(activity, id, writing), ...storageLocationNodes(activity, id, writing)],
    'dpv:hasPolicy': retentionPolicyNode(activity, id),
    'dpv:hasAssessment': assessmentNodes(activity, id, writing),
    'dpv:hasRight': rightNodes(activity, writing),
    'dpv:hasContext': automatedDecisionNode(activity, id),
    'register30:automatedDecisions': activity.automatedDecisions,
    'register30:automatedDecisionsDescription': activity.automatedDecisionsDescription,
    'dpv:hasLegalMeasure': arrangement,
    'dpv:hasRecordOfActivity': [...frame['dpv:hasRecordOfActivity'], consents],
  });
}

function processorActivityNode(activity: ProcessorRecordActivity, id: string, writing: Writing): Node {
  const processing = activity.categoriesOfProcessing.map((each, position) =>
    node(below(id, 'processing', position + 1), ['dpv:Processing', 'register30:CategoryOfProcessing'], { 'dct:title': each }));
  const frame = frameOf(activity, id, writing);
  return node(id, ['dpv:Process', 'dcat:Dataset', 'register30:ProcessorActivity'], {
    ...frame,
    'dpv:hasDataProcessor': [reference(writing.organisation), ...(frame['dpv:hasDataProcessor'] ?? [])],
    'dpv:hasDataController': controllerPartyNodes(activity, id, writing),
    'dpv:hasProcessing': [...processing, ...disclosureNodes(activity, writing), ...transferNodes(activity, id, writing)],
    'dpv:hasStorageCondition': storageLocationNodes(activity, id, writing),
  });
}

/** What several entries share: categories, sources, measures, engaged recipients, joint controllers. */
function sharedNodes(activity: RecordActivity, id: string, writing: Writing): readonly Node[] {
  const ofController = 'dataSubjects' in activity ? activity : null;
  const categories = [activity, ...activity.recipients, ...(ofController?.retention ?? [])].flatMap<RecordTerm>(({ dataCategories }) => dataCategories);
  return [
    ...(ofController?.dataSubjects ?? []).map((each) => dataSubjectNode(each, writing)),
    ...categories.map((each) => dataCategoryNode(each, writing)),
    ...(ofController?.sources ?? []).map((each) => dataSourceNode(each, writing)),
    ...activity.recipients.map((recipient, position) => recipientNode(recipient, position, id, writing)),
    ...(ofController?.jointControllers ?? []).map((party) => jointControllerNode(party, writing)),
    ...activity.measures.map((measure) => measureNode(measure, writing)),
  ];
}

/** The entries in the order of the record, then what they share, once each. */
export function activityNodes(writing: Writing): readonly Node[] {
  const { record } = writing;
  const entries = record.role === 'controller'
    ? record.activities.map((activity) => controllerActivityNode(activity, activityId(activity.key, writing), writing))
    : record.activities.map((activity) => processorActivityNode(activity, activityId(activity.key, writing), writing));
  const activities: readonly RecordActivity[] = record.activities;
  return [...entries, ...merged(activities.flatMap((activity) => sharedNodes(activity, activityId(activity.key, writing), writing)))];
}
