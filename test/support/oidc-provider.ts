import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Configuration, Provider } from 'oidc-provider';

/** Somebody who has an account at the provider of the tests. */
export interface ProviderAccount {
  readonly name: string;
  readonly email: string;
  readonly emailVerified?: boolean;
  /** Whatever is to stand in the claim `groups`. */
  readonly groups?: unknown;
}

/** A real OpenID provider on this machine, with a page on which one signs in by giving one's subject. */
export interface TestProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** By subject; read at every sign-in. */
  readonly accounts: Map<string, ProviderAccount>;
  /** Until this it answers 503. @param redirectUris where it may send people back to */
  open(...redirectUris: readonly string[]): Promise<void>;
  /** Answers 503 from now on. */
  close(): void;
  end(): Promise<void>;
}

type Answer = (request: IncomingMessage, response: ServerResponse) => unknown;

const CLIENT = { client_id: 'register30', client_secret: 'between-the-two-of-them-+/%:' };
const away: Answer = (_, response) => response.writeHead(503).end();

/** Takes a free port on loopback, so that the issuer is known before the service that uses it runs. */
export async function startProvider(): Promise<TestProvider> {
  const accounts = new Map<string, ProviderAccount>();
  let answer = away;
  const server = createServer((request, response) => void answer(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer, clientId: CLIENT.client_id, clientSecret: CLIENT.client_secret, accounts,
    open: async (...redirectUris) => void (answer = await answersOf(issuer, accounts, redirectUris)),
    close: () => void (answer = away),
    end: async () => {
      const ended = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await ended;
    },
  };
}

async function answersOf(issuer: string, accounts: Map<string, ProviderAccount>, redirectUris: readonly string[]): Promise<Answer> {
  const { Provider: OpenIdProvider } = await import('oidc-provider');
  const provider = new OpenIdProvider(issuer, configurationFor(accounts, redirectUris));
  const protocol = provider.callback();
  return (request, response) => (request.url?.startsWith('/interaction/') ? interact(provider, request, response) : protocol(request, response));
}

function configurationFor(accounts: Map<string, ProviderAccount>, redirectUris: readonly string[]): Configuration {
  const origins = [...new Set(redirectUris.map((uri) => `${new URL(uri).origin}/sign-in`))];
  return {
    clients: [{ ...CLIENT, redirect_uris: [...redirectUris], post_logout_redirect_uris: origins }],
    claims: { email: ['email', 'email_verified'], profile: ['name'], groups: ['groups'] },
    scopes: ['openid', 'email', 'profile', 'groups'],
    cookies: { keys: ['one'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    ttl: { AccessToken: 600, AuthorizationCode: 60, IdToken: 600, Interaction: 600, Session: 600, Grant: 600 },
    findAccount: (_, accountId) => {
      const account = accounts.get(accountId);
      return account && { accountId, claims: () => claimsOf(accountId, account) };
    },
    // Nobody is asked whether the service may know them: it is their employer's.
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({ accountId: oidc.session?.accountId ?? '', clientId: oidc.client?.clientId ?? '' });
      grant.addOIDCScope('openid email profile groups');
      await grant.save();
      return grant;
    },
  };
}

function claimsOf(sub: string, { name, email, emailVerified = true, groups }: ProviderAccount): { sub: string } {
  return { sub, name, email, email_verified: emailVerified, ...(groups === undefined ? {} : { groups }) } as { sub: string };
}

const PAGE = `<!doctype html><html lang="en"><title>Sign in to the test provider</title><h1>Test provider</h1>
<form method="post"><label>Account <input name="subject" autofocus></label> <button>Sign in</button> <button name="cancel" value="yes">Cancel</button></form></html>`;

async function interact(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'POST') return void response.writeHead(200, { 'Content-Type': 'text/html' }).end(PAGE);
  const form = new URLSearchParams(await text(request));
  const result = form.has('cancel')
    ? { error: 'access_denied', error_description: '<script>alert(1)</script> said the provider' }
    : { login: { accountId: form.get('subject') ?? '', remember: false } };
  return provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
}
