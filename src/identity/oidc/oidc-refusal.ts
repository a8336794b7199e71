/** Every way in which signing in or linking by a provider can fail; the words for people stand in wording/. */
export type OidcRefusalCode =
  | 'unknown-provider'
  | 'provider-away'
  | 'flow-unknown'
  | 'declined'
  | 'provider-failed'
  | 'answer-not-valid'
  | 'email-missing'
  | 'email-not-verified'
  | 'email-known'
  | 'no-role'
  | 'not-provisioned'
  | 'deactivated'
  | 'linked-elsewhere';

/** A sign-in that does not come about, as a named outcome. */
export class OidcRefusal extends Error {
  /** @param reason for the security events: what exactly was wrong; never shown to whoever asked, who may be the attacker */
  constructor(
    readonly code: OidcRefusalCode,
    readonly reason: string,
  ) {
    super(`${code}: ${reason}`);
    this.name = 'OidcRefusal';
  }
}
