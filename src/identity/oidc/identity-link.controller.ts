import { Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../../platform/domain-error.js';
import { Anonymous } from '../access.decorators.js';
import { formStateOf } from '../pages/form-problems.js';
import { sendPage } from '../pages/page-answer.js';
import { PageController } from '../pages/page.decorators.js';
import { typed } from '../pages/typed.js';
import { FRESH, type FormState } from '../pages/views/form-parts.js';
import { type SignedInPerson, type Visit, Visits } from '../pages/visits.js';
import { FlowCookies } from './flow-cookies.js';
import { callbackAddress, orRefusal } from './oidc.controller.js';
import { OidcProviders } from './oidc-providers.js';
import { OidcSignInService } from './oidc-sign-in.service.js';
import { departurePage, linkPage } from './oidc-views.js';
import { PersonProof } from './person-proof.js';

type SignedInVisit = Visit & { readonly person: SignedInPerson };

/** Connecting an account at a provider with one's own here; who that is has to be shown once more. */
@Anonymous()
@PageController('account/identities/link')
export class IdentityLinkController {
  constructor(
    private readonly visits: Visits,
    private readonly providers: OidcProviders,
    private readonly service: OidcSignInService,
    private readonly proof: PersonProof,
    private readonly flows: FlowCookies,
  ) {}

  @Get(':provider')
  async page(@Param('provider') provider: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const visit = await this.visitOf(request);
    await orRefusal(reply, visit, () => this.form(provider, visit, reply, FRESH, 200));
  }

  @Post(':provider')
  @HttpCode(200)
  async depart(@Param('provider') provider: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const visit = await this.visitOf(request);
    await orRefusal(reply, visit, async () => {
      const named = this.providers.named(provider);
      const { person: { principal, sessionId, signedIn }, client, reader } = visit;
      try {
        await this.proof.require(principal.id, sessionId, typed(request.body, 'password').password, client);
      } catch (error) {
        return this.form(provider, visit, reply, formStateOf(error, reader, {}, ['password']), error instanceof DomainError && error.code === 'too-many-requests' ? 429 : 400);
      }
      const link = { personId: principal.id, sessionId };
      const { address, flow } = await this.service.start(provider, { redirectUri: callbackAddress(visit.base, provider), next: '/account', link }, client);
      this.flows.keep(request, reply, flow, visit.secure);
      sendPage(reply, { ...reader, signedIn, languageLinks: [] }, departurePage(reader, named, address));
    });
  }

  private async form(provider: string, visit: SignedInVisit, reply: FastifyReply, state: FormState, status: number): Promise<void> {
    const { person: { principal, sessionId, signedIn }, reader } = visit;
    const kind = await this.proof.kindFor(principal.id, sessionId);
    sendPage(reply, reader, linkPage(reader, signedIn, this.providers.named(provider), kind, state), status);
  }

  /** @throws DomainError `unauthenticated`, `csrf-refused`; `second-factor-required` for a session that may only set that up */
  private async visitOf(request: FastifyRequest): Promise<SignedInVisit> {
    const visit = await this.visits.ofSignedIn(request);
    if (visit.person.signedIn.enrolling) throw new DomainError('second-factor-required', 'Set up a second factor first.');
    return visit;
  }
}
