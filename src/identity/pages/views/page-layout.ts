import { html, type Markup, trustedMarkup } from '../../../platform/text/html.js';
import { PERSON_LANGUAGES, type PersonLanguage } from '../../people/person.entity.js';
import { PEOPLE_PAGE_STYLE } from '../people-page-style.js';
import { type PageWords, pageWordsOf } from '../wording/page-words.js';

/** Who looks at a page: whoever is signed in, if anybody is, and what their forms have to bring back. */
export interface SignedIn {
  readonly name: string;
  readonly csrf: string;
  readonly administers: boolean;
  /** A session that may do nothing but set up the second factor. */
  readonly enrolling: boolean;
}

/** What every view needs to know of the one who looks. */
export interface PageReader {
  readonly language: PersonLanguage;
  readonly words: PageWords;
  readonly signedIn: SignedIn | null;
  /** Whether the language was chosen on this page, to be kept. */
  readonly chosen: boolean;
  /** Addresses of this very page in other languages; empty where the language is that of the account. */
  readonly languageLinks: readonly { readonly language: PersonLanguage; readonly address: string }[];
}

/** A page without its frame. */
export interface PageContent {
  readonly title: string;
  readonly body: Markup;
  /** Whether something typed was refused: then the title says so first. */
  readonly failed?: boolean;
  /** `narrow` for one form, `column` for text and forms, `wide` for lists. */
  readonly width?: 'narrow' | 'column' | 'wide';
  /** Which entry of the navigation this page is. */
  readonly place?: 'home' | 'account' | 'administration';
}

const BRAND = 'Register30';
const WIDTHS = { narrow: 'narrow', column: 'column', wide: 'column-wide' } as const;
const MARK = trustedMarkup(
  '<svg viewBox="0 0 28 28" aria-hidden="true" focusable="false"><rect width="28" height="28" rx="7"/><text x="14" y="19" text-anchor="middle" font-size="13" font-weight="700" font-family="system-ui,sans-serif">30</text></svg>',
);

/** @returns a reader of whom nothing is known but the language */
export function anonymousReader(language: PersonLanguage): PageReader {
  return { language, words: pageWordsOf(language), signedIn: null, chosen: false, languageLinks: [] };
}

/** @returns the whole document: frame, navigation, content. No script, no request beside it. */
export function pageDocument(reader: PageReader, content: PageContent): string {
  const { language, words } = reader;
  const title = `${content.failed === true ? `${words.frame.error} ` : ''}${content.title} – ${BRAND}`;
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex"><title>${title}</title><style>${trustedMarkup(PEOPLE_PAGE_STYLE)}</style></head>
<body><a class="skip" href="#content">${words.frame.skip}</a>${bar(reader, content.place)}
<main id="content" class="wrap"><div class="${WIDTHS[content.width ?? 'narrow']}">${content.body}</div></main>${footer(reader)}</body></html>
`.text;
}

function bar({ words: { frame }, signedIn }: PageReader, place: PageContent['place']): Markup {
  const entry = (address: string, name: string, here: boolean): Markup => html`<li><a href="${address}"${here && html` aria-current="page"`}>${name}</a></li>`;
  const navigation = signedIn && !signedIn.enrolling && html`<nav aria-label="${frame.menu}"><ul class="links">${entry('/', frame.home, place === 'home')}${entry('/account', frame.account, place === 'account')}${
    signedIn.administers && entry('/administration', frame.administration, place === 'administration')}</ul></nav>`;
  return html`<header class="bar"><div class="wrap"><a class="brand" href="/">${MARK}${BRAND}</a>${navigation}${signedIn && signOut(frame, signedIn)}</div></header>`;
}

function signOut(frame: PageWords['frame'], { name, csrf }: SignedIn): Markup {
  return html`<span class="who">${name}</span><form method="post" action="/sign-out"><input type="hidden" name="csrf" value="${csrf}"><button class="quiet small">${frame.signOut}</button></form>`;
}

function footer({ language, words, languageLinks }: PageReader): Markup {
  const links = languageLinks.length > 0 && html`<nav aria-label="${words.frame.languages}"><ul class="links">${languageLinks.map((link) => {
    const current = link.language === language && html` aria-current="true"`;
    return html`<li><a href="${link.address}" lang="${link.language}" hreflang="${link.language}"${current}>${ownNameOf(link.language)}</a></li>`;
  })}</ul></nav>`;
  return html`<footer class="wrap"><span>${words.frame.licence}</span>${links}</footer>`;
}

/** @returns the name of a language in itself, as those who read it look for it */
export function ownNameOf(language: PersonLanguage): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  return `${name.charAt(0).toLocaleUpperCase(language)}${name.slice(1)}`;
}

/** @returns where a page is found in each language: the same address with `lang` in its query */
export function languageLinksOf(address: string): PageReader['languageLinks'] {
  const [path = '/', query = ''] = address.split('?', 2);
  return PERSON_LANGUAGES.map((language) => {
    const parameters = new URLSearchParams(query);
    parameters.set('lang', language);
    return { language, address: `${path}?${parameters}` };
  });
}
