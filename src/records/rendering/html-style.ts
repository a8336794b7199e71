import type { Art30Record } from '../art-30-record.js';
import type { Labels } from '../labels/labels.js';
import { dayInWords } from '../labels/wording.js';

/** Text as a CSS string. Everything but plain letters and digits is escaped, so that no data can end the string or the style element. */
function cssString(text: string): string {
  return `"${text.replace(/[^A-Za-z0-9 ]/gu, (character) => `\\${character.codePointAt(0)?.toString(16) ?? ''} `)}"`;
}

/** Sheet of paper: whose record, which one and of which day stand on every page, with the number of the page and of all pages. */
function pageRules(record: Art30Record, labels: Labels): string {
  const { organisation, role, asOf, revision } = record;
  const { terms } = labels;
  const state = `${terms.asOf} ${dayInWords(asOf, labels)} · ${terms.revision} ${revision}`;
  return `
@page {
  size: A4; margin: 24mm 18mm 20mm 20mm;
  @top-left { content: ${cssString(organisation.name)}; font: 600 8pt/1.2 var(--sans); color: #3d4757; vertical-align: bottom; padding-bottom: 4mm; }
  @top-right { content: ${cssString(`${labels.party[role]} · ${terms.activities}`)}; font: 8pt/1.2 var(--sans); color: #566173; vertical-align: bottom; padding-bottom: 4mm; }
  @bottom-left { content: ${cssString(state)}; font: 8pt/1.2 var(--sans); color: #566173; }
  @bottom-right { content: ${cssString(`${terms.page} `)} counter(page) " / " counter(pages); font: 8pt/1.2 var(--sans); color: #566173; }
}
@page :first { @top-left { content: none; } @top-right { content: none; } }`;
}

const SCREEN = `
:root {
  --ink: #1b2430; --muted: #566173; --rule: #d5dae2; --faint: #f5f6f8; --accent: #1f3a5f;
  --gap-ink: #7a4100; --gap-ground: #fdf5e6; --gap-rule: #c98a1b; --bad: #8f1d1d; --good: #1d5a3b; --special: #5a2b6c;
  --sans: "Source Sans 3", "Segoe UI", "Helvetica Neue", "Liberation Sans", Arial, sans-serif;
  --serif: "Source Serif 4", Charter, "Bitstream Charter", Georgia, "Liberation Serif", serif;
}
* { box-sizing: border-box; }
html { font: 100%/1.5 var(--sans); color: var(--ink); background: #fff; -webkit-text-size-adjust: 100%; }
body { max-width: 58rem; margin: 0 auto; padding: 2.5rem 1.5rem 4rem; overflow-wrap: break-word; }
h1, h2, h3 { font-family: var(--serif); font-weight: 600; line-height: 1.2; color: var(--accent); hyphens: manual; }
h1 { font-size: 2.1rem; margin: .4rem 0 .6rem; }
h2 { font-size: 1.45rem; margin: 3rem 0 1rem; }
h3 { font-size: 1.2rem; margin: 0; }
h4 { font-size: .84rem; line-height: 1.35; font-weight: 600; margin: 0; }
p { margin: 0 0 .6rem; }
a { color: inherit; text-decoration-color: #9aa5b5; text-underline-offset: .15em; }
ul, ol { margin: 0; padding-left: 1.1rem; }
.plain { list-style: none; padding: 0; } .plain li:has(.sub) + li { margin-top: .35rem; }
.muted, .provision, .meta { color: var(--muted); }
.provision { display: block; font-size: .76rem; font-weight: 400; }
.not-stated { color: var(--muted); font-style: italic; }
.cover { border-bottom: 2px solid var(--accent); padding-bottom: 2rem; }
.eyebrow { font-size: .9rem; color: var(--muted); margin: 0; }
.holder { font-family: var(--serif); font-size: 1.35rem; margin: 0 0 1.8rem; }
.facts { display: grid; grid-template-columns: 13rem 1fr; gap: .45rem 1.5rem; margin: 0; font-size: .95rem; }
.facts dt { color: var(--muted); } .facts dd { margin: 0; }
.colophon .facts { margin-top: 1.4rem; padding-top: 1.4rem; border-top: 1px solid var(--rule); font-size: .84rem; }
.digest { font: .76rem/1.4 ui-monospace, "Liberation Mono", monospace; overflow-wrap: anywhere; }
.counts { display: flex; flex-wrap: wrap; gap: .2rem 1.6rem; margin: 0 0 1rem; padding: 0; list-style: none; font-size: 1.02rem; }
.counts li + li::before { content: "·"; margin-right: 1.6rem; color: var(--rule); }
.contents { columns: 2; column-gap: 2.5rem; padding: 0; list-style: none; font-size: .92rem; }
.contents li { break-inside: avoid; padding: .16rem 0 .16rem 2.4rem; text-indent: -2.4rem; }
.contents a { text-decoration: none; }
.number { display: inline-block; min-width: 2.4rem; text-indent: 0; color: var(--muted); font-variant-numeric: tabular-nums; }
.count { font-size: .8rem; color: var(--gap-ink); }
.overview h3 { margin: 2rem 0 .8rem; }
.opening { border-top: 2px solid var(--accent); padding-top: 1rem; margin-top: 2.6rem; }
.meta { font-size: .84rem; margin: .3rem 0 .8rem; }
.field { display: grid; grid-template-columns: 11.5rem 1fr; gap: .3rem 1.5rem; padding: .65rem 0; border-top: 1px solid var(--rule); font-size: .92rem; }
.field.wide { display: block; } .field.wide > h4 { margin-bottom: .45rem; } .field.wide .provision { display: inline; margin-left: .5rem; }
table { width: 100%; table-layout: fixed; border-collapse: collapse; font-size: .86rem; line-height: 1.42; }
th, td { text-align: left; vertical-align: top; padding: .35rem .7rem .35rem 0; border-top: 1px solid var(--rule); }
thead th { border-top: 0; border-bottom: 1px solid #9aa5b5; font-size: .76rem; font-weight: 600; color: var(--muted); padding-top: 0; }
tbody tr:first-child td, tbody tr:first-child th { border-top: 0; }
tbody th { font-weight: 600; }
.purposes th:first-child { width: 44%; } .gaps th:first-child { width: 22%; } .gaps th:last-child { width: 24%; }
.recipients th:nth-child(1) { width: 24%; } .recipients th:nth-child(2) { width: 27%; } .recipients th:nth-child(3) { width: 15%; }
.transfers th:nth-child(1), .all-transfers th:nth-child(1) { width: 17%; } .transfers th:nth-child(2), .all-transfers th:nth-child(2) { width: 17%; }
.transfers th:nth-child(4), .all-transfers th:nth-child(4) { width: 25%; } .all-transfers th:nth-child(5) { width: 7%; }
th:last-child, td:last-child { padding-right: 0; }
.sub { display: block; color: var(--muted); font-weight: 400; }
.mark { font-size: .76rem; color: var(--special); border: 1px solid #c9b3d2; border-radius: .2rem; padding: 0 .3rem; white-space: nowrap; }
.gap { color: var(--gap-ink); background: var(--gap-ground); border-left: 3px solid var(--gap-rule); padding: .3rem .6rem; margin: .3rem 0 0; font-size: .86rem; }
.gap:first-child { margin-top: 0; } .gap strong { font-weight: 600; }
.open { display: block; color: var(--gap-ink); margin-top: .2rem; }
.verdict { font-weight: 600; } .covered { color: var(--good); } .uncovered { color: var(--bad); }
.exceptional, .review, .incomplete { color: var(--gap-ink); }
`;

