/** Markup that is safe to place in a page as it stands; everything else is escaped on its way in. */
export class Markup {
  constructor(readonly text: string) {}

  toString(): string {
    return this.text;
  }
}

/** What a template takes: text is escaped, markup is not, lists are joined, `null`, `undefined` and `false` leave nothing. */
export type Fragment = string | number | Markup | null | undefined | false | readonly Fragment[];

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as the content of an element or of a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/** Template tag for markup: `` html`<p>${name}</p>` ``. No data becomes markup, attributes must stand in quotes. */
export function html(strings: TemplateStringsArray, ...fragments: readonly Fragment[]): Markup {
  let text = strings[0] ?? '';
  fragments.forEach((fragment, index) => {
    text += written(fragment) + (strings[index + 1] ?? '');
  });
  return new Markup(text);
}

/** Markup the program itself wrote, such as a style sheet. Never for data. */
export function trustedMarkup(text: string): Markup {
  return new Markup(text);
}

function written(fragment: Fragment): string {
  if (fragment === null || fragment === undefined || fragment === false) return '';
  if (fragment instanceof Markup) return fragment.text;
  if (typeof fragment === 'object') return fragment.map(written).join('');
  return escapeHtml(String(fragment));
}
