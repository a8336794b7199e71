import { html, type Markup } from '../../../platform/text/html.js';
import type { PageWords } from '../wording/page-words.js';
import { errorSummary, failed, field, type FormState } from './form-parts.js';
import type { PageContent, PageReader } from './page-layout.js';

/** How far the first administrator has come, of three steps. */
export function setUpSteps({ setUp }: PageWords, at: 1 | 2 | 3): Markup {
  const steps = [setUp.stepAccount, setUp.stepProtect, setUp.stepFirst];
  return html`<ol class="steps" aria-label="${setUp.steps}">${steps.map((step, index) => html`<li${index + 1 === at && html` aria-current="step"`}>${step}</li>`)}</ol>`;
}

/** Where the first administrator names themselves. */
export function setUpPage({ words }: PageReader, state: FormState): PageContent {
  const { setUp } = words;
  const body = html`${setUpSteps(words, 1)}<h1>${setUp.title}</h1><p class="muted">${setUp.lead}</p>${errorSummary(state, words)}
<div class="panel"><form method="post">${newPersonFields(state, words, true)}<button class="full">${setUp.submit}</button></form></div>`;
  return { title: setUp.title, body, failed: failed(state) };
}

/** Name, address where it is not given, and a first password. */
export function newPersonFields(state: FormState, { fields }: PageWords, asksEmail: boolean): Markup {
  return html`${field(state, { name: 'name', label: fields.name, autocomplete: 'name', first: true, most: 200 })}${
    asksEmail && field(state, { name: 'email', label: fields.email, type: 'email', autocomplete: 'username', most: 320 })}${
    field(state, { name: 'password', label: fields.password, type: 'password', autocomplete: 'new-password', rule: fields.passwordRule })}`;
}
