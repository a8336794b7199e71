import type { ProvisionWords } from '../labels/labels.js';
import { labelsOf } from '../labels/languages.js';
import type { Language } from '../../law/vocabulary.js';

/** Stands for a number or a letter. */
const PLACE = '{}';

/** How a language writes an article, its paragraph and its letter, each with `{}` where the number or letter goes, and what joins them with the law. */
export interface ProvisionPatterns {
  readonly article: string;
  readonly paragraph: string;
  readonly letter: string;
  readonly joint: string;
}

/** What turns a citation as the API writes it, such as `Art. 30(1)(f) GDPR`, into that of a language. */
export interface CitationPatterns {
  /** Names of the laws by those in citations. */
  readonly laws: Readonly<Record<'GDPR' | 'UK GDPR' | 'FADP', string>>;
  /** Of the GDPR and the UK GDPR. */
  readonly union: ProvisionPatterns;
  /** Of the FADP. */
  readonly swiss: ProvisionPatterns;
}

const patternsOf = ({ article, paragraph, letter, joint }: ProvisionWords): ProvisionPatterns => ({ article: article(PLACE), paragraph: paragraph(PLACE), letter: letter(PLACE), joint });

/** @returns how a language cites */
export function citationPatternsIn(language: Language): CitationPatterns {
  const { lawNames, provision: { union, swiss } } = labelsOf(language);
  return {
    laws: { 'GDPR': lawNames['eu-gdpr'], 'UK GDPR': lawNames['uk-gdpr'], 'FADP': lawNames['ch-fadp'] },
    union: patternsOf(union), swiss: patternsOf(swiss),
  };
}
