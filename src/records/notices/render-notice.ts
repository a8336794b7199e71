import { html, type Markup } from '../../platform/text/html.js';
import type { NoticeParagraph, NoticeSection, PrivacyNotice } from './privacy-notice.js';
import { noticeWordsOf } from './wording/words-by-language.js';

/** Sections that stand together: those of one activity under its name, others by themselves. */
interface SectionGroup {
  readonly name: string | null;
  readonly sections: readonly NoticeSection[];
}

function groupsOf({ sections, activities }: PrivacyNotice): readonly SectionGroup[] {
  const names = new Map(activities.map(({ key, name }) => [key, name]));
  const groups: { readonly activity: string | null; readonly name: string | null; readonly sections: NoticeSection[] }[] = [];
  for (const section of sections) {
    const { activity } = section;
    const last = groups.at(-1);
    if (last?.activity === activity) last.sections.push(section);
    else groups.push({ activity, name: activity === null ? null : names.get(activity) ?? activity, sections: [section] });
  }
  return groups;
}

function paragraphMarkup({ text, items }: NoticeParagraph): Markup {
  return html`<p>${text}</p>${items.length > 0 && html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`}`;
}

function groupMarkup({ name, sections }: SectionGroup): Markup {
  const written = sections.map(({ topic, heading, paragraphs }) => html`
<section class="${topic}">${name === null ? html`<h3>${heading}</h3>` : html`<h4>${heading}</h4>`}${paragraphs.map(paragraphMarkup)}</section>`);
  return name === null ? html`${written}` : html`
<section class="activity"><h3>${name}</h3>${written}
</section>`;
}

/** Each gap with the activity that it is of and the article that asks. */
function gapLines({ missing, activities }: PrivacyNotice): readonly string[] {
  const names = new Map(activities.map(({ key, name }) => [key, name]));
  return missing.map(({ activity, message, article }) => `${activity === null ? '' : `${names.get(activity) ?? activity} – `}${message} (${article})`);
}

function gapsMarkup(notice: PrivacyNotice): Markup {
  return html`
<aside class="gaps"><h3>${noticeWordsOf(notice.language).gaps}</h3><ul>${gapLines(notice).map((line) => html`<li>${line}</li>`)}</ul></aside>`;
}

/** How a notice is written out. */
export interface NoticeWriting {
  /** Whether what is missing is listed after the text, for whoever completes it. */
  readonly gaps: boolean;
}

/** The notice as a piece of a page, without style or script of its own, to be put into a site: headings from the second level on. */
export function renderNoticeHtml(notice: PrivacyNotice, { gaps }: NoticeWriting): string {
  return html`<article class="privacy-notice" lang="${notice.language}"><h2>${notice.title}</h2>${
    groupsOf(notice).map(groupMarkup)}${gaps && notice.missing.length > 0 && gapsMarkup(notice)}
</article>
`.text;
}

const sectionLines = ({ heading, paragraphs }: NoticeSection): string =>
  [heading, ...paragraphs.map(({ text, items }) => [text, ...items.map((item) => `- ${item}`)].join('\n'))].join('\n');

/** The notice as plain text: a blank line between sections, a dash before each point, the names of activities underlined. */
export function renderNoticeText(notice: PrivacyNotice, { gaps }: NoticeWriting): string {
  const underlined = (text: string, mark: string): string => `${text}\n${mark.repeat([...text].length)}`;
  const parts = [
    underlined(notice.title, '='),
    ...groupsOf(notice).flatMap(({ name, sections }) => [...(name === null ? [] : [underlined(name, '-')]), ...sections.map(sectionLines)]),
    ...(gaps && notice.missing.length > 0 ? [[noticeWordsOf(notice.language).gaps, ...gapLines(notice).map((line) => `- ${line}`)].join('\n')] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}
