import { Injectable } from '@nestjs/common';
import type { Configuration, IDToken, UserInfoResponse } from 'openid-client';
import { identityOf, type ProvidedIdentity } from './claims.js';
import { causeOf, type OidcClient, OidcClients } from './oidc-clients.js';
import { OidcRefusal } from './oidc-refusal.js';
import type { OidcProvider } from './provider-settings.js';
import { type Flow, FLOW_SECONDS } from './sealed-flow.js';

/** Where to send the browser, and what its answer will be held to. */
export interface Departure {
  readonly address: URL;
  readonly flow: Flow;
}

/** The authorization code flow with PKCE (RFC 6749, 7636, 9207; OpenID Connect Core 3.1): to the provider and back. */
@Injectable()
export class OidcProtocol {
  constructor(private readonly clients: OidcClients) {}

  /** @throws OidcRefusal `provider-away` */
  async depart(provider: OidcProvider, { redirectUri, next, link }: Pick<Flow, 'redirectUri' | 'next' | 'link'>): Promise<Departure> {
    const { library, configuration } = await this.clients.of(provider);
    const [state, nonce, verifier] = [library.randomState(), library.randomNonce(), library.randomPKCECodeVerifier()];
    const address = library.buildAuthorizationUrl(configuration, {
      redirect_uri: redirectUri,
      scope: provider.scopes.join(' '),
      state,
      nonce,
      code_challenge: await library.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
    return { address, flow: { provider: provider.key, state, nonce, verifier, redirectUri, next, link, expiresAt: Date.now() + FLOW_SECONDS * 1_000 } };
  }

  /**
   * @param query what the provider sent back, as it stands in the address
   * @returns who it says has signed in
   * @throws OidcRefusal `declined`, `provider-failed`, `provider-away`; `answer-not-valid` where anything about the answer, the code or the tokens is wrong
   */
  async arrive(provider: OidcProvider, flow: Flow, query: string): Promise<ProvidedIdentity> {
    const client = await this.clients.of(provider);
    try {
      const { idToken, accessToken } = await redeemed(client, flow, query);
      return identityOf(idToken, await userInfo(client, accessToken, idToken.sub), provider.groupsClaim);
    } catch (error) {
      throw refusalOf(error, client);
    }
  }

  /** @returns the address at which a person also leaves the provider (RP-initiated logout); null where it has none or is away */
  async signOutAddress(provider: OidcProvider, returnTo: string): Promise<URL | null> {
    const client = await this.clients.of(provider).catch(() => null);
    if (!client?.configuration.serverMetadata().end_session_endpoint) return null;
    return client.library.buildEndSessionUrl(client.configuration, { post_logout_redirect_uri: returnTo });
  }
}

/** State, issuer, nonce, audience, expiry and signature are held to what was sent and discovered; each that is off throws. */
async function redeemed({ library, configuration }: OidcClient, flow: Flow, query: string): Promise<{ idToken: IDToken; accessToken: string }> {
  const answer = new URL(flow.redirectUri);
  answer.search = query;
  const tokens = await library.authorizationCodeGrant(configuration, answer, {
    pkceCodeVerifier: flow.verifier, expectedState: flow.state, expectedNonce: flow.nonce, idTokenExpected: true,
  });
  const idToken = tokens.claims();
  if (!idToken) throw new OidcRefusal('answer-not-valid', 'no ID token');
  return { idToken, accessToken: tokens.access_token };
}

async function userInfo({ library, configuration }: OidcClient, accessToken: string, subject: string): Promise<UserInfoResponse | Record<string, never>> {
  return hasUserInfo(configuration) ? library.fetchUserInfo(configuration, accessToken, subject) : {};
}

function hasUserInfo(configuration: Configuration): boolean {
  return configuration.serverMetadata().userinfo_endpoint !== undefined;
}

/** Error codes of token endpoints that say the service is configured wrongly or unwell, rather than that the answer was forged. */
const OWN_FAULTS = new Set(['invalid_client', 'unauthorized_client', 'unsupported_grant_type', 'invalid_scope', 'server_error', 'temporarily_unavailable']);

function refusalOf(error: unknown, { library }: OidcClient): OidcRefusal {
  if (error instanceof OidcRefusal) return error;
  if (error instanceof library.AuthorizationResponseError) {
    return error.error === 'access_denied' ? new OidcRefusal('declined', 'access_denied') : new OidcRefusal('provider-failed', wordOf(error.error));
  }
  if (error instanceof library.ResponseBodyError) return new OidcRefusal(OWN_FAULTS.has(error.error) ? 'provider-failed' : 'answer-not-valid', wordOf(error.error));
  const isUnreachable = (error instanceof TypeError && error.message === 'fetch failed') || (error as { code?: string }).code === 'OAUTH_TIMEOUT';
  return new OidcRefusal(isUnreachable ? 'provider-away' : 'answer-not-valid', causeOf(error));
}

/** What a provider calls an error is one word (RFC 6749 section 4.1.2.1); anything else is not repeated, not even in the log. */
function wordOf(code: string): string {
  return /^[a-z_]{1,60}$/.test(code) ? code : 'unknown error';
}
