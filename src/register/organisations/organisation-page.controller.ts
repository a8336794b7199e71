import { Body, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentAsker, CurrentPrincipal, Requires } from '../../identity/access.decorators.js';
import { formStateOf, statusOf } from '../../identity/pages/form-problems.js';
import { goOn, sendPage } from '../../identity/pages/page-answer.js';
import { PageController } from '../../identity/pages/page.decorators.js';
import { typed } from '../../identity/pages/typed.js';
import { FRESH, type FormState } from '../../identity/pages/views/form-parts.js';
import { Visits } from '../../identity/pages/visits.js';
import type { Asker, Principal } from '../../identity/principal.js';
import { valid } from '../../platform/http/validation.js';
import { NewOrganisationBody } from './organisation.body.js';
import { organisationsPage } from './organisation-view.js';
import { OrganisationService } from './organisation.service.js';

const PAGE = 100;
const FIELDS = ['name', 'slug', 'country'] as const;

/** The organisations of the instance as a page, and a form for a new one. */
@PageController('administration/organisations')
export class OrganisationPageController {
  constructor(
    private readonly visits: Visits,
    private readonly service: OrganisationService,
  ) {}

  @Get()
  @Requires('administer')
  async page(@Req() request: FastifyRequest, @CurrentPrincipal() principal: Principal, @Query() query: Readonly<Record<string, unknown>>, @Res() reply: FastifyReply): Promise<void> {
    await this.show(request, principal, query, FRESH, reply);
  }

  @Post()
  @Requires('administer')
  async add(@Req() request: FastifyRequest, @CurrentPrincipal() principal: Principal, @CurrentAsker() asker: Asker, @Body() body: unknown, @Res() reply: FastifyReply): Promise<void> {
    const values = typed(body, ...FIELDS);
    try {
      const { facts } = await this.service.create(principal, valid(NewOrganisationBody, { ...values, name: values.name.trim(), slug: values.slug.trim() }), asker);
      return goOn(reply, `/administration/organisations/${facts.slug}?note=organisation-added`);
    } catch (error) {
      const { reader } = await this.visits.ofSignedIn(request);
      return this.show(request, principal, {}, formStateOf(error, reader, values, FIELDS), reply, statusOf(error));
    }
  }

  private async show(request: FastifyRequest, principal: Principal, query: Readonly<Record<string, unknown>>, state: FormState, reply: FastifyReply, status = 200): Promise<void> {
    const { reader, person } = await this.visits.ofSignedIn(request);
    const { items, nextCursor } = await this.service.list(principal, { limit: PAGE, ...(typeof query['cursor'] === 'string' ? { cursor: query['cursor'] } : {}) });
    sendPage(reply, reader, organisationsPage(reader, person.signedIn, { organisations: items, nextCursor, mayAdd: principal.administersInstance }, state), status);
  }
}
