import { applyDecorators, Controller, Get, Headers, Param, Query, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentOrganisation, Requires } from '../../identity/access.decorators.js';
import type { OrganisationReach } from '../../identity/principal.js';
import { type Language, LANGUAGES } from '../../law/vocabulary.js';
import { notFound } from '../../platform/domain-error.js';
import { chooseMediaType } from '../../platform/http/accepts.js';
import { AnswersMedia, Summary } from '../../platform/http/openapi.decorators.js';
import { preferredLanguage } from '../../platform/text/preferred-language.js';
import { styleSourceOf } from '../../platform/text/page-style.js';
import { NoticeQuery, NoticesQuery, RecipientsQuery } from './notice.queries.js';
import { NoticeService } from './notice.service.js';
import type { PrivacyNotice } from './privacy-notice.js';
import type { RecipientsAnswer } from './recipients-answer.js';
import { renderNoticeHtml, renderNoticeText } from './render-notice.js';
import { ANSWER_STYLE, renderRecipientsHtml, renderRecipientsText } from './render-recipients.js';

const MEDIA_TYPES = { html: 'text/html', txt: 'text/plain', json: 'application/json' } as const;
type NoticeFormat = keyof typeof MEDIA_TYPES;
const FORMATS = Object.keys(MEDIA_TYPES) as NoticeFormat[];

