import { Controller, Get, Header, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Anonymous } from '../identity/access.decorators.js';
import { AnswersMedia, Summary } from '../platform/http/openapi.decorators.js';
import { art30Shapes } from './linked-data/art-30-shapes.js';

const MEDIA_TYPE = 'text/turtle';

/** The shapes that hold records in JSON-LD against Art. 30: the same for everybody, so that any validator can read them. */
@ApiTags('records')
@Controller('records')
export class RecordShapesController {
  @Summary('SHACL shapes of Art. 30(1) and (2) GDPR for records in JSON-LD, with the terms those use, as Turtle')
  @Get('shapes')
  @Anonymous()
  @Header('Cache-Control', 'public, max-age=86400')
  @AnswersMedia([MEDIA_TYPE], 'The shapes; what is missing where the law wants it is a violation, where it wants it if possible a warning.')
  shapes(): StreamableFile {
    const body = Buffer.from(art30Shapes());
    return new StreamableFile(body, { type: `${MEDIA_TYPE}; charset=utf-8`, disposition: 'inline; filename="art-30-shapes.ttl"', length: body.length });
  }
}
