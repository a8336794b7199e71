import { isEmail } from 'class-validator';

type Claims = Readonly<Record<string, unknown>>;

/** What a provider says of somebody, read once its signatures, issuer, audience and nonce were found right. */
export interface ProvidedIdentity {
  readonly subject: string;
  readonly name: string;
  /** Lower-case; null where the provider names none that could be one. */
  readonly email: string | null;
  readonly emailVerified: boolean;
  readonly groups: readonly string[];
  /** It left the groups out because there are too many of them (a claim by reference, OpenID Connect Core 5.6.2). */
  readonly groupsElsewhere: boolean;
  /** Whether it says that it asked for more than one factor (`amr`, RFC 8176). */
  readonly secondFactor: boolean;
}

const SECOND_FACTORS = new Set(['mfa', 'otp', 'hwk']);
const LONGEST_NAME = 200;

/**
 * @param idToken claims of the ID token, which win
 * @param userInfo claims of the userinfo endpoint, of the same subject; empty where it has none
 * @param groupsClaim the name of the claim with the groups
 */
export function identityOf(idToken: Claims & { readonly sub: string }, userInfo: Claims, groupsClaim: string): ProvidedIdentity {
  // An address and whether it was verified belong together: never the one from here and the other from there.
  const speaking = typeof idToken['email'] === 'string' ? idToken : userInfo;
  const email = emailOf(speaking['email']);
  const groups = idToken[groupsClaim] ?? userInfo[groupsClaim];
  return {
    subject: idToken.sub,
    name: nameOf(idToken) ?? nameOf(userInfo) ?? email ?? idToken.sub.slice(0, LONGEST_NAME),
    email,
    emailVerified: email !== null && isTrue(speaking['email_verified']),
    groups: textsOf(groups),
    groupsElsewhere: groups === undefined && [idToken, userInfo].some((claims) => pointsElsewhere(claims, groupsClaim)),
    secondFactor: textsOf(idToken['amr']).some((method) => SECOND_FACTORS.has(method)),
  };
}

/** Some providers write booleans as text. */
function isTrue(value: unknown): boolean {
  return value === true || value === 'true';
}

function emailOf(value: unknown): string | null {
  const text = typeof value === 'string' ? value.trim().toLowerCase() : '';
  return text.length <= 320 && isEmail(text) ? text : null;
}

function nameOf(claims: Claims): string | undefined {
  const { name, given_name: given, family_name: family, preferred_username: username } = claims;
  const parts = [given, family].filter((part) => typeof part === 'string').join(' ');
  return [name, parts, username].map(printable).find((text) => text !== '');
}

/** Names stand in pages, mails and the history: one line, no control characters, of a length that fits. */
function printable(value: unknown): string {
  if (typeof value !== 'string') return '';
  return value.toWellFormed().replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').replace(/\s+/g, ' ').trim().slice(0, LONGEST_NAME);
}

/** One group may come as a text, several as a list; whatever else is in it is passed over. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  return Array.isArray(value) ? [...new Set(value.filter((each): each is string => typeof each === 'string' && each !== ''))] : [];
}

function pointsElsewhere(claims: Claims, groupsClaim: string): boolean {
  const names = claims['_claim_names'];
  return typeof names === 'object' && names !== null && Object.hasOwn(names, groupsClaim);
}
