import { html, type Markup } from '../../../platform/text/html.js';
import type { Role } from '../../roles.js';
import type { PageWords } from '../wording/page-words.js';
import { csrfField, errorSummary, failed, type FormState } from './form-parts.js';
import type { PageContent, PageReader } from './page-layout.js';
import { newPersonFields } from './set-up-view.js';

/** What an invitation says, and what the one who holds it has to do. */
export interface InvitationOffer {
  readonly email: string;
  /** Null: to administer the whole instance. */
  readonly organisation: string | null;
  readonly role: Role;
  readonly invitedBy: string | null;
  /** `new`: nobody has this address yet; `sign-in`: somebody has; `accept`: they are signed in; `other`: somebody else is signed in. */
  readonly way: 'new' | 'sign-in' | 'accept' | 'other';
  /** This page's own address, to come back to. */
  readonly address: string;
}

/** Who invites to what, and the one step that is left. */
export function invitationPage({ words, signedIn }: PageReader, state: FormState, offer: InvitationOffer): PageContent {
  const { invitation, roles } = words;
  const inviter = offer.invitedBy ?? invitation.somebody;
  const lead = offer.organisation === null ? invitation.toInstance(inviter) : invitation.toOrganisation(inviter, offer.organisation);
  const role = offer.organisation === null ? html`<b>${roles.instance}</b>` : html`<b>${roles[offer.role]}</b>: ${roles[`${offer.role}May`]}`;
  const body = html`<h1>${invitation.title}</h1><p class="lead">${lead}</p><p>${invitation.yourRole}: ${role}</p>${errorSummary(state, words)}
<div class="panel">${step(words, state, offer, signedIn)}</div>`;
  return { title: invitation.title, body, failed: failed(state) };
}

function step(words: PageWords, state: FormState, offer: InvitationOffer, signedIn: PageReader['signedIn']): Markup {
  const { invitation, fields } = words;
  if (offer.way === 'sign-in') {
    const query = new URLSearchParams({ next: offer.address, note: 'invited' });
    return html`<p>${invitation.existing}</p><p class="actions"><a class="button full" href="/sign-in?${query.toString()}">${invitation.signIn}</a></p>`;
  }
  if (offer.way === 'other') return html`<p>${invitation.other(signedIn?.name ?? '')}</p>`;
  if (offer.way === 'accept' && signedIn) return html`<form method="post">${csrfField(signedIn.csrf)}<button class="full">${invitation.accept}</button></form>`;
  // The address stands in the form so that password managers know for whom they keep the password.
  const address = html`<div class="field"><label for="username">${fields.email}</label><input id="username" type="email" value="${offer.email}" autocomplete="username" readonly></div>`;
  return html`<form method="post">${address}${newPersonFields(state, words, false)}<button class="full">${invitation.submit}</button></form>`;
}
