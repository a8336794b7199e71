import { Body, Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { Anonymous, CurrentOrganisation, Requires } from '../../identity/access.decorators.js';
import type { OrganisationReach } from '../../identity/principal.js';
import { notFound } from '../../platform/domain-error.js';
import { HashesBody } from '../../platform/http/hashed-body.js';
import { Answers, Summary } from '../../platform/http/openapi.decorators.js';
import { IssueVerificationBody } from './issue.bodies.js';
import { IssueVerificationView, PublicIssueView } from './issue.views.js';
import type { PublicIssue } from './issued-record.repository.js';
import { IssuedRecordService } from './issued-record.service.js';

const SHA256 = /^[0-9a-f]{64}$/;

/** Tells members which issued record a file is. */
@ApiTags('records')
@Controller('organisations/:org/records/issues')
export class IssueVerificationController {
  constructor(private readonly issued: IssuedRecordService) {}

  @Summary('Which issued record a file is: send its bytes as application/octet-stream, or its sha256, or the digest that stands in it')
  @Post('verification')
  @HttpCode(200)
  @Requires('read')
  @HashesBody()
  @Answers(200, IssueVerificationView)
  async verify(@CurrentOrganisation() organisation: OrganisationReach, @Body() body: IssueVerificationBody): Promise<IssueVerificationView> {
    const matches = await this.issued.matches(organisation, body);
    return { issued: matches.some(({ revision }) => revision !== null), matches };
  }
}

/**
 * Tells everybody who holds the bytes of an issued file that it is one. A hash of them cannot be guessed, so that nothing is told to
 * those who hold none: neither whether there is an organisation nor whether it issues records.
 */
@ApiTags('public')
@Anonymous()
@Controller('public/:org/issued-records')
export class PublicIssueController {
  constructor(private readonly issued: IssuedRecordService) {}

  @Summary('Whether a file, named by the SHA-256 of its bytes, is a record that this organisation issued')
  @Get(':sha256')
  @Header('Cache-Control', 'no-cache')
  @ApiParam({ name: 'org', description: 'Slug of the organisation.', schema: { type: 'string' } })
  @ApiParam({ name: 'sha256', description: 'Hexadecimal digits, in lower case.', schema: { type: 'string', pattern: SHA256.source } })
  @Answers(200, PublicIssueView)
  async find(@Param('org') slug: string, @Param('sha256') sha256: string): Promise<PublicIssue> {
    const found = SHA256.test(sha256) ? await this.issued.publicIssue(slug, sha256) : null;
    if (!found) throw notFound('issued record of these bytes');
    return found;
  }
}
