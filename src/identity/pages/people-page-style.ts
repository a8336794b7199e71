import { PAGE_STYLE, styleSourceOf } from '../../platform/text/page-style.js';

/** The style sheet of the pages on which people sign in, look after their account and administer: forms, panels, rows of people. */
export const PEOPLE_PAGE_STYLE = PAGE_STYLE + `
:root{--danger:#b3261e;--danger-panel:#fdf1f0;--good:#1d6b3a;--good-panel:#eef7f1}
@media (prefers-color-scheme:dark){:root{--danger:#ffb4ab;--danger-panel:#33191a;--good:#8fd6a8;--good-panel:#15261b}}
body{min-height:100vh;display:flex;flex-direction:column}
.bar{border-bottom:1px solid var(--line)}
.bar .wrap{display:flex;flex-wrap:wrap;align-items:center;gap:.25rem 1.5rem;padding-top:.75rem;padding-bottom:.75rem}
.bar form{margin:0}
.brand{display:flex;align-items:center;gap:.625rem;font-weight:600;text-decoration:none;color:var(--text);margin-right:auto;min-height:2.25rem}
.brand svg{width:1.75rem;height:1.75rem;fill:var(--accent)}
.brand svg text{fill:var(--on-accent)}
.who{color:var(--muted);font-size:.9375rem}
main.wrap{flex:1;width:100%;padding-top:2.5rem;padding-bottom:1rem}
footer.wrap{width:100%;padding-top:1rem;justify-content:space-between;font-size:.875rem;padding-bottom:1.5rem;margin-top:2rem}
.narrow{max-width:27rem;margin:0 auto}
.narrow h1{font-size:1.75rem}
.column{max-width:44rem}
.column-wide{max-width:62rem}
.panel{background:var(--panel);border-radius:.75rem;padding:1.5rem;margin:1.5rem 0}
.panel>:last-child,.panel form>:last-child{margin-bottom:0}
.panel>p:first-child{margin-top:0}
section{margin:2.25rem 0}
section h2{font-size:1.25rem;margin-bottom:.75rem}
.field{margin:0 0 1.25rem}
.field label{display:block;font-weight:600;margin-bottom:.25rem}
.field label i{font-weight:400}
.rule{display:block;font-size:.875rem;color:var(--muted);margin-bottom:.375rem}
.wrong{display:block;color:var(--danger);font-weight:600;font-size:.9375rem;margin-bottom:.375rem}
input:not([type=checkbox],[type=hidden]),select{font:inherit;width:100%;min-height:2.75rem;padding:.5rem .75rem;border:1px solid var(--edge);border-radius:.375rem;background:var(--page);color:var(--text)}
input[type=checkbox]{width:1.5rem;min-height:1.5rem;height:1.5rem;margin:0;accent-color:var(--accent);flex:none}
input[readonly]{background:transparent!important;border-style:dashed!important}
[aria-invalid=true]{border:2px solid var(--danger)!important}
.aside{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.code{font-variant-numeric:tabular-nums;letter-spacing:.12em}
button,.button{display:inline-block;font:inherit;font-weight:600;min-height:2.75rem;padding:.5rem 1.25rem;border:1px solid var(--accent);border-radius:.375rem;background:var(--accent);color:var(--on-accent);text-decoration:none;text-align:center;cursor:pointer}
button:hover,.button:hover{filter:brightness(1.08)}
.quiet{background:transparent;color:var(--accent);border-color:var(--edge)}
.danger{background:transparent;color:var(--danger);border-color:var(--edge)}
.small{min-height:2.25rem;padding:.25rem .75rem;font-size:.9375rem}
.full{width:100%}
.actions{display:flex;flex-wrap:wrap;gap:.75rem 1rem;align-items:center;margin:1.25rem 0 0}
.actions form{margin:0}
.or{display:flex;align-items:center;gap:1rem;color:var(--muted);margin:1.25rem 0}
.or::before,.or::after{content:"";flex:1;border-top:1px solid var(--line)}
.stack{display:grid;gap:.75rem;margin:0;padding:0;list-style:none}
.alert,.status{border-left:4px solid;border-radius:.375rem;padding:1rem 1.25rem;margin:0 0 1.5rem}
.alert{border-color:var(--danger);background:var(--danger-panel)}
.alert h2{font-size:1.0625rem;margin:0 0 .25rem;color:var(--danger)}
.alert ul,.alert p{margin:0}.alert ul{padding-left:1.25rem}
.status{border-color:var(--good);background:var(--good-panel)}
.status p{margin:0}
.rows{margin:0;padding:0;list-style:none;border-top:1px solid var(--line)}
.rows>li{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;align-items:center;justify-content:space-between;padding:.875rem 0;border-bottom:1px solid var(--line)}
.rows>li>div:first-child{flex:1 1 16rem;min-width:0;overflow-wrap:anywhere}
.rows form{margin:0;display:flex;gap:.5rem;align-items:center}
.rows select{width:auto;min-height:2.25rem;padding:.25rem .5rem;max-width:14rem}
.rows small{margin-top:.125rem}
.tools{display:flex;flex-wrap:wrap;gap:.5rem}
.tag{display:inline-block;font-size:.8125rem;font-weight:600;line-height:1.5;padding:0 .5rem;border-radius:1rem;border:1px solid var(--edge);color:var(--muted);white-space:nowrap}
.tag.on{color:var(--good);border-color:currentColor}
.tag.off{color:var(--soon);border-color:currentColor}
fieldset{border:0;padding:0;margin:0 0 1.25rem}
legend{font-weight:600;padding:0}
details{border-top:1px solid var(--line);padding:.75rem 0}
summary{cursor:pointer;color:var(--accent);padding:.25rem 0}
details form{max-width:27rem;margin:.75rem 0}
.check{display:flex;gap:.75rem;align-items:center;margin:.625rem 0}
.steps{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;margin:0 0 1.5rem;padding:0;list-style:none;counter-reset:step;color:var(--muted);font-size:.9375rem}
.steps li{counter-increment:step;display:flex;align-items:center;gap:.5rem}
.steps li::before{content:counter(step);display:grid;place-items:center;width:1.625rem;height:1.625rem;border:1px solid var(--edge);border-radius:50%;font-size:.8125rem;font-weight:600}
.steps [aria-current]{color:var(--text);font-weight:600}
.steps [aria-current]::before{background:var(--accent);border-color:var(--accent);color:var(--on-accent)}
.tasks{margin:0;padding:0;list-style:none;counter-reset:task}
.tasks>li{counter-increment:task;position:relative;padding:0 0 2rem 3rem}
.tasks>li::before{content:counter(task);position:absolute;left:0;top:-.125rem;display:grid;place-items:center;width:2rem;height:2rem;border-radius:50%;background:var(--panel);border:1px solid var(--line);font-weight:600}
.tasks>li:not(:last-child)::after{content:"";position:absolute;left:1rem;top:2.375rem;bottom:.5rem;border-left:1px solid var(--line)}
.tasks h2{font-size:1.125rem;margin:0 0 .25rem;min-height:1.75rem}
.tasks p{margin:0 0 .75rem}
pre,.secret{font:.875rem/1.6 ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace}
pre{background:var(--panel);border:1px solid var(--line);border-radius:.5rem;padding:.875rem 1rem;margin:.5rem 0 1rem;overflow-x:auto;white-space:pre}
.secret{display:block;background:var(--page);border:1px dashed var(--edge);border-radius:.5rem;padding:.75rem 1rem;margin:.5rem 0;overflow-wrap:anywhere;user-select:all}
.qr{display:block;width:13rem;height:13rem;background:#fff;border-radius:.5rem;padding:.5rem;margin:.75rem 0}
.codes{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(17rem,100%),1fr));gap:.5rem 1rem;margin:1rem 0;padding:0;list-style:none}
.codes li{font:.9375rem/1.6 ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(22rem,100%),1fr));gap:1rem;margin:0;padding:0;list-style:none}
.cards>li{background:var(--panel);border-radius:.75rem;padding:1.25rem 1.5rem}
.cards h3{margin-bottom:.125rem;overflow-wrap:anywhere}
.cards ul{margin:.75rem 0 0;padding:0;list-style:none;display:grid;gap:.25rem}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(14rem,100%),1fr));gap:0 1.25rem}
@media screen and (max-width:52rem){
.bar nav{order:1;flex-basis:100%;margin-left:-.5rem}
}
@media screen and (max-width:30rem){
.panel{padding:1.25rem 1rem;margin-left:-.25rem;margin-right:-.25rem}
.narrow .actions>*,.narrow .actions button{width:100%}
.who{display:none}
}
@media print{
:root{color-scheme:light;--page:#fff;--panel:#fff;--text:#000;--muted:#444;--line:#bbb;--accent:#000;--good-panel:#fff}
.bar,footer,.actions,.alert,.status,.steps{display:none!important}
}
`.replaceAll('\n', '');

/** What the pages are served with: one style sheet, pictures of their own (QR codes), forms to their own site, nothing else. */
export const PEOPLE_PAGE_POLICY = [
  "default-src 'none'", `style-src ${styleSourceOf(PEOPLE_PAGE_STYLE)}`, "img-src 'self' data:", "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'",
].join('; ');
