import { PAGE_STYLE, styleSourceOf } from '../../platform/text/page-style.js';

/**
 * The style sheet of the page. Light and dark follow the reader's system; below 52rem the rows of the table become cards; on paper
 * the controls go and nothing is cut. All text has a contrast of at least 4.5 to 1, all borders of controls 3 to 1 (WCAG 2.2).
 */
export const LIST_PAGE_STYLE = PAGE_STYLE + `
.facts{display:flex;flex-wrap:wrap;gap:.75rem 2.5rem;margin:0}
.facts dt{font-size:.8125rem;color:var(--muted)}
.facts dd{margin:0;font-weight:600}
.controls{display:flex;flex-wrap:wrap;gap:1rem 2.5rem;align-items:end;justify-content:space-between;padding:1rem 1.25rem;margin:2rem 0;background:var(--panel);border-radius:.625rem}
.controls p,.controls label{margin:0 0 .25rem;font-size:.8125rem;color:var(--muted);display:block}
.controls .links{margin-left:-.5rem}
.row{display:flex;gap:.5rem}
.other-day{padding:.75rem 1.25rem;border:1px solid var(--soon-line);background:var(--soon-panel);border-radius:.625rem;margin:0 0 2rem}
.soon{display:grid;align-items:start;grid-template-columns:repeat(auto-fill,minmax(min(24rem,100%),1fr));gap:1rem;margin:0;padding:0;list-style:none}
.soon>li{border:1px solid var(--soon-line);background:var(--soon-panel);border-radius:.625rem;padding:1rem 1.25rem}
.soon p{margin:.5rem 0 0}
.when{color:var(--soon);font-weight:600}
.soon dl{margin:.75rem 0 0;display:grid;grid-template-columns:auto 1fr;gap:.375rem 1rem;font-size:.9375rem}
.soon dt{color:var(--muted)}
.soon dd{margin:0}
table{border-collapse:collapse;width:100%;font-size:.9375rem}
th,td{text-align:left;vertical-align:top;padding:.75rem 1rem .75rem 0;border-bottom:1px solid var(--line)}
thead th{font-size:.8125rem;font-weight:600;color:var(--muted);padding-top:0;vertical-align:bottom}
tbody th{font-weight:400;min-width:10rem}
td:nth-child(2){min-width:14rem}
tbody th,td:nth-child(2),.soon{overflow-wrap:anywhere}
td:nth-child(4){min-width:8rem}
td:last-child{padding-right:0;white-space:nowrap}
tbody th b{font-size:1rem}
td ul,dd ul{margin:0;padding:0;list-style:none}
td li+li,dd li+li{margin-top:.25rem}
td>b,dd>b{display:block}
@media screen and (max-width:52rem){
table,tbody,tr,th,td{display:block}
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
tbody tr{border:1px solid var(--line);border-radius:.625rem;padding:1rem;margin-bottom:1rem}
th,td{border:0;padding:0}
tbody td{margin-top:.625rem;white-space:normal!important}
td[data-label]{position:relative;padding-left:8.25rem;min-height:2.25rem}
td[data-label]::before{content:attr(data-label);position:absolute;left:0;width:7.75rem;color:var(--muted);font-size:.8125rem;line-height:1.35;top:.2rem}
.controls>*{flex:1 1 100%}
input[type=date]{flex:1;min-width:0}
}
@media screen and (max-width:30rem){
.soon dl{display:block}.soon dd+dt{margin-top:.5rem}.soon dt{font-size:.8125rem}
}
@media print{
:root{color-scheme:light;--page:#fff;--panel:#fff;--text:#000;--muted:#444;--line:#bbb;--accent:#000;--soon:#000;--soon-panel:#fff;--soon-line:#999}
@page{size:A4 landscape;margin:14mm}
html{font-size:8.5pt}
.wrap{max-width:none;padding:0}
.controls,.skip,.top nav,footer{display:none}
.top{margin-bottom:1rem;padding-top:0}
section{margin:1.5rem 0}
thead{display:table-header-group}
tr,.soon>li,.log>li{break-inside:avoid}
h2{break-after:avoid}
a{color:inherit;text-decoration:none}
}
`.replaceAll('\n', '');

/** Source expression for the `style-src` of a Content-Security-Policy that lets this style sheet in and no other. */
export const LIST_PAGE_STYLE_SOURCE = styleSourceOf(LIST_PAGE_STYLE);

/** The whole policy the page is meant to be served with: one style sheet, forms to its own site, nothing else. */
export const LIST_PAGE_SECURITY_POLICY = [
  "default-src 'none'", `style-src ${LIST_PAGE_STYLE_SOURCE}`, "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
].join('; ');
