import { ApiProperty } from '@nestjs/swagger';
import { LANGUAGES, type Language } from '../../law/vocabulary.js';
import type { CitationPatterns, ProvisionPatterns } from './citation-patterns.js';
import { VOCABULARY_LISTS, type VocabularyList, type VocabularyListName } from './vocabulary-lists.js';

const LIST = { type: 'object', additionalProperties: { type: 'string' } };

/** How a language writes a provision; `{}` stands for the number or the letter. */
class ProvisionPatternsView implements ProvisionPatterns {
  @ApiProperty({ example: 'Art. {}' }) article: string;
  @ApiProperty({ example: '({})' }) paragraph: string;
  @ApiProperty({ example: '({})' }) letter: string;
  @ApiProperty({ description: 'Between the provision and the name of the law.' }) joint: string;
}

class LawNamesView {
  @ApiProperty() GDPR: string;
  @ApiProperty() 'UK GDPR': string;
  @ApiProperty() FADP: string;
}

/** What turns a citation as the API writes it, such as `Art. 30(1)(f) GDPR`, into that of a language. */
class CitationPatternsView implements CitationPatterns {
  @ApiProperty({ description: 'The laws by their names in citations.' }) laws: LawNamesView;
  @ApiProperty({ description: 'Of the GDPR and the UK GDPR.' }) union: ProvisionPatternsView;
  @ApiProperty({ description: 'Of the FADP.' }) swiss: ProvisionPatternsView;
}

/** The words for codes, as screens show them. */
export class VocabularyView {
  @ApiProperty({ enum: LANGUAGES }) language: Language;
  @ApiProperty({ description: 'The state of the law whose codes these are.', format: 'date', type: String }) lawVersion: string;
  @ApiProperty({
    type: 'object', description: 'By list and code; all lists unless some were asked for.', additionalProperties: false,
    properties: Object.fromEntries(VOCABULARY_LISTS.map((name) => [name, LIST])),
  } as never)
  lists: Readonly<Partial<Record<VocabularyListName, VocabularyList>>>;
  @ApiProperty() citations: CitationPatternsView;
}
