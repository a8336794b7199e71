import { Body, Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Config } from '../../platform/config.js';
import { Answers, Summary } from '../../platform/http/openapi.decorators.js';
import { CONFIG } from '../../platform/platform.tokens.js';
import { Anonymous } from '../access.decorators.js';
import { clientOf } from '../sessions/client.js';
import { refuseOtherOrigin } from '../sessions/csrf.js';
import { PasswordResetBody, PasswordResetRequestBody } from './credential.bodies.js';
import { PasswordService } from './password.service.js';

@ApiTags('sessions')
@Controller('password-resets')
@Anonymous()
export class PasswordResetController {
  constructor(
    private readonly passwords: PasswordService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Summary('Ask for a link to a new password; the answer is the same whoever asks')
  @Post()
  @HttpCode(202)
  @Answers(202, undefined, { description: 'If somebody has this address, a mail is on its way.' })
  request(@Body() { email }: PasswordResetRequestBody, @Req() request: FastifyRequest): Promise<void> {
    refuseOtherOrigin(request, this.config.publicUrl);
    return this.passwords.requestReset(email, clientOf(request));
  }

  @Summary('Set a new password by the link; every session ends')
  @Post('completion')
  @HttpCode(204)
  @Answers(204)
  complete(@Body() { code, password }: PasswordResetBody, @Req() request: FastifyRequest): Promise<void> {
    refuseOtherOrigin(request, this.config.publicUrl);
    return this.passwords.resetByLink(code, password, clientOf(request));
  }
}
