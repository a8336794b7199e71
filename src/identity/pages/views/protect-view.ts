import { html, type Markup } from '../../../platform/text/html.js';
import type { PageWords } from '../wording/page-words.js';
import { csrfField, errorSummary, failed, field, type FormState } from './form-parts.js';
import type { PageContent, PageReader, SignedIn } from './page-layout.js';
import { setUpSteps } from './set-up-view.js';

/** Where a second factor is offered; `first`: on the way of somebody who was just set up. */
export interface ProtectOffer {
  readonly first: boolean;
  readonly required: boolean;
}

/** A second factor that is being set up. */
export interface Enrolment {
  /** Base32 (RFC 4648), as authenticator apps take it. */
  readonly secret: string;
  readonly qrSvg: string;
}

/** Why a second factor, and the button that begins. */
export function protectPage({ words }: PageReader, signedIn: SignedIn, offer: ProtectOffer): PageContent {
  const { protect } = words;
  const later = !offer.required && html`<a class="button quiet" href="${offer.first ? '/first-steps' : '/account'}">${protect.later}</a>`;
  const begin = html`<form method="post" action="/account/second-factor${query(offer)}">${csrfField(signedIn.csrf)}<button>${protect.begin}</button></form>`;
  const body = html`${offer.first && setUpSteps(words, 2)}<h1>${protect.title}</h1><p class="lead">${protect.lead}</p>${
    offer.required && html`<p>${protect.required}</p>`}<div class="actions">${begin}${later}</div>`;
  return { title: protect.title, body, place: 'account' };
}

/** The key as a picture and in letters, and the field for the first code. */
export function enrolmentPage({ words }: PageReader, signedIn: SignedIn, state: FormState, offer: ProtectOffer, { secret, qrSvg }: Enrolment): PageContent {
  const { protect } = words;
  const picture = `data:image/svg+xml;base64,${Buffer.from(qrSvg).toString('base64')}`;
  const code = { name: 'code', label: protect.confirm, autocomplete: 'one-time-code', kind: 'code', most: 20, first: failed(state) } as const;
  const body = html`${offer.first && setUpSteps(words, 2)}<h1>${protect.title}</h1>${errorSummary(state, words)}
<div class="panel"><p><b>${protect.scan}</b></p><img class="qr" src="${picture}" alt="${protect.picture}" width="208" height="208"><p>${protect.type}</p>
<code class="secret">${groupsOfFour(secret)}</code></div>
<div class="panel"><form method="post" action="/account/second-factor/confirm${query(offer)}">${csrfField(signedIn.csrf)}${field(state, code)}<button class="full">${protect.submit}</button></form></div>
<p><a href="/account/second-factor${query(offer)}">${words.frame.back}</a></p>`;
  return { title: protect.title, body, failed: failed(state), place: 'account' };
}

/** The recovery codes, shown this once: to print, to keep as a file. */
export function recoveryCodesPage({ words }: PageReader, codes: readonly string[], email: string, first: boolean): PageContent {
  const { protect } = words;
  const file = `data:text/plain;charset=utf-8,${encodeURIComponent([protect.codesFile, email, '', ...codes, ''].join('\r\n'))}`;
  const body = html`${first && setUpSteps(words, 2)}<h1>${protect.codesTitle}</h1><p class="lead">${protect.codesLead}</p>
<div class="panel"><p>${email}</p><ul class="codes">${codes.map((code): Markup => html`<li>${code}</li>`)}</ul></div>
<div class="actions"><a class="button" href="${first ? '/first-steps' : '/account'}">${protect.done}</a><a class="button quiet" href="${file}" download="register30-recovery-codes.txt">${protect.download}</a></div>`;
  return { title: protect.codesTitle, body, place: 'account' };
}

/** @returns a secret in groups of four, as it is typed */
export function groupsOfFour(secret: string): string {
  return secret.replaceAll(/(.{4})(?=.)/g, '$1 ');
}

function query({ first }: Pick<ProtectOffer, 'first'>): string {
  return first ? '?first=yes' : '';
}

/** @returns the words for whether a second factor is on */
export function secondFactorTag({ account }: PageWords, on: boolean): Markup {
  return on ? html`<span class="tag on">${account.on}</span>` : html`<span class="tag off">${account.off}</span>`;
}
