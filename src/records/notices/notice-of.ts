import type { ControllerRecord } from '../art-30-record.js';
import { activitySections } from './notice-activity.js';
import { noticeContext } from './notice-context.js';
import { noticeGaps } from './notice-gaps.js';
import { partySections } from './notice-party.js';
import { rightSections } from './notice-rights.js';
import type { PrivacyNotice } from './privacy-notice.js';

/**
 * The privacy notice of some activities of a controller (Art. 13, 14 GDPR; Art. 19 FADP): who answers, then each activity by itself, then the
 * rights of the person. Pure: the same record, the same text.
 * @param keys which activities of the record; null: all. One that the record does not contain is left out
 */
export function noticeOf(record: ControllerRecord, keys: readonly string[] | null): PrivacyNotice {
  const context = noticeContext(record);
  const activities = keys === null ? record.activities : keys.flatMap((key) => record.activities.filter((activity) => activity.key === key));
  const chosen = new Set(activities.map(({ key }) => key));
  const { asOf, knownOn, language, organisation: { slug, name }, revision, lawVersion } = record;
  const missing = noticeGaps(activities, context);
  return {
    title: context.words.title(name), asOf, knownOn, language, organisation: { slug, name },
    activities: activities.map((activity) => ({ key: activity.key, name: activity.name })),
    sections: [...partySections(context, chosen), ...activities.flatMap((activity) => activitySections(activity, context)), ...rightSections(activities, context)],
    complete: missing.length === 0, missing, revision, lawVersion,
  };
}
