import { html, type Markup } from '../../../platform/text/html.js';
import { type Role, ROLES } from '../../roles.js';
import { dayInWords, instantInWords } from './dates.js';
import { aside, buttonForm, choice, csrfField, errorSummary, failed, field, FRESH, type FormState, option, statusNote } from './form-parts.js';
import type { PageContent, PageReader, SignedIn } from './page-layout.js';

/** Somebody with an account, as administrators see them. */
export interface PersonLook {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly secondFactor: boolean;
  readonly lastSignedInAt: Date | string | null;
}

/** A person with the role they hold in an organisation. */
export interface MemberLook extends PersonLook {
  readonly role: Role;
}

/** An invitation that nobody accepted yet. */
export interface InvitationLook {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly expiresAt: Date | string;
}

/** A token of a program. */
export interface TokenLook {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly createdBy: string;
  readonly expiresOn: string | null;
  readonly lastUsedAt: Date | string | null;
}

/** The page of one organisation's people. */
export interface MembersFacts {
  readonly slug: string;
  readonly name: string;
  readonly members: readonly MemberLook[];
  readonly nextCursor: string | null;
  readonly invitations: readonly InvitationLook[];
  readonly tokens: readonly TokenLook[];
}

/** Which form came back, with what; what went well. */
export interface AdministrationState {
  readonly form: 'invite' | 'token' | null;
  readonly state: FormState;
  readonly note: string | null;
  /** The person who looks, so that their own row says so. */
  readonly self: string;
}

/** Members, invitations and tokens of one organisation. */
export function membersPage(reader: PageReader, signedIn: SignedIn, facts: MembersFacts, at: AdministrationState): PageContent {
  const { words } = reader;
  const base = `/administration/organisations/${encodeURIComponent(facts.slug)}`;
  const title = words.administration.peopleOf(facts.name);
  const body = html`<p><a href="/administration">${words.administration.title}</a></p><h1>${title}</h1>${
    errorSummary(at.state, words, at.form ?? undefined)}${statusNote(at.note)}${members(reader, signedIn, facts, at, base)}${
    invitationsSection(reader, signedIn, facts.invitations, base)}${invite(reader, signedIn, at, base)}${tokens(reader, signedIn, facts, at, base)}`;
  return { title, body, width: 'wide', place: 'administration', failed: failed(at.state) };
}

function members({ words, language }: PageReader, { csrf }: SignedIn, facts: MembersFacts, at: AdministrationState, base: string): Markup {
  const { administration, roles } = words;
  const row = (member: MemberLook): Markup => {
    const path = `${base}/members/${member.id}`;
    const role = html`<form method="post" action="${path}/role">${csrfField(csrf)}<input type="hidden" name="was" value="${member.role}"><label class="aside" for="role-${member.id}">${administration.roleOf(member.name)}</label>
<select id="role-${member.id}" name="role">${ROLES.map((each) => option(each, roles[each], each === member.role))}</select><button class="quiet small">${administration.change}${aside(member.name)}</button></form>`;
    const remove = buttonForm(`${path}/remove`, csrf, administration.remove, { about: member.name, look: 'danger', hidden: { was: member.role } });
    return html`<li>${personCell({ words, language }, member, at.self)}<div class="tools">${role}${remove}</div></li>`;
  };
  const list = facts.members.length === 0 ? html`<p>${administration.noMembers}</p>` : html`<ul class="rows">${facts.members.map(row)}</ul>`;
  const more = facts.nextCursor !== null && html`<p class="actions"><a class="button quiet" href="${base}?cursor=${encodeURIComponent(facts.nextCursor)}">${administration.more}</a></p>`;
  return html`<section aria-labelledby="members"><h2 id="members">${administration.members}</h2>${list}${more}</section>`;
}

