import type { PurposeFacts } from '../../law/facts.js';
import { isBlank } from '../../law/register/words.js';
import { countryName } from '../../platform/text/country-names.js';
import type { ControllerRecordActivity, RecordDataCategory, RecordRecipient, RecordRetention } from '../art-30-record.js';
import { legalBasisInWords, specialCategoryConditionInWords } from '../labels/wording.js';
import { articlesOf, type NoticeContext, type NoticeDuty, provisionsOf } from './notice-context.js';
import { stated } from './notice-party.js';
import { transferParagraphs } from './notice-transfers.js';
import type { NoticeParagraph, NoticeSection, NoticeTopic } from './privacy-notice.js';

const asSentence = (text: string): string => (/[.!?…]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);

const oneIfAny = (text: string, items: readonly string[]): NoticeParagraph[] => (items.length === 0 ? [] : [{ text, items }]);

/** The FADP knows no closed list of legal bases: there they stand without an article. */
function purposeItem({ description, legalBasis, legitimateInterest, specialCategoryCondition }: PurposeFacts, { words, labels, regime }: NoticeContext): string {
  const { terms } = labels;
  const basis = legalBasis && (regime === 'ch-fadp' ? labels.legalBases[legalBasis] : legalBasisInWords(legalBasis, regime, labels));
  const condition = specialCategoryCondition && (regime === 'ch-fadp'
    ? labels.specialCategoryConditions[specialCategoryCondition] : specialCategoryConditionInWords(specialCategoryCondition, regime, labels));
  return [
    asSentence(description),
    basis && asSentence(words.labelled(terms.legalBasis, basis)),
    !isBlank(legitimateInterest) && asSentence(words.labelled(terms.legitimateInterest, legitimateInterest?.trim() ?? '')),
    condition && asSentence(words.labelled(terms.specialCategoryCondition, condition)),
  ].filter(Boolean).join(' ');
}

function categoryItem({ name, special, criminal }: RecordDataCategory, { labels: { terms } }: NoticeContext): string {
  return special ? `${name} (${terms.specialCategory})` : criminal ? `${name} (${terms.criminalData})` : name;
}

function recipientItem(recipient: RecordRecipient, { labels, record: { language } }: NoticeContext): string {
  const { name, legalName, role, service, category, countries, organisations, via } = recipient;
  const who = legalName !== null && legalName !== name ? `${name} (${legalName})` : name;
  const what = [role && labels.recipientRoles[role], service ?? (category === name ? null : category)].filter(Boolean).join(', ');
  const where = [...countries.map((country) => countryName(country, language)), ...organisations].join(', ');
  return [[who, what].filter((part) => part !== '').join(' – '), where, via && labels.phrases.engagedBy(via)].filter(Boolean).join('; ');
}

const retentionItem = ({ dataCategories, wording }: RecordRetention, { words }: NoticeContext): string =>
  (dataCategories.length === 0 ? wording : words.labelled(dataCategories.map(({ name }) => name).join(', '), wording));

function sourceParagraphs({ sources }: ControllerRecordActivity, { words }: NoticeContext): NoticeParagraph[] {
  const elsewhere = sources.filter(({ key }) => key !== 'data-subject' && key !== 'generated');
  const text = elsewhere.length < sources.length ? words.sources.beside : words.sources.alone;
  return oneIfAny(text, elsewhere.map(({ name }) => name));
}

function decisionParagraphs({ automatedDecisions, automatedDecisionsDescription }: ControllerRecordActivity, { words }: NoticeContext): NoticeParagraph[] {
  if (automatedDecisions === null) return [];
  if (!automatedDecisions) return [{ text: words.automatedDecisions.notMade, items: [] }];
  return [{ text: words.automatedDecisions.made, items: stated([automatedDecisionsDescription]) }];
}

function purposeParagraphs({ purposes, dataSubjects }: ControllerRecordActivity, context: NoticeContext): NoticeParagraph[] {
  const { words, labels: { terms } } = context;
  const subjects = dataSubjects.length === 0 ? [] : [{ text: `${words.labelled(terms.dataSubjects, dataSubjects.map(({ name }) => name).join(', '))}.`, items: [] }];
  return [...oneIfAny(words.purposes, purposes.map((purpose) => purposeItem(purpose, context))), ...subjects];
}

/** What is said of one activity (Art. 13(1)(c)-(f), (2)(a), (f); 14(1)(c)-(f), (2)(a), (b), (f), (g)); a topic of which nothing is known has no section. */
export function activitySections(activity: ControllerRecordActivity, context: NoticeContext): NoticeSection[] {
  const { words } = context;
  const applied = articlesOf(activity);
  const duties = (topic: NoticeTopic): readonly NoticeDuty[] =>
    (topic === 'purposes' && activity.purposes.some(({ legalBasis }) => legalBasis === 'legitimate-interests') ? ['purposes', 'legitimate-interest'] : [topic]);
  const paragraphs: readonly (readonly [NoticeTopic, readonly NoticeParagraph[]])[] = [
    ['purposes', purposeParagraphs(activity, context)],
    ['data-categories', applied.fourteen ? oneIfAny(words.dataCategories, activity.dataCategories.map((each) => categoryItem(each, context))) : []],
    ['sources', sourceParagraphs(activity, context)],
    ['recipients', oneIfAny(words.recipients, activity.recipients.filter(({ name }) => name !== '').map((each) => recipientItem(each, context)))],
    ['transfers', transferParagraphs(activity, context)],
    ['retention', oneIfAny(words.retention, activity.retention.map((each) => retentionItem(each, context)))],
    ['automated-decisions', decisionParagraphs(activity, context)],
  ];
  return paragraphs.filter(([, said]) => said.length > 0).map(([topic, said]) => ({
    topic, activity: activity.key, heading: words.headings[topic],
    provisions: duties(topic).flatMap((duty) => provisionsOf(duty, applied, context)), paragraphs: said,
  }));
}
