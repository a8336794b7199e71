import type { Day } from '../../law/facts.js';
import { LANGUAGES } from '../../law/vocabulary.js';
import { html, trustedMarkup } from '../../platform/text/html.js';
import type { Markup } from '../../platform/text/html.js';
import type { SubProcessorList } from '../public-list.js';
import { LIST_LABELS } from './labels/labels-by-language.js';
import { listAddress, viewOf } from './list-addresses.js';
import { changeLogSection } from './list-change-log.js';
import { tableSection, upcomingSection } from './list-entries.js';
import { LIST_PAGE_STYLE } from './list-page-style.js';
import { dayInWords, daysInWords } from './list-words.js';
import type { PageContext } from './page-context.js';

/**
 * The list as a page: one document, no script, no request beside it, readable on a phone, in the dark, on paper and by ear.
 * @param list the document that customers read as JSON; nothing else reaches the page
 * @param today the reader's day, which tells today's list from that of another day
 */
export function renderListHtml(list: SubProcessorList, today: Day): string {
  const context: PageContext = { list, view: viewOf(list, today), labels: LIST_LABELS[list.language] };
  const { labels } = context;
  const title = labels.titleOf(list.organisation.name);
  return html`<!doctype html>
<html lang="${list.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title}</title><meta name="description" content="${labels.lead(list.organisation.name)}">${alternates(context)}
<style>${trustedMarkup(LIST_PAGE_STYLE)}</style></head>
<body><a class="skip" href="#list">${labels.skipToList}</a><div class="wrap">
<header><div class="top"><b>${list.organisation.name}</b>${languageLinks(context)}</div>
<h1>${title}</h1><p class="lead">${labels.lead(list.organisation.name)}</p>
${facts(context)}<p class="notice">${noticeInWords(context)}</p></header>
<main>${controls(context)}${otherDayNote(context)}${upcomingSection(context)}${tableSection(context)}${changeLogSection(context)}</main>
${downloads(context)}</div></body></html>
`.text;
}

function alternates({ view, labels }: PageContext): Markup {
  return html`<link rel="alternate" type="application/json" href="${listAddress('json', view)}">
<link rel="alternate" type="application/atom+xml" title="${labels.changes}" href="${listAddress('atom', view)}">`;
}

function languageLinks({ view, labels }: PageContext): Markup {
  const links = LANGUAGES.map((language) => {
    const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
    const current = language === view.language && html` aria-current="true"`;
    return html`<li><a href="${listAddress('html', { ...view, language })}" lang="${language}" hreflang="${language}"${current}>${name}</a></li>`;
  });
  return html`<nav aria-label="${labels.languages}"><ul class="links">${links}</ul></nav>`;
}

function facts({ list, labels }: PageContext): Markup {
  const day = (text: Day): Markup => html`<time datetime="${text}">${dayInWords(text, list.language)}</time>`;
  return html`<dl class="facts"><div><dt>${labels.version}</dt><dd>${list.version}</dd></div>
<div><dt>${labels.published}</dt><dd>${day(list.publishedAt.slice(0, 10))}</dd></div>
<div><dt>${labels.asOf}</dt><dd>${day(list.asOf)}</dd></div>
<div><dt>${labels.inUse}</dt><dd>${list.subProcessors.length}</dd></div></dl>`;
}

/** Art. 28(2) GDPR in two sentences: how long before, and how long to object. */
function noticeInWords({ list, labels }: PageContext): string {
  const { noticePeriodDays, objectionPeriodDays, language } = list;
  const notice = noticePeriodDays > 0 ? labels.notice(daysInWords(noticePeriodDays, language)) : labels.withoutNotice;
  return objectionPeriodDays > 0 ? `${notice} ${labels.objection(daysInWords(objectionPeriodDays, language))}` : notice;
}

function controls(context: PageContext): Markup {
  return html`<div class="controls">${productLinks(context)}${dayForm(context)}</div>`;
}

function productLinks({ list, view, labels }: PageContext): Markup | false {
  if (list.products.length === 0) return false;
  const link = (product: string | null, name: string): Markup => {
    const current = product === list.product && html` aria-current="true"`;
    return html`<li><a href="${listAddress('html', { ...view, product })}"${current}>${name}</a></li>`;
  };
  return html`<nav aria-labelledby="product"><p id="product">${labels.product}</p>
<ul class="links">${link(null, labels.allProducts)}${list.products.map((product) => link(product, product))}</ul></nav>`;
}

function dayForm({ list, view, labels }: PageContext): Markup {
  return html`<form method="get" action="sub-processors.html"><input type="hidden" name="lang" value="${list.language}">
${view.product !== null && html`<input type="hidden" name="product" value="${view.product}">`}<label for="as-of">${labels.day}</label>
<div class="row"><input id="as-of" type="date" name="asOf" value="${list.asOf}" required><button>${labels.show}</button></div></form>`;
}

function otherDayNote({ list, view, labels }: PageContext): Markup | false {
  if (view.asOf === null) return false;
  return html`<p class="other-day">${labels.otherDay(dayInWords(list.asOf, list.language))}
<a href="${listAddress('html', { ...view, asOf: null })}">${labels.backToToday}</a></p>`;
}

function downloads({ view, labels }: PageContext): Markup {
  const formats = [['json', 'JSON'], ['csv', 'CSV'], ['atom', 'Atom'], ['feed.json', 'JSON Feed']] as const;
  return html`<footer><span>${labels.sameListAs}</span><ul class="links">${formats.map(([suffix, name]) =>
    html`<li><a href="${listAddress(suffix, view)}">${name}</a></li>`)}</ul></footer>`;
}
