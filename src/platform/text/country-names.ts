/**
 * ISO 3166-1 reserves `EU` for the Union. Registers use it where a source says only "somewhere in the EU/EEA", so the name says
 * that and not "European Union".
 */
const EUROPEAN_AREA: Readonly<Record<string, string>> = { en: 'EU/EEA', de: 'EU/EWR', fr: 'UE/EEE', es: 'UE/EEE', it: 'UE/SEE', nl: 'EU/EER' };

const names = new Map<string, Intl.DisplayNames>();

/**
 * Name of a country in a language.
 * @param code ISO 3166-1 alpha-2, or `EU`
 * @param language BCP 47
 * @returns the name; the code itself where the language has no name for it or it is no code at all
 */
export function countryName(code: string, language: string): string {
  if (code === 'EU') return EUROPEAN_AREA[language] ?? 'EU/EEA';
  try {
    return displayNames(language).of(code) ?? code;
  } catch {
    return code;
  }
}

function displayNames(language: string): Intl.DisplayNames {
  const known = names.get(language);
  if (known) return known;
  const created = new Intl.DisplayNames([language], { type: 'region', fallback: 'code' });
  names.set(language, created);
  return created;
}
