import type { Config, ConfigurationProblem } from '../../platform/config.js';
import { checked } from '../../platform/http/validation.js';
import { Flag, Key, OneOf, Parts, Text, Texts, WebAddress } from '../../platform/http/fields.js';
import { ROLES, type Role } from '../roles.js';

const VARIABLE = 'OIDC_PROVIDERS';
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** What being in a group of the provider means here: a role in one organisation, or administering the instance. */
class RoleRuleSettings {
  @Text({ required: true, most: 1_000 }) group: string;
  @Key() organisation?: string | null;
  @OneOf(ROLES) role?: Role | null;
  @Flag() administersInstance?: boolean | null;
}

/** One entry of OIDC_PROVIDERS as it is written. */
class ProviderSettings {
  @Key({ required: true }) key: string;
  @Text({ required: true, most: 100 }) name: string;
  @WebAddress({ required: true }) issuer: string;
  @Text({ required: true, most: 1_000 }) clientId: string;
  @Text({ most: 4_000 }) clientSecret?: string | null;
  @Texts() scopes?: string[] | null;
  @Text({ most: 200 }) groupsClaim?: string | null;
  @Parts(() => RoleRuleSettings) roles?: RoleRuleSettings[] | null;
  @Flag() provision?: boolean | null;
  @Flag() linkByEmail?: boolean | null;
  @Flag() trustSecondFactor?: boolean | null;
}

/** A group and the role it gives in an organisation (its slug), or over the whole instance. */
export type RoleRule =
  | { readonly group: string; readonly organisation: string; readonly role: Role }
  | { readonly group: string; readonly administersInstance: true };

/** An OpenID provider by which people may sign in, as it was configured, nothing left open. */
export interface OidcProvider {
  readonly key: string;
  readonly name: string;
  readonly issuer: URL;
  readonly clientId: string;
  readonly clientSecret: string | null;
  readonly scopes: readonly string[];
  readonly groupsClaim: string;
  readonly roles: readonly RoleRule[];
  /** Whether people who are new here are taken in. */
  readonly provision: boolean;
  /** Whether a verified e-mail address of the provider is enough to become the person who has it here. */
  readonly linkByEmail: boolean;
  /** Whether its sign-in counts as a second factor also where it does not say that it asked for one. */
  readonly trustSecondFactor: boolean;
}

interface Fault {
  readonly pointer: string;
  readonly message: string;
}

/**
 * @param entries the value of OIDC_PROVIDERS, parsed
 * @returns the providers, in their order; and every problem with its place, in words that show no value, as some are secrets
 */
export function readProviders(entries: readonly unknown[]): { providers: readonly OidcProvider[]; problems: readonly ConfigurationProblem[] } {
  const faults: Fault[] = [];
  const read = entries.map((entry, index) => {
    const { instance, errors } = checked(ProviderSettings, entry, `/${index}`);
    faults.push(...errors);
    return errors.length > 0 ? undefined : providerOf(instance, `/${index}`, faults);
  });
  const providers = read.filter((provider) => provider !== undefined);
  providers.forEach(({ key }, index) => {
    if (providers.findIndex((other) => other.key === key) < index) faults.push({ pointer: '', message: `The key "${key}" stands at two providers` });
  });
  return { providers, problems: faults.map(problemOf) };
}

/** What is wrong with the providers of a configuration, for `loadConfig`. */
export function oidcProblems({ oidcProviders }: Config): readonly ConfigurationProblem[] {
  return readProviders(oidcProviders).problems;
}

function problemOf({ pointer, message }: Fault): ConfigurationProblem {
  const [, index, ...rest] = pointer.split('/');
  const place = [index === undefined ? 'as a whole' : `at provider ${Number(index) + 1}`, ...(rest.length > 0 ? [`/${rest.join('/')}`] : [])].join(', ');
  return { variable: VARIABLE, given: `not usable ${place}`, expected: message.replace(/\.$/, '') };
}

function providerOf(settings: ProviderSettings, pointer: string, faults: Fault[]): OidcProvider | undefined {
  const issuer = new URL(settings.issuer);
  const before = faults.length;
  const fault = (member: string, message: string): void => void faults.push({ pointer: `${pointer}/${member}`, message });
  if (issuer.protocol !== 'https:' && !LOOPBACK.test(issuer.hostname)) fault('issuer', 'Issuer must start with https://, unless it is on this machine');
  if (issuer.username !== '' || issuer.password !== '' || issuer.search !== '' || issuer.hash !== '') fault('issuer', 'Issuer has no user, query or fragment');
  if (settings.scopes?.length && !settings.scopes.includes('openid')) fault('scopes', 'Scopes must contain openid');
  if (settings.scopes?.some((scope) => /[^\x21\x23-\x5b\x5d-\x7e]/.test(scope))) fault('scopes', 'Scopes are single words (RFC 6749 section 3.3)');
  const roles = (settings.roles ?? []).map((rule, index) => ruleOf(rule, (message) => fault(`roles/${index}`, message)));
  if (roles.length === 0) fault('roles', 'Roles must name a group at least, or nobody could sign in');
  if (faults.length > before) return undefined;
  return {
    key: settings.key,
    name: settings.name,
    issuer,
    clientId: settings.clientId,
    clientSecret: settings.clientSecret || null,
    scopes: settings.scopes?.length ? settings.scopes : ['openid', 'profile', 'email', 'groups'],
    groupsClaim: settings.groupsClaim || 'groups',
    roles: roles.filter((rule) => rule !== undefined),
    provision: settings.provision ?? true,
    linkByEmail: settings.linkByEmail ?? false,
    trustSecondFactor: settings.trustSecondFactor ?? false,
  };
}

function ruleOf({ group, organisation, role, administersInstance }: RoleRuleSettings, fault: (message: string) => void): RoleRule | undefined {
  if (administersInstance && !organisation && !role) return { group, administersInstance };
  if (!administersInstance && organisation && role) return { group, organisation, role };
  fault('A rule has either organisation and role, or administersInstance: true');
  return undefined;
}

/** @returns whether an issuer may be spoken to without TLS: only one on this machine. */
export function isOnThisMachine(issuer: URL): boolean {
  return issuer.protocol === 'http:' && LOOPBACK.test(issuer.hostname);
}
