import { choice, csrfField, errorSummary, failed, field, type FormState } from '../../identity/pages/views/form-parts.js';
import type { PageContent, PageReader, SignedIn } from '../../identity/pages/views/page-layout.js';
import { COUNTRY_CODES } from '../../platform/http/countries.js';
import { countryName } from '../../platform/text/country-names.js';
import { html, type Markup } from '../../platform/text/html.js';

/** The organisations that somebody may know of, a page at a time. */
export interface OrganisationsFacts {
  readonly organisations: readonly { readonly slug: string; readonly name: string; readonly country: string | null }[];
  readonly nextCursor: string | null;
  readonly mayAdd: boolean;
}

/** Which organisations there are, and a form for a new one. */
export function organisationsPage(reader: PageReader, signedIn: SignedIn, facts: OrganisationsFacts, state: FormState): PageContent {
  const { words, language } = reader;
  const { administration } = words;
  const row = ({ slug, name, country }: OrganisationsFacts['organisations'][number]): Markup =>
    html`<li><div><a href="/administration/organisations/${slug}"><b>${name}</b></a><small>${slug}${country !== null && `, ${countryName(country, language)}`}</small></div></li>`;
  const list = facts.organisations.length === 0 ? html`<p>${administration.noOrganisations}</p>` : html`<ul class="rows">${facts.organisations.map(row)}</ul>`;
  const more = facts.nextCursor !== null && html`<p class="actions"><a class="button quiet" href="/administration/organisations?cursor=${encodeURIComponent(facts.nextCursor)}">${administration.more}</a></p>`;
  const body = html`<p><a href="/administration">${administration.title}</a></p><h1>${administration.organisations}</h1>${errorSummary(state, words, 'add')}${list}${more}${facts.mayAdd && addForm(reader, signedIn, state)}`;
  return { title: administration.organisations, body, width: 'column', place: 'administration', failed: failed(state) };
}

function addForm({ words, language }: PageReader, { csrf }: SignedIn, state: FormState): Markup {
  const { administration, fields } = words;
  return html`<section aria-labelledby="add"><h2 id="add">${administration.addOrganisation}</h2><div class="panel"><form method="post">${csrfField(csrf)}${
    field(state, { name: 'name', label: fields.name, autocomplete: 'organization', most: 300, form: 'add' })}${
    field(state, { name: 'slug', label: administration.slug, autocomplete: 'off', rule: administration.slugRule, most: 100, form: 'add' })}${
    choice(state, 'country', administration.country, countries(language), { rule: administration.countryRule, form: 'add' })}<button>${administration.addOrganisation}</button></form></div></section>`;
}

/** By name as the reader's language sorts them, after an empty choice: no country is anybody's default. */
function countries(language: PageReader['language']): (readonly [string, string])[] {
  const named = COUNTRY_CODES.map((code) => [code, countryName(code, language)] as const);
  return [['', '–'], ...named.toSorted(([, one], [, other]) => one.localeCompare(other, language))];
}
