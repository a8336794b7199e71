import { html, type Markup } from '../../../platform/text/html.js';
import { PERSON_LANGUAGES, type PersonLanguage } from '../../people/person.entity.js';
import { instantInWords } from './dates.js';
import { deviceInWords } from './device.js';
import { buttonForm, choice, csrfField, errorSummary, failed, field, filledWith, FRESH, type FormState, statusNote } from './form-parts.js';
import { ownNameOf, type PageContent, type PageReader, type SignedIn } from './page-layout.js';
import { secondFactorTag } from './protect-view.js';

/** All that a person sees of themselves. */
export interface AccountFacts {
  readonly name: string;
  readonly email: string;
  readonly language: PersonLanguage | null;
  readonly hasPassword: boolean;
  readonly secondFactor: boolean;
  readonly mailConfigured: boolean;
  readonly sessions: readonly SessionLook[];
  readonly mails: readonly MailChoice[];
  readonly events: readonly { readonly at: Date | string; readonly kind: string; readonly address: string | null; readonly userAgent: string | null }[];
  readonly providers: readonly { readonly key: string; readonly name: string }[];
}

/** One place where the person is signed in. */
export interface SessionLook {
  readonly id: string;
  readonly current: boolean;
  readonly address: string;
  readonly userAgent: string;
  readonly lastSeenAt: Date | string;
}

/** Which mails of one organisation a person gets. */
export interface MailChoice {
  readonly slug: string;
  readonly name: string;
  readonly weeklyReminders: boolean;
  readonly dailyChanges: boolean;
}

/** The forms of the page, of which one may have come back with errors. */
export type AccountForm = 'profile' | 'password' | 'remove' | 'codes';
export interface AccountState {
  readonly form: AccountForm | null;
  readonly state: FormState;
  readonly note: 'saved' | 'password-changed' | 'removed' | 'ended' | 'ended-others' | null;
}

/** The account of whoever looks: profile, password, second factor, sessions, mail, what happened. */
export function accountPage(reader: PageReader, signedIn: SignedIn, facts: AccountFacts, at: AccountState): PageContent {
  const { words } = reader;
  const { account } = words;
  const notes = { saved: account.saved, 'password-changed': account.passwordChanged, removed: account.removed, ended: account.ended, 'ended-others': account.endedOthers };
  const body = html`<h1>${account.title}</h1><p class="muted">${facts.name}, ${facts.email}</p>${
    errorSummary(at.state, words, at.form ?? undefined)}${statusNote(at.note === null ? null : notes[at.note])}${
    profile(reader, signedIn, facts, at)}${password(reader, signedIn, facts, at)}${secondFactor(reader, signedIn, facts, at)}${
    sessions(reader, signedIn, facts)}${mails(reader, signedIn, facts)}${identities(reader, facts)}${events(reader, facts)}`;
  return { title: account.title, body, width: 'column', place: 'account', failed: failed(at.state) };
}

function profile({ words }: PageReader, { csrf }: SignedIn, facts: AccountFacts, at: AccountState): Markup {
  const state = at.form === 'profile' ? at.state : filledWith({ name: facts.name, language: facts.language ?? '' });
  const languages = [['', words.account.browserLanguage], ...PERSON_LANGUAGES.map((language) => [language, ownNameOf(language)] as const)] as const;
  return section('profile', words.account.profile, html`<form method="post" action="/account/profile">${csrfField(csrf)}<div class="pair">${
    field(state, { name: 'name', label: words.fields.name, autocomplete: 'name', most: 200, form: 'profile' })}${
    choice(state, 'language', words.fields.language, languages, { form: 'profile' })}</div><button>${words.frame.save}</button></form>`);
}

function password({ words }: PageReader, { csrf }: SignedIn, facts: AccountFacts, at: AccountState): Markup {
  const { account, fields } = words;
  if (!facts.hasPassword) return section('password', account.password, html`<p>${account.withoutPassword}</p>`);
  const state = stateOf('password', at);
  return section('password', account.password, html`<p>${account.passwordLead}</p><form method="post" action="/account/password">${csrfField(csrf)}
<input type="email" name="username" value="${facts.email}" autocomplete="username" hidden readonly><div class="pair">${
    field(state, { name: 'current', label: fields.currentPassword, type: 'password', autocomplete: 'current-password', form: 'password' })}${
    field(state, { name: 'next', label: fields.newPassword, type: 'password', autocomplete: 'new-password', form: 'password' })}</div>
<p class="muted">${fields.passwordRule}</p><button>${account.changePassword}</button></form>`);
}

