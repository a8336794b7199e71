import { countryName } from '../../platform/text/country-names.js';
import { html, type Markup, trustedMarkup } from '../../platform/text/html.js';
import { labelsOf } from '../labels/languages.js';
import { dayInWords } from '../labels/wording.js';
import type { RecipientsAnswer, ToldRecipient } from './recipients-answer.js';
import { noticeWordsOf } from './wording/words-by-language.js';

/** Of the page, which stands alone: it goes to one person, by mail or on paper. */
export const ANSWER_STYLE = `
:root{--ink:#1b2430;--muted:#566173;--rule:#d5dae2;--accent:#1f3a5f;--gap:#fdf5e6}
*{box-sizing:border-box}
body{max-width:48rem;margin:0 auto;padding:2.5rem 1.5rem 4rem;font:1rem/1.5 "Source Sans 3","Segoe UI","Helvetica Neue","Liberation Sans",Arial,sans-serif;color:var(--ink);background:#fff;overflow-wrap:break-word}
h1,h2,h3{line-height:1.2;color:var(--accent)}
h1{font-size:1.75rem}h2{font-size:1.25rem;margin-top:2.5rem}h3{font-size:1.0625rem;margin:0 0 .25rem}
.recipient{padding:1rem 0;border-top:1px solid var(--rule);break-inside:avoid}
dl{display:grid;grid-template-columns:14rem 1fr;gap:.125rem 1rem;margin:0}
dt{color:var(--muted)}dd{margin:0}
.gaps{margin-top:2.5rem;padding:1rem 1.25rem;background:var(--gap)}.gaps h2{margin-top:0}
.muted{color:var(--muted)}
@media (max-width:40rem){dl{grid-template-columns:1fr}dd{margin-bottom:.5rem}}
@page{size:A4;margin:20mm}@media print{body{padding:0;max-width:none;font-size:10pt}}
`.replaceAll('\n', '');

/** What is told of one recipient: a heading and lines of label and value; what is not known has no line. */
interface ToldLines {
  readonly heading: string;
  readonly lines: readonly (readonly [string, string])[];
}

function linesOf(recipient: ToldRecipient, { language }: RecipientsAnswer): ToldLines {
  const labels = labelsOf(language);
  const { terms } = labels;
  const { answer } = noticeWordsOf(language);
  const country = (code: string): string => countryName(code, language);
  const { name, legalName, role, service, via } = recipient;
  const lines: readonly (readonly [string, string | null])[] = [
    [terms.legalName, legalName],
    [terms.address, recipient.address],
    [answer.establishedIn, recipient.country && country(recipient.country)],
    [terms.role, [role && labels.recipientRoles[role], via && labels.phrases.engagedBy(via)].filter(Boolean).join(', ')],
    [terms.service, service],
    [terms.purposes, recipient.purposes.join('; ')],
    [terms.dataCategories, recipient.dataCategories.map((category) => category.name).join(', ')],
    [answer.dataIn, [...recipient.countries.map(country), ...recipient.organisations].join(', ')],
    [answer.activities, recipient.activities.map((activity) => activity.name).join(', ')],
  ];
  return { heading: name, lines: lines.filter((line): line is [string, string] => line[1] !== null && line[1] !== '') };
}

/** The two lists that an answer has: recipients by name, and those of whom only the category is known. */
function listsOf(answer: RecipientsAnswer): { readonly named: readonly ToldLines[]; readonly unnamed: readonly ToldLines[] } {
  const written = (named: boolean): ToldLines[] => answer.recipients.filter((each) => each.named === named).map((each) => linesOf(each, answer));
  return { named: written(true), unnamed: written(false) };
}

const recipientMarkup = ({ heading, lines }: ToldLines): Markup =>
  html`<div class="recipient"><h3>${heading}</h3><dl>${lines.map(([label, value]) => html`<dt>${label}</dt><dd>${value}</dd>`)}</dl></div>`;

const textOf = ({ heading, lines }: ToldLines, { language }: RecipientsAnswer): string =>
  [heading, ...lines.map(([label, value]) => `  ${noticeWordsOf(language).labelled(label, value)}`)].join('\n');

function introductionOf({ since, asOf, organisation: { name }, language }: RecipientsAnswer): string {
  const labels = labelsOf(language);
  const { answer } = noticeWordsOf(language);
  return since === null ? answer.introduction(name, dayInWords(asOf, labels)) : answer.overTime(name, dayInWords(since, labels), dayInWords(asOf, labels));
}

/** The answer as a page that stands alone. @param gaps whether what the register lacks is listed at its end */
export function renderRecipientsHtml(answer: RecipientsAnswer, { gaps }: { readonly gaps: boolean }): string {
  const { answer: words } = noticeWordsOf(answer.language);
  const labels = labelsOf(answer.language);
  const { named, unnamed } = listsOf(answer);
  return html`<!DOCTYPE html>
<html lang="${answer.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>${answer.title} – ${answer.organisation.name}</title><style>${trustedMarkup(ANSWER_STYLE)}</style></head>
<body><main><h1>${answer.title}</h1>
<p>${introductionOf(answer)}</p>
<p><strong>${words.groups}</strong><br>${answer.dataSubjects.map(({ name }) => name).join(', ')}</p>${
  answer.dataCategories.length > 0 && html`<p><strong>${labels.terms.dataCategories}</strong><br>${answer.dataCategories.map(({ name }) => name).join(', ')}</p>`}
${named.length > 0 ? html`<h2>${labels.terms.recipient}</h2>${named.map(recipientMarkup)}` : unnamed.length === 0 && html`<p>${words.none}</p>`}
${unnamed.length > 0 && html`<h2>${words.onlyCategories}</h2>${unnamed.map(recipientMarkup)}`}
<p class="muted">${words.basis}</p>${gaps && answer.missing.length > 0 && html`
<aside class="gaps"><h2>${words.gaps}</h2><ul>${answer.missing.map(({ message, article }) => html`<li>${message} (${article})</li>`)}</ul></aside>`}
</main></body></html>
`.text;
}

/** The answer as plain text. @see renderRecipientsHtml */
export function renderRecipientsText(answer: RecipientsAnswer, { gaps }: { readonly gaps: boolean }): string {
  const { answer: words, labelled } = noticeWordsOf(answer.language);
  const labels = labelsOf(answer.language);
  const { named, unnamed } = listsOf(answer);
  const categories = answer.dataCategories.map(({ name }) => name).join(', ');
  const parts = [
    `${answer.title}\n${'='.repeat([...answer.title].length)}`,
    introductionOf(answer),
    [labelled(words.groups, answer.dataSubjects.map(({ name }) => name).join(', ')), ...(categories === '' ? [] : [labelled(labels.terms.dataCategories, categories)])].join('\n'),
    ...named.map((each) => textOf(each, answer)),
    ...(unnamed.length > 0 ? [words.onlyCategories, ...unnamed.map((each) => textOf(each, answer))] : []),
    ...(named.length + unnamed.length === 0 ? [words.none] : []),
    words.basis,
    ...(gaps && answer.missing.length > 0 ? [[words.gaps, ...answer.missing.map(({ message, article }) => `- ${message} (${article})`)].join('\n')] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}
