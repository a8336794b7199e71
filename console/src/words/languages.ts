/** The languages of the console, in the order in which they are offered, each in its own words. */
export const LANGUAGES = { en: 'English', de: 'Deutsch', fr: 'Français', es: 'Español', it: 'Italiano', nl: 'Nederlands' } as const;
export type Language = keyof typeof LANGUAGES;

/** @returns the language that fits best: the person's own, else what the browser prefers, else English */
export function languageFor(own: string | null, preferred: readonly string[] = navigator.languages): Language {
  const wanted = [own, ...preferred].map((each) => each?.slice(0, 2).toLowerCase());
  return (wanted.find((each) => each !== undefined && each in LANGUAGES) as Language | undefined) ?? 'en';
}