function secondFactor({ words }: PageReader, { csrf }: SignedIn, facts: AccountFacts, at: AccountState): Markup {
  const { account, fields } = words;
  const heading = html`${account.secondFactor} ${secondFactorTag(words, facts.secondFactor)}`;
  if (!facts.secondFactor) {
    return section('second-factor', heading, html`<p>${account.secondFactorOff}</p><p class="actions"><a class="button" href="/account/second-factor">${account.setUp}</a></p>`);
  }
  const proof = (form: 'codes' | 'remove'): Markup => field(stateOf(form, at), { name: 'password', label: fields.currentPassword, type: 'password', autocomplete: 'current-password', form });
  const code = field(stateOf('remove', at), { name: 'code', label: fields.code, autocomplete: 'one-time-code', kind: 'code', most: 40, form: 'remove' });
  const open = (form: AccountForm): Markup | false => at.form === form && html` open`;
  return section('second-factor', heading, html`<p>${account.secondFactorOn}</p>
<details${open('codes')}><summary>${account.newCodes}</summary><p>${account.newCodesLead}</p><form method="post" action="/account/recovery-codes">${csrfField(csrf)}${proof('codes')}<button>${account.newCodes}</button></form></details>
<details${open('remove')}><summary>${account.remove}</summary><form method="post" action="/account/second-factor/remove">${csrfField(csrf)}${proof('remove')}${code}<button class="danger">${account.remove}</button></form></details>`);
}

function sessions({ words, language }: PageReader, { csrf }: SignedIn, facts: AccountFacts): Markup {
  const { account } = words;
  const row = (session: SessionLook): Markup => {
    const device = deviceInWords(session.userAgent, words);
    const end = session.current ? html`<span class="tag on">${account.thisOne}</span>` : buttonForm('/account/sessions/end', csrf, account.end, { about: device, hidden: { session: session.id } });
    return html`<li><div><b>${device}</b><small>${account.lastSeen} ${instantInWords(session.lastSeenAt, language)}, ${account.from} ${session.address}</small></div>${end}</li>`;
  };
  const others = facts.sessions.length > 1 && html`<div class="actions">${buttonForm('/account/sessions/end-others', csrf, account.endOthers)}</div>`;
  return section('sessions', account.sessions, html`<ul class="rows">${facts.sessions.map(row)}</ul>${others}`);
}

function mails({ words }: PageReader, { csrf }: SignedIn, facts: AccountFacts): Markup {
  const { account, frame } = words;
  if (facts.mails.length === 0) return section('mails', account.mails, html`<p>${account.noOrganisations}</p>`);
  const box = (name: string, label: string, checked: boolean): Markup =>
    html`<div class="check"><input type="checkbox" id="${name}" name="${name}" value="yes"${checked && html` checked`}><label for="${name}">${label}</label></div>`;
  const choices = facts.mails.map(({ slug, name, weeklyReminders, dailyChanges }) =>
    html`<fieldset><legend>${name}</legend>${box(`weekly:${slug}`, account.weekly, weeklyReminders)}${box(`daily:${slug}`, account.daily, dailyChanges)}</fieldset>`);
  return section('mails', account.mails, html`${!facts.mailConfigured && html`<p>${account.noMail}</p>`}<form method="post" action="/account/mails">${csrfField(csrf)}${choices}<button>${frame.save}</button></form>`);
}

function identities({ words }: PageReader, { providers }: AccountFacts): Markup | false {
  if (providers.length === 0) return false;
  const link = ({ key, name }: { key: string; name: string }): Markup =>
    html`<li><div>${name}</div><a class="button quiet small" href="/account/identities/link/${encodeURIComponent(key)}">${words.account.link}<span class="aside">: ${name}</span></a></li>`;
  return section('identities', words.account.identities, html`<ul class="rows">${providers.map(link)}</ul>`);
}

function events({ words, language }: PageReader, facts: AccountFacts): Markup {
  const { account } = words;
  if (facts.events.length === 0) return section('events', account.events, html`<p>${account.noEvents}</p>`);
  const row = ({ at, kind, address, userAgent }: AccountFacts['events'][number]): Markup => {
    const where = [userAgent === null ? null : deviceInWords(userAgent, words), address].filter((part) => part !== null && part !== '').join(', ');
    return html`<li><div><b>${eventInWords(kind, words.events)}</b><small>${instantInWords(at, language)}${where !== '' && `, ${where}`}</small></div></li>`;
  };
  return section('events', account.events, html`<ul class="rows">${facts.events.map(row)}</ul>`);
}

/** What has no words yet is shown by its name: better than leaving an event out. */
function eventInWords(kind: string, words: Readonly<Record<string, string>>): string {
  return Object.hasOwn(words, kind) ? (words[kind] ?? kind) : kind;
}

function stateOf(form: AccountForm, at: AccountState): FormState {
  return at.form === form ? at.state : FRESH;
}

function section(id: string, heading: string | Markup, body: Markup): Markup {
  return html`<section id="${id}" aria-labelledby="${id}-heading"><h2 id="${id}-heading">${heading}</h2>${body}</section>`;
}
