import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** What an ID token is made from; every part may be wrong. */
export interface TokenParts {
  readonly claims: Readonly<Record<string, unknown>>;
  readonly header?: Readonly<Record<string, unknown>>;
  readonly key?: 'right' | 'wrong' | 'public-as-secret' | 'none';
}

/** A provider that says whatever a test wants, true or not. */
export interface HostileProvider {
  readonly issuer: string;
  /** What its token endpoint answers next. */
  tokens: (form: URLSearchParams) => { readonly status?: number; readonly body: unknown };
  userInfo: () => unknown;
  idToken(parts: TokenParts): string;
  /** Claims that are right for a client, an account and a nonce. */
  claims(nonce: string, changed?: Readonly<Record<string, unknown>>): Record<string, unknown>;
  end(): Promise<void>;
}

const KID = 'the-key';

export async function startHostileProvider(clientId: string): Promise<HostileProvider> {
  const [right, wrong] = [generateKeyPairSync('rsa', { modulusLength: 2048 }), generateKeyPairSync('rsa', { modulusLength: 2048 })];
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider: HostileProvider = {
    issuer,
    tokens: () => ({ status: 400, body: { error: 'invalid_grant' } }),
    userInfo: () => ({}),
    idToken: (parts) => tokenOf(parts, right, wrong.privateKey),
    claims: (nonce, changed = {}) => {
      const now = Math.floor(Date.now() / 1_000);
      return { iss: issuer, aud: clientId, sub: 'mallory', iat: now, exp: now + 300, nonce, email: 'mallory@example.org', email_verified: true, name: 'Mallory', groups: ['grc'], ...changed };
    },
    end: async () => {
      const ended = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await ended;
    },
  };
  const documents: Record<string, () => unknown> = {
    '/.well-known/openid-configuration': () => metadataOf(issuer),
    '/jwks': () => ({ keys: [{ ...right.publicKey.export({ format: 'jwk' }), kid: KID, use: 'sig', alg: 'RS256' }] }),
    '/userinfo': () => provider.userInfo(),
  };
  server.on('request', (request, response) => void (async () => {
    const { status = 200, body } = request.url === '/token' ? provider.tokens(new URLSearchParams(await text(request))) : { body: documents[request.url ?? '']?.() };
    response.writeHead(body === undefined ? 404 : status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body ?? {}));
  })());
  return provider;
}

function metadataOf(issuer: string): Record<string, unknown> {
  return {
    issuer, authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/token`, userinfo_endpoint: `${issuer}/userinfo`, jwks_uri: `${issuer}/jwks`,
    response_types_supported: ['code'], subject_types_supported: ['public'], id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'],
    authorization_response_iss_parameter_supported: true, code_challenge_methods_supported: ['S256'],
  };
}

function tokenOf({ claims, header = {}, key = 'right' }: TokenParts, right: { publicKey: KeyObject; privateKey: KeyObject }, wrong: KeyObject): string {
  const alg = { right: 'RS256', wrong: 'RS256', 'public-as-secret': 'HS256', none: 'none' }[key];
  const encoded = (part: unknown): string => Buffer.from(JSON.stringify(part)).toString('base64url');
  const content = `${encoded({ alg, kid: KID, ...header })}.${encoded(claims)}`;
  return `${content}.${signatureOf(content, key, right, wrong)}`;
}

function signatureOf(content: string, key: NonNullable<TokenParts['key']>, right: { publicKey: KeyObject; privateKey: KeyObject }, wrong: KeyObject): string {
  if (key === 'none') return '';
  if (key === 'public-as-secret') return createHmac('sha256', right.publicKey.export({ format: 'pem', type: 'spki' })).update(content).digest('base64url');
  return sign('sha256', Buffer.from(content), key === 'right' ? right.privateKey : wrong).toString('base64url');
}
