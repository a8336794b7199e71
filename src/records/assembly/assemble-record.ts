/** Assembles the record of processing activities from a register: pure, so that the same question has the same answer for ever. */
import { organisationRequirementsOf } from '../../law/article-30/article-30-organisation.js';
import { requirementsOf, type MissingItem } from '../../law/article-30/article-30.js';
import { isInForce } from '../../law/register/engagement-life.js';
import type { ActivityFacts, Day, EngagementFacts, RegisterFacts, RetentionFacts } from '../../law/facts.js';
import type { Law } from '../../law/law.js';
import { engagementsOf } from '../../law/register/register-index.js';
import { transfersOf, type Transfer } from '../../law/register/register-transfers.js';
import { dataSource, measureCategory } from '../../law/taxonomy.js';
import type { ActivityRole, Language } from '../../law/vocabulary.js';
import {
  ARTICLE_OF_ROLE, type AssembledRecord, type ControllerRecordActivity, type ProcessorRecordActivity, type RecordActivity,
  type RecordGap, type RecordJointController, type RecordMeasure, type RecordRetention,
} from '../art-30-record.js';
import { labelsOf, missingText } from '../labels/languages.js';
import { authorityFacts, controllerAuthorityFacts, impactAssessmentOf } from './authority-facts.js';
import { nameOf, recordContext, type RecordContext } from './record-context.js';
import { jointControllersAmong, recordOrganisation } from './record-organisation.js';
import { recipientsOf } from './record-recipients.js';
import { transfersOfRecord, type TransfersOfActivity } from './record-transfers.js';
import { retentionInWords } from '../labels/wording.js';

/** Which record: whose, in which role, about which day, by what was known when (null: now), in which language, under which law. */
export interface RecordQuestion {
  readonly register: RegisterFacts;
  readonly role: ActivityRole;
  readonly asOf: Day;
  readonly knownOn: string | null;
  readonly language: Language;
  readonly law: Law;
  /** Number of the last revision that the register contains. */
  readonly revision: number;
}

interface Assembly extends RecordContext {
  readonly transfers: readonly Transfer[];
  readonly transfersOfActivity: TransfersOfActivity;
}

function gapOf({ item, code, modality, message, citation, about, pointer }: MissingItem, context: RecordContext): RecordGap {
  const text = missingText(code, context.labels.language, message, nameOf(about, context));
  return { item, code, modality, message: text, citation, about, pointer };
}

function retentionOf(retention: RetentionFacts, { dataCategoryOf, labels }: RecordContext): RecordRetention {
  const { dataCategories, period, trigger, description } = retention;
  return {
    dataCategories: dataCategories.map(dataCategoryOf).map(({ key, name }) => ({ key, name })),
    period, trigger, description,
    wording: retentionInWords(retention, labels) ?? labels.terms.notStated,
  };
}

function measuresOf({ measures }: ActivityFacts, { index, labels: { language } }: RecordContext): readonly RecordMeasure[] {
  return measures.map((key) => index.measures.get(key)).filter((measure) => measure !== undefined)
    .map(({ key, category, name, description }) => ({
      key, category, categoryName: measureCategory(category).names[language], name, description,
    }));
}

function frameOf(activity: ActivityFacts, engagements: readonly EngagementFacts[], assembly: Assembly) {
  const { key, name, startsOn, endsOn, owner } = activity;
  const { missing } = requirementsOf(activity, assembly.register, assembly.asOf, assembly.transfers);
  return {
    key, name, startsOn, endsOn, owner,
    dataCategories: activity.dataCategories.map(assembly.dataCategoryOf),
    recipients: recipientsOf(activity, engagements, assembly),
    transfers: assembly.transfersOfActivity(activity, engagements),
    measures: measuresOf(activity, assembly),
    missing: missing.map((item) => gapOf(item, assembly)),
    ...authorityFacts(activity, assembly),
  };
}

