import { Body, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../../platform/domain-error.js';
import { entityTag } from '../../platform/http/etag.js';
import { valid } from '../../platform/http/validation.js';
import { CurrentPrincipal, Requires } from '../access.decorators.js';
import { InvitationBody } from '../invitations/invitation.bodies.js';
import { InvitationService } from '../invitations/invitation.service.js';
import type { PersonPatch } from '../people/people.bodies.js';
import { PeopleService } from '../people/people.service.js';
import { MeService } from '../people/me.service.js';
import type { Principal } from '../principal.js';
import { roleMay } from '../roles.js';
import { linkTo } from '../own-address.js';
import { emptyFields, formStateOf, statusOf } from './form-problems.js';
import { goOn, sendPage } from './page-answer.js';
import { PageController } from './page.decorators.js';
import { mailAddressIn, typed } from './typed.js';
import { administrationPage, handOverPage, peoplePage } from './views/administration-views.js';
import { FRESH, type FormState } from './views/form-parts.js';
import type { AdministrationState } from './views/members-view.js';
import { Visits } from './visits.js';

type PageQuery = Readonly<Record<string, unknown>>;

const PAGE = 100;
const PEOPLE = '/administration/people';
/** What a button of a person's row changes of them. */
const CHANGES: Readonly<Record<string, PersonPatch>> = {
  deactivate: { deactivated: true }, activate: { deactivated: false }, appoint: { administersInstance: true }, dismiss: { administersInstance: false },
};

/** Where administration begins, and the people of the whole instance. */
@Requires('administer')
@PageController('administration')
export class PeoplePageController {
  constructor(
    private readonly visits: Visits,
    private readonly people: PeopleService,
    private readonly invitations: InvitationService,
    private readonly me: MeService,
  ) {}

  @Get()
  async begin(@Req() request: FastifyRequest, @CurrentPrincipal() principal: Principal, @Res() reply: FastifyReply): Promise<void> {
    const { reader } = await this.visits.ofSignedIn(request);
    const held = await this.me.membershipsOf(principal.id);
    const administered = held.filter(({ role }) => roleMay(role, 'administer')).map(({ organisation }) => organisation);
    sendPage(reply, reader, administrationPage(reader, administered, principal.administersInstance));
  }

  @Get('people')
  async show(@Req() request: FastifyRequest, @Query() query: PageQuery, @CurrentPrincipal() principal: Principal, @Res() reply: FastifyReply): Promise<void> {
    refuseOthers(principal);
    await this.send(request, reply, { form: null, state: FRESH }, 200, query);
  }

  @Post('people/invitations')
  async invite(@Req() request: FastifyRequest, @CurrentPrincipal() principal: Principal, @Body() body: unknown, @Res() reply: FastifyReply): Promise<void> {
    refuseOthers(principal);
    const { reader, base } = await this.visits.ofSignedIn(request);
    const values = typed(body, 'email', 'name');
    const back = (state: FormState, status: number): Promise<void> => this.send(request, reply, { form: 'invite', state }, status);
    const empty = emptyFields(values, ['email'], reader);
    if (empty) return back(empty, 400);
    try {
      const stated = valid(InvitationBody, { email: values.email.trim(), name: values.name.trim() || null, role: 'admin' });
      const { secret } = await this.invitations.invite(null, stated, principal);
      if (secret === null) return goOn(reply, `${PEOPLE}?${new URLSearchParams({ invited: values.email.trim() }).toString()}`);
      return sendPage(reply, reader, handOverPage(reader, values.email.trim(), linkTo('invitation', base, secret), PEOPLE));
    } catch (error) {
      return back(formStateOf(error, reader, values, ['email', 'name']), statusOf(error));
    }
  }

  @Post('people/invitations/:id/revoke')
  async revoke(@CurrentPrincipal() principal: Principal, @Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    refuseOthers(principal);
    await this.invitations.revoke(null, id);
    goOn(reply, `${PEOPLE}?note=done`);
  }

  @Post('people/:id/password-reset')
  async resetPassword(@Req() request: FastifyRequest, @CurrentPrincipal() principal: Principal, @Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    refuseOthers(principal);
    const { reader, base } = await this.visits.ofSignedIn(request);
    const { secret, sentTo } = await this.people.resetPassword(id, principal);
    if (secret === null) return goOn(reply, `${PEOPLE}?${new URLSearchParams({ sent: sentTo ?? '' }).toString()}`);
    const { view } = await this.people.get(id);
    return sendPage(reply, reader, handOverPage(reader, reader.words.administration.resetFor(view.name), linkTo('reset-password', base, secret), PEOPLE));
  }

  @Post('people/:id/:change')
  async change(@CurrentPrincipal() principal: Principal, @Param('id') id: string, @Param('change') name: string, @Res() reply: FastifyReply): Promise<void> {
    refuseOthers(principal);
    const patch = Object.hasOwn(CHANGES, name) ? CHANGES[name] : undefined;
    if (!patch) throw new DomainError('not-found', 'There is no such change.');
    const { version } = await this.people.get(id);
    await this.people.change(id, entityTag(version), patch, principal);
    goOn(reply, `${PEOPLE}?note=done`);
  }

  private async send(request: FastifyRequest, reply: FastifyReply, at: Pick<AdministrationState, 'form' | 'state'>, status: number, query: PageQuery = {}): Promise<void> {
    const { reader, person } = await this.visits.ofSignedIn(request);
    const { cursor, note } = typed(query, 'cursor', 'note');
    const { administration } = reader.words;
    const [invited, sent] = [mailAddressIn(query, 'invited'), mailAddressIn(query, 'sent')];
    const told = invited !== null ? administration.invited(invited) : sent !== null ? administration.resetSent(sent) : note !== '' ? administration.done : null;
    const { items, nextCursor } = await this.people.list({ limit: PAGE, ...(cursor === '' ? {} : { cursor }) });
    const { items: invitations } = await this.invitations.list(null, { limit: PAGE });
    const people = items.map((each) => ({ ...each, deactivated: each.deactivatedAt !== null }));
    const facts = { people, nextCursor, invitations: invitations.filter(({ state }) => state === 'open') };
    sendPage(reply, reader, peoplePage(reader, person.signedIn, facts, { ...at, note: told, self: person.person.id }), status);
  }
}

/** The role is held for the instance, which the permission alone does not say. */
function refuseOthers({ administersInstance }: Principal): void {
  if (!administersInstance) throw new DomainError('forbidden', 'Only administrators of the instance look after its people.');
}
