/** Art. 30(1)(b), 6, 9: what for, and on which legal basis. */
import type { PurposeFacts } from '../../../law/facts.js';
import type { LegalBasis } from '../../../law/vocabulary.js';
import { labelsOf } from '../../labels/languages.js';
import { citedRegime, specialCategoryConditionInWords } from '../../labels/wording.js';
import type { ControllerRecordActivity } from '../../art-30-record.js';
import type { DpvConcept } from '../data/dpv-terms.js';
import { below, node, reference, type Node, type Reference, type Writing } from './node.js';

/** By the letter of the GDPR where it binds, by the general term under any other law. */
const LEGAL_BASES: Readonly<Record<LegalBasis, readonly [underGdpr: DpvConcept, general: DpvConcept]>> = {
  'consent': ['eu-gdpr:A6-1-a', 'dpv:Consent'],
  'contract': ['eu-gdpr:A6-1-b', 'dpv:Contract'],
  'legal-obligation': ['eu-gdpr:A6-1-c', 'dpv:LegalObligation'],
  'vital-interests': ['eu-gdpr:A6-1-d', 'dpv:VitalInterest'],
  'public-task': ['eu-gdpr:A6-1-e', 'dpv:PublicInterest'],
  'legitimate-interests': ['eu-gdpr:A6-1-f', 'dpv:LegitimateInterest'],
};

function specialCategoryCondition({ specialCategoryCondition: letter }: PurposeFacts, id: string, { record, underGdpr }: Writing): Reference | Node | null {
  if (letter === null) return null;
  if (underGdpr) return reference(`eu-gdpr:A9-2-${letter}` satisfies DpvConcept);
  const words = specialCategoryConditionInWords(letter, citedRegime(record.organisation.regimes), labelsOf(record.language));
  return node(below(id, 'special-category-condition'), 'dpv:LegalBasis', { 'dct:identifier': `9-2-${letter}`, 'dct:description': words });
}

function legalBases(purpose: PurposeFacts, id: string, writing: Writing): readonly (Reference | Node | null)[] {
  const { legalBasis, legitimateInterest } = purpose;
  const interest = node(below(id, 'legitimate-interest'), 'dpv:LegitimateInterest', { 'dct:description': legitimateInterest });
  return [
    legalBasis && reference(LEGAL_BASES[legalBasis][writing.underGdpr ? 0 : 1]),
    legitimateInterest ? interest : null,
    specialCategoryCondition(purpose, id, writing),
  ];
}

/** The purposes of an activity, each with its own legal bases. */
export function purposeNodes({ purposes }: ControllerRecordActivity, activityId: string, writing: Writing): readonly Node[] {
  return purposes.map((purpose, position) => {
    const id = below(activityId, 'purposes', position + 1);
    return node(id, 'dpv:Purpose', { 'dct:description': purpose.description, 'dpv:hasLegalBasis': legalBases(purpose, id, writing) });
  });
}

/** The legal bases of all purposes, each once: most readers look for them on the activity itself. */
export function legalBasisLinks(purposes: readonly Node[]): readonly Reference[] {
  const links = purposes.flatMap((purpose) => purpose['dpv:hasLegalBasis'] ?? []) as readonly Reference[];
  return [...new Set(links.map((link) => link['@id']))].map(reference);
}
