import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { newAttemptKey } from '../../api/attempt-key';
import { api, type Schemas } from '../../api/client';
import { Problem } from '../../api/problem';
import { registerChanged } from '../../api/query-client';
import { dayQuery } from '../../place/day';
import type { Language } from '../../words/languages';
import type { RecordGap } from '../record-document';
import type { RecordWish } from '../record-wish';

/** A record with its number. */
export type IssuedRecord = Schemas['IssuedRecordView'];

/** What is issued, in which languages, and in spite of what. */
export interface IssueOrder {
  readonly wish: RecordWish;
  readonly languages: readonly Language[];
  readonly comment: string;
  /** Null: nobody was asked yet. */
  readonly acknowledged: readonly RecordGap[] | null;
}

/** @returns the gaps that an answer refuses for; null where it refuses for something else, or not at all */
export function gapsOf(error: unknown): readonly RecordGap[] | null {
  if (!(error instanceof Problem) || error.code !== 'record-incomplete') return null;
  return (error.document['findings'] as readonly RecordGap[] | undefined) ?? [];
}

/** @returns how to issue: one record after the other, one for each language. What was issued before a failure is not issued again. */
export function useIssuing(org: string) {
  const keys = useRef(new Map<string, string>());
  return useMutation({
    mutationFn: async (order: IssueOrder): Promise<IssuedRecord[]> => {
      const issued: IssuedRecord[] = [];
      for (const language of order.languages) issued.push(await issueOne(org, order, language, keys.current));
      return issued;
    },
    onSuccess: () => registerChanged(),
  });
}

async function issueOne(org: string, { wish, comment, acknowledged }: IssueOrder, lang: Language, keys: Map<string, string>): Promise<IssuedRecord> {
  const body = {
    lang, template: wish.template, ...dayQuery(wish), ...(comment.trim() === '' ? {} : { comment: comment.trim() }),
    // Named one by one, so that what goes missing in the meantime is not acknowledged along with them.
    ...(acknowledged === null ? {} : { acknowledgeGaps: acknowledged.map(({ code, item, activity }) => ({ code, item, activity })) }),
  };
  const { data } = await api.POST('/api/v1/organisations/{org}/records/{role}/issues', {
    params: { path: { org, role: wish.role }, header: { 'Idempotency-Key': keyFor(JSON.stringify(body), keys) } }, body,
  });
  if (data === undefined) throw new Error('The service did not say what it issued.');
  return data;
}

/** The same order again after a lost answer is the same order. */
function keyFor(order: string, keys: Map<string, string>): string {
  const known = keys.get(order);
  if (known !== undefined) return known;
  const made = newAttemptKey();
  keys.set(order, made);
  return made;
}