function controllerActivity(activity: ActivityFacts, assembly: Assembly): ControllerRecordActivity {
  const engagements = engagementsOf(activity, assembly.register, assembly.asOf);
  return {
    ...frameOf(activity, engagements, assembly),
    purposes: activity.purposes.map(({ description, legalBasis, legitimateInterest, specialCategoryCondition }) =>
      ({ description, legalBasis, legitimateInterest, specialCategoryCondition })),
    dataSubjects: activity.dataSubjects.map(assembly.dataSubjectsOf),
    sources: activity.sources.map((key) => ({ key, name: dataSource(key).names[assembly.labels.language] })),
    jointControllers: jointControllersAmong(engagements, assembly),
    retention: activity.retention.map((retention) => retentionOf(retention, assembly)),
    automatedDecisions: activity.automatedDecisions,
    impactAssessment: impactAssessmentOf(activity.impactAssessment),
    ...controllerAuthorityFacts(activity, assembly),
  };
}

function processorActivity(activity: ActivityFacts, assembly: Assembly): ProcessorRecordActivity {
  const engagements = engagementsOf(activity, assembly.register, assembly.asOf);
  return {
    ...frameOf(activity, engagements, assembly),
    controllers: activity.controllers.map(({ name, country, contact, representative, dataProtectionOfficer }) =>
      ({ name, country, contact, representative, dataProtectionOfficer })),
    categoriesOfProcessing: activity.categoriesOfProcessing,
  };
}

function assemblyOf({ register, role, asOf, law, language }: RecordQuestion): Assembly {
  const context = recordContext({ register, role, asOf, law, labels: labelsOf(language) });
  const transfers = transfersOf(register, asOf, law);
  return { ...context, transfers, transfersOfActivity: transfersOfRecord(transfers, context) };
}

/** Each joint controller once, over all activities. */
function jointControllersOf(activities: readonly ControllerRecordActivity[]): readonly RecordJointController[] {
  const parties = activities.flatMap(({ jointControllers }) => jointControllers);
  return [...new Map(parties.map((party) => [party.engagement, party])).values()];
}

/** What is missing of the organisation, then of one activity after the other. */
function gapsOfRecord(activities: readonly RecordActivity[], assembly: Assembly): Pick<AssembledRecord, 'complete' | 'missing'> {
  const { role, register, asOf, law } = assembly;
  const ofOrganisation = organisationRequirementsOf(role, register, asOf, law).missing;
  const missing = [
    ...ofOrganisation.map((item) => ({ activity: null, ...gapOf(item, assembly) })),
    ...activities.flatMap(({ key, missing: gaps }) => gaps.map((gap) => ({ activity: key, ...gap }))),
  ];
  return { complete: missing.length === 0, missing };
}

/**
 * The record of one role on one day: the activities in force that day, through the engagements that run that day, each with what is
 * missing. Without digest; sealing adds it. Rests on Art. 30(1) and (2). Joint controllers belong to the controller's record alone:
 * a processor does not determine purposes (Art. 26).
 */
export function assembleRecord(question: RecordQuestion): AssembledRecord {
  const { register, role, asOf, knownOn, language, law, revision } = question;
  const assembly = assemblyOf(question);
  const inForce = register.activities.filter((activity) => activity.role === role && isInForce(activity, asOf));
  const frame = { asOf, knownOn, language, revision, lawVersion: law.version };
  if (role === 'controller') {
    const activities = inForce.map((activity) => controllerActivity(activity, assembly));
    const organisation = recordOrganisation(register.organisation, jointControllersOf(activities));
    return { article: ARTICLE_OF_ROLE[role], role, ...frame, organisation, activities, ...gapsOfRecord(activities, assembly) };
  }
  const activities = inForce.map((activity) => processorActivity(activity, assembly));
  const organisation = recordOrganisation(register.organisation, []);
  return { article: ARTICLE_OF_ROLE[role], role, ...frame, organisation, activities, ...gapsOfRecord(activities, assembly) };
}
