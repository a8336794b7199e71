import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { type Day, useDay } from '../place/day';
import { LANGUAGES, type Language } from '../words/languages';

/** In which role the organisation acts: Art. 30(1) or Art. 30(2). */
export const ROLES = ['controller', 'processor'] as const;
export type Role = (typeof ROLES)[number];

/** Whose sheet the record follows, and the language in which that authority reads it. */
const TEMPLATE_LANGUAGES = { 'art-30': null, ico: 'en', cnil: 'fr', dsk: 'de', dpc: 'en', aepd: 'es', gba: 'nl' } as const satisfies Readonly<Record<string, Language | null>>;
export type Template = keyof typeof TEMPLATE_LANGUAGES;
/** Every template, the article's own first. */
export const TEMPLATES = Object.keys(TEMPLATE_LANGUAGES) as Template[];

/** Which record is wanted. */
export interface RecordWish extends Day {
  readonly role: Role;
  readonly language: Language;
  readonly template: Template;
}

/** The wish and how to change it. */
export interface RecordWishPlace {
  readonly wish: RecordWish;
  change(change: Partial<Pick<RecordWish, 'role' | 'language' | 'template'>>): void;
}

/** @returns which record the address asks for; the day is the one that all pages look at */
export function useRecordWish(): RecordWishPlace {
  const [search, setSearch] = useSearchParams();
  const { i18n } = useTranslation();
  const { asOf, knownOn } = useDay();
  const role = ROLES.find((each) => each === search.get('role')) ?? 'controller';
  const template = TEMPLATES.find((each) => each === search.get('template')) ?? 'art-30';
  const language = languageOf(search.get('lang')) ?? TEMPLATE_LANGUAGES[template] ?? languageOf(i18n.language) ?? 'en';
  const change = useCallback(({ language: lang, ...others }: Parameters<RecordWishPlace['change']>[0]) => {
    setSearch((before) => {
      const after = new URLSearchParams(before);
      for (const [name, value] of Object.entries({ ...others, ...(lang === undefined ? {} : { lang }) })) after.set(name, value);
      // A sheet that was chosen comes in its authority's language until another is chosen.
      if (others.template !== undefined && lang === undefined) after.delete('lang');
      return after;
    });
  }, [setSearch]);
  return { wish: { role, language, template, asOf, knownOn }, change };
}

function languageOf(code: string | null): Language | undefined {
  return (Object.keys(LANGUAGES) as Language[]).find((each) => each === code);
}
