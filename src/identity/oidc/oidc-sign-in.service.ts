import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainError } from '../../platform/domain-error.js';
import { LOGGER } from '../../platform/platform.tokens.js';
import { SecurityEvents } from '../security-events/security-events.js';
import type { Client } from '../sessions/client.js';
import { type SignInOutcome, SignInService } from '../sessions/sign-in.service.js';
import { SignInThrottle, type Tried } from '../sessions/sign-in-throttle.js';
import { ExternalIdentityRepository } from './external-identity.repository.js';
import { type Departure, OidcProtocol } from './oidc-protocol.js';
import { OidcProviders } from './oidc-providers.js';
import { OidcRefusal } from './oidc-refusal.js';
import { ProvidedPeople } from './provided-people.js';
import type { Flow } from './sealed-flow.js';

/** What came of a return from a provider: a session, or a link between the account there and the person here. */
export type Arrival = SignInOutcome | { readonly state: 'linked' };

/** Departures of one network address within an hour; an office behind one address signs in in the morning. */
const MOST_DEPARTURES = 600;
/** Nothing is counted against an account: who it is, only the provider knows until it has said so. */
const NOBODYS_TRIES: Tried = { key: 'provider', free: 0 };

/** Signing in by an OpenID provider: out to it, back from it, and who that is here. */
@Injectable()
export class OidcSignInService {
  constructor(
    private readonly providers: OidcProviders,
    private readonly protocol: OidcProtocol,
    private readonly people: ProvidedPeople,
    private readonly identities: ExternalIdentityRepository,
    private readonly signIn: SignInService,
    private readonly throttle: SignInThrottle,
    private readonly events: SecurityEvents,
    private readonly unitOfWork: UnitOfWork,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  /** @throws OidcRefusal `unknown-provider`, `provider-away`; DomainError `too-many-requests` */
  async start(providerKey: string, target: Pick<Flow, 'redirectUri' | 'next' | 'link'>, client: Client): Promise<Departure> {
    const { key } = this.throttle.address(client.address);
    if (!(await this.throttle.allows(`departure:${key}`, MOST_DEPARTURES))) {
      throw new DomainError('too-many-requests', 'Too many sign-ins were begun from this address; try again later.', [], { retryAfter: 600 });
    }
    return this.noted(providerKey, client, () => this.protocol.depart(this.providers.named(providerKey), target));
  }

  /**
   * @param flow what the browser's cookie says of the way out; undefined where there is none that fits
   * @param query what the provider sent along
   * @param sessionId of the session the browser is signed in with, for a link
   * @throws OidcRefusal whichever; it is among the security events. DomainError `too-many-requests`
   */
  async finish(providerKey: string, flow: Flow | undefined, query: string, client: Client, sessionId: string | null): Promise<Arrival> {
    const address = this.throttle.address(client.address);
    await this.throttle.begin(address);
    const arrival = await this.noted(providerKey, client, () => this.arrived(providerKey, flow, query, client, sessionId));
    await this.throttle.succeeded(NOBODYS_TRIES, address);
    return arrival;
  }

  /** @returns where a person also leaves the provider (OpenID Connect RP-Initiated Logout); null where it offers none. @throws OidcRefusal `unknown-provider` */
  async leave(providerKey: string, returnTo: string): Promise<string | null> {
    return (await this.protocol.signOutAddress(this.providers.named(providerKey), returnTo))?.href ?? null;
  }

  private async arrived(providerKey: string, flow: Flow | undefined, query: string, client: Client, sessionId: string | null): Promise<Arrival> {
    const provider = this.providers.named(providerKey);
    if (!flow || flow.provider !== provider.key) throw new OidcRefusal('flow-unknown', flow ? 'begun with another provider' : 'no flow for this state');
    await this.once(flow);
    const identity = await this.protocol.arrive(provider, flow, query);
    if (flow.link) {
      if (flow.link.sessionId !== sessionId) throw new OidcRefusal('flow-unknown', 'another session than the one that wanted the link');
      await this.people.link(provider, identity, flow.link.personId, client);
      return { state: 'linked' };
    }
    const personId = await this.people.admit(provider, identity, client);
    return this.signIn.admit(personId, client, { provider: provider.key, isSecondFactorDone: provider.trustSecondFactor || identity.secondFactor });
  }

  private async once({ state, expiresAt }: Flow): Promise<void> {
    const hash = createHash('sha256').update(state).digest();
    const isFirst = await this.unitOfWork.run('identity', (manager) => this.identities.useOnce(manager, hash, new Date(expiresAt)));
    if (!isFirst) throw new OidcRefusal('flow-unknown', 'came back a second time');
  }

  /** A refusal is a security event; a provider that is away is for the log, since nobody did anything. */
  private async noted<T>(providerKey: string, { address, userAgent }: Client, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof OidcRefusal)) throw error;
      const { code, reason } = error;
      if (code === 'provider-away' || code === 'provider-failed') this.log.warn({ provider: providerKey, code, reason }, 'signing in by a provider failed');
      if (code !== 'unknown-provider') await this.events.record('provider-sign-in-refused', { address, userAgent, details: { provider: providerKey, code, reason } });
      throw error;
    }
  }
}
