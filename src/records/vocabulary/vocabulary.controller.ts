import { Controller, Get, Headers, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import type { FastifyReply } from 'fastify';
import { Anonymous } from '../../identity/access.decorators.js';
import { LAW } from '../../law/law.js';
import { type Language, LANGUAGES } from '../../law/vocabulary.js';
import { preferredCoding, type Representations, representationsOf } from '../../platform/http/content-coding.js';
import { noneMatches } from '../../platform/http/etag.js';
import { SomeOf, Text } from '../../platform/http/fields.js';
import { Answers, Summary } from '../../platform/http/openapi.decorators.js';
import { preferredLanguage } from '../../platform/text/preferred-language.js';
import { citationPatternsIn } from './citation-patterns.js';
import { VOCABULARY_LISTS, type VocabularyListName, vocabularyListsIn } from './vocabulary-lists.js';
import { VocabularyView } from './vocabulary.views.js';

class VocabularyQuery {
  @Text({ most: 35, description: 'A language tag such as de or de-AT; default by Accept-Language. English stands in for languages without words.' }) lang?: string | null;
  @SomeOf(VOCABULARY_LISTS, { description: 'With commas between them; default all.' })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value))
  lists?: VocabularyListName[] | null;
}

/** The words for the codes that the API speaks in: the same for everybody. */
@ApiTags('vocabulary')
@Controller('vocabulary')
export class VocabularyController {
  /** The whole vocabulary of a language, compressed once. */
  private readonly whole = new Map<Language, Promise<Representations>>();

  @Summary('The words for codes (verdicts, roles, findings, reasons …) in a language, short, as screens show them')
  @Get()
  @Anonymous()
  @Answers(200, VocabularyView, { tagged: true })
  async vocabulary(
    @Query() { lang, lists }: VocabularyQuery, @Headers('accept-language') languages: string | undefined, @Headers('accept-encoding') encodings: string | undefined,
    @Headers('if-none-match') ifNoneMatch: string | undefined, @Res() reply: FastifyReply,
  ): Promise<void> {
    const language = preferredLanguage(lang, lang ? undefined : languages, LANGUAGES);
    const coding = preferredCoding(encodings);
    const { body, etag } = (await this.representations(language, lists ?? []))[coding];
    void reply.headers({ 'Content-Language': language, 'Cache-Control': 'public, max-age=3600', 'ETag': etag, 'Vary': 'Accept-Encoding, Accept-Language' });
    if (noneMatches(ifNoneMatch, etag)) return void reply.status(304).send();
    if (coding !== 'identity') void reply.header('Content-Encoding', coding);
    return void reply.header('Content-Type', 'application/json; charset=utf-8').send(body);
  }

  private representations(language: Language, lists: readonly VocabularyListName[]): Promise<Representations> {
    if (lists.length > 0) return representationsOf(written(language, lists));
    const known = this.whole.get(language) ?? representationsOf(written(language, VOCABULARY_LISTS));
    this.whole.set(language, known);
    return known;
  }
}

function written(language: Language, lists: readonly VocabularyListName[]): string {
  const words = vocabularyListsIn(language);
  const asked = Object.fromEntries(VOCABULARY_LISTS.filter((name) => lists.includes(name)).map((name) => [name, words[name]]));
  const view: VocabularyView = { language, lawVersion: LAW.version, lists: asked, citations: citationPatternsIn(language) };
  return JSON.stringify(view);
}
