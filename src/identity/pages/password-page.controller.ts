import { Body, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../../platform/domain-error.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { Anonymous } from '../access.decorators.js';
import { PasswordService } from '../credentials/password.service.js';
import { emptyFields, formStateOf, statusOf } from './form-problems.js';
import { goOn, sendPage } from './page-answer.js';
import { PageController } from './page.decorators.js';
import { secretIn, typed } from './typed.js';
import { FRESH, type FormState } from './views/form-parts.js';
import { forgottenPasswordPage, goneLinkPage, linkSentPage, resetPasswordPage } from './views/password-views.js';
import { Visits } from './visits.js';

const GONE = 410;

/** A new password for whoever forgot theirs: asking for the link, and using it. */
@Anonymous()
@PageController()
export class PasswordPageController {
  constructor(
    private readonly visits: Visits,
    private readonly service: PasswordService,
    private readonly mailer: Mailer,
  ) {}

  @Get('forgotten-password')
  async forgotten(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { reader } = await this.visits.of(request);
    sendPage(reply, reader, forgottenPasswordPage(reader, FRESH, this.mailer.isConfigured));
  }

  @Post('forgotten-password')
  async ask(@Req() request: FastifyRequest, @Body() body: unknown, @Res() reply: FastifyReply): Promise<void> {
    this.visits.requireOwnForm(request);
    const { reader, client } = await this.visits.of(request);
    const values = typed(body, 'email');
    const show = (state: FormState, status: number): void => sendPage(reply, reader, forgottenPasswordPage(reader, state, this.mailer.isConfigured), status);
    const empty = emptyFields(values, ['email'], reader);
    if (empty) return show(empty, 400);
    try {
      await this.service.requestReset(values.email, client);
    } catch (error) {
      return show(formStateOf(error, reader, values, ['email']), statusOf(error));
    }
    return sendPage(reply, reader, linkSentPage(reader));
  }

  @Get('reset-password')
  async page(@Req() request: FastifyRequest, @Query() query: unknown, @Res() reply: FastifyReply): Promise<void> {
    const { reader } = await this.visits.of(request);
    const secret = secretIn(query);
    const isOpen = secret !== null && (await this.service.isResetOpen(secret));
    sendPage(reply, reader, isOpen ? resetPasswordPage(reader, FRESH) : goneLinkPage(reader, 'reset'), isOpen ? 200 : GONE);
  }

  @Post('reset-password')
  async reset(@Req() request: FastifyRequest, @Query() query: unknown, @Body() body: unknown, @Res() reply: FastifyReply): Promise<void> {
    this.visits.requireOwnForm(request);
    const { reader, client } = await this.visits.of(request);
    const [secret, { password }] = [secretIn(query), typed(body, 'password')];
    const empty = emptyFields({ password }, ['password'], reader);
    if (empty) return sendPage(reply, reader, resetPasswordPage(reader, { ...empty, values: {} }), 400);
    try {
      await this.service.resetByLink(secret ?? '', password, client);
    } catch (error) {
      if (error instanceof DomainError && error.code === 'link-not-valid') return sendPage(reply, reader, goneLinkPage(reader, 'reset'), GONE);
      return sendPage(reply, reader, resetPasswordPage(reader, formStateOf(error, reader, {}, ['password'])), statusOf(error));
    }
    return goOn(reply, '/sign-in?note=password-set');
  }
}
