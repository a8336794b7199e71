import { Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Requires } from '../../identity/access.decorators.js';
import { sessionSecretOf } from '../../identity/sessions/session-cookie.js';
import { LANGUAGES } from '../../law/vocabulary.js';
import type { Config } from '../../platform/config.js';
import { Answers, Summary } from '../../platform/http/openapi.decorators.js';
import { CONFIG } from '../../platform/platform.tokens.js';
import { SpreadsheetService, type SpreadsheetIntake } from './spreadsheet.service.js';
import { IntakeView } from './spreadsheet.views.js';
import { uploadedSpreadsheet } from './uploaded-spreadsheet.js';

@ApiTags('intake')
@Controller('intake/spreadsheet')
export class SpreadsheetController {
  constructor(private readonly service: SpreadsheetService, @Inject(CONFIG) private readonly config: Config) {}

  @Summary('A spreadsheet (.xlsx, .ods, .csv) as a register document of drafts, each fact with the words it rests on; nothing is stored')
  @Post()
  @HttpCode(200)
  @Requires('propose')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: {
    file: { type: 'string', format: 'binary' },
    organisation: { type: 'string', description: 'Slug; the drafts are then made on top of its register.' },
    mapping: { type: 'string', description: 'JSON object of headings (or "sheet!heading") and what they are about; null leaves a column alone.' },
    language: { type: 'string', enum: [...LANGUAGES], description: 'Of the sheet; found out where it is left out.' },
  } } })
  @Answers(200, IntakeView)
  async understand(@Req() request: FastifyRequest): Promise<SpreadsheetIntake> {
    const proof = { authorization: request.headers.authorization, sessionSecret: sessionSecretOf(request, this.config.publicUrl) };
    return this.service.understand(await uploadedSpreadsheet(request), proof);
  }
}