/** Name, address, how well the account is protected, when it was last used. */
export function personCell({ words, language }: Pick<PageReader, 'words' | 'language'>, person: PersonLook, self: string, tags: Markup | false = false): Markup {
  const { administration, frame } = words;
  const factor = person.secondFactor ? html`<span class="tag on">${administration.secondFactorOn}</span>` : html`<span class="tag off">${administration.secondFactorOff}</span>`;
  const last = person.lastSignedInAt === null ? frame.never : instantInWords(person.lastSignedInAt, language);
  return html`<div><b>${person.name}</b> ${person.id === self && html`<i>(${administration.you})</i> `}${factor}${tags}<small>${person.email}, ${administration.lastSignIn} ${last}</small></div>`;
}

/** Invitations that are still open, each with the way to withdraw it. */
export function invitationsSection({ words, language }: PageReader, { csrf }: SignedIn, invitations: readonly InvitationLook[], base: string): Markup | false {
  const { administration, roles } = words;
  if (invitations.length === 0) return false;
  const row = ({ id, email, role, expiresAt }: InvitationLook): Markup =>
    html`<li><div><b>${email}</b><small>${roles[role]}, ${administration.until} ${dayInWords(expiresAt, language)}</small></div>${
      buttonForm(`${base}/invitations/${id}/revoke`, csrf, administration.revoke, { about: email, look: 'danger' })}</li>`;
  return html`<section aria-labelledby="invitations"><h2 id="invitations">${administration.invitations}</h2><ul class="rows">${invitations.map(row)}</ul></section>`;
}

function invite({ words }: PageReader, { csrf }: SignedIn, at: AdministrationState, base: string): Markup {
  const { administration, fields, frame } = words;
  const state = at.form === 'invite' ? at.state : FRESH;
  return html`<section aria-labelledby="invite"><h2 id="invite">${administration.invite}</h2><p>${administration.inviteLead}</p><div class="panel"><form method="post" action="${base}/invitations">${csrfField(csrf)}<div class="pair">${
    field(state, { name: 'email', label: fields.email, type: 'email', autocomplete: 'off', most: 320, form: 'invite' })}${
    field(state, { name: 'name', label: fields.name, autocomplete: 'off', optional: frame.optional, most: 200, form: 'invite' })}</div>${
    choice(state, 'role', fields.role, roleChoices(words), { form: 'invite' })}<button>${administration.inviteSubmit}</button></form></div></section>`;
}

function tokens({ words, language }: PageReader, { csrf }: SignedIn, facts: MembersFacts, at: AdministrationState, base: string): Markup {
  const { administration, fields, frame, roles } = words;
  const state = at.form === 'token' ? at.state : FRESH;
  const row = (token: TokenLook): Markup => {
    const until = token.expiresOn !== null && html`, ${administration.until} ${dayInWords(token.expiresOn, language)}`;
    const last = token.lastUsedAt === null ? frame.never : instantInWords(token.lastUsedAt, language);
    return html`<li><div><b>${token.name}</b><small>${roles[token.role]}, ${administration.made(token.createdBy)}${until}, ${administration.lastUse} ${last}</small></div>${
      buttonForm(`${base}/tokens/${token.id}/revoke`, csrf, administration.revokeToken, { about: token.name, look: 'danger' })}</li>`;
  };
  const list = facts.tokens.length === 0 ? html`<p>${administration.noTokens}</p>` : html`<ul class="rows">${facts.tokens.map(row)}</ul>`;
  return html`<section aria-labelledby="tokens"><h2 id="tokens">${administration.tokens}</h2><p>${administration.tokensLead}</p>${list}
<div class="panel"><form method="post" action="${base}/tokens">${csrfField(csrf)}<div class="pair">${field(state, { name: 'name', label: administration.tokenName, autocomplete: 'off', most: 200, form: 'token' })}${
  field(state, { name: 'expiresOn', label: fields.expiresOn, type: 'date', autocomplete: 'off', optional: frame.optional, form: 'token' })}</div>${
  choice(state, 'role', fields.role, roleChoices(words), { form: 'token' })}<button>${administration.makeToken}</button></form></div></section>`;
}

function roleChoices({ roles }: PageReader['words']): (readonly [string, string])[] {
  return ROLES.map((role) => [role, `${roles[role]}: ${roles[`${role}May`]}`] as const);
}
