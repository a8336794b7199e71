import { Body, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Anonymous } from '../access.decorators.js';
import { OidcProviders } from '../oidc/oidc-providers.js';
import { DomainError } from '../../platform/domain-error.js';
import { emptyFields, formStateOf, statusOf } from './form-problems.js';
import { goOn, sendPage } from './page-answer.js';
import { PageController } from './page.decorators.js';
import { AFTER_SIGN_IN, PageSession } from './page-session.js';
import { ownPath, typed } from './typed.js';
import { FRESH, type FormState } from './views/form-parts.js';
import { secondFactorPage, type SignInOffer, signInPage } from './views/sign-in-view.js';
import { SignInService } from '../sessions/sign-in.service.js';
import { Visits } from './visits.js';

type PageQuery = Readonly<Record<string, unknown>>;

/** Signing in with the password, the second step where there is one, and signing out. */
@Anonymous()
@PageController()
export class SignInPageController {
  constructor(
    private readonly visits: Visits,
    private readonly service: SignInService,
    private readonly providers: OidcProviders,
    private readonly session: PageSession,
  ) {}

  @Get('sign-in')
  async page(@Req() request: FastifyRequest, @Query() query: PageQuery, @Res() reply: FastifyReply): Promise<void> {
    const { reader, person } = await this.visits.of(request);
    if (person) return goOn(reply, ownPath(query['next']) ?? AFTER_SIGN_IN);
    return sendPage(reply, reader, signInPage(reader, FRESH, this.offer(query)));
  }

  @Post('sign-in')
  async signIn(@Req() request: FastifyRequest, @Query() query: PageQuery, @Body() body: unknown, @Res() reply: FastifyReply): Promise<void> {
    this.visits.requireOwnForm(request);
    const { reader, client } = await this.visits.of(request);
    const { email, password } = typed(body, 'email', 'password');
    const show = (state: FormState, status: number): void => sendPage(reply, reader, signInPage(reader, state, this.offer(query)), status);
    const empty = emptyFields({ email, password }, ['email', 'password'], reader);
    if (empty) return show({ ...empty, values: { email } }, 400);
    try {
      return await this.session.begin(request, reply, await this.service.signIn({ email, password }, client), ownPath(query['next']));
    } catch (error) {
      return show(formStateOf(error, reader, { email }, ['email', 'password']), statusOf(error));
    }
  }

  @Get('sign-in/second-factor')
  async secondPage(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { reader, person } = await this.visits.of(request);
    if (person || this.session.secretOf(request) === undefined) return goOn(reply, person ? AFTER_SIGN_IN : '/sign-in');
    return sendPage(reply, reader, secondFactorPage(reader, FRESH));
  }

  @Post('sign-in/second-factor')
  async secondFactor(@Req() request: FastifyRequest, @Query() query: PageQuery, @Body() body: unknown, @Res() reply: FastifyReply): Promise<void> {
    this.visits.requireOwnForm(request);
    const { reader, client } = await this.visits.of(request);
    const pending = this.session.secretOf(request);
    const { code } = typed(body, 'code');
    if (pending === undefined) return goOn(reply, '/sign-in');
    const empty = emptyFields({ code }, ['code'], reader);
    if (empty) return sendPage(reply, reader, secondFactorPage(reader, empty), 400);
    try {
      return await this.session.begin(request, reply, await this.service.secondFactor(pending, code, client), ownPath(query['next']));
    } catch (error) {
      const state = formStateOf(error, reader, {}, ['code']);
      const told = error instanceof DomainError && error.code === 'sign-in-refused' ? { ...state, all: reader.words.problems.codeRefused } : state;
      return sendPage(reply, reader, secondFactorPage(reader, told), statusOf(error));
    }
  }

  @Post('sign-out')
  async signOut(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.session.end(request, reply);
    return goOn(reply, '/sign-in?note=signed-out');
  }

  private offer({ next, note }: PageQuery): SignInOffer {
    const known = (['signed-out', 'password-set', 'invited'] as const).find((each) => each === note);
    return { providers: this.providers.list(), next: ownPath(next), note: known ?? null };
  }
}
