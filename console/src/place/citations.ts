import type { Schemas } from '../api/client';

export type CitationPatterns = Schemas['VocabularyView']['citations'];
type ProvisionPatterns = CitationPatterns['union'];

const ITEM = String.raw`\d*(?:\(\d+\))?(?:\([a-z]\))?`;
/** Provisions of one of the three laws, as the API cites them: `Art. 30(1)(f) GDPR`, `Art. 28(3)(c), 32 GDPR`. */
const PROVISIONS = new RegExp(String.raw`Art\. (\d${ITEM}(?:, (?=[\d(])${ITEM})*) (UK GDPR|GDPR|FADP)(?![\w.])`, 'g');
const PARTS = /^(\d*)(?:\((\d+)\))?(?:\(([a-z])\))?$/;

/**
 * @param text a citation as the API writes it, of whatever decisions, judgments and provisions
 * @returns it with the provisions of the GDPR, the UK GDPR and the FADP as the language of the patterns writes them
 */
export function citedIn({ laws, union, swiss }: CitationPatterns, text: string): string {
  return text.replace(PROVISIONS, (_, items: string, law: keyof CitationPatterns['laws']) => {
    const patterns = law === 'FADP' ? swiss : union;
    // A language that puts commas within a provision puts something else between two.
    const between = patterns.paragraph.startsWith(',') ? '; ' : ', ';
    const written = items.split(', ').map((item, position) => provisionIn(patterns, item, position === 0));
    return `${written.join(between)}${patterns.joint}${laws[law]}`;
  });
}

/** One provision; of several, only the first says that it is an article, and one of the same article begins with its paragraph. */
function provisionIn({ article, paragraph, letter }: ProvisionPatterns, item: string, isFirst: boolean): string {
  const [, number, inner, last] = PARTS.exec(item) ?? [];
  const pattern = isFirst ? article : article.slice(article.indexOf('{}'));
  return `${filled(pattern, number)}${filled(paragraph, inner)}${filled(letter, last)}`.replace(/^[, ]+/, '');
}

function filled(pattern: string, value: string | undefined): string {
  return value === undefined || value === '' ? '' : pattern.replace('{}', value);
}
