import { Body, Controller, Delete, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../../platform/config.js';
import { DomainError } from '../../platform/domain-error.js';
import { Answers, Summary } from '../../platform/http/openapi.decorators.js';
import { CONFIG } from '../../platform/platform.tokens.js';
import { Anonymous, CurrentPrincipal, Requires, WhileEnrolling } from '../access.decorators.js';
import { FirstAdministratorService } from '../invitations/first-administrator.service.js';
import { InvitationService } from '../invitations/invitation.service.js';
import { type Principal, requirePerson } from '../principal.js';
import { clientOf } from './client.js';
import { csrfTokenOf, refuseForgedRequest, refuseOtherOrigin } from './csrf.js';
import { InvitationAcceptanceBody, NewSessionView, SecondFactorCodeBody, SetUpBody, SignInBody } from './session.bodies.js';
import { clearSessionCookie, isSecure, sessionSecretOf, setSessionCookie } from './session-cookie.js';
import { SessionService } from './session.service.js';
import { type SignInOutcome, SignInService } from './sign-in.service.js';

@ApiTags('sessions')
@Controller('sessions')
export class SessionController {
  constructor(
    private readonly signIns: SignInService,
    private readonly sessions: SessionService,
    private readonly invitations: InvitationService,
    private readonly firstAdministrator: FirstAdministratorService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Summary('Sign in; the answer sets the session cookie')
  @Post()
  @Anonymous()
  @Answers(201, NewSessionView)
  async signIn(@Body() body: SignInBody, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<NewSessionView> {
    refuseOtherOrigin(request, this.config.publicUrl);
    return this.begun(request, reply, await this.signIns.signIn(body, clientOf(request)));
  }

  @Summary('The second step, with the session cookie and the X-CSRF-Token of the first')
  @Post('second-factor')
  @Anonymous()
  @Answers(201, NewSessionView)
  async secondFactor(@Body() { code }: SecondFactorCodeBody, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<NewSessionView> {
    const secret = sessionSecretOf(request, this.config.publicUrl);
    if (secret === undefined) throw new DomainError('unauthenticated', 'Sign in with the password first.');
    refuseForgedRequest(request, secret, this.config.publicUrl);
    return this.begun(request, reply, await this.signIns.secondFactor(secret, code, clientOf(request)));
  }

  @Summary('Accept an invitation as somebody new, and be signed in')
  @Post('invitation')
  @Anonymous()
  @Answers(201, NewSessionView)
  async byInvitation(@Body() { code, ...person }: InvitationAcceptanceBody, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<NewSessionView> {
    refuseOtherOrigin(request, this.config.publicUrl);
    return this.begun(request, reply, await this.invitations.accept(code, person, clientOf(request)));
  }

  @Summary('Become the first administrator of the instance, and be signed in')
  @Post('first-administrator')
  @Anonymous()
  @Answers(201, NewSessionView)
  async bySetUp(@Body() { code, ...person }: SetUpBody, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<NewSessionView> {
    refuseOtherOrigin(request, this.config.publicUrl);
    return this.begun(request, reply, await this.firstAdministrator.setUp(code, person, clientOf(request)));
  }

  @Summary('Sign out')
  @Delete('current')
  @HttpCode(204)
  @Requires('self')
  @WhileEnrolling()
  @Answers(204)
  async signOut(@CurrentPrincipal() principal: Principal, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const personId = requirePerson(principal);
    if (principal.sessionId !== null) await this.sessions.end(personId, principal.sessionId);
    clearSessionCookie(reply, isSecure(request, this.config.publicUrl));
  }

  /** The session that the browser had before ends: nobody's takes over from another's. */
  private async begun(request: FastifyRequest, reply: FastifyReply, { state, session }: SignInOutcome): Promise<NewSessionView> {
    const before = sessionSecretOf(request, this.config.publicUrl);
    if (before !== undefined) await this.sessions.endBySecret(before);
    setSessionCookie(reply, session.secret, session.expiresAt, isSecure(request, this.config.publicUrl));
    void reply.header('Cache-Control', 'no-store');
    return { state, purpose: session.purpose, csrfToken: csrfTokenOf(session.secret), expiresAt: session.expiresAt.toISOString() };
  }
}