const PAGE_POLICY = `default-src 'none'; style-src ${styleSourceOf(ANSWER_STYLE)}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** What an answer is chosen by, besides what it is of. */
interface Wish {
  readonly suffix?: string;
  readonly accept: string | undefined;
  readonly languages: string | undefined;
  readonly query: NoticeQuery;
}

const AnswersText = (description: string): MethodDecorator => applyDecorators(Requires('read'), AnswersMedia(Object.values(MEDIA_TYPES), description));
const SuffixParam = (): MethodDecorator => ApiParam({ name: 'suffix', enum: FORMATS });

@ApiTags('notices')
@Controller('organisations/:org')
export class NoticeController {
  constructor(private readonly service: NoticeService) {}

  @Summary('The privacy notice of one activity, Art. 13 and 14, as Accept says')
  @Get('activities/:key/privacy-notice')
  @AnswersText('The paragraphs; html is a piece of a page.')
  ofActivity(@CurrentOrganisation() organisation: OrganisationReach, @Param('key') key: string, @Query() query: NoticeQuery, @Headers('accept') accept: string | undefined, @Headers('accept-language') languages: string | undefined, @Res({ passthrough: true }) reply: FastifyReply): Promise<string | PrivacyNotice> {
    return this.notice({ accept, languages, query }, reply, (language) => this.service.ofActivity(organisation, key, { ...query, language }));
  }

  @Summary('The privacy notice of one activity in one format')
  @Get('activities/:key/privacy-notice.:suffix')
  @SuffixParam()
  @AnswersText('The paragraphs; html is a piece of a page.')
  ofActivityAs(@CurrentOrganisation() organisation: OrganisationReach, @Param('key') key: string, @Param('suffix') suffix: string, @Query() query: NoticeQuery, @Headers('accept-language') languages: string | undefined, @Res({ passthrough: true }) reply: FastifyReply): Promise<string | PrivacyNotice> {
    return this.notice({ suffix, accept: undefined, languages, query }, reply, (language) => this.service.ofActivity(organisation, key, { ...query, language }));
  }

  @Summary('The privacy notice of several activities, or of all, as Accept says')
  @Get('privacy-notice')
  @AnswersText('The paragraphs; html is a piece of a page.')
  ofActivities(@CurrentOrganisation() organisation: OrganisationReach, @Query() query: NoticesQuery, @Headers('accept') accept: string | undefined, @Headers('accept-language') languages: string | undefined, @Res({ passthrough: true }) reply: FastifyReply): Promise<string | PrivacyNotice> {
    return this.notice({ accept, languages, query }, reply, (language) => this.service.ofActivities(organisation, query.activities ?? [], { ...query, language }));
  }

  @Summary('The privacy notice of several activities in one format')
  @Get('privacy-notice.:suffix')
  @SuffixParam()
  @AnswersText('The paragraphs; html is a piece of a page.')
  ofActivitiesAs(@CurrentOrganisation() organisation: OrganisationReach, @Param('suffix') suffix: string, @Query() query: NoticesQuery, @Headers('accept-language') languages: string | undefined, @Res({ passthrough: true }) reply: FastifyReply): Promise<string | PrivacyNotice> {
    return this.notice({ suffix, accept: undefined, languages, query }, reply, (language) => this.service.ofActivities(organisation, query.activities ?? [], { ...query, language }));
  }

  @Summary('Who receives data of these groups of people: the answer to Art. 15(1)(c), as Accept says')
  @Get('recipients')
  @AnswersText('The recipients by name; html is a page that stands alone.')
  recipients(@CurrentOrganisation() organisation: OrganisationReach, @Query() query: RecipientsQuery, @Headers('accept') accept: string | undefined, @Headers('accept-language') languages: string | undefined, @Res({ passthrough: true }) reply: FastifyReply): Promise<string | RecipientsAnswer> {
    return this.answer(organisation, { accept, languages, query }, query, reply);
  }

  @Summary('Who receives data of these groups of people, in one format')
  @Get('recipients.:suffix')
  @SuffixParam()
  @AnswersText('The recipients by name; html is a page that stands alone.')
  recipientsAs(@CurrentOrganisation() organisation: OrganisationReach, @Param('suffix') suffix: string, @Query() query: RecipientsQuery, @Headers('accept-language') languages: string | undefined, @Res({ passthrough: true }) reply: FastifyReply): Promise<string | RecipientsAnswer> {
    return this.answer(organisation, { suffix, accept: undefined, languages, query }, query, reply);
  }

  private async notice(wish: Wish, reply: FastifyReply, made: (language: Language) => Promise<PrivacyNotice>): Promise<string | PrivacyNotice> {
    const format = formatOf(wish);
    const notice = await made(preferredLanguage(wish.query.lang, wish.languages, LANGUAGES));
    describe(reply, format, notice.language);
    if (format === 'json') return notice;
    const gaps = wish.query.gaps !== 'false';
    return format === 'html' ? renderNoticeHtml(notice, { gaps }) : renderNoticeText(notice, { gaps });
  }

  private async answer(organisation: OrganisationReach, wish: Wish, { dataSubjects, dataCategories, since, asOf, knownOn }: RecipientsQuery, reply: FastifyReply): Promise<string | RecipientsAnswer> {
    const format = formatOf(wish);
    const language = preferredLanguage(wish.query.lang, wish.languages, LANGUAGES);
    const answer = await this.service.recipients(organisation, dataSubjects, dataCategories ?? [], { language, since, asOf, knownOn });
    describe(reply, format, language);
    if (format === 'json') return answer;
    const gaps = wish.query.gaps !== 'false';
    if (format === 'txt') return renderRecipientsText(answer, { gaps });
    void reply.header('Content-Security-Policy', PAGE_POLICY);
    return renderRecipientsHtml(answer, { gaps });
  }
}

/** @throws DomainError `not-found` for an unknown suffix, `not-acceptable` */
function formatOf({ suffix, accept }: Wish): NoticeFormat {
  if (suffix !== undefined) {
    const named = FORMATS.find((each) => each === suffix);
    if (!named) throw notFound(`format "${suffix}"`);
    return named;
  }
  const type = chooseMediaType(accept, [MEDIA_TYPES.json, MEDIA_TYPES.html, MEDIA_TYPES.txt]);
  return FORMATS.find((each) => MEDIA_TYPES[each] === type) ?? 'json';
}

function describe(reply: FastifyReply, format: NoticeFormat, language: Language): void {
  void reply.headers({
    'Content-Type': `${MEDIA_TYPES[format]}; charset=utf-8`, 'Content-Language': language, 'Cache-Control': 'private, no-cache', Vary: 'Accept, Accept-Language, Authorization',
  });
}
