import { Body, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../../platform/domain-error.js';
import { Anonymous } from '../access.decorators.js';
import { FirstAdministratorService } from '../invitations/first-administrator.service.js';
import { type InvitationOffer as Offer, InvitationService } from '../invitations/invitation.service.js';
import { emptyFields, formStateOf, statusOf } from './form-problems.js';
import { goOn, sendPage } from './page-answer.js';
import { PageController } from './page.decorators.js';
import { PageSession } from './page-session.js';
import { secretIn, typed } from './typed.js';
import { FRESH, filledWith, type FormState } from './views/form-parts.js';
import { invitationPage } from './views/invitation-view.js';
import { goneLinkPage } from './views/password-views.js';
import { setUpPage } from './views/set-up-view.js';
import { type Visit, Visits } from './visits.js';

const GONE = 410;
const PROTECT = '/account/second-factor?first=yes';

/** How people come in for the first time: the first administrator by the link the service printed, everybody else by invitation. */
@Anonymous()
@PageController()
export class WelcomePageController {
  constructor(
    private readonly visits: Visits,
    private readonly first: FirstAdministratorService,
    private readonly invitations: InvitationService,
    private readonly session: PageSession,
  ) {}

  @Get('set-up')
  async setUpPage(@Req() request: FastifyRequest, @Query() query: unknown, @Res() reply: FastifyReply): Promise<void> {
    const { reader } = await this.visits.of(request);
    const secret = secretIn(query);
    const isOpen = secret !== null && (await this.first.isOpen(secret));
    sendPage(reply, reader, isOpen ? setUpPage(reader, FRESH) : goneLinkPage(reader, 'set-up'), isOpen ? 200 : GONE);
  }

  @Post('set-up')
  async setUp(@Req() request: FastifyRequest, @Query() query: unknown, @Body() body: unknown, @Res() reply: FastifyReply): Promise<void> {
    this.visits.requireOwnForm(request);
    const { reader, client } = await this.visits.of(request);
    const { password, ...values } = typed(body, 'name', 'email', 'password');
    const show = (state: FormState, status: number): void => sendPage(reply, reader, setUpPage(reader, { ...state, values }), status);
    const empty = emptyFields({ ...values, password }, ['name', 'email', 'password'], reader);
    if (empty) return show(empty, 400);
    try {
      const outcome = await this.first.setUp(secretIn(query) ?? '', { name: values.name.trim(), email: values.email, password }, client);
      return await this.session.begin(request, reply, outcome, PROTECT);
    } catch (error) {
      if (isGone(error)) return sendPage(reply, reader, goneLinkPage(reader, 'set-up'), GONE);
      return show(formStateOf(error, reader, values, ['name', 'email', 'password']), statusOf(error));
    }
  }

  @Get('invitation')
  async invitationPage(@Req() request: FastifyRequest, @Query() query: unknown, @Res() reply: FastifyReply): Promise<void> {
    const visit = await this.visits.of(request);
    const offer = await this.offer(query);
    if (!offer) return sendPage(reply, visit.reader, goneLinkPage(visit.reader, 'invitation'), GONE);
    return this.showInvitation(request, reply, visit, offer, filledWith({ name: offer.name ?? '' }));
  }

  @Post('invitation')
  async accept(@Req() request: FastifyRequest, @Query() query: unknown, @Body() body: unknown, @Res() reply: FastifyReply): Promise<void> {
    this.visits.requireOwnForm(request);
    const visit = await this.visits.of(request);
    const offer = await this.offer(query);
    if (!offer) return sendPage(reply, visit.reader, goneLinkPage(visit.reader, 'invitation'), GONE);
    const { password, name } = typed(body, 'name', 'password');
    const empty = visit.person || offer.hasAccount ? null : emptyFields({ name, password }, ['name', 'password'], visit.reader);
    if (empty) return this.showInvitation(request, reply, visit, offer, { ...empty, values: { name } }, 400);
    try {
      return await this.take(request, reply, visit, secretIn(query) ?? '', { name: name.trim(), password });
    } catch (error) {
      if (isGone(error)) return sendPage(reply, visit.reader, goneLinkPage(visit.reader, 'invitation'), GONE);
      const state = formStateOf(error, visit.reader, { name }, ['name', 'password']);
      return this.showInvitation(request, reply, visit, offer, state, statusOf(error));
    }
  }

  /** Whoever is signed in takes it for their account; everybody else gets one. */
  private async take(request: FastifyRequest, reply: FastifyReply, visit: Visit, secret: string, stated: { name: string; password: string }): Promise<void> {
    if (visit.person === null) return this.session.begin(request, reply, await this.invitations.accept(secret, stated, visit.client), PROTECT);
    const { person } = await this.visits.ofSignedIn(request);
    await this.invitations.acceptAs(secret, person.principal, visit.client);
    return goOn(reply, '/');
  }

  private async offer(query: unknown): Promise<Offer | undefined> {
    const secret = secretIn(query);
    return secret === null ? undefined : this.invitations.open(secret);
  }

  private showInvitation({ url }: FastifyRequest, reply: FastifyReply, { reader, person }: Visit, offer: Offer, state: FormState, status = 200): void {
    const way = person ? (person.person.email === offer.email ? 'accept' : 'other') : offer.hasAccount ? 'sign-in' : 'new';
    sendPage(reply, reader, invitationPage(reader, state, { ...offer, way, address: url }), status);
  }
}

function isGone(error: unknown): boolean {
  return error instanceof DomainError && error.code === 'link-not-valid';
}
