import { createHash } from 'node:crypto';

/**
 * What all pages share: colours, type, header and footer, links and focus. Light and dark follow the reader's system. All text has a contrast
 * of at least 4.5 to 1, all borders of controls 3 to 1 (WCAG 2.2).
 */
export const PAGE_STYLE = `
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
.notice{max-width:44rem;margin:1.5rem 0 0;padding-left:1rem;border-left:3px solid var(--accent);color:var(--muted)}
input,button{font:inherit;min-height:2.25rem;padding:.25rem .75rem;border:1px solid var(--edge);border-radius:.375rem;background:var(--page);color:var(--text)}
button{background:var(--accent);border-color:var(--accent);color:var(--on-accent);font-weight:600;cursor:pointer}
b{font-weight:600}
i{font-style:normal;color:var(--muted)}
small{display:block;font-size:.8125rem;line-height:1.4;color:var(--muted)}
.log{margin:0;padding:0;list-style:none;max-width:60rem}
.log>li{display:grid;grid-template-columns:11rem 1fr;gap:.25rem 1.5rem;padding:.875rem 0;border-top:1px solid var(--line)}
.log p{margin:0}.log p+p{margin-top:.25rem}
.muted{color:var(--muted)}
footer{border-top:1px solid var(--line);padding:1.25rem 0 3rem;margin-top:3rem;display:flex;flex-wrap:wrap;gap:.25rem .5rem;align-items:baseline;color:var(--muted)}
@media screen and (max-width:52rem){
.wrap{padding:0 1rem;overflow-wrap:anywhere}
.log>li{grid-template-columns:1fr}
}
`.replaceAll('\n', '');

/** @returns the source expression for the `style-src` of a Content-Security-Policy that lets this style sheet in and no other */
export function styleSourceOf(style: string): string {
  return `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
}
