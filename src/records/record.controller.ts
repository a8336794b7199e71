import { Controller, Get, Headers, Param, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentOrganisation, Requires } from '../identity/access.decorators.js';
import type { OrganisationReach } from '../identity/principal.js';
import { ACTIVITY_ROLES, type ActivityRole, LANGUAGES, type Language } from '../law/vocabulary.js';
import { notFound } from '../platform/domain-error.js';
import { chooseMediaType } from '../platform/http/accepts.js';
import { noneMatches } from '../platform/http/etag.js';
import { OneOf } from '../platform/http/fields.js';
import { AnswersMedia, Summary } from '../platform/http/openapi.decorators.js';
import { preferredLanguage } from '../platform/text/preferred-language.js';
import { AsOfQuery } from '../register/assessment/as-of.queries.js';
import { RECORD_FORMAT_NAMES, RECORD_FORMATS, type RecordFormat, type RecordFormatEntry } from './record-formats.js';
import { RecordService } from './record.service.js';
import { languageOfTemplate, type TemplateName, TEMPLATES } from './templates/template-names.js';

const MEDIA_TYPES = RECORD_FORMAT_NAMES.map((format) => RECORD_FORMATS[format].mediaType);
const NAMES = ACTIVITY_ROLES.flatMap((role) => [role, ...RECORD_FORMAT_NAMES.map((format) => `${role}.${RECORD_FORMATS[format].extension}`)]);

class RecordQuery extends AsOfQuery {
  @OneOf(LANGUAGES, { description: 'Language of labels and names; default that of the template, then by Accept-Language, then en.' }) lang?: Language;
  @OneOf(TEMPLATES, { description: 'Order and headings; default art-30.' }) template?: TemplateName;
}

@ApiTags('records')
@Controller('organisations/:org/records')
export class RecordController {
  constructor(private readonly service: RecordService) {}

  @Summary('The Art. 30 record of a role on a day, as the suffix or Accept says')
  @Get(':record')
  @Requires('read')
  @ApiParam({ name: 'record', enum: NAMES, description: 'Role, with the format as a suffix or by Accept.' })
  @AnswersMedia(MEDIA_TYPES, 'The record; its digest is the ETag.')
  async record(
    @CurrentOrganisation() organisation: OrganisationReach, @Param('record') name: string, @Query() query: RecordQuery, @Headers('accept') accept: string | undefined,
    @Headers('accept-language') languages: string | undefined, @Headers('if-none-match') ifNoneMatch: string | undefined, @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    const { role, format } = asked(name, accept);
    const { template = 'art-30', asOf: day, knownOn } = query;
    const language = query.lang ?? languageOfTemplate(template) ?? preferredLanguage(undefined, languages, LANGUAGES);
    const gone = whenGone(reply);
    const rendered = await this.service.render(organisation, { role, format, language, template, asOf: day, knownOn }, gone).catch((error: unknown) => {
      if (gone.aborted) return null;
      throw error;
    });
    if (rendered === null) return undefined;
    const { body, digest, asOf, policy } = rendered;
    const tag = `"${[digest, ...(template === 'art-30' ? [] : [template]), format].join('.')}"`;
    void reply.headers({ ETag: tag, 'Cache-Control': 'private, no-cache', Vary: 'Accept, Accept-Language, Authorization', 'Content-Language': language });
    if (policy) void reply.header('Content-Security-Policy', policy);
    if (noneMatches(ifNoneMatch, tag)) {
      void reply.status(304);
      return undefined;
    }
    const { mediaType, extension, inline }: RecordFormatEntry = RECORD_FORMATS[format];
    const file = ['record', role, organisation.slug, ...(template === 'art-30' ? [] : [template]), asOf].join('-');
    const disposition = `${inline ? 'inline' : 'attachment'}; filename="${file}.${extension}"`;
    return new StreamableFile(body, { type: isText(mediaType) ? `${mediaType}; charset=utf-8` : mediaType, disposition, length: body.length });
  }
}

const isText = (mediaType: string): boolean => /^text\/|[/+]json$/.test(mediaType);

/** Aborted when the client closes the connection before it has its answer. */
function whenGone({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) gone.abort();
  });
  return gone.signal;
}

/** @throws DomainError `not-found` for what is no role or format, `not-acceptable` */
function asked(name: string, accept: string | undefined): { role: ActivityRole; format: RecordFormat } {
  const [roleName, suffix] = name.split('.', 2);
  const role = ACTIVITY_ROLES.find((each) => each === roleName);
  const named = RECORD_FORMAT_NAMES.find((each) => RECORD_FORMATS[each].extension === suffix);
  if (!role || (suffix !== undefined && !named) || !NAMES.includes(name)) throw notFound(`record "${name}"`);
  if (named) return { role, format: named };
  const type = chooseMediaType(accept, MEDIA_TYPES);
  return { role, format: RECORD_FORMAT_NAMES.find((each) => RECORD_FORMATS[each].mediaType === type) ?? 'json' };
}
