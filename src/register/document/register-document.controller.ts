import { Body, Controller, Get, Headers, Put, Query, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiProperty, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { stringify } from 'yaml';
import { CurrentAsker, CurrentOrganisation, Requires, TakesReason } from '../../identity/access.decorators.js';
import type { Asker, OrganisationReach } from '../../identity/principal.js';
import { REGISTER_KINDS, type RegisterKind } from '../../law/vocabulary.js';
import { chooseMediaType } from '../../platform/http/accepts.js';
import { entityTag } from '../../platform/http/etag.js';
import { OneOf } from '../../platform/http/fields.js';
import { Moment } from '../../platform/http/moment.js';
import { Answers, Summary } from '../../platform/http/openapi.decorators.js';
import { RegisterDocumentBody } from './register-document.body.js';
import { RegisterDocumentService, type RegisterDifference, type RegisterDocument } from './register-document.service.js';

const JSON_TYPE = 'application/json';
const YAML_TYPE = 'application/yaml';
const YAML_TYPES = [YAML_TYPE, 'application/x-yaml', 'text/yaml', 'text/x-yaml'];

class RegisterQuery {
  @Moment('What the register said then: a day (its end, UTC) or an instant; default now.') knownOn?: string;
}

class ReplaceQuery {
  @OneOf(['true', 'false'], { description: 'Answer what would change and change nothing.' }) dryRun?: string;
}

class DifferenceView {
  @ApiProperty({ enum: REGISTER_KINDS }) kind: RegisterKind;
  @ApiProperty() key: string;
  @ApiProperty({ type: [String], required: false, description: 'The fields that changed.' }) fields?: string[];
}

class RegisterDifferenceView {
  @ApiProperty({ type: [DifferenceView] }) added: DifferenceView[];
  @ApiProperty({ type: [DifferenceView] }) changed: DifferenceView[];
  @ApiProperty({ type: [DifferenceView] }) removed: DifferenceView[];
}

@ApiTags('register')
@Controller('organisations/:org/register')
export class RegisterDocumentController {
  constructor(private readonly service: RegisterDocumentService) {}

  @Summary('The whole register as one document, always in the same order')
  @Get()
  @Requires('read')
  @ApiProduces(JSON_TYPE, YAML_TYPE)
  @Answers(200, RegisterDocumentBody, { tagged: true })
  async export(@CurrentOrganisation() organisation: OrganisationReach, @Query() { knownOn }: RegisterQuery, @Headers('accept') accept: string | undefined, @Res({ passthrough: true }) reply: FastifyReply): Promise<RegisterDocument | string> {
    const type = chooseMediaType(accept, [JSON_TYPE, ...YAML_TYPES]);
    const { document, revision } = await this.service.export(organisation, knownOn);
    void reply.header('ETag', entityTag(revision)).header('Vary', 'Accept');
    if (type === JSON_TYPE) return document;
    void reply.header('Content-Type', `${type}; charset=utf-8`);
    return stringify(document, { version: '1.2', compat: 'yaml-1.1', lineWidth: 0, aliasDuplicateObjects: false });
  }

  @Summary('Make the register what the document says, in one transaction')
  @Put()
  @Requires('decide')
  @TakesReason()
  @ApiConsumes(JSON_TYPE, YAML_TYPE)
  @ApiBody({ type: RegisterDocumentBody })
  @Answers(200, RegisterDifferenceView, { tagged: true })
  async replace(@CurrentOrganisation() organisation: OrganisationReach, @Query() { dryRun }: ReplaceQuery, @Headers('if-match') ifMatch: string | undefined, @Body() body: object, @CurrentAsker() asker: Asker, @Res({ passthrough: true }) reply: FastifyReply): Promise<RegisterDifference> {
    const { difference, revision } = await this.service.replace(organisation, body, ifMatch, dryRun === 'true', asker);
    void reply.header('ETag', entityTag(revision));
    return difference;
  }
}
