import { html } from '../../platform/text/html.js';
import type { Markup } from '../../platform/text/html.js';
import type { ListChange, NamedEntry } from '../public-list.js';
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
  const { added, changed, removed } = change.details;
  const changedInWords = changed.map(({ name, fields }) => `${name} (${fields.map((field) => labels.fields[field]).join(', ')})`);
  const nothing = added.length + changed.length + removed.length === 0;
  return html`
<li><div><b>${labels.version} ${change.version}</b><small><time datetime="${day}">${dayInWords(day, list.language)}</time></small></div><div>${
  change.urgent && change.reason && html`<p><span class="when">${labels.urgent}</span> ${change.reason}</p>`}${
  line(labels.added, names(added))}${line(labels.changed, changedInWords)}${line(labels.removed, names(removed))}${
  nothing && html`<p>${change.version === 1 ? labels.noneInUse : labels.headOnly}</p>`}</div></li>`;
}

/** A company engaged for several things is told once. */
function names(entries: readonly NamedEntry[]): string[] {
  return [...new Set(entries.map(({ name }) => name))];
}

function line(label: string, items: readonly string[]): Markup | false {
  return items.length > 0 && html`<p><span class="muted">${label}:</span> ${items.join(', ')}</p>`;
}
