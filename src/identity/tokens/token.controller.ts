import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Withhold } from '../../platform/http/idempotency.interceptor.js';
import { Answers, AnswersPage, Summary } from '../../platform/http/openapi.decorators.js';
import { type Page, PageQuery } from '../../platform/http/paging.js';
import { CurrentAsker, CurrentPrincipal, Requires, TakesReason } from '../access.decorators.js';
import type { Asker, Principal } from '../principal.js';
import { NewTokenView, TokenBody, TokenView } from './token.bodies.js';
import { TokenService } from './token.service.js';

@ApiTags('tokens')
@Controller('tokens')
export class TokenController {
  constructor(private readonly service: TokenService) {}

  @Summary('Tokens of the organisation one administers, or of the whole instance')
  @Get()
  @Requires('administer')
  @AnswersPage(TokenView)
  list(@CurrentPrincipal() principal: Principal, @Query() query: PageQuery): Promise<Page<TokenView>> {
    return this.service.list(principal, query);
  }

  @Summary('Make a token; its secret is in the answer and nowhere else')
  @Post()
  @Requires('administer')
  @TakesReason()
  @Withhold('token')
  @Answers(201, NewTokenView, { idempotent: true })
  async create(@CurrentPrincipal() principal: Principal, @Body() body: TokenBody, @CurrentAsker() asker: Asker, @Res({ passthrough: true }) reply: FastifyReply): Promise<NewTokenView> {
    const token = await this.service.create(principal, body, asker);
    void reply.header('Location', `/api/v1/tokens/${token.id}`).header('Cache-Control', 'no-store');
    return token;
  }

  @Summary('Revoke a token at once')
  @Delete(':id')
  @HttpCode(204)
  @Requires('administer')
  @TakesReason()
  @Answers(204)
  remove(@CurrentPrincipal() principal: Principal, @Param('id') id: string, @CurrentAsker() asker: Asker): Promise<void> {
    return this.service.remove(principal, id, asker);
  }
}
