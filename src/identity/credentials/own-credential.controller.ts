import { Body, Controller, Delete, HttpCode, Post, Put, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Withhold } from '../../platform/http/idempotency.interceptor.js';
import { Answers, Summary } from '../../platform/http/openapi.decorators.js';
import { CurrentPrincipal, Requires, WhileEnrolling } from '../access.decorators.js';
import { type Principal, requirePerson } from '../principal.js';
import { CodeBody, PasswordBody, PasswordChangeBody, RecoveryCodesView, SecondFactorOfferView, SecondFactorRemovalBody } from './credential.bodies.js';
import { PasswordService } from './password.service.js';
import { type SecondFactorOffer, SecondFactorService } from './second-factor.service.js';

@ApiTags('me')
@Controller('me')
@Requires('self')
export class OwnCredentialController {
  constructor(
    private readonly passwords: PasswordService,
    private readonly secondFactors: SecondFactorService,
  ) {}

  @Summary('Change the password; every other session ends')
  @Put('password')
  @HttpCode(204)
  @Answers(204)
  changePassword(@CurrentPrincipal() principal: Principal, @Body() { current, next }: PasswordChangeBody): Promise<void> {
    return this.passwords.change(requirePerson(principal), current, next, principal.sessionId);
  }

  @Summary('Offer a secret to an authenticator app; the second factor is on when its code is confirmed')
  @Post('second-factor')
  @WhileEnrolling()
  @Withhold('secret', 'uri', 'qrSvg')
  @Answers(201, SecondFactorOfferView, { idempotent: true })
  beginSecondFactor(@CurrentPrincipal() principal: Principal, @Res({ passthrough: true }) reply: FastifyReply): Promise<SecondFactorOffer> {
    void reply.header('Cache-Control', 'no-store');
    return this.secondFactors.begin(requirePerson(principal));
  }

  @Summary('Turn the second factor on, by a code of the app; answers recovery codes, this once')
  @Put('second-factor')
  @WhileEnrolling()
  @Answers(200, RecoveryCodesView)
  confirmSecondFactor(@CurrentPrincipal() principal: Principal, @Body() { code }: CodeBody, @Res({ passthrough: true }) reply: FastifyReply): Promise<RecoveryCodesView> {
    void reply.header('Cache-Control', 'no-store');
    return this.secondFactors.confirm(requirePerson(principal), code);
  }

  @Summary('Turn the second factor off')
  @Delete('second-factor')
  @HttpCode(204)
  @Answers(204)
  removeSecondFactor(@CurrentPrincipal() principal: Principal, @Body() { password, code }: SecondFactorRemovalBody): Promise<void> {
    return this.secondFactors.remove(requirePerson(principal), password, code);
  }

  @Summary('Make ten new recovery codes; the old ones end')
  @Post('recovery-codes')
  @Withhold('recoveryCodes')
  @Answers(201, RecoveryCodesView, { idempotent: true })
  newRecoveryCodes(@CurrentPrincipal() principal: Principal, @Body() { password }: PasswordBody, @Res({ passthrough: true }) reply: FastifyReply): Promise<RecoveryCodesView> {
    void reply.header('Cache-Control', 'no-store');
    return this.secondFactors.newRecoveryCodes(requirePerson(principal), password);
  }
}
