import { Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Anonymous } from '../access.decorators.js';
import { goOn, sendPage } from '../pages/page-answer.js';
import { PageController } from '../pages/page.decorators.js';
import { AFTER_SIGN_IN, PageSession } from '../pages/page-session.js';
import { ownPath } from '../pages/typed.js';
import { type Visit, Visits } from '../pages/visits.js';
import { FlowCookies } from './flow-cookies.js';
import { OidcRefusal } from './oidc-refusal.js';
import { OidcSignInService } from './oidc-sign-in.service.js';
import { REFUSAL_STATUS, refusalPage } from './oidc-views.js';

/** What a cookie has room for beside the rest of a flow. */
const LONGEST_NEXT = 1_200;

/** Out to a provider and back: what a sign-in page links to, and where the provider sends people afterwards. */
@Anonymous()
@PageController('sign-in/oidc')
export class OidcController {
  constructor(
    private readonly service: OidcSignInService,
    private readonly visits: Visits,
    private readonly flows: FlowCookies,
    private readonly session: PageSession,
  ) {}

  @Get(':provider')
  async depart(@Param('provider') provider: string, @Query('next') next: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const visit = await this.visits.of(request);
    await orRefusal(reply, visit, async () => {
      const path = ownPath(next) ?? AFTER_SIGN_IN;
      const target = { redirectUri: callbackAddress(visit.base, provider), next: path.length > LONGEST_NEXT ? AFTER_SIGN_IN : path, link: null };
      const { address, flow } = await this.service.start(provider, target, visit.client);
      this.flows.keep(request, reply, flow, visit.secure);
      goOn(reply, address.href);
    });
  }

  /** Also leaves the provider, which asks the person; where a signed-out page links to. The session here is ended by `POST /sign-out`. */
  @Get(':provider/sign-out')
  async leave(@Param('provider') provider: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const visit = await this.visits.of(request);
    await orRefusal(reply, visit, async () => goOn(reply, (await this.service.leave(provider, `${visit.base}/sign-in`)) ?? '/sign-in'));
  }

  @Get(':provider/callback')
  async arrive(@Param('provider') provider: string, @Query('state') state: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const visit = await this.visits.of(request);
    const flow = this.flows.take(request, reply, state, visit.secure);
    await orRefusal(reply, visit, async () => {
      const query = request.url.slice(request.url.indexOf('?') + 1);
      const arrival = await this.service.finish(provider, flow, query, visit.client, visit.person?.sessionId ?? null);
      const next = flow?.next ?? '/';
      if (arrival.state === 'linked') goOn(reply, next);
      else await this.session.begin(request, reply, arrival, next);
    });
  }
}

/** @returns the address a provider sends people back to; it has to be registered there exactly so */
export function callbackAddress(base: string, providerKey: string): string {
  return `${base}/sign-in/oidc/${encodeURIComponent(providerKey)}/callback`;
}

/** A refusal is told as a page; everything else is the filter's. The address of the page holds a code and a state, so it is no link. */
export async function orRefusal(reply: FastifyReply, { reader }: Visit, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof OidcRefusal)) throw error;
    sendPage(reply, { ...reader, languageLinks: [] }, refusalPage(reader, error.code), REFUSAL_STATUS[error.code]);
  }
}
