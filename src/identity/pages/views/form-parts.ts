import { html, type Fragment, type Markup } from '../../../platform/text/html.js';
import type { PageWords } from '../wording/page-words.js';

/** What was typed and what is wrong with it, by name of the field; `all` is what concerns no single field. */
export interface FormState {
  readonly values: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
  readonly all: string | null;
}

/** A form that nobody sent yet. */
export const FRESH: FormState = { values: {}, errors: {}, all: null };

/** @returns a form that begins with values and has no errors */
export function filledWith(values: Readonly<Record<string, string>>): FormState {
  return { values, errors: {}, all: null };
}

/** @returns whether a form comes back with something to mend */
export function failed({ errors, all }: FormState): boolean {
  return all !== null || Object.keys(errors).length > 0;
}

/** One field that is typed into. */
export interface FieldLook {
  readonly name: string;
  readonly label: string;
  readonly type?: 'text' | 'email' | 'password' | 'date';
  /** The token by which browsers and password managers know what belongs here (WCAG 2.2, 1.3.5). */
  readonly autocomplete: string;
  readonly rule?: string;
  readonly optional?: string;
  readonly kind?: 'code';
  readonly most?: number;
  /** Comes first on its page, and there is nothing to read before it. */
  readonly first?: boolean;
  /** Part of the id, where a page has several forms with fields of one name. */
  readonly form?: string;
}

/** A labelled field with its rule and, after a refusal, what is wrong: both are read out with it. Passwords are never written back. */
export function field(state: FormState, look: FieldLook): Markup {
  const id = idOf(look.name, look.form);
  const error = state.errors[look.name];
  const described = [look.rule === undefined ? '' : `${id}-rule`, error === undefined ? '' : `${id}-error`].filter((part) => part !== '').join(' ');
  const type = look.type ?? 'text';
  const attributes: Fragment[] = [
    type !== 'password' && state.values[look.name] !== undefined && html` value="${state.values[look.name]}"`,
    look.optional === undefined && html` required`,
    described !== '' && html` aria-describedby="${described}"`,
    error !== undefined && html` aria-invalid="true"`,
    look.kind === 'code' && html` class="code" autocapitalize="off" spellcheck="false"`,
    type === 'email' && html` autocapitalize="off" spellcheck="false"`,
    takesFocus(state, look) && html` autofocus`,
  ];
  return html`<div class="field"><label for="${id}">${look.label}${look.optional !== undefined && html` <i>(${look.optional})</i>`}</label>${
    look.rule !== undefined && html`<span class="rule" id="${id}-rule">${look.rule}</span>`}${wrong(id, error)}<input id="${id}" name="${look.name}" type="${type}" autocomplete="${look.autocomplete}" maxlength="${look.most ?? 300}"${attributes}></div>`;
}

/** One of several, chosen from a list. */
export function choice(state: FormState, name: string, label: string, options: readonly (readonly [value: string, words: string])[], look: { rule?: string; form?: string } = {}): Markup {
  const id = idOf(name, look.form);
  const error = state.errors[name];
  const described = [look.rule === undefined ? '' : `${id}-rule`, error === undefined ? '' : `${id}-error`].filter((part) => part !== '').join(' ');
  const attributes: Fragment[] = [described !== '' && html` aria-describedby="${described}"`, error !== undefined && html` aria-invalid="true"`];
  return html`<div class="field"><label for="${id}">${label}</label>${look.rule !== undefined && html`<span class="rule" id="${id}-rule">${look.rule}</span>`}${
    wrong(id, error)}<select id="${id}" name="${name}"${attributes}>${options.map(([value, words]) => option(value, words, state.values[name] === value))}</select></div>`;
}

/** @returns one entry of a list to choose from */
export function option(value: string, words: string, selected: boolean): Markup {
  return html`<option value="${value}"${selected && html` selected`}>${words}</option>`;
}

/** The first thing on a page that came back: what is wrong, each with a link to its field; read out at once. */
export function errorSummary(state: FormState, words: PageWords, form?: string): Markup | false {
  if (!failed(state)) return false;
  const links = Object.entries(state.errors).map(([name, error]) => html`<li><a href="#${idOf(name, form)}">${error}</a></li>`);
  return html`<div class="alert" role="alert" id="problem"><h2>${words.frame.problem}</h2>${state.all !== null && html`<p>${state.all}</p>`}${links.length > 0 && html`<ul>${links}</ul>`}</div>`;
}

/** What went well, read out when there is time. */
export function statusNote(text: string | null): Markup | false {
  return text !== null && html`<div class="status" role="status"><p>${text}</p></div>`;
}

/** The mark by which a form shows that it was made by this session's own page. */
export function csrfField(csrf: string): Markup {
  return html`<input type="hidden" name="csrf" value="${csrf}">`;
}

/** A form that is one button: for what changes something, which a link must not do. */
export function buttonForm(action: string, csrf: string, label: string, look: { about?: string; look?: 'quiet' | 'danger'; hidden?: Readonly<Record<string, string>> } = {}): Markup {
  const hidden = Object.entries(look.hidden ?? {}).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`);
  return html`<form method="post" action="${action}">${csrfField(csrf)}${hidden}<button class="${look.look ?? 'quiet'} small">${label}${aside(look.about)}</button></form>`;
}

/** What the eye sees beside a control and the ear has to be told with it. */
export function aside(about: string | undefined): Markup | false {
  return about !== undefined && html`<span class="aside">: ${about}</span>`;
}

/** After a refusal the first field to mend has the focus, else the first of the form. */
function takesFocus({ errors }: FormState, { name, first }: FieldLook): boolean {
  const [mendFirst] = Object.keys(errors);
  return mendFirst === undefined ? first === true : mendFirst === name;
}

function wrong(id: string, error: string | undefined): Markup | false {
  return error !== undefined && html`<span class="wrong" id="${id}-error">${error}</span>`;
}

function idOf(name: string, form?: string): string {
  return form === undefined ? name : `${form}-${name}`;
}
