import type { Regime } from '../../law/vocabulary.js';
import type { ControllerRecord, ControllerRecordActivity } from '../art-30-record.js';
import type { Labels } from '../labels/labels.js';
import { labelsOf } from '../labels/languages.js';
import { citationInWords, citedRegime, itemInWords } from '../labels/wording.js';
import type { NoticeTopic } from './privacy-notice.js';
import type { NoticeWords } from './wording/notice-words.js';
import { noticeWordsOf } from './wording/words-by-language.js';

/** Which of the two articles is asked for an activity: data collected from the person (13), data obtained elsewhere (14), or both. */
export interface AppliedArticles {
  readonly thirteen: boolean;
  readonly fourteen: boolean;
}

/** What every part of one notice has in common. */
export interface NoticeContext {
  readonly record: ControllerRecord;
  readonly labels: Labels;
  readonly words: NoticeWords;
  readonly regime: Regime;
}

/** A topic, or one of the duties that are told within another topic. */
export type NoticeDuty = NoticeTopic | 'legitimate-interest' | 'withdrawal' | 'obligation-to-provide';

/** The duty in Art. 13 and in Art. 14; null where that article has none of the kind. */
const PROVISIONS: Readonly<Record<NoticeDuty, readonly [string | null, string | null]>> = {
  'controller': ['13(1)(a)', '14(1)(a)'],
  'representative': ['13(1)(a)', '14(1)(a)'],
  'data-protection-officer': ['13(1)(b)', '14(1)(b)'],
  'purposes': ['13(1)(c)', '14(1)(c)'],
  'legitimate-interest': ['13(1)(d)', '14(2)(b)'],
  'data-categories': [null, '14(1)(d)'],
  'sources': [null, '14(2)(f)'],
  'recipients': ['13(1)(e)', '14(1)(e)'],
  'transfers': ['13(1)(f)', '14(1)(f)'],
  'retention': ['13(2)(a)', '14(2)(a)'],
  'automated-decisions': ['13(2)(f)', '14(2)(g)'],
  'rights': ['13(2)(b)', '14(2)(c)'],
  'withdrawal': ['13(2)(c)', '14(2)(d)'],
  'objection': ['13(2)(b)', '14(2)(c)'],
  'complaint': ['13(2)(d)', '14(2)(e)'],
  'obligation-to-provide': ['13(2)(e)', null],
};

/** The FADP puts the whole duty to inform into one article. */
const DUTY_OF_FADP = 'Art. 19 FADP';

export function noticeContext(record: ControllerRecord): NoticeContext {
  return { record, labels: labelsOf(record.language), words: noticeWordsOf(record.language), regime: citedRegime(record.organisation.regimes) };
}

/**
 * Which article an activity falls under. What arises while a service is used is collected from the person (WP260 rev.01, no. 26); where
 * nobody said where the data come from, both are looked at.
 */
export function articlesOf({ sources }: Pick<ControllerRecordActivity, 'sources'>): AppliedArticles {
  const direct = sources.filter(({ key }) => key === 'data-subject' || key === 'generated').length;
  const unknown = sources.length === 0;
  return { thirteen: unknown || direct > 0, fourteen: unknown || direct < sources.length };
}

/** The articles of several activities together; of none, both. */
export function articlesOfAll(activities: readonly ControllerRecordActivity[]): AppliedArticles {
  const each = activities.map(articlesOf);
  if (each.length === 0) return { thirteen: true, fourteen: true };
  return { thirteen: each.some(({ thirteen }) => thirteen), fourteen: each.some(({ fourteen }) => fourteen) };
}

/** Where the law asks for something, in the notice's language, such as `Art. 13(1)(c) GDPR`; none where no article that applies does. */
export function provisionsOf(duty: NoticeDuty, { thirteen, fourteen }: AppliedArticles, { regime, labels }: NoticeContext): readonly string[] {
  const [direct, indirect] = PROVISIONS[duty];
  const items = [thirteen ? direct : null, fourteen ? indirect : null].filter((item) => item !== null);
  if (regime === 'ch-fadp') return items.length > 0 ? [citationInWords(DUTY_OF_FADP, labels)] : [];
  return items.map((item) => itemInWords(item, regime, labels));
}
