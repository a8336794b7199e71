import { applyDecorators, Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExtraModels, ApiParam, ApiResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Anonymous } from '../../identity/access.decorators.js';
import { LANGUAGES, type Language } from '../../law/vocabulary.js';
import type { Config } from '../../platform/config.js';
import { notFound } from '../../platform/domain-error.js';
import { chooseMediaType } from '../../platform/http/accepts.js';
import { baseAddress } from '../../platform/http/base-address.js';
import { DayField, OneOf, Text } from '../../platform/http/fields.js';
import { ProblemView } from '../../platform/http/openapi.decorators.js';
import { CONFIG } from '../../platform/platform.tokens.js';
import { preferredLanguage } from '../../platform/text/preferred-language.js';
import { PublicListView } from '../public-list.views.js';
import { LIST_FORMATS, LIST_MEDIA_TYPES, type ListFormat } from '../rendering/list-formats.js';
import { send } from './list-answer.js';
import { ListAnswers } from './list-answers.js';
import { nameOf, wishesOf } from './list-wishes.js';
import { preferredCoding } from '../../platform/http/content-coding.js';

class PublicListQuery {
  @DayField({ description: 'What the list said on this day; default today (UTC).' }) asOf?: string | null;
  @Text({ most: 300, description: 'Only what serves this product.' }) product?: string | null;
  @OneOf(LANGUAGES, { description: 'Default by Accept-Language, then en.' }) lang?: Language | null;
}

const HEADERS = {
  ETag: { description: 'Strong, of exactly these bytes.', schema: { type: 'string' } },
  'Last-Modified': { schema: { type: 'string' } },
  'Content-Language': { schema: { type: 'string' } },
} as const;
const SCHEMAS = { json: { $ref: getSchemaPath(PublicListView) }, 'feed.json': { type: 'object' } } as const;
const problem = { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemView) } } };

/** Documents an address of the list. The headers of answers are the list's own, so those that are for everything else stay away. */
function ListAddress(...formats: readonly ListFormat[]): MethodDecorator {
  const content = Object.fromEntries(formats.map((format) => [LIST_MEDIA_TYPES[format], { schema: format in SCHEMAS ? SCHEMAS[format as keyof typeof SCHEMAS] : { type: 'string' } }]));
  return applyDecorators(
    RouteConfig({ helmet: { skipRoute: true } }),
    ApiExtraModels(PublicListView, ProblemView),
    ApiParam({ name: 'org', description: 'Slug of the organisation.', schema: { type: 'string' } }),
    ApiResponse({ status: 200, description: 'The published list.', content, headers: HEADERS } as never),
    ApiResponse({ status: 304, description: 'The reader has it already, as If-None-Match or If-Modified-Since says.' }),
    ApiResponse({ status: 'default' as never, description: 'A problem document; the same one for every organisation without a list, be there one or not.', content: problem }),
  );
}

/** The list as customers read it. Answers given before come from PublicListFront. */
@ApiTags('public')
@Anonymous()
@Controller('public/:org')
export class PublicListController {
  constructor(
    private readonly answers: ListAnswers,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The public list, as Accept says. */
  @Get('sub-processors')
  @ListAddress(...LIST_FORMATS)
  accepted(@Param('org') slug: string, @Query() query: PublicListQuery, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const type = chooseMediaType(request.headers.accept, Object.values(LIST_MEDIA_TYPES));
    return this.answer(slug, LIST_FORMATS.find((format) => LIST_MEDIA_TYPES[format] === type) ?? 'json', query, request, reply);
  }

  /** The public list as JSON. */
  @Get('sub-processors.json')
  @ListAddress('json')
  json(@Param('org') slug: string, @Query() query: PublicListQuery, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.answer(slug, 'json', query, request, reply);
  }

  /** The public list as a page. */
  @Get('sub-processors.html')
  @ListAddress('html')
  html(@Param('org') slug: string, @Query() query: PublicListQuery, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.answer(slug, 'html', query, request, reply);
  }

  /** The public list as a table. */
  @Get('sub-processors.csv')
  @ListAddress('csv')
  csv(@Param('org') slug: string, @Query() query: PublicListQuery, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.answer(slug, 'csv', query, request, reply);
  }

  /** The versions of the list as an Atom feed (RFC 4287). */
  @Get('sub-processors.atom')
  @ListAddress('atom')
  atom(@Param('org') slug: string, @Query() query: PublicListQuery, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.answer(slug, 'atom', query, request, reply);
  }

  /** The versions of the list as a JSON Feed 1.1. */
  @Get('sub-processors.feed.json')
  @ListAddress('feed.json')
  jsonFeed(@Param('org') slug: string, @Query() query: PublicListQuery, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.answer(slug, 'feed.json', query, request, reply);
  }

  private async answer(slug: string, format: ListFormat, { asOf, product, lang }: PublicListQuery, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const wishes = wishesOf(request.raw);
    const language = preferredLanguage(lang, wishes.acceptLanguage, LANGUAGES);
    const coding = preferredCoding(wishes.acceptEncoding);
    const question = { slug, format, language, coding, asOf: asOf ?? null, product: product || null, base: `${baseAddress(this.config.publicUrl, request)}/public/${slug}/` };
    const answer = await this.answers.answer(question, nameOf(request.url, wishes));
    // Not a word on whether it is the organisation or the list that there is not, or not yet on that day.
    if (!answer) throw notFound('published list');
    void reply.hijack();
    send(answer, wishes, request.raw, reply.raw);
  }
}
