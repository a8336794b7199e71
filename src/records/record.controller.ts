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
import { RECORD_FORMATS, type RecordFormat, RecordService } from './record.service.js';

const TEMPLATES = ['art-30'] as const;
const MEDIA_TYPES = { json: 'application/json', html: 'text/html', csv: 'text/csv' } as const satisfies Record<RecordFormat, string>;
const NAMES = ACTIVITY_ROLES.flatMap((role) => [role, ...RECORD_FORMATS.map((format) => `${role}.${format}`)]);

class RecordQuery extends AsOfQuery {
  @OneOf(LANGUAGES, { description: 'Language of labels and names; default by Accept-Language, then en.' }) lang?: Language;
  @OneOf(TEMPLATES, { description: 'Order and headings; default art-30.' }) template?: string;
}

@ApiTags('records')
@Controller('organisations/:org/records')
export class RecordController {
  constructor(private readonly service: RecordService) {}

  @Summary('The Art. 30 record of a role on a day, as the suffix or Accept says')
  @Get(':record')
  @Requires('read')
  @ApiParam({ name: 'record', enum: NAMES, description: 'Role, with the format as a suffix or by Accept.' })
  @AnswersMedia(Object.values(MEDIA_TYPES), 'The record; its digest is the ETag.')
  async record(
    @CurrentOrganisation() organisation: OrganisationReach, @Param('record') name: string, @Query() query: RecordQuery, @Headers('accept') accept: string | undefined,
    @Headers('accept-language') languages: string | undefined, @Headers('if-none-match') ifNoneMatch: string | undefined, @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    const { role, format } = asked(name, accept);
    const language = preferredLanguage(query.lang, languages, LANGUAGES);
    const { body, digest, asOf, policy } = await this.service.render(organisation, { role, format, language, asOf: query.asOf, knownOn: query.knownOn });
    const tag = `"${digest}.${format}"`;
    void reply.headers({ ETag: tag, 'Cache-Control': 'private, no-cache', Vary: 'Accept, Accept-Language, Authorization', 'Content-Language': language });
    if (policy) void reply.header('Content-Security-Policy', policy);
    if (noneMatches(ifNoneMatch, tag)) {
      void reply.status(304);
      return undefined;
    }
    const file = `${organisation.slug}-record-${role}-${asOf}.${format}`;
    const disposition = `${format === 'csv' ? 'attachment' : 'inline'}; filename="${file}"`;
    return new StreamableFile(body, { type: `${MEDIA_TYPES[format]}; charset=utf-8`, disposition, length: body.length });
  }
}

/** @throws DomainError `not-found` for what is no role or format, `not-acceptable` */
function asked(name: string, accept: string | undefined): { role: ActivityRole; format: RecordFormat } {
  const [roleName, suffix] = name.split('.', 2);
  const role = ACTIVITY_ROLES.find((each) => each === roleName);
  const named = RECORD_FORMATS.find((each) => each === suffix);
  if (!role || (suffix !== undefined && !named) || !NAMES.includes(name)) throw notFound(`record "${name}"`);
  if (named) return { role, format: named };
  const type = chooseMediaType(accept, Object.values(MEDIA_TYPES));
  return { role, format: RECORD_FORMATS.find((each) => MEDIA_TYPES[each] === type) ?? 'json' };
}
