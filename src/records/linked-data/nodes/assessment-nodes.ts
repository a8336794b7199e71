/** What an activity says besides Art. 30: assessments, rights, automated decisions, records of consent and of breaches. */
import type { ImpactAssessmentProgress } from '../../../law/vocabulary.js';
import type { ControllerRecordActivity, RecordActivity } from '../../art-30-record.js';
import type { DpvConcept } from '../data/dpv-terms.js';
import { below, node, onDay, reference, webAddress, type Node, type Reference, type Writing } from './node.js';
import { isDpvConcept } from '../vocabulary.js';

const STATUS_OF_PROGRESS: Readonly<Record<ImpactAssessmentProgress, DpvConcept>> = {
  'not-started': 'dpv:ActivityPlanned', 'in-progress': 'dpv:ActivityOngoing', 'concluded': 'dpv:ActivityCompleted',
};

/** Whether an assessment is required (Art. 35(1), (3)); the vocabulary has words for it under the GDPR alone. */
function necessityNode(required: boolean | null, activityId: string, { underGdpr }: Writing): Node | null {
  if (required === null || !underGdpr) return null;
  return node(below(activityId, 'impact-assessment', 'necessity'), 'eu-gdpr:DPIANecessityAssessment', {
    'dpv:hasStatus': reference((required ? 'eu-gdpr:DPIARequired' : 'eu-gdpr:DPIANotRequired') satisfies DpvConcept),
  });
}

/** The assessments of an activity: Art. 35, and of the legitimate interests under Art. 6(1)(f). */
export function assessmentNodes(activity: ControllerRecordActivity, activityId: string, writing: Writing): readonly (Node | null)[] {
  const { impactAssessment, legitimateInterestAssessment: interests } = activity;
  const { required = null, concludedOn = null, url = null, progress } = impactAssessment ?? {};
  return [
    necessityNode(required, activityId, writing),
    concludedOn || url || progress || required === true ? node(below(activityId, 'impact-assessment'), 'dpv:DPIA', {
      'register30:conclusion': onDay(concludedOn), 'dct:source': webAddress(url),
      'dpv:hasActivityStatus': progress && reference(STATUS_OF_PROGRESS[progress]),
    }) : null,
    interests ? node(below(activityId, 'legitimate-interest-assessment'), 'dpv:LegitimateInterestAssessment', {
      'register30:conclusion': onDay(interests.concludedOn), 'dct:source': webAddress(interests.url),
    }) : null,
  ];
}

/** Rights of the data subjects (Art. 15 to 22). */
export function rightNodes({ rights = [] }: ControllerRecordActivity, { organisation, underGdpr }: Writing): readonly (Reference | Node)[] {
  return rights.map(({ key, name, article }) => {
    const term = `eu-gdpr:A${article}`;
    return underGdpr && isDpvConcept(term) ? reference(term) : node(below(organisation, 'rights', key), 'dpv:DataSubjectRight', { 'dct:title': name });
  });
}

/** Art. 22: decisions based solely on automated processing. */
export function automatedDecisionNode(activity: ControllerRecordActivity, activityId: string): Node | null {
  const { automatedDecisions, automatedDecisionsDescription } = activity;
  if (automatedDecisions !== true) return null;
  return node(below(activityId, 'automated-decisions'), 'dpv:AutomatedDecisionMaking', { 'dct:description': automatedDecisionsDescription });
}

/** Breaches that concerned an activity (Art. 33(5)). */
export function breachNodes({ breaches = [] }: RecordActivity, activityId: string): readonly Node[] {
  return breaches.map(({ occurredOn, url }, position) => node(below(activityId, 'breaches', position + 1), 'dpv:DataBreachRecord', {
    'dct:date': onDay(occurredOn), 'dct:source': webAddress(url),
  }));
}

/** The record of consents (Art. 7(1)) and the arrangement of joint controllers (Art. 26(1)), each by its address. */
export function proofNodes(activity: ControllerRecordActivity, activityId: string): { readonly consents: Node | null; readonly arrangement: Node | null } {
  const { consentRecord, jointControllerArrangement } = activity;
  const at = (name: string, type: DpvConcept, url: string | undefined): Node | null =>
    url ? node(below(activityId, name), type, { 'dct:source': webAddress(url) }) : null;
  return {
    consents: at('consent-record', 'dpv:ConsentRecord', consentRecord),
    arrangement: at('joint-controller-arrangement', 'dpv:JointDataControllersAgreement', jointControllerArrangement),
  };
}
