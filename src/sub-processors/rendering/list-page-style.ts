import { createHash } from 'node:crypto';

/**
 * The style sheet of the page. Light and dark follow the reader's system; below 52rem the rows of the table become cards; on paper
 * the controls go and nothing is cut. All text has a contrast of at least 4.5 to 1, all borders of controls 3 to 1 (WCAG 2.2).
 */
export const LIST_PAGE_STYLE = `
:root{color-scheme:light dark;--page:#fff;--panel:#f5f7f9;--text:#1a1f26;--muted:#56606b;--line:#dde2e8;--edge:#7d8792;--accent:#0a53b8;--on-accent:#fff;--soon:#7a4400;--soon-panel:#fff6e6;--soon-line:#ecc98b}
@media (prefers-color-scheme:dark){:root{--page:#12161b;--panel:#1a2027;--text:#e7ebf0;--muted:#a6b0bb;--line:#2d353f;--edge:#77828f;--accent:#8fb8ff;--on-accent:#0b1220;--soon:#ffcf85;--soon-panel:#2a2113;--soon-line:#66501f}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;overflow-wrap:break-word;background:var(--page);color:var(--text);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,"Liberation Sans",sans-serif}
.wrap{max-width:76rem;margin:0 auto;padding:0 1.5rem}
a{color:var(--accent);text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
.skip{position:absolute;left:-100vw}.skip:focus{left:1rem;top:.5rem;padding:.5rem 1rem;background:var(--page)}
h1,h2,h3{line-height:1.2;text-wrap:balance}
h1{font-size:clamp(1.75rem,4vw,2.5rem);letter-spacing:-.02em;margin:.25rem 0 .75rem}
h2{font-size:1.375rem;letter-spacing:-.01em;margin:0 0 1rem}
h3{font-size:1.0625rem;margin:0}
section{margin:2.75rem 0}
.top{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.5rem 2rem;align-items:baseline;padding:1.25rem 0;margin-bottom:2rem;border-bottom:1px solid var(--line)}
.links{display:flex;flex-wrap:wrap;gap:.25rem .25rem;margin:0;padding:0;list-style:none}
.links a{display:inline-block;padding:.125rem .5rem;border-radius:1rem}
.links [aria-current]{background:var(--accent);color:var(--on-accent);text-decoration:none}
.lead{font-size:1.125rem;max-width:44rem;margin:0 0 1.25rem}
.facts{display:flex;flex-wrap:wrap;gap:.75rem 2.5rem;margin:0}
.facts dt{font-size:.8125rem;color:var(--muted)}
.facts dd{margin:0;font-weight:600}
.notice{max-width:44rem;margin:1.5rem 0 0;padding-left:1rem;border-left:3px solid var(--accent);color:var(--muted)}
.controls{display:flex;flex-wrap:wrap;gap:1rem 2.5rem;align-items:end;justify-content:space-between;padding:1rem 1.25rem;margin:2rem 0;background:var(--panel);border-radius:.625rem}
.controls p,.controls label{margin:0 0 .25rem;font-size:.8125rem;color:var(--muted);display:block}
.controls .links{margin-left:-.5rem}
.row{display:flex;gap:.5rem}
input,button{font:inherit;min-height:2.25rem;padding:.25rem .75rem;border:1px solid var(--edge);border-radius:.375rem;background:var(--page);color:var(--text)}
button{background:var(--accent);border-color:var(--accent);color:var(--on-accent);font-weight:600;cursor:pointer}
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
b{font-weight:600}
i{font-style:normal;color:var(--muted)}
small{display:block;font-size:.8125rem;line-height:1.4;color:var(--muted)}
td ul,dd ul{margin:0;padding:0;list-style:none}
td li+li,dd li+li{margin-top:.25rem}
td>b,dd>b{display:block}
.log{margin:0;padding:0;list-style:none;max-width:60rem}
.log>li{display:grid;grid-template-columns:11rem 1fr;gap:.25rem 1.5rem;padding:.875rem 0;border-top:1px solid var(--line)}
.log p{margin:0}.log p+p{margin-top:.25rem}
.muted{color:var(--muted)}
footer{border-top:1px solid var(--line);padding:1.25rem 0 3rem;margin-top:3rem;display:flex;flex-wrap:wrap;gap:.25rem .5rem;align-items:baseline;color:var(--muted)}
@media screen and (max-width:52rem){
.wrap{padding:0 1rem;overflow-wrap:anywhere}
table,tbody,tr,th,td{display:block}
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
tbody tr{border:1px solid var(--line);border-radius:.625rem;padding:1rem;margin-bottom:1rem}
th,td{border:0;padding:0}
tbody td{margin-top:.625rem;white-space:normal!important}
td[data-label]{position:relative;padding-left:8.25rem;min-height:2.25rem}
td[data-label]::before{content:attr(data-label);position:absolute;left:0;width:7.75rem;color:var(--muted);font-size:.8125rem;line-height:1.35;top:.2rem}
.log>li{grid-template-columns:1fr}
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
export const LIST_PAGE_STYLE_SOURCE = `'sha256-${createHash('sha256').update(LIST_PAGE_STYLE).digest('base64')}'`;

/** The whole policy the page is meant to be served with: one style sheet, forms to its own site, nothing else. */
export const LIST_PAGE_SECURITY_POLICY = [
  "default-src 'none'", `style-src ${LIST_PAGE_STYLE_SOURCE}`, "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
].join('; ');
