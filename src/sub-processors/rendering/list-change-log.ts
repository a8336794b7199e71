import { html } from '../../platform/text/html.js';
import type { Markup } from '../../platform/text/html.js';
import type { ListChange } from '../public-list.js';
import { changeInWords } from './list-change-words.js';
import { dayInWords } from './list-words.js';
import type { PageContext } from './page-context.js';

/** More would make the page slow for everybody to serve the few; the JSON document has them all. */
const SHOWN_VERSIONS = 12;

/** What each version changed, newest first. */
export function changeLogSection(context: PageContext): Markup {
  const { list, labels } = context;
  const shown = list.changes.slice(0, SHOWN_VERSIONS);
  return html`<section aria-labelledby="changes"><h2 id="changes">${labels.changes}</h2>
<ol class="log" reversed>${shown.map((change) => changeItem(change, context))}</ol>
${list.changes.length > shown.length && html`<p class="muted">${labels.earlierVersions}</p>`}</section>`;
}

function changeItem(change: ListChange, { list, labels }: PageContext): Markup {
  const day = change.publishedAt.slice(0, 10);
  const { urgent, lines, otherwise } = changeInWords(change, list.language);
  return html`
<li><div><b>${labels.version} ${change.version}</b><small><time datetime="${day}">${dayInWords(day, list.language)}</time></small></div><div>${
  urgent && html`<p><span class="when">${urgent.label}</span> ${urgent.reason}</p>`}${
  lines.map(({ label, items }) => html`<p><span class="muted">${label}:</span> ${items.join(', ')}</p>`)}${
  otherwise && html`<p>${otherwise}</p>`}</div></li>`;
}
