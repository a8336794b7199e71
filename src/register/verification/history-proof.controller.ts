import { Controller, Get, Header, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { readVerifier, VERIFIER_NAME } from '../../history/export/verifier.js';
import { HistoryKeys } from '../../history/signing/history-keys.js';
import { Anonymous } from '../../identity/access.decorators.js';
import { Answers, AnswersMedia, Summary } from '../../platform/http/openapi.decorators.js';
import { PublicKeyView } from './history.views.js';

/** What a third person needs to check a history that they were given. */
@ApiTags('history')
@Anonymous()
@Controller('history')
export class HistoryProofController {
  constructor(private readonly keys: HistoryKeys) {}

  @Summary('The public key by which this instance signs')
  @Get('public-key')
  @Header('Cache-Control', 'no-cache')
  @Answers(200, PublicKeyView)
  publicKey(): PublicKeyView {
    const { fingerprint, publicKey } = this.keys.current;
    return { algorithm: 'Ed25519', fingerprint, publicKey };
  }

  @Summary('A program that checks an export of a history: one file for Node 18 or newer, which needs nothing of this service')
  @Get('verifier')
  @Header('Cache-Control', 'no-cache')
  @AnswersMedia(['text/javascript'], 'The program.')
  async verifier(): Promise<StreamableFile> {
    return new StreamableFile(await readVerifier(), { type: 'text/javascript; charset=utf-8', disposition: `attachment; filename="${VERIFIER_NAME}"` });
  }
}
