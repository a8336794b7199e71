import { createContext, type ReactNode, use, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCategoryChoices } from '../../api/categories';
import { query } from '../../api/client';
import { useOrganisation } from '../../place/organisation';
import { type List, LISTS, nameOf, type RegisterDocument } from '../register/register-document';

/** Something that can be chosen. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

const ChoicesContext = createContext<Readonly<Record<List, readonly Choice[]>> | null>(null);

/** Gives everything inside what its fields may refer to: what is in the register, what the file brings, and the categories that are built in. */
export function ChoicesProvider({ register, incoming, children }: { readonly register: RegisterDocument; readonly incoming: RegisterDocument; readonly children: ReactNode }): ReactNode {
  const { org } = useOrganisation();
  const { i18n } = useTranslation();
  const { data, people } = useCategoryChoices(org, i18n.language as 'en');
  const choices = useMemo(() => Object.fromEntries(LISTS.map((list) => {
    const known = list === 'dataCategories' ? data : list === 'dataSubjectCategories' ? people : [];
    const things = [...known, ...incoming[list], ...register[list]];
    const labels = new Map<string, string>();
    for (const thing of things) if (!labels.has(thing.key)) labels.set(thing.key, nameOf(list, thing as never, incoming));
    return [list, [...labels].map(([value, label]) => ({ value, label })).toSorted((a, b) => a.label.localeCompare(b.label))];
  })) as unknown as Readonly<Record<List, readonly Choice[]>>, [data, people, incoming, register]);
  return <ChoicesContext value={choices}>{children}</ChoicesContext>;
}

/** @returns what a field may refer to */
export function useChoices(list: List): readonly Choice[] {
  return use(ChoicesContext)?.[list] ?? [];
}

/** @returns the names of what keys stand for */
export function useNames(): (list: List, key: string) => string {
  const choices = use(ChoicesContext);
  const names = useMemo(() => new Map(LISTS.flatMap((list) => (choices?.[list] ?? []).map(({ value, label }) => [`${list}/${value}`, label]))), [choices]);
  return (list, key) => names.get(`${list}/${key}`) ?? key;
}

/** @returns the codes of a list with their words */
export function useCodes(list: string): readonly Choice[] {
  const { i18n } = useTranslation();
  const { data } = query.useQuery('get', '/api/v1/vocabulary', { params: { query: { lang: i18n.language } } });
  const lists = data?.lists as Readonly<Record<string, Readonly<Record<string, string>>>> | undefined;
  return Object.entries(lists?.[list] ?? {}).map(([value, label]) => ({ value, label }));
}