/** On a phone a table becomes a list of cards: every cell says which column it is. */
const PHONE = `
@media screen and (max-width: 40rem) {
  body { padding: 1.25rem 1rem 3rem; } h1 { font-size: 1.6rem; } .contents { columns: 1; }
  .facts, .field { grid-template-columns: 1fr; gap: .1rem; } .facts dd { margin-bottom: .6rem; }
  table, tbody, tr, td, tbody th { display: block; width: auto !important; } thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
  tr { padding: .5rem 0; border-top: 1px solid var(--rule); } tr:first-child { border-top: 0; } td, tbody th { border: 0; padding: .1rem 0; }
  td[data-label]:not(:empty)::before { content: attr(data-label); display: block; font-size: .74rem; color: var(--muted); }
}`;

/** A block on a line of its own is the one thing that browsers never break: `break-inside` alone leaves headings behind. */
const PAPER = `
@media print {
  html { font-size: 9.6pt; } body { max-width: none; padding: 0; }
  .cover { break-after: page; min-height: 240mm; display: flex; flex-direction: column; border: 0; }
  .cover .colophon { margin-top: auto; }
  h2 { margin-top: 1.6rem; } h2 + .activity .opening { margin-top: 1rem; } h2, h3, h4, .meta { break-after: avoid; } .unbroken { display: inline-block; width: 100%; } thead { display: table-header-group; }
  tr, .gap, .contents li, .field:not(.wide) { break-inside: avoid; }
  .contents-list { break-after: page; } a { text-decoration: none; } p, li { orphans: 2; widows: 2; }
}`;

/** The style sheet of a record's page. */
export function styleOf(record: Art30Record, labels: Labels): string {
  return `${SCREEN}${PHONE}${PAPER}${pageRules(record, labels)}`;
}
