/** The style of a sheet's page: the same for all, so that it carries no data. */
export const SHEET_STYLE = `
:root {
  --ink: #1b2430; --muted: #566173; --rule: #d5dae2; --accent: #1f3a5f; --required: #1d5a3b; --optional: #5f83b5;
  --sans: "Source Sans 3", "Segoe UI", "Helvetica Neue", "Liberation Sans", Arial, sans-serif;
  --serif: "Source Serif 4", Charter, "Bitstream Charter", Georgia, "Liberation Serif", serif;
}
@page { size: A4 landscape; margin: 14mm 14mm 16mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt/1.2 var(--sans); color: #566173; } }
* { box-sizing: border-box; }
html { font: 100%/1.45 var(--sans); color: var(--ink); background: #fff; -webkit-text-size-adjust: 100%; }
body { max-width: 84rem; margin: 0 auto; padding: 2rem 1.5rem 3rem; overflow-wrap: anywhere; }
h1, h2 { font-family: var(--serif); font-weight: 600; line-height: 1.2; color: var(--accent); }
h1 { font-size: 1.8rem; margin: 0 0 1.2rem; } h2 { font-size: 1.15rem; margin: 0 0 .7rem; }
.holder { color: var(--muted); margin: 0 0 .2rem; }
dl, dd, ul { margin: 0; padding: 0; list-style: none; } li + li { margin-top: .3rem; }
.facts { display: grid; grid-template-columns: repeat(4, 1fr); gap: .5rem 1.5rem; font-size: .84rem; }
.facts dt { color: var(--muted); font-size: .76rem; }
.legend { font-size: .76rem; color: var(--muted); margin: 1.2rem 0 0; } .legend span { border-left: 3px solid; padding-left: .4rem; margin-right: 1.2rem; }
.legend .required { border-color: var(--required); } .legend .optional { border-color: var(--optional); }
.card { border-top: 2px solid var(--accent); margin-top: 2rem; padding-top: .9rem; }
.card dl { display: grid; grid-template-columns: repeat(4, 1fr); grid-auto-flow: row; gap: .8rem 1.3rem; font-size: .84rem; }
.card dl > div { border-top: 3px solid var(--optional); padding-top: .25rem; } .card dl > .required, th.required { border-top-color: var(--required); }
.card .wide { grid-column: span 2; } .parties table { margin: 0 0 1rem; }
.card dt { font-size: .74rem; font-weight: 600; line-height: 1.3; margin-bottom: .2rem; }
.number { display: inline-block; min-width: 2rem; color: var(--muted); font-variant-numeric: tabular-nums; }
.position { color: var(--muted); font-weight: 400; font-variant-numeric: tabular-nums; } .note { display: block; color: var(--muted); font-weight: 400; }
.empty { color: var(--muted); }
table { width: 100%; table-layout: fixed; border-collapse: collapse; font-size: .84rem; margin-top: 2rem; }
th, td { text-align: left; vertical-align: top; padding: .4rem .8rem .4rem 0; border-top: 1px solid var(--rule); }
th { font-size: .74rem; line-height: 1.3; border-top: 3px solid var(--optional); }
footer { border-top: 1px solid var(--rule); margin-top: 2rem; padding-top: 1rem; }
@media screen and (max-width: 60rem) { .facts, .card dl { grid-template-columns: repeat(2, 1fr); } }
@media screen and (max-width: 36rem) {
  body { padding: 1.25rem 1rem 2rem; } h1 { font-size: 1.4rem; } .facts, .card dl { grid-template-columns: 1fr; } .card .wide { grid-column: auto; }
  table { display: block; overflow-x: auto; } th, td { min-width: 11rem; }
}
@media print {
  html { font-size: 8.6pt; } body { max-width: none; padding: 0; }
  h2 { break-after: avoid; } .card dl > div { break-inside: avoid; } thead { display: table-header-group; } li { orphans: 2; widows: 2; }
}
`;
