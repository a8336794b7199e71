import { html, type Markup } from '../../../platform/text/html.js';
import { buttonForm, csrfField, errorSummary, failed, field, FRESH, statusNote } from './form-parts.js';
import { type AdministrationState, type InvitationLook, invitationsSection, personCell, type PersonLook } from './members-view.js';
import type { PageContent, PageReader, SignedIn } from './page-layout.js';

/** A person as administrators of the instance see them. */
export interface AccountLook extends PersonLook {
  readonly administersInstance: boolean;
  readonly deactivated: boolean;
}

/** Everybody of the instance, a page at a time. */
export interface PeopleFacts {
  readonly people: readonly AccountLook[];
  readonly nextCursor: string | null;
  readonly invitations: readonly InvitationLook[];
}

/** Where administration begins: the organisations one administers, and the instance. */
export function administrationPage({ words }: PageReader, organisations: readonly { readonly slug: string; readonly name: string }[], instance: boolean): PageContent {
  const { administration } = words;
  const row = ({ slug, name }: { slug: string; name: string }): Markup => html`<li><div><a href="/administration/organisations/${encodeURIComponent(slug)}"><b>${name}</b></a><small>${slug}</small></div></li>`;
  const body = html`<h1>${administration.title}</h1>${instance && html`<section aria-labelledby="installation"><h2 id="installation">${administration.installation}</h2><ul class="rows">
<li><div><a href="/administration/people"><b>${administration.people}</b></a><small>${administration.peopleLead}</small></div></li>
<li><div><a href="/administration/organisations"><b>${administration.organisations}</b></a><small>${administration.organisationsLead}</small></div></li></ul></section>`}
${organisations.length > 0 && html`<section aria-labelledby="organisations"><h2 id="organisations">${administration.toOrganisation}</h2><ul class="rows">${organisations.map(row)}</ul></section>`}`;
  return { title: administration.title, body, width: 'column', place: 'administration' };
}

/** Everybody with an account, for administrators of the instance. */
export function peoplePage(reader: PageReader, signedIn: SignedIn, facts: PeopleFacts, at: AdministrationState): PageContent {
  const { words } = reader;
  const { administration } = words;
  const rows = facts.people.map((person) => html`<li>${personCell(reader, person, at.self, tagsOf(words, person))}<div class="tools">${tools(words, signedIn, person)}</div></li>`);
  const more = facts.nextCursor !== null && html`<p class="actions"><a class="button quiet" href="/administration/people?cursor=${encodeURIComponent(facts.nextCursor)}">${administration.more}</a></p>`;
  const body = html`<p><a href="/administration">${administration.title}</a></p><h1>${administration.people}</h1><p class="lead">${administration.peopleLead}</p>${
    errorSummary(at.state, words, at.form ?? undefined)}${statusNote(at.note)}<ul class="rows">${rows}</ul>${more}${
    invitationsSection(reader, signedIn, facts.invitations, '/administration/people')}${invite(words, signedIn, at)}`;
  return { title: administration.people, body, width: 'wide', place: 'administration', failed: failed(at.state) };
}

function tagsOf({ administration, roles }: PageReader['words'], person: AccountLook): Markup {
  return html`${person.administersInstance && html` <span class="tag">${roles.instance}</span>`}${person.deactivated && html` <span class="tag off">${administration.deactivated}</span>`}`;
}

function tools({ administration }: PageReader['words'], { csrf }: SignedIn, person: AccountLook): Markup {
  const path = `/administration/people/${person.id}`;
  const about = person.name;
  if (person.deactivated) return buttonForm(`${path}/activate`, csrf, administration.activate, { about });
  const right = person.administersInstance
    ? buttonForm(`${path}/dismiss`, csrf, administration.unmakeAdministrator, { about })
    : buttonForm(`${path}/appoint`, csrf, administration.makeAdministrator, { about });
  return html`${buttonForm(`${path}/password-reset`, csrf, administration.resetLink, { about })}${right}${
    buttonForm(`${path}/deactivate`, csrf, administration.deactivate, { about, look: 'danger' })}`;
}

function invite({ administration, fields, frame }: PageReader['words'], { csrf }: SignedIn, at: AdministrationState): Markup {
  const state = at.form === 'invite' ? at.state : FRESH;
  return html`<section aria-labelledby="invite"><h2 id="invite">${administration.inviteAdministrator}</h2><p>${administration.inviteLead}</p><div class="panel"><form method="post" action="/administration/people/invitations">${csrfField(csrf)}<div class="pair">${
    field(state, { name: 'email', label: fields.email, type: 'email', autocomplete: 'off', most: 320, form: 'invite' })}${
    field(state, { name: 'name', label: fields.name, autocomplete: 'off', optional: frame.optional, most: 200, form: 'invite' })}</div><button>${administration.inviteSubmit}</button></form></div></section>`;
}

/** A link to hand over, where no mail carries it. It is shown this once. */
export function handOverPage({ words }: PageReader, lead: string, link: string, back: string): PageContent {
  const { administration, frame } = words;
  const body = html`<h1>${administration.linkTitle}</h1><p class="lead">${lead}</p><div class="panel"><p>${administration.linkLead}</p><code class="secret">${link}</code></div><p><a href="${back}">${frame.back}</a></p>`;
  return { title: administration.linkTitle, body, width: 'column', place: 'administration' };
}

/** A token's secret, shown this once, with a line that shows how it is sent. */
export function newTokenPage({ words }: PageReader, token: string, example: string, back: string): PageContent {
  const { administration, frame } = words;
  const body = html`<h1>${administration.tokenTitle}</h1><div class="panel"><p>${administration.tokenLead}</p><code class="secret">${token}</code></div>
<p>${administration.tokenUse}</p><pre tabindex="0" role="region" aria-label="${administration.tokenUse}">${example}</pre><p><a href="${back}">${frame.back}</a></p>`;
  return { title: administration.tokenTitle, body, width: 'column', place: 'administration' };
}
