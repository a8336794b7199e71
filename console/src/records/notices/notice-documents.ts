import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api } from '../../api/client';
import { type Day, dayQuery } from '../../place/day';
import type { Language } from '../../words/languages';

/** What the law wants said and the register does not know. */
export interface NoticeGap {
  readonly code: string;
  readonly activity: string | null;
  readonly article: string;
  readonly message: string;
  readonly about: { readonly kind: string; readonly key: string };
  readonly pointer: string;
}

/** A privacy notice as the service writes it (Art. 13 and 14). */
export interface PrivacyNotice {
  readonly title: string;
  readonly language: Language;
  readonly activities: readonly { readonly key: string; readonly name: string }[];
  readonly sections: readonly {
    readonly topic: string;
    readonly activity: string | null;
    readonly heading: string;
    readonly provisions: readonly string[];
    readonly paragraphs: readonly { readonly text: string; readonly items: readonly string[] }[];
  }[];
  readonly complete: boolean;
  readonly missing: readonly NoticeGap[];
}

/** Somebody who receives data. */
export interface ToldRecipient {
  readonly name: string;
  readonly legalName: string | null;
  readonly named: boolean;
  readonly country: string | null;
  readonly role: string | null;
  readonly service: string | null;
  readonly engagement: string | null;
  readonly purposes: readonly string[];
  readonly dataCategories: readonly { readonly key: string; readonly name: string }[];
  readonly countries: readonly string[];
  readonly via: string | null;
}

/** The answer to "who received my data" (Art. 15(1)(c)). */
export interface RecipientsAnswer {
  readonly title: string;
  readonly language: Language;
  readonly recipients: readonly ToldRecipient[];
  readonly complete: boolean;
  readonly missing: readonly NoticeGap[];
}

/** Which notice is wanted; no activities: all that are in force. */
export interface NoticeWish {
  readonly language: Language;
  readonly activities: readonly string[];
  readonly day: Day;
}

/** Whose recipients are asked for. `since`: also those who received data earlier, from that day on. */
export interface RecipientsWish {
  readonly language: Language;
  readonly dataSubjects: readonly string[];
  readonly dataCategories: readonly string[];
  readonly since: string | undefined;
  readonly day: Day;
}

/** Endings of the files that there are of a notice. */
export const NOTICE_FORMATS = ['html', 'txt', 'json'] as const;
export type NoticeFormat = (typeof NOTICE_FORMATS)[number];

type NoticeOptions = { readonly signal: AbortSignal; readonly parseAs?: 'stream'; readonly gaps?: 'true' | 'false' };

/** Asks for a notice in one format. @throws Problem */
export function askForNotice(org: string, suffix: NoticeFormat, { language, activities, day }: NoticeWish, { gaps = 'true', ...options }: NoticeOptions) {
  const query = { lang: language, gaps, ...dayQuery(day), ...(activities.length === 0 ? {} : { activities: [...activities] }) };
  return api.GET('/api/v1/organisations/{org}/privacy-notice.{suffix}', { params: { path: { org, suffix }, query }, ...options });
}

/** Asks who received data in one format. @throws Problem */
export function askForRecipients(org: string, suffix: NoticeFormat, { language, dataSubjects, dataCategories, since, day }: RecipientsWish, { gaps = 'true', ...options }: NoticeOptions) {
  const query = { lang: language, gaps, ...dayQuery(day), dataSubjects: [...dataSubjects], ...(dataCategories.length === 0 ? {} : { dataCategories: [...dataCategories] }), ...(since === undefined ? {} : { since }) };
  return api.GET('/api/v1/organisations/{org}/recipients.{suffix}', { params: { path: { org, suffix }, query }, ...options });
}

/** @returns the notice that is wished for, as it comes */
export function usePrivacyNotice(org: string, wish: NoticeWish): UseQueryResult<PrivacyNotice> {
  return useQuery({ queryKey: ['privacy-notice', org, wish], queryFn: async ({ signal }) => (await askForNotice(org, 'json', wish, { signal })).data as unknown as PrivacyNotice });
}

/** @returns who received data, as it comes; nothing while nobody said whose */
export function useRecipients(org: string, wish: RecipientsWish): UseQueryResult<RecipientsAnswer> {
  return useQuery({
    queryKey: ['recipients', org, wish], enabled: wish.dataSubjects.length > 0,
    queryFn: async ({ signal }) => (await askForRecipients(org, 'json', wish, { signal })).data as unknown as RecipientsAnswer,
  });
}
