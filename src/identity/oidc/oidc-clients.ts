import { Injectable } from '@nestjs/common';
import type { ClientAuth, Configuration } from 'openid-client';
import { OidcRefusal } from './oidc-refusal.js';
import { isOnThisMachine, type OidcProvider } from './provider-settings.js';

type OpenIdClient = typeof import('openid-client');

/** What speaks to one provider: the library, loaded when somebody first needs it, and what the provider says of itself. */
export interface OidcClient {
  readonly library: OpenIdClient;
  readonly configuration: Configuration;
}

const TIMEOUT_SECONDS = 10;
/** Providers move their endpoints rarely; their keys are looked up more often, by the library. */
const KEPT_MS = 12 * 3_600_000;

/** Discovers each provider at its first use and remembers what it said; a failure is remembered by nobody, so the next one tries again. */
@Injectable()
export class OidcClients {
  private readonly clients = new Map<string, { readonly found: Promise<OidcClient>; readonly until: number }>();

  /** @throws OidcRefusal `provider-away` where the provider cannot be reached or is not what the configuration says */
  async of(provider: OidcProvider): Promise<OidcClient> {
    const known = this.clients.get(provider.key);
    if (known && known.until > Date.now()) return known.found;
    const entry = { found: discovered(provider), until: Date.now() + KEPT_MS };
    this.clients.set(provider.key, entry);
    entry.found.catch(() => {
      if (this.clients.get(provider.key) === entry) this.clients.delete(provider.key);
    });
    return entry.found;
  }
}

async function discovered({ issuer, clientId, clientSecret }: OidcProvider): Promise<OidcClient> {
  const library = await import('openid-client');
  try {
    const insecure = isOnThisMachine(issuer) ? [library.allowInsecureRequests] : [];
    // By default the library trusts an ID token that came over TLS; its signature is checked here all the same.
    const execute = [...insecure, library.enableNonRepudiationChecks];
    const authentication = clientSecret === null ? library.None() : secretAsAsked(library, clientSecret);
    const configuration = await library.discovery(issuer, clientId, { response_types: ['code'] }, authentication, { timeout: TIMEOUT_SECONDS, execute });
    // One issuer for many tenants would let any of them say who somebody is.
    if (configuration.serverMetadata().issuer.includes('{')) throw new OidcRefusal('provider-away', 'The issuer speaks for many tenants; configure the issuer of one.');
    return { library, configuration };
  } catch (error) {
    throw error instanceof OidcRefusal ? error : new OidcRefusal('provider-away', causeOf(error));
  }
}

/** The secret goes in the header (the default of OpenID Connect Discovery), or in the body where the provider takes it only there. */
function secretAsAsked(library: OpenIdClient, secret: string): ClientAuth {
  const [basic, post] = [library.ClientSecretBasic(secret), library.ClientSecretPost(secret)];
  return (server, client, body, headers) => {
    const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const inBody = !methods.includes('client_secret_basic') && methods.includes('client_secret_post');
    (inBody ? post : basic)(server, client, body, headers);
  };
}

/** @returns why something failed, for the log and the security events: codes and the library's words, nothing that the provider wrote. */
export function causeOf(error: unknown): string {
  const { message, code, cause } = error as { message?: string; code?: string; cause?: unknown };
  const inner = (cause as { code?: string } | undefined)?.code;
  return [message ?? 'unknown', code, inner].filter(Boolean).join(' / ').slice(0, 300);
}
