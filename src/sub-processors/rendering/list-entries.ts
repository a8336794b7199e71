import { addDays } from '../../law/day.js';
import type { Day } from '../../law/facts.js';
import { countryName } from '../../platform/text/country-names.js';
import { html } from '../../platform/text/html.js';
import type { Markup } from '../../platform/text/html.js';
import type { ListedSubProcessor } from '../public-list.js';
import { dataInWords, dayInWords, placesIn, safeguardInWords } from './list-words.js';
import type { PageContext } from './page-context.js';

/** What is announced: entries that start later, and entries in use whose last day is known. */
export function upcomingSection(context: PageContext): Markup {
  const { list, labels } = context;
  const ending = list.subProcessors.filter((entry) => entry.effectiveUntil !== null);
  const cards = [...list.upcoming.map((entry) => startingCard(entry, context)), ...ending.map((entry) => endingCard(entry, context))];
  return html`<section aria-labelledby="upcoming"><h2 id="upcoming">${labels.upcoming}</h2>${
    cards.length > 0 ? html`<ul class="soon">${cards}</ul>` : html`<p class="muted">${labels.noneUpcoming}</p>`}</section>`;
}

/**
 * The entries in use as a table; its roles are spelt out because its rows are laid out as cards on a phone. End tags that HTML allows
 * to leave out are left out: a long list stays one small document.
 */
export function tableSection(context: PageContext): Markup {
  const { list, labels } = context;
  const headings = [labels.company, labels.serviceAndPurpose, labels.fields.dataCategories, labels.fields.locations, labels.fields.safeguards, labels.since];
  return html`<section id="list" aria-labelledby="in-use"><h2 id="in-use">${labels.inUseOn(dayInWords(list.asOf, list.language))}</h2>${
    list.subProcessors.length === 0 ? html`<p>${labels.noneInUse}</p>` : html`<table role="table" aria-labelledby="in-use">
<thead role="rowgroup"><tr role="row">${headings.map((heading) => html`<th role="columnheader" scope="col">${heading}`)}
<tbody role="rowgroup">${list.subProcessors.map((entry) => tableRow(entry, context))}</table>`}</section>`;
}

function tableRow(entry: ListedSubProcessor, context: PageContext): Markup {
  const { labels, list: { language } } = context;
  const end = entry.effectiveUntil && html`<small>${labels.until(dayInWords(entry.effectiveUntil, language, 'medium'))}</small>`;
  return html`
<tr role=row id="entry-${entry.key}"><th role=rowheader scope=row><b>${entry.name}</b>${companyDetails(entry, context)}<td role=cell>${
    service(entry, context)}${
    cell(labels.fields.dataCategories, data(entry, context))}${
    cell(labels.fields.locations, locations(entry, context))}${
    cell(labels.fields.safeguards, safeguards(entry, context))}${
    cell(labels.since, html`${dayInWords(entry.effectiveFrom, language, 'medium')}${end}`)}`;
}

/** A cell that carries its heading with it, for the card on a phone. */
function cell(label: string, content: Markup): Markup {
  return html`<td role=cell data-label="${label}">${content}`;
}

function startingCard(entry: ListedSubProcessor, context: PageContext): Markup {
  const { labels, list } = context;
  const objectUntil = objectionEnd(entry, context);
  return html`<li><h3>${entry.name}</h3>${companyDetails(entry, context)}
<p class="when">${labels.startsOn(dayInWords(entry.effectiveFrom, list.language))}</p>
${objectUntil && html`<p>${labels.objectUntil(dayInWords(objectUntil, list.language))}</p>`}
<dl><dt>${labels.serviceAndPurpose}</dt><dd>${service(entry, context)}</dd>
<dt>${labels.fields.dataCategories}</dt><dd>${data(entry, context)}</dd>
<dt>${labels.fields.locations}</dt><dd>${locations(entry, context)}</dd>
<dt>${labels.fields.safeguards}</dt><dd>${safeguards(entry, context)}</dd></dl></li>`;
}

function endingCard(entry: ListedSubProcessor, { labels, list }: PageContext): Markup {
  const end = dayInWords(entry.effectiveUntil ?? '', list.language);
  return html`<li><h3>${entry.name}</h3>${entry.service && html`<small>${entry.service}</small>`}<p class="when">${labels.endsOn(end)}</p></li>`;
}

/** The objection period runs from the version that announced the entry, and is told only while it runs. */
function objectionEnd(entry: ListedSubProcessor, { list }: PageContext): Day | null {
  const announced = list.changes.find((change) => change.added.includes(entry.key));
  if (!announced || list.objectionPeriodDays === 0) return null;
  const end = addDays(announced.publishedAt.slice(0, 10), list.objectionPeriodDays);
  return end >= list.asOf ? end : null;
}

function companyDetails({ name, legalName, country }: ListedSubProcessor, { labels, list }: PageContext): Markup {
  return html`${legalName && legalName !== name && html`<small>${legalName}</small>`}${
    country && html`<small>${labels.establishedIn(countryName(country, list.language))}</small>`}`;
}

function service(entry: ListedSubProcessor, { labels }: PageContext): Markup {
  const purpose = entry.purpose ?? (entry.service ? null : labels.notStated);
  const products = entry.products.length > 0 && html`<small>${entry.products.join(' · ')}</small>`;
  return html`${entry.service && html`<b>${entry.service}</b>`}${purpose && html`<div>${purpose}</div>`}${products}`;
}

function data(entry: ListedSubProcessor, { list, labels }: PageContext): Markup {
  return bullets(dataInWords(entry, list.language).map((name) => html`${name}`), labels.notStated);
}

function locations(entry: ListedSubProcessor, { list, labels }: PageContext): Markup {
  const places = placesIn(entry.locations, list.language);
  return bullets(places.map(({ name, kinds }) => html`${name}<small>${kinds.join(', ')}</small>`), labels.notStated);
}

/** None is no gap by itself: inside the EEA nothing is needed. */
function safeguards(entry: ListedSubProcessor, { list }: PageContext): Markup {
  return bullets(entry.safeguards.map((safeguard) => html`${safeguardInWords(safeguard, list.language)}`), '–');
}

function bullets(items: readonly Markup[], whenNone: string): Markup {
  if (items.length === 0) return html`<i>${whenNone}</i>`;
  if (items.length === 1) return html`${items}`;
  return html`<ul>${items.map((item) => html`<li>${item}`)}</ul>`;
}
