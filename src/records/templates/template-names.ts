import type { Language } from '../../law/vocabulary.js';

/**
 * Whose sheet a record follows in order and headings: the article's own, or that of an authority (ICO, CNIL, German DSK, Irish DPC,
 * AEPD, Belgian GBA).
 */
export const TEMPLATES = ['art-30', 'ico', 'cnil', 'dsk', 'dpc', 'aepd', 'gba'] as const;
export type TemplateName = (typeof TEMPLATES)[number];

const LANGUAGES_OF_AUTHORITIES: Readonly<Record<TemplateName, Language | null>> = {
  'art-30': null, 'ico': 'en', 'cnil': 'fr', 'dsk': 'de', 'dpc': 'en', 'aepd': 'es', 'gba': 'nl',
};

/** The language in which an authority reads its sheet; null where the sheet has none of its own. */
export function languageOfTemplate(template: TemplateName): Language | null {
  return LANGUAGES_OF_AUTHORITIES[template];
}
