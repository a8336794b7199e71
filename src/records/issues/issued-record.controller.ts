import { applyDecorators, Body, Controller, Get, Headers, HttpCode, Param, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiExtraModels, ApiParam, ApiResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentAsker, CurrentOrganisation, Requires, TakesReason } from '../../identity/access.decorators.js';
import type { Asker, OrganisationReach } from '../../identity/principal.js';
import { ACTIVITY_ROLES, type ActivityRole, LANGUAGES } from '../../law/vocabulary.js';
import { notFound } from '../../platform/domain-error.js';
import { noneMatches } from '../../platform/http/etag.js';
import { Answers, AnswersPage, ProblemView, Summary } from '../../platform/http/openapi.decorators.js';
import { type Page, PageQuery } from '../../platform/http/paging.js';
import { preferredLanguage } from '../../platform/text/preferred-language.js';
import { RECORD_FORMATS } from '../record-formats.js';
import { languageOfTemplate } from '../templates/template-names.js';
import { IssueBody } from './issue.bodies.js';
import { IssuedRecordView } from './issue.views.js';
import { askedFile, askedIssue, keepForEver, tagOfIssue, whole } from './issued-answers.js';
import type { IssuedRecord } from './issued-record.js';
import { IssuedRecordService } from './issued-record.service.js';
import { IssuingService } from './issuing.service.js';

const FILE_TYPES = [...new Set(Object.values(RECORD_FORMATS).map(({ mediaType }) => mediaType as string))].filter((type) => type !== 'application/json');

/** Documents the role in the path. */
const OfRole = (): MethodDecorator => ApiParam({ name: 'role', enum: ACTIVITY_ROLES });

/** Documents an issued record and its files. */
function AnswersIssue(): MethodDecorator {
  const content = { 'application/json': { schema: { $ref: getSchemaPath(IssuedRecordView) } }, ...Object.fromEntries(FILE_TYPES.map((type) => [type, { schema: { type: 'string' } }])) };
  const headers = { ETag: { description: 'SHA-256 of exactly these bytes.', schema: { type: 'string' } } };
  return applyDecorators(
    ApiExtraModels(IssuedRecordView, ProblemView),
    ApiParam({ name: 'issue', description: 'The number; with a suffix (`3.pdf`) the file of that format, `3.json` the record itself.', schema: { type: 'string', pattern: '^[1-9][0-9]*(\\.[a-z]+)?$', example: '1' } }),
    ApiResponse({ status: 200, description: 'What was issued; a file as the suffix or Accept says: the same bytes for ever.', content, headers } as never),
    ApiResponse({ status: 304, description: 'The reader has it already.' }),
    ApiResponse({ status: 'default' as never, description: 'A problem document.', content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemView) } } } }),
  );
}

/** Records issued to whoever asks for them: authorities, customers, auditors. */
@ApiTags('records')
@Controller('organisations/:org/records/:role/issues')
export class IssuedRecordController {
  constructor(
    private readonly issuing: IssuingService,
    private readonly issued: IssuedRecordService,
  ) {}

  @Summary('Issue the record of a day: numbered, in every format, unchangeable; 409 with the findings where something is missing that the law requires and nobody acknowledged')
  @Post()
  @HttpCode(201)
  @Requires('decide')
  @TakesReason()
  @OfRole()
  @Answers(201, IssuedRecordView, { tagged: true, idempotent: true })
  async issue(
    @CurrentOrganisation() organisation: OrganisationReach, @Param('role') role: string, @Body() body: IssueBody, @CurrentAsker() asker: Asker,
    @Headers('accept-language') languages: string | undefined, @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<IssuedRecord> {
    const template = body.template ?? 'art-30';
    const language = body.lang ?? languageOfTemplate(template) ?? preferredLanguage(undefined, languages, LANGUAGES);
    const { asOf, knownOn, comment, acknowledgeGaps: acknowledgement } = body;
    const issue = await this.issuing.issue(organisation, { role: roleOf(role), language, template, asOf, knownOn, comment, acknowledgement }, asker);
    void reply.headers({ ETag: tagOfIssue(issue), Location: `/api/v1/organisations/${organisation.slug}/records/${issue.role}/issues/${issue.number}` });
    return issue;
  }

  @Summary('Issued records, newest first')
  @Get()
  @Requires('read')
  @OfRole()
  @AnswersPage(IssuedRecordView)
  list(@CurrentOrganisation() organisation: OrganisationReach, @Param('role') role: string, @Query() query: PageQuery): Promise<Page<IssuedRecord>> {
    return this.issued.list(organisation, roleOf(role), query);
  }

  @Summary('An issued record, or the bytes of one of its files as they were issued')
  @Get(':issue')
  @Requires('read')
  @OfRole()
  @AnswersIssue()
  async get(
    @CurrentOrganisation() organisation: OrganisationReach, @Param('role') role: string, @Param('issue') name: string, @Headers('accept') accept: string | undefined,
    @Headers('if-none-match') ifNoneMatch: string | undefined, @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | IssuedRecord | undefined> {
    const { number, extension } = askedIssue(name);
    const issue = await this.issued.get(organisation, roleOf(role), number);
    const file = askedFile(issue, extension, accept);
    const tag = file ? `"${file.sha256}"` : tagOfIssue(issue);
    keepForEver(reply, tag, issue);
    if (noneMatches(ifNoneMatch, tag)) {
      void reply.status(304);
      return undefined;
    }
    return file ? whole(await this.issued.content(organisation, issue, file), file, issue, organisation.slug, reply) : issue;
  }
}

/** @throws DomainError `not-found` for what is no role */
function roleOf(name: string): ActivityRole {
  const role = ACTIVITY_ROLES.find((each) => each === name);
  if (!role) throw notFound(`record "${name}"`);
  return role;
}
