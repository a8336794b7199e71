import { html } from '../../platform/text/html.js';
import { csrfField, errorSummary, failed, field, type FormState } from '../pages/views/form-parts.js';
import type { PageContent, PageReader, SignedIn } from '../pages/views/page-layout.js';
import type { OidcRefusalCode } from './oidc-refusal.js';
import { oidcWordsOf } from './wording/oidc-words.js';

/** Status by which programs, and those who read access logs, know a refusal. */
export const REFUSAL_STATUS: Readonly<Record<OidcRefusalCode, number>> = {
  'unknown-provider': 404, 'provider-away': 503, 'flow-unknown': 400, declined: 403, 'provider-failed': 502, 'answer-not-valid': 400, 'email-missing': 403,
  'email-not-verified': 403, 'email-known': 403, 'no-role': 403, 'not-provisioned': 403, deactivated: 403, 'linked-elsewhere': 409,
};

/** Why nobody was signed in or nothing linked, and what to do. Nothing of what the provider wrote is on it. */
export function refusalPage({ language, signedIn }: PageReader, code: OidcRefusalCode): PageContent {
  const words = oidcWordsOf(language);
  const [title, text] = words.refusals[code];
  const way = signedIn ? html`<a class="button" href="/account">${words.toAccount}</a>` : html`<a class="button" href="/sign-in">${words.toSignIn}</a>`;
  return { title, body: html`<h1>${title}</h1><div class="panel"><p role="alert">${text}</p><p class="actions">${way}</p></div>`, failed: true };
}

/** How somebody shows that it is them: they just did, by their password, or not without signing in anew. */
export type Proof = 'fresh' | 'password' | 'stale';

/** Where connecting an account at a provider begins: whoever is in front of the screen shows that it is their account here. */
export function linkPage(reader: PageReader, { csrf }: SignedIn, provider: { readonly name: string }, proof: Proof, state: FormState): PageContent {
  const { link, toAccount } = oidcWordsOf(reader.language);
  const password = proof === 'password' && html`<p>${link.confirm}</p>${field(state, { name: 'password', label: reader.words.fields.currentPassword, type: 'password', autocomplete: 'current-password' })}`;
  const form = proof === 'stale' ? html`<p>${link.stale}</p>` : html`<form method="post">${csrfField(csrf)}${password}<button class="full">${link.submit}</button></form>`;
  const title = link.title(provider.name);
  const body = html`<h1>${title}</h1><p class="muted">${link.lead(provider.name)}</p>${errorSummary(state, reader.words)}<div class="panel">${form}</div><p><a href="/account">${toAccount}</a></p>`;
  return { title, body, failed: failed(state), place: 'account' };
}

/** The way out to the provider as a link: a form of ours may not lead elsewhere (Content-Security-Policy, form-action). */
export function departurePage({ language }: PageReader, provider: { readonly name: string }, address: URL): PageContent {
  const { link, toAccount } = oidcWordsOf(language);
  const title = link.title(provider.name);
  const body = html`<h1>${title}</h1><div class="panel"><p>${link.ready(provider.name)}</p><p class="actions"><a class="button full" href="${address.href}">${link.go(provider.name)}</a></p></div><p><a href="/account">${toAccount}</a></p>`;
  return { title, body, place: 'account' };
}
