import type { FastifyReply, FastifyRequest } from 'fastify';

const NAME = 'register30';
/** Browsers take a cookie of this prefix only with Secure, Path=/ and no Domain: no neighbour under the same domain can set it (RFC 6265bis, 4.1.3.2). */
const HOST_NAME = `__Host-${NAME}`;
const SECRET = /^[\w-]{43}$/;

/** @returns whether a request came by https, to us or to a proxy that is believed, or PUBLIC_URL says that all do */
export function isSecure(request: FastifyRequest, publicUrl: string | null = null): boolean {
  return request.protocol === 'https' || (publicUrl?.startsWith('https:') ?? false);
}

/** Gives the browser the secret of its session. Lax: it comes along when somebody follows a link to us, never with a form of another site. */
export function setSessionCookie(reply: FastifyReply, secret: string, expiresAt: Date, secure: boolean): void {
  void reply.setCookie(secure ? HOST_NAME : NAME, secret, { path: '/', httpOnly: true, sameSite: 'lax', secure, expires: expiresAt });
}

/** Makes the browser forget its session, and what it kept of what was read in it (Clear-Site-Data; heeded over https only). */
export function clearSessionCookie(reply: FastifyReply, secure: boolean): void {
  void reply.clearCookie(secure ? HOST_NAME : NAME, { path: '/', httpOnly: true, sameSite: 'lax', secure }).header('Clear-Site-Data', '"cache", "storage"');
}

/**
 * @returns the secret of the session that a request names; undefined without one. Over https only the name that a neighbour cannot
 * set counts: with the other one a session could be slipped under somebody.
 */
export function sessionSecretOf(request: FastifyRequest, publicUrl: string | null = null): string | undefined {
  const secret = request.cookies?.[isSecure(request, publicUrl) ? HOST_NAME : NAME];
  return secret !== undefined && SECRET.test(secret) ? secret : undefined;
}
