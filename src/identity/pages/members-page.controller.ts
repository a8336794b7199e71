import { Body, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../../platform/domain-error.js';
import { entityTag } from '../../platform/http/etag.js';
import { valid } from '../../platform/http/validation.js';
import { CurrentAsker, CurrentOrganisation, CurrentPrincipal, Requires } from '../access.decorators.js';
import { InvitationService } from '../invitations/invitation.service.js';
import { MemberService } from '../people/member.service.js';
import { MemberPatch } from '../people/people.bodies.js';
import type { Asker, OrganisationReach, Principal } from '../principal.js';
import { InvitationBody } from '../invitations/invitation.bodies.js';
import { TokenBody } from '../tokens/token.bodies.js';
import { TokenService } from '../tokens/token.service.js';
import { linkTo } from '../own-address.js';
import { emptyFields, formStateOf, statusOf } from './form-problems.js';
import { MembersPageService } from './members-page.service.js';
import { goOn, sendPage } from './page-answer.js';
import { PageController } from './page.decorators.js';
import { mailAddressIn, typed } from './typed.js';
import { handOverPage, newTokenPage } from './views/administration-views.js';
import { FRESH, type FormState } from './views/form-parts.js';
import { type AdministrationState, membersPage } from './views/members-view.js';
import { Visits } from './visits.js';

type PageQuery = Readonly<Record<string, unknown>>;

/** The people of one organisation: members, invitations, and tokens of programs. */
@Requires('administer')
@PageController('administration/organisations/:org')
export class MembersPageController {
  constructor(
    private readonly visits: Visits,
    private readonly page: MembersPageService,
    private readonly members: MemberService,
    private readonly invitations: InvitationService,
    private readonly tokens: TokenService,
  ) {}

  @Get()
  async show(@Req() request: FastifyRequest, @CurrentOrganisation() organisation: OrganisationReach, @CurrentPrincipal() principal: Principal, @Query() query: PageQuery, @Res() reply: FastifyReply): Promise<void> {
    await this.send(request, reply, organisation, principal, { form: null, state: FRESH }, 200, query);
  }

  @Post('members/:id/role')
  async changeRole(@CurrentOrganisation() organisation: OrganisationReach, @Param('id') id: string, @Body() body: unknown, @CurrentAsker() asker: Asker, @Res() reply: FastifyReply): Promise<void> {
    const { was, role } = typed(body, 'was', 'role');
    const patch = valid(MemberPatch, { role });
    await this.members.changeRole(organisation, id, await this.tagOf(organisation, id, was), patch.role, asker);
    goOn(reply, `${pathOf(organisation)}?note=done`);
  }

  @Post('members/:id/remove')
  async remove(@CurrentOrganisation() organisation: OrganisationReach, @Param('id') id: string, @Body() body: unknown, @CurrentAsker() asker: Asker, @Res() reply: FastifyReply): Promise<void> {
    await this.members.remove(organisation, id, await this.tagOf(organisation, id, typed(body, 'was').was), asker);
    goOn(reply, `${pathOf(organisation)}?note=done`);
  }

  @Post('invitations')
  async invite(@Req() request: FastifyRequest, @CurrentOrganisation() organisation: OrganisationReach, @CurrentPrincipal() principal: Principal, @Body() body: unknown, @Res() reply: FastifyReply): Promise<void> {
    const { reader, base } = await this.visits.ofSignedIn(request);
    const values = typed(body, 'email', 'name', 'role');
    const back = (state: FormState, status: number): Promise<void> => this.send(request, reply, organisation, principal, { form: 'invite', state }, status);
    const empty = emptyFields(values, ['email'], reader);
    if (empty) return back(empty, 400);
    try {
      const stated = valid(InvitationBody, { email: values.email.trim(), name: values.name.trim() || null, role: values.role });
      const { secret } = await this.invitations.invite(organisation, stated, principal);
      if (secret === null) return goOn(reply, `${pathOf(organisation)}?${new URLSearchParams({ invited: values.email.trim() }).toString()}`);
      const link = linkTo('invitation', base, secret);
      return sendPage(reply, reader, handOverPage(reader, values.email.trim(), link, pathOf(organisation)));
    } catch (error) {
      return back(formStateOf(error, reader, values, ['email', 'name', 'role']), statusOf(error));
    }
  }

  @Post('invitations/:id/revoke')
  async revokeInvitation(@CurrentOrganisation() organisation: OrganisationReach, @Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    await this.invitations.revoke(organisation, id);
    goOn(reply, `${pathOf(organisation)}?note=done`);
  }

  @Post('tokens')
  async makeToken(@Req() request: FastifyRequest, @CurrentOrganisation() organisation: OrganisationReach, @CurrentPrincipal() principal: Principal, @CurrentAsker() asker: Asker, @Body() body: unknown, @Res() reply: FastifyReply): Promise<void> {
    const { reader, base } = await this.visits.ofSignedIn(request);
    const values = typed(body, 'name', 'role', 'expiresOn');
    const back = (state: FormState, status: number): Promise<void> => this.send(request, reply, organisation, principal, { form: 'token', state }, status);
    const empty = emptyFields(values, ['name'], reader);
    if (empty) return back(empty, 400);
    try {
      const stated = valid(TokenBody, { name: values.name.trim(), role: values.role, expiresOn: values.expiresOn || null, organisation: organisation.slug });
      const { token } = await this.tokens.create(principal, stated, asker);
      const example = `curl -H 'Authorization: Bearer ${token}' \\\n  ${base}/api/v1/organisations/${organisation.slug}/findings`;
      return sendPage(reply, reader, newTokenPage(reader, token, example, `${pathOf(organisation)}#tokens`));
    } catch (error) {
      return back(formStateOf(error, reader, values, ['name', 'role', 'expiresOn']), statusOf(error));
    }
  }

  @Post('tokens/:id/revoke')
  async revokeToken(@CurrentOrganisation() organisation: OrganisationReach, @CurrentPrincipal() principal: Principal, @Param('id') id: string, @CurrentAsker() asker: Asker, @Res() reply: FastifyReply): Promise<void> {
    await this.tokens.remove(principal, id, asker);
    goOn(reply, `${pathOf(organisation)}?note=done#tokens`);
  }

  /** The tag of a member as the form showed them. @throws DomainError `changed-meanwhile` where they hold another role by now */
  private async tagOf(organisation: OrganisationReach, id: string, was: string): Promise<string> {
    const { view, revision } = await this.members.get(organisation, id);
    if (view.role !== was) throw new DomainError('changed-meanwhile', 'This member holds another role by now.');
    return entityTag(revision);
  }

  private async send(request: FastifyRequest, reply: FastifyReply, organisation: OrganisationReach, principal: Principal, at: Pick<AdministrationState, 'form' | 'state'>, status: number, query: PageQuery = {}): Promise<void> {
    const { reader, person } = await this.visits.ofSignedIn(request);
    const { done, invited } = reader.words.administration;
    const address = mailAddressIn(query, 'invited');
    const note = address !== null ? invited(address) : query['note'] === undefined ? null : done;
    const facts = await this.page.facts(organisation, principal, typed(query, 'cursor').cursor);
    sendPage(reply, reader, membersPage(reader, person.signedIn, facts, { ...at, note, self: person.person.id }), status);
  }
}

function pathOf({ slug }: OrganisationReach): string {
  return `/administration/organisations/${slug}`;
}
