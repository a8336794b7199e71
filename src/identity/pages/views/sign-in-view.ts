import { html, type Markup } from '../../../platform/text/html.js';
import { errorSummary, failed, field, type FormState, statusNote } from './form-parts.js';
import type { PageContent, PageReader } from './page-layout.js';

/** What the page for signing in offers beside the password. */
export interface SignInOffer {
  readonly providers: readonly { readonly key: string; readonly name: string }[];
  /** Where to go afterwards; null for the overview. */
  readonly next: string | null;
  readonly note: 'signed-out' | 'password-set' | 'invited' | null;
}

/** The page on which one signs in: address and password, and each identity provider as a link. */
export function signInPage({ words }: PageReader, state: FormState, offer: SignInOffer): PageContent {
  const { signIn, fields } = words;
  const note = offer.note === 'signed-out' ? signIn.signedOut : offer.note === 'password-set' ? signIn.passwordSet : offer.note === 'invited' ? signIn.invited : null;
  const body = html`<h1>${signIn.title}</h1><p class="muted">${signIn.lead}</p>${errorSummary(state, words)}${statusNote(failed(state) ? null : note)}
<div class="panel"><form method="post">${field(state, { name: 'email', label: fields.email, type: 'email', autocomplete: 'username', first: true, most: 320 })}${
    field(state, { name: 'password', label: fields.password, type: 'password', autocomplete: 'current-password' })}<button class="full">${signIn.submit}</button></form>${providerLinks(words, offer)}</div>
<p><a href="/forgotten-password">${signIn.forgotten}</a></p>`;
  return { title: signIn.title, body, failed: failed(state) };
}

function providerLinks({ signIn }: PageReader['words'], { providers, next }: SignInOffer): Markup | false {
  if (providers.length === 0) return false;
  const query = next === null ? '' : `?${new URLSearchParams({ next }).toString()}`;
  const link = (provider: { key: string; name: string }): Markup =>
    html`<li><a class="button quiet full" href="/sign-in/oidc/${encodeURIComponent(provider.key)}${query}">${signIn.with(provider.name)}</a></li>`;
  return html`<p class="or">${signIn.or}</p><ul class="stack">${providers.map(link)}</ul>`;
}

/** The second page of signing in, where a second factor is set up: a code of the app or a recovery code. */
export function secondFactorPage({ words }: PageReader, state: FormState): PageContent {
  const { secondFactor, fields } = words;
  const code = { name: 'code', label: fields.code, autocomplete: 'one-time-code', rule: fields.codeRule, kind: 'code', first: true, most: 40 } as const;
  const body = html`<h1>${secondFactor.title}</h1><p class="muted">${secondFactor.lead}</p>${errorSummary(state, words)}
<div class="panel"><form method="post">${field(state, code)}<button class="full">${secondFactor.submit}</button></form></div>
<p class="muted">${secondFactor.lost}</p><p><a href="/sign-in">${secondFactor.again}</a></p>`;
  return { title: secondFactor.title, body, failed: failed(state) };
}
