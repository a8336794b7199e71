import { isBlank } from '../../law/register/words.js';
import type { ControllerRecordActivity, RecordGapOf } from '../art-30-record.js';
import { articlesOf, articlesOfAll, type AppliedArticles, type NoticeContext, type NoticeDuty, provisionsOf } from './notice-context.js';
import { contactForRequests } from './notice-party.js';
import { isCarried } from './notice-transfers.js';
import type { NoticeGap } from './privacy-notice.js';
import type { NoticeGapCode } from './wording/notice-words.js';

/** Gaps of the record that are gaps of a notice too. Transfers are looked at below, where each says what it lacks. */
const DUTY_OF_RECORD_GAP: Readonly<Record<string, NoticeDuty>> = {
  'contact-missing': 'controller', 'data-protection-officer-missing': 'data-protection-officer', 'representative-missing': 'representative',
  'purposes-missing': 'purposes', 'data-categories-missing': 'data-categories', 'recipient-category-missing': 'recipients',
  'location-missing': 'transfers', 'destination-missing': 'transfers', 'retention-missing': 'retention',
};

type Found = Omit<NoticeGap, 'activity' | 'article'> & { readonly duty: NoticeDuty };

function recordGap({ code, message, about, pointer }: RecordGapOf): Found[] {
  const duty = DUTY_OF_RECORD_GAP[code];
  return duty === undefined ? [] : [{ duty, code, message, about, pointer }];
}

/** Of the purposes one by one: legal basis, interest, and condition of Art. 9(2). */
function purposeGaps(activity: ControllerRecordActivity, { words }: NoticeContext): Found[] {
  const special = activity.dataCategories.some((category) => category.special);
  const hasCondition = activity.purposes.some(({ specialCategoryCondition }) => specialCategoryCondition !== null);
  const gap = (code: NoticeGapCode, duty: NoticeDuty, position: number, field: string): Found =>
    ({ duty, code, message: words.missing[code], about: { kind: 'activity', key: activity.key }, pointer: `/purposes/${position}/${field}` });
  return activity.purposes.flatMap(({ legalBasis, legitimateInterest }, position) => [
    ...(legalBasis === null ? [gap('legal-basis-missing', 'purposes', position, 'legalBasis')] : []),
    ...(legalBasis === 'legitimate-interests' && isBlank(legitimateInterest) ? [gap('legitimate-interest-missing', 'legitimate-interest', position, 'legitimateInterest')] : []),
    ...(special && !hasCondition ? [gap('special-category-condition-missing', 'purposes', position, 'specialCategoryCondition')] : []),
  ]);
}

function transferGaps({ key, transfers }: ControllerRecordActivity, { words }: NoticeContext): Found[] {
  const found = transfers.filter((transfer) => !isCarried(transfer)).flatMap(({ recipient, engagement, missing }): Found[] => {
    if (missing.length > 0) return missing.map(({ code, message, about, field }) => ({ duty: 'transfers', code, message: words.labelled(recipient, message), about, pointer: field }));
    const place = engagement === null ? { about: { kind: 'activity' as const, key }, pointer: '/recipients' } : { about: { kind: 'engagement' as const, key: engagement }, pointer: '/safeguards' };
    return [{ duty: 'transfers', code: 'safeguard-missing', message: words.labelled(recipient, words.missing['safeguard-missing']), ...place }];
  });
  return [...new Map(found.map((gap) => [JSON.stringify([gap.code, gap.about, gap.pointer]), gap])).values()];
}

/** What is asked of the activity as a whole. The register has no field for the obligation to provide: its gap points at the activity. */
function ownGaps(activity: ControllerRecordActivity, { words }: NoticeContext): Found[] {
  const gap = (code: NoticeGapCode, duty: NoticeDuty, pointer: string): Found =>
    ({ duty, code, message: words.missing[code], about: { kind: 'activity', key: activity.key }, pointer });
  const { automatedDecisions, automatedDecisionsDescription } = activity;
  return [
    ...(activity.sources.length === 0 ? [gap('sources-missing', 'sources', '/sources')] : []),
    ...(automatedDecisions === null ? [gap('automated-decisions-missing', 'automated-decisions', '/automatedDecisions')] : []),
    ...(automatedDecisions === true && isBlank(automatedDecisionsDescription)
      ? [gap('automated-decisions-information-missing', 'automated-decisions', '/automatedDecisionsDescription')] : []),
    ...(articlesOf(activity).thirteen ? [gap('obligation-to-provide-missing', 'obligation-to-provide', '')] : []),
  ];
}

/** What Art. 13 and 14 want said of these activities and the register does not know, each with article and place; nothing of it is guessed. */
export function noticeGaps(activities: readonly ControllerRecordActivity[], context: NoticeContext): NoticeGap[] {
  const { record, words } = context;
  const written = (found: readonly Found[], activity: string | null, applied: AppliedArticles): NoticeGap[] => found.flatMap(({ duty, ...gap }) => {
    const article = provisionsOf(duty, applied, context)[0];
    return article === undefined ? [] : [{ ...gap, activity, article }];
  });
  const ofOrganisation = record.missing.filter(({ activity }) => activity === null).flatMap(recordGap);
  const reachable = contactForRequests(record) !== null || ofOrganisation.some(({ code }) => code === 'contact-missing') ? [] : [{
    duty: 'controller' as const, code: 'contact-missing', message: words.missing['contact-missing'],
    about: { kind: 'organisation' as const, key: record.organisation.slug }, pointer: '/email',
  }];
  return [
    ...written([...ofOrganisation, ...reachable], null, articlesOfAll(activities)),
    ...activities.flatMap((activity) => written([
      ...record.missing.filter((each) => each.activity === activity.key).flatMap(recordGap),
      ...purposeGaps(activity, context), ...transferGaps(activity, context), ...ownGaps(activity, context),
    ], activity.key, articlesOf(activity))),
  ];
}
