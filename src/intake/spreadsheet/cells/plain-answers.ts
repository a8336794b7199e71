import type { EngagementRole } from '../../../law/vocabulary.js';
import { NO_WORDS, NOTHING_WORDS, PLACEHOLDER, YES_WORDS } from '../vocabulary/plain-words.js';
import { plain } from './plain-text.js';

/** @returns what a short answer says; null where it is neither yes nor no. "Yes, since 2021" is yes. */
export function yesOrNo(text: string): boolean | null {
  const words = plain(text);
  if (YES_WORDS.has(words)) return true;
  if (NO_WORDS.has(words)) return false;
  const [first = ''] = text.trim().split(/[\s,.;:–-]/);
  if (/^(?:yes|ja|oui|s[ií]|sì)$/i.test(first)) return true;
  return /^(?:no|nein|non|nee)$/i.test(first) ? false : null;
}

/** @returns whether a cell holds words and says nothing: "n/a", "néant", "Select an item…", a dash */
export function saysNothing(text: string): boolean {
  const words = plain(text);
  return NOTHING_WORDS.has(words) || PLACEHOLDER.test(words);
}

const ROLES: readonly (readonly [RegExp, EngagementRole])[] = [
  [/\bsub ?processor|unterauftrags?verarbeiter|sous traitant ulterieur|subencargado|sub ?responsabile|subverwerker\b/, 'sub-processor'],
  [/\bjoint|gemeinsam|conjoint|coresponsable|corresponsable|contitolare|gezamenlijk/, 'joint-controller'],
  [/\bprocessor|auftragsverarbeiter|sous traitant|encargado|responsabile (?:esterno|ex art 28|del trattamento)|\bverwerker\b/, 'processor'],
  [/\bcontroller|verantwortlicher|responsable (?:de|du) traitement|responsable del tratamiento|titolare|verwerkingsverantwoordelijke/, 'controller'],
];

/** @returns the role that words give a company; null where they give none */
export function engagementRoleOf(text: string): EngagementRole | null {
  const words = plain(text);
  return ROLES.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}
