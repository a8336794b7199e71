import { isBlank } from '../../law/register/words.js';
import type { ControllerRecordActivity } from '../art-30-record.js';
import { citationInWords, itemInWords } from '../labels/wording.js';
import { articlesOfAll, type NoticeContext, type NoticeDuty, provisionsOf } from './notice-context.js';
import { contactForRequests } from './notice-party.js';
import type { NoticeParagraph, NoticeSection, NoticeTopic } from './privacy-notice.js';
import type { ListedRight, ObjectionBasis } from './wording/notice-words.js';

const ARTICLES: Readonly<Record<ListedRight, string>> = { access: '15', rectification: '16', erasure: '17', restriction: '18', portability: '20' };

/** Art. 25, 28 and 32 FADP; it knows no right to restriction by that name. */
const ARTICLES_OF_FADP: Readonly<Record<ListedRight, string | null>> = { access: '25', rectification: '32', erasure: '32', restriction: null, portability: '28' };

/** On what the processing rests, as far as rights depend on it. */
interface Bases {
  readonly consent: boolean;
  readonly contract: boolean;
  readonly legitimateInterests: boolean;
  readonly publicTask: boolean;
}

function basesOf(activities: readonly ControllerRecordActivity[]): Bases {
  const purposes = activities.flatMap((activity) => activity.purposes);
  const restsOn = (basis: string): boolean => purposes.some(({ legalBasis }) => legalBasis === basis);
  const explicitConsent = purposes.some(({ specialCategoryCondition }) => specialCategoryCondition === 'a');
  return { consent: explicitConsent || restsOn('consent'), contract: restsOn('contract'), legitimateInterests: restsOn('legitimate-interests'), publicTask: restsOn('public-task') };
}

function cited(right: ListedRight, { regime, labels }: NoticeContext): string {
  if (regime !== 'ch-fadp') return ` (${itemInWords(ARTICLES[right], regime, labels)})`;
  const article = ARTICLES_OF_FADP[right];
  return article === null ? '' : ` (${citationInWords(`Art. ${article} FADP`, labels)})`;
}

function rightParagraphs({ consent, contract }: Bases, context: NoticeContext): NoticeParagraph[] {
  const { words, record } = context;
  const rights: readonly ListedRight[] = ['access', 'rectification', 'erasure', 'restriction', ...(consent || contract ? ['portability' as const] : [])];
  const contact = contactForRequests(record);
  return [
    { text: words.rights.introduction, items: rights.map((right) => `${words.rights[right]}${cited(right, context)}`) },
    ...(consent ? [{ text: words.withdrawal, items: [] }] : []),
    ...(contact === null ? [] : [{ text: words.rights.exercise(contact), items: [] }]),
  ];
}

/** Told apart from every other information, as Art. 21(4) demands. */
function objectionParagraphs({ legitimateInterests, publicTask }: Bases, { words }: NoticeContext): NoticeParagraph[] {
  if (!legitimateInterests && !publicTask) return [];
  const basis: ObjectionBasis = legitimateInterests && publicTask ? 'both' : publicTask ? 'public-task' : 'legitimate-interests';
  const paragraphs = [{ text: words.objection[basis], items: [] }];
  return legitimateInterests ? [...paragraphs, { text: words.directMarketing, items: [] }] : paragraphs;
}

/**
 * The rights of the person (Art. 13(2)(b)-(d), 14(2)(c)-(e)). Some depend on the legal basis: portability on consent or contract (Art. 20(1)),
 * withdrawal on consent (Art. 7(3)), objection on legitimate interests or a public task (Art. 21(1)).
 */
export function rightSections(activities: readonly ControllerRecordActivity[], context: NoticeContext): NoticeSection[] {
  const { words, record: { organisation } } = context;
  const bases = basesOf(activities);
  const applied = articlesOfAll(activities);
  const section = (topic: NoticeTopic, paragraphs: readonly NoticeParagraph[], duties: readonly NoticeDuty[] = [topic]): NoticeSection =>
    ({ topic, activity: null, heading: words.headings[topic], provisions: duties.flatMap((duty) => provisionsOf(duty, applied, context)), paragraphs });
  const objection = objectionParagraphs(bases, context);
  const authority = organisation.supervisoryAuthority;
  return [
    section('rights', rightParagraphs(bases, context), bases.consent ? ['rights', 'withdrawal'] : ['rights']),
    ...(objection.length > 0 ? [section('objection', objection)] : []),
    section('complaint', [{ text: words.complaint, items: [] }, ...(authority === null || isBlank(authority) ? [] : [{ text: words.authority(authority), items: [] }])]),
  ];
}
