import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api } from '../api/client';
import { dayQuery } from '../place/day';
import type { RecordWish, Role } from './record-wish';

/** Something that the law wants in the record and the register does not say. The message is in the record's language. */
export interface RecordGap {
  readonly item: string;
  readonly code: string;
  readonly activity: string | null;
  readonly message: string;
  readonly citation: string;
  readonly modality?: string;
  readonly about: { readonly kind: string; readonly key: string };
  readonly pointer: string;
}

/** An entry of a record: what this page reads of it, and everything else for comparing. */
export interface RecordActivity {
  readonly key: string;
  readonly name: string;
  readonly recipients: readonly unknown[];
  readonly transfers: readonly unknown[];
  readonly [field: string]: unknown;
}

/** The record as `GET …/records/{role}.json` answers it. */
export interface RecordDocument {
  readonly article: string;
  readonly role: Role;
  readonly asOf: string;
  readonly knownOn: string | null;
  readonly language: string;
  readonly organisation: Readonly<Record<string, unknown>>;
  readonly activities: readonly RecordActivity[];
  readonly complete: boolean;
  readonly missing: readonly RecordGap[];
  readonly revision: number;
  readonly lawVersion: string;
  readonly digest: string;
}

/** Suffixes of the files that there are of each record, the most usual first. */
export const FORMATS = ['pdf', 'docx', 'xlsx', 'ods', 'csv', 'html', 'json', 'jsonld'] as const;
export type Format = (typeof FORMATS)[number];

type RecordQuery = { readonly lang: RecordWish['language']; readonly template: RecordWish['template']; readonly asOf?: string; readonly knownOn?: string };

/** @returns the query by which the API names the record */
export function recordQuery({ language, template, ...day }: Omit<RecordWish, 'role'>): RecordQuery {
  return { lang: language, template, ...dayQuery(day) };
}

/** @returns where a record can be seen as a page of its own */
export function pageOfRecord(org: string, wish: RecordWish): string {
  const { role } = wish;
  return `/api/v1/organisations/${encodeURIComponent(org)}/records/${role}.html?${new URLSearchParams(recordQuery(wish))}`;
}

/** Asks for the record as data. @throws Problem */
export async function getRecord(org: string, wish: RecordWish, signal?: AbortSignal): Promise<RecordDocument> {
  const { data } = await api.GET('/api/v1/organisations/{org}/records/{record}', {
    params: { path: { org, record: `${wish.role}.json` }, query: recordQuery(wish) }, ...(signal === undefined ? {} : { signal }),
  });
  return data as unknown as RecordDocument;
}

/** @returns the record that is wished for, as it comes */
export function useRecord(org: string, wish: RecordWish): UseQueryResult<RecordDocument> {
  return useQuery({ queryKey: ['record', org, wish], queryFn: ({ signal }) => getRecord(org, wish, signal) });
}
