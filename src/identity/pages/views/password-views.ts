import { html } from '../../../platform/text/html.js';
import { errorSummary, failed, field, type FormState } from './form-parts.js';
import type { PageContent, PageReader } from './page-layout.js';

/** Where one asks for a link to set a new password. */
export function forgottenPasswordPage({ words }: PageReader, state: FormState, mailConfigured: boolean): PageContent {
  const { forgotten, fields } = words;
  const form = html`<p class="muted">${forgotten.lead}</p>${errorSummary(state, words)}
<div class="panel"><form method="post">${field(state, { name: 'email', label: fields.email, type: 'email', autocomplete: 'username', first: true, most: 320 })}<button class="full">${forgotten.submit}</button></form></div>`;
  const body = html`<h1>${forgotten.title}</h1>${mailConfigured ? form : html`<div class="panel"><p>${forgotten.without}</p></div>`}<p><a href="/sign-in">${words.signIn.title}</a></p>`;
  return { title: forgotten.title, body, failed: failed(state) };
}

/** The same answer for every address, known or not. */
export function linkSentPage({ words }: PageReader): PageContent {
  const { forgotten, signIn } = words;
  const body = html`<h1>${forgotten.sentTitle}</h1><div class="panel"><p>${forgotten.sent}</p></div><p><a href="/sign-in">${signIn.title}</a></p>`;
  return { title: forgotten.sentTitle, body };
}

/** Where a new password is set by a link. Looking at it does not use the link up: programs that look into mail open links, too. */
export function resetPasswordPage({ words }: PageReader, state: FormState): PageContent {
  const { reset, fields } = words;
  const password = { name: 'password', label: fields.newPassword, type: 'password', autocomplete: 'new-password', rule: fields.passwordRule, first: true } as const;
  const body = html`<h1>${reset.title}</h1><p class="muted">${reset.lead}</p>${errorSummary(state, words)}
<div class="panel"><form method="post">${field(state, password)}<button class="full">${reset.submit}</button></form></div>`;
  return { title: reset.title, body, failed: failed(state) };
}

/** A link of any kind that does not work any more: why that may be, and what to do. */
export function goneLinkPage({ words }: PageReader, kind: 'reset' | 'invitation' | 'set-up'): PageContent {
  const { reset, invitation, setUp, signIn } = words;
  const [title, lead] = kind === 'reset' ? [reset.goneTitle, reset.goneLead] : kind === 'invitation' ? [invitation.goneTitle, invitation.gone] : [setUp.goneTitle, setUp.gone];
  const next = kind === 'reset' ? html`<a class="button" href="/forgotten-password">${reset.ask}</a>` : html`<a class="button" href="/sign-in">${signIn.title}</a>`;
  return { title, body: html`<h1>${title}</h1><div class="panel"><p>${lead}</p><p class="actions">${next}</p></div>`, failed: true };
}
