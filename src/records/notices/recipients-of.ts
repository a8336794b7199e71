import type { ActivityFacts, EngagementFacts, RecipientFacts, RegisterFacts } from '../../law/facts.js';
import type { Law } from '../../law/law.js';
import { isInForce } from '../../law/register/engagement-life.js';
import { engagementsOf } from '../../law/register/register-index.js';
import { isBlank } from '../../law/register/words.js';
import type { Language } from '../../law/vocabulary.js';
import { type RecordContext, recordContext } from '../assembly/record-context.js';
import { engagedBy } from '../assembly/record-recipients.js';
import { labelsOf } from '../labels/languages.js';
import { citationInWords } from '../labels/wording.js';
import type { NoticeGap } from './privacy-notice.js';
import type { RecipientsAnswer, ToldRecipient } from './recipients-answer.js';
import type { NoticeGapCode } from './wording/notice-words.js';
import { noticeWordsOf } from './wording/words-by-language.js';

/** Whose recipients, of which data (none: all), on which day, or at any time since another. */
export interface RecipientsQuestion {
  readonly since: string | null;
  readonly register: RegisterFacts;
  readonly revision: number;
  readonly asOf: string;
  readonly knownOn: string | null;
  readonly language: Language;
  readonly law: Law;
  readonly dataSubjects: readonly string[];
  readonly dataCategories: readonly string[];
}

interface Answering extends RecordContext {
  readonly question: RecipientsQuestion;
}

/** One recipient in one activity. */
interface Received {
  readonly recipient: Omit<ToldRecipient, 'activities'>;
  readonly activity: ActivityFacts;
  readonly gaps: readonly NoticeGap[];
}

const shareAny = (first: readonly string[], second: readonly string[]): boolean => first.some((key) => second.includes(key));

const RIGHT_OF_ACCESS = 'Art. 15(1)(c) GDPR';

function gap(code: NoticeGapCode, about: NoticeGap['about'], pointer: string, activity: ActivityFacts, name: string, { labels }: Answering): NoticeGap {
  const { labelled, missing } = noticeWordsOf(labels.language);
  return { code, activity: activity.key, article: citationInWords(RIGHT_OF_ACCESS, labels), message: labelled(name, missing[code]), about, pointer };
}

/** Of the data of the activity, what goes there; where the register contradicts itself, what the recipient is said to take. */
function received(taken: readonly string[], activity: ActivityFacts, { question: { dataCategories } }: Answering): readonly string[] {
  const shared = taken.filter((key) => activity.dataCategories.includes(key));
  const all = shared.length > 0 ? shared : taken;
  return dataCategories.length === 0 ? all : all.filter((key) => dataCategories.includes(key));
}

/** Whether a recipient takes data of the people and of the kinds asked for; what nobody stated is no reason to keep it from them. */
function concerns({ dataSubjects, dataCategories }: Pick<EngagementFacts, 'dataSubjects' | 'dataCategories'>, activity: ActivityFacts, answering: Answering): boolean {
  const { question } = answering;
  if (dataSubjects.length > 0 && !shareAny(dataSubjects, question.dataSubjects)) return false;
  if (dataCategories.length > 0) return received(dataCategories, activity, answering).length > 0;
  return question.dataCategories.length === 0 || activity.dataCategories.length === 0 || shareAny(activity.dataCategories, question.dataCategories);
}

function throughEngagement(engagement: EngagementFacts, activity: ActivityFacts, answering: Answering): Received[] {
  if (!concerns(engagement, activity, answering)) return [];
  const company = answering.index.processors.get(engagement.processor);
  const { key, role, service, purposes, dataSubjects, dataCategories, locations } = engagement;
  const name = company?.name ?? engagement.processor;
  const about = { kind: 'engagement' as const, key };
  const gaps = [
    ...(dataSubjects.length === 0 ? [gap('recipient-data-subjects-missing', about, '/dataSubjects', activity, name, answering)] : []),
    ...(dataCategories.length === 0 ? [gap('recipient-data-categories-missing', about, '/dataCategories', activity, name, answering)] : []),
  ];
  const recipient = {
    name, legalName: company?.legalName ?? null, named: true, country: company?.country ?? null, address: company?.address ?? null, role, service, engagement: key,
    purposes: purposes.length > 0 ? purposes : activity.purposes.map(({ description }) => description),
    dataCategories: received(dataCategories, activity, answering).map(answering.dataCategoryOf),
    countries: [...new Set(locations.map(({ country }) => country).filter((country) => country !== null))],
    organisations: [...new Set(locations.map(({ organisation }) => organisation).filter((each) => !!each).map(String))],
    via: engagedBy(engagement, answering),
  };
  return [{ recipient, activity, gaps }];
}

