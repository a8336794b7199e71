import type { Role } from '../../src/identity/roles.js';
import { type Answer, ApiClient, instanceAdministrator, newToken, type ProblemDocument, type Sending, type TestOrganisation, uniqueName } from './api.js';

/** What a session's cookie is called without https. */
const COOKIE = 'register30';

/** What POST /sessions and its like answer. */
export interface BegunSession {
  readonly state: 'signed-in' | 'second-factor';
  readonly purpose: 'full' | 'second-factor' | 'enrolment';
  readonly csrfToken: string;
  readonly expiresAt: string;
}

/** Speaks to a service as a browser does in which a person is signed in: with the cookie, the CSRF token and its origin. */
export class SessionClient extends ApiClient {
  constructor(url: string, readonly secret: string, readonly csrfToken: string) {
    super(url, null);
  }

  override ask<T = ProblemDocument>(method: string, path: string, { body, headers = {} }: Sending = {}): Promise<Answer<T>> {
    const own = { cookie: `${COOKIE}=${this.secret}`, origin: this.url, 'x-csrf-token': this.csrfToken };
    return super.ask<T>(method, path, { ...(body === undefined ? {} : { body }), headers: { ...own, ...headers } });
  }
}

/** Somebody that one test has for itself, signed in. */
export interface TestPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly client: SessionClient;
}

/** A password that nothing has against it. */
export function newPassword(): string {
  return `${uniqueName('correct')} horse`;
}

/** @returns the secret of the session that an answer sets; '' where it sets none, or ends one */
export function secretIn({ headers }: Answer<unknown>): string {
  return new RegExp(`^(?:__Host-)?${COOKIE}=([^;]*)`).exec(headers.getSetCookie()[0] ?? '')?.[1] ?? '';
}

/** @returns a client in the session that an answer begins. @throws Error with the answer where it begins none */
export function sessionOf(url: string, answer: Answer<BegunSession>): SessionClient {
  const secret = secretIn(answer);
  if (answer.status >= 300 || secret === '') throw new Error(`No session was begun: ${answer.status} ${answer.text}`);
  return new SessionClient(url, secret, answer.body.csrfToken);
}

/** Signs in with the password. @returns the answer, whatever it is */
export function signIn(url: string, email: string, password: string, headers: Sending['headers'] = {}): Promise<Answer<BegunSession>> {
  return new ApiClient(url, null).post<BegunSession>('/sessions', { email, password }, headers);
}

/** Signs a person in once more. @returns a client in the new session */
export async function signedIn({ client: { url }, email, password }: TestPerson): Promise<SessionClient> {
  return sessionOf(url, await signIn(url, email, password));
}

/** @returns the secret in a link that was handed over */
export function codeIn(link: string): string {
  return new URL(link).searchParams.get('code') ?? '';
}

/** Invites somebody and hands the link over. @returns its secret */
export async function invitationCode(organisation: Pick<TestOrganisation, 'path' | 'admin'>, email: string, role: Role): Promise<string> {
  return codeIn((await organisation.admin.made<{ link: string }>('POST', `${organisation.path}/invitations`, { email, role, deliver: 'link' })).link);
}

/** Invites somebody to an organisation who accepts. @returns them, signed in */
export async function newPerson(organisation: Pick<TestOrganisation, 'path' | 'admin'>, role: Role, stated: { email?: string; name?: string; password?: string } = {}): Promise<TestPerson> {
  const { email = `${uniqueName('person')}@example.org` } = stated;
  return accepted(organisation.admin.url, await invitationCode(organisation, email, role), { ...stated, email });
}

/** Invites somebody to administer the instance who accepts. @returns them, signed in */
export async function newInstanceAdministrator(instance: ApiClient = instanceAdministrator()): Promise<TestPerson> {
  const email = `${uniqueName('administrator')}@example.org`;
  const { link } = await instance.made<{ link: string }>('POST', '/invitations', { email, deliver: 'link' });
  return accepted(instance.url, codeIn(link), { email });
}

/** Gives somebody who has an account a role in another organisation, too. */
export async function joinOrganisation({ client, email }: TestPerson, organisation: TestOrganisation, role: Role): Promise<void> {
  await client.made('POST', '/me/invitations', { code: await invitationCode(organisation, email, role) });
}

/** A token that goes on working when there are people, which the bootstrap token does not. */
export async function lastingAdministrator(bootstrap: ApiClient): Promise<ApiClient> {
  return bootstrap.as((await newToken(bootstrap, null, 'admin')).token);
}

async function accepted(url: string, code: string, { email, name = 'Kari Nordmann', password = newPassword() }: { email: string; name?: string; password?: string }): Promise<TestPerson> {
  const answer = await new ApiClient(url, null).post<BegunSession>('/sessions/invitation', { code, name, password });
  const client = sessionOf(url, answer);
  const { id } = await client.made<{ id: string }>('GET', '/me');
  return { id, name, email, password, client };
}
