import { type Fragment, html, type Markup } from '../text/html.js';

/** One line of a list: what, more on it, and where to look. */
export interface MailRow {
  readonly text: string;
  readonly detail?: string;
  readonly link?: string;
}

/** What the list after it is about. */
export interface MailHeading {
  readonly heading: string;
}

/** What stands in a mail. Everything is plain text; every address is http or https. */
export interface MailParts {
  /** BCP 47 tag of the language it is in. */
  readonly language: string;
  readonly title: string;
  /** In their order; lists and headings may stand between paragraphs. */
  readonly content: readonly (string | MailHeading | readonly MailRow[])[];
  /** The one thing that can be done. */
  readonly action?: { readonly label: string; readonly link: string };
  /** Why it came, and where to stop it. */
  readonly footer: readonly (string | { readonly label: string; readonly link: string })[];
}

const FONT = 'font-family:system-ui,-apple-system,Segoe UI,Roboto,Helvetica,Arial,sans-serif';
const SMALL = 'margin:0 0 8px;font-size:13px;line-height:1.5;opacity:0.75';
const PARAGRAPH = 'margin:0 0 16px;font-size:16px;line-height:1.5';

/**
 * Lays a mail out: one column, the reader's own fonts and colours (also dark ones), nothing fetched from anywhere.
 * @returns the same twice: as plain text and as an HTML document
 * @throws Error where a link is not http or https
 */
export function mailLayout(parts: MailParts): { text: string; html: string } {
  return { text: asText(parts), html: asHtml(parts).text };
}

function asHtml({ language, title, content, action, footer }: MailParts): Markup {
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${oneLine(title)}</title>
</head>
<body style="margin:0;padding:24px 16px;${FONT}">
<div style="max-width:600px;margin:0 auto">
<h1 style="margin:0 0 16px;font-size:21px;line-height:1.3">${oneLine(title)}</h1>
${content.map((part) => (typeof part === 'string' ? html`<p style="${PARAGRAPH}">${part}</p>\n` : 'heading' in part ? headingOf(part) : listOf(part)))}${action && html`<p style="margin:24px 0;font-size:16px;line-height:1.5"><a href="${checked(action.link)}" style="font-weight:600">${oneLine(action.label)}</a></p>
<p style="${SMALL};overflow-wrap:anywhere">${action.link}</p>
`}<hr style="margin:24px 0 16px;border:0;border-top:1px solid;opacity:0.25">
${footer.map((line) => html`<p style="${SMALL}">${typeof line === 'string' ? line : html`<a href="${checked(line.link)}" style="color:inherit">${oneLine(line.label)}</a>`}</p>\n`)}</div>
</body>
</html>
`;
}

function headingOf({ heading }: MailHeading): Markup {
  return html`<h2 style="margin:24px 0 8px;font-size:17px;line-height:1.3">${oneLine(heading)}</h2>\n`;
}

function listOf(rows: readonly MailRow[]): Markup {
  return html`<ul style="margin:0 0 16px;padding:0 0 0 20px">
${rows.map(({ text, detail, link }) => html`<li style="margin:0 0 8px;font-size:16px;line-height:1.5">${linked(oneLine(text), link)}${detail !== undefined && html`<br><span style="font-size:14px;opacity:0.75">${oneLine(detail)}</span>`}</li>\n`)}</ul>
`;
}

function linked(text: string, link: string | undefined): Fragment {
  return link === undefined ? text : html`<a href="${checked(link)}" style="color:inherit">${text}</a>`;
}

/** Text lines are data, too: a name with a line break in it must not pretend to be another row or a link of ours. */
function asText({ title, content, action, footer }: MailParts): string {
  const rows = (list: readonly MailRow[]): string =>
    list.map(({ text, detail, link }) => [`- ${oneLine(text)}`, detail && `  ${oneLine(detail)}`, link && `  ${checked(link)}`].filter(Boolean).join('\n')).join('\n');
  return [
    oneLine(title),
    ...content.map((part) => (typeof part === 'string' ? part : 'heading' in part ? `${oneLine(part.heading)}:` : rows(part))),
    ...(action ? [`${oneLine(action.label)}:\n${checked(action.link)}`] : []),
    `-- \n${footer.map((line) => (typeof line === 'string' ? line : `${oneLine(line.label)}: ${checked(line.link)}`)).join('\n')}`,
  ].join('\n\n') + '\n';
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
}

function checked(link: string): string {
  if (!/^https?:$/.test(URL.parse(link)?.protocol ?? '')) throw new Error('A link of a mail is an http or https address.');
  return link;
}