/** A recipient that nobody engaged. Where its data are not stated, all of the activity may go there, which is a gap and not an answer. */
function otherRecipient(facts: RecipientFacts, position: number, activity: ActivityFacts, answering: Answering): Received[] {
  const dataCategories = facts.dataCategories ?? [];
  if (!concerns({ dataSubjects: [], dataCategories }, activity, answering)) return [];
  const named = !isBlank(facts.name);
  const name = (named ? facts.name : facts.category) ?? '';
  const about = { kind: 'activity' as const, key: activity.key };
  const gaps = [
    ...(named ? [] : [gap('recipient-not-named', about, `/recipients/${position}/name`, activity, name, answering)]),
    ...(dataCategories.length > 0 ? [] : [gap('recipient-data-categories-missing', about, `/recipients/${position}/dataCategories`, activity, name, answering)]),
  ];
  const recipient = {
    name, legalName: null, named, country: facts.country, address: null, role: null, service: named ? facts.category : null, engagement: null,
    purposes: activity.purposes.map(({ description }) => description), dataCategories: received(dataCategories, activity, answering).map(answering.dataCategoryOf),
    countries: [], organisations: [], via: null,
  };
  return [{ recipient, activity, gaps }];
}

/** An engagement that serves several activities, or the same body named in several, is one recipient with all that it gets. */
function joined(all: readonly Received[]): ToldRecipient[] {
  const groups = Map.groupBy(all, ({ recipient: { engagement, name, country, named, service } }) => engagement ?? JSON.stringify([name, country, named, service]));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const dataCategories = [...new Map(group.flatMap(({ recipient }) => recipient.dataCategories).map((each) => [each.key, each])).values()];
    const purposes = [...new Set(group.flatMap(({ recipient }) => recipient.purposes))];
    const activities = [...new Map(group.map(({ activity: { key, name } }) => [key, { key, name }])).values()];
    return [{ ...first.recipient, purposes, dataCategories, activities }];
  });
}

/** The day alone, or every day since another on which something began or ended: between two of them nothing changes. */
function daysOf({ register, since, asOf }: RecipientsQuestion): readonly string[] {
  if (since === null || since >= asOf) return [asOf];
  const marks = [...register.engagements, ...register.activities].flatMap(({ startsOn, endsOn }) => [startsOn, endsOn]);
  const within = marks.filter((day): day is string => day !== null && day > since && day < asOf);
  return [...new Set([asOf, since, ...within])];
}

function receivedOn(day: string, answering: Answering): Received[] {
  const { register, dataSubjects } = answering.question;
  const activities = register.activities.filter((each) => each.role === 'controller' && isInForce(each, day) && shareAny(each.dataSubjects, dataSubjects));
  return activities.flatMap((activity) => [
    ...engagementsOf(activity, register, day).flatMap((engagement) => throughEngagement(engagement, activity, answering)),
    ...activity.recipients.flatMap((facts, position) => otherRecipient(facts, position, activity, answering)),
  ]);
}

/**
 * Who receives personal data of some groups of people on a day, or received them at any time since another: the recipients themselves, not their categories (Art. 15(1)(c); C-154/21), from
 * the activities as controller that are in force and the engagements that run. Where only a category is recorded, that is told and named as a gap.
 */
export function recipientsAnswer(question: RecipientsQuestion): RecipientsAnswer {
  const { register, asOf, knownOn, language, law, revision, dataSubjects } = question;
  const context = recordContext({ register, role: 'controller', asOf, law, labels: labelsOf(language) });
  const answering: Answering = { ...context, question };
  const all = daysOf(question).flatMap((day) => receivedOn(day, answering));
  const missing = [...new Map(all.flatMap(({ gaps }) => gaps).map((each) => [JSON.stringify([each.code, each.about, each.pointer]), each])).values()];
  return {
    title: noticeWordsOf(language).answer.title, since: question.since, asOf, knownOn, language, organisation: { slug: register.organisation.slug, name: register.organisation.name },
    dataSubjects: dataSubjects.map(context.dataSubjectsOf), dataCategories: question.dataCategories.map(context.dataCategoryOf),
    recipients: joined(all), complete: missing.length === 0, missing, revision, lawVersion: law.version,
  };
}
