import { countryName } from '../../platform/text/country-names.js';
import { html, type Fragment, type Markup } from '../../platform/text/html.js';
import type { Art30Record, RecordOrganisation } from '../art-30-record.js';
import { documentWordsOf } from '../document/document-words.js';
import { notStated } from './html-parts.js';
import type { Labels } from '../labels/labels.js';
import { contactText, jointControllerText } from './record-text.js';
import { citedRegime, dayInWords, itemInWords } from '../labels/wording.js';

type Fact = readonly [heading: string, content: Fragment];

/** Facts that nobody stated are left out: what the law wants of them stands among the gaps. */
const facts = (pairs: readonly Fact[]): Markup => html`<dl class="facts">${
  pairs.filter(([, content]) => content).map(([heading, content]) => html`<dt>${heading}</dt><dd>${content}</dd>`)}</dl>`;

const lines = (parts: readonly string[]): Markup | null =>
  parts.length === 0 ? null : html`${parts.map((part, position) => html`${position > 0 && html`<br>`}${part}`)}`;

function organisationFacts(organisation: RecordOrganisation, { terms, regimes, language }: Labels, role: string): readonly Fact[] {
  const { name, tradingNames, address, country, email, phone, website } = organisation;
  return [
    [role, html`<strong>${name}</strong>`],
    [terms.tradingNames, tradingNames.join(', ')],
    [terms.address, address],
    [terms.country, country && countryName(country, language)],
    [terms.email, email],
    [terms.phone, phone],
    [terms.website, website],
    [terms.applicableLaw, lines(organisation.regimes.map((regime) => regimes[regime]))],
  ];
}

function peopleFacts(organisation: RecordOrganisation, labels: Labels): readonly Fact[] {
  const { terms, lawNames } = labels;
  const { dataProtectionOfficer, representatives, jointControllers, supervisoryAuthority } = organisation;
  return [
    [terms.dataProtectionOfficer, dataProtectionOfficer === null ? notStated(labels) : contactText(dataProtectionOfficer)],
    ...representatives.map((representative): Fact =>
      [terms.representative, html`${contactText(representative)} <span class="muted">(${lawNames[representative.regime]})</span>`]),
    [terms.jointControllers, lines(jointControllers.map((party) => jointControllerText(party, labels)))],
    [terms.supervisoryAuthority, supervisoryAuthority],
  ];
}

/** What makes the document one of a kind: day, knowledge, revision, law, digest. */
function documentFacts(record: Art30Record, labels: Labels): readonly Fact[] {
  const { terms } = labels;
  const { knownOn, generatedAt, revision, lawVersion, digest } = record;
  return [
    [terms.knownOn, knownOn && instantInWords(knownOn, labels)],
    [terms.revision, String(revision)],
    [terms.lawVersion, dayInWords(lawVersion, labels)],
    [terms.generatedAt, instantInWords(generatedAt, labels)],
    [terms.digest, html`<span class="digest">${digest}</span>`],
  ];
}

function instantInWords(instant: string, labels: Labels): string {
  const day = dayInWords(instant.slice(0, 10), labels);
  return instant.length > 10 ? `${day}, ${instant.slice(11, 16)} UTC` : day;
}

/** The head of the record: what it is, whose, of which day, and whom to write to (Art. 30(1)(a), (2)(a)). */
export function coverMarkup(record: Art30Record, labels: Labels): Markup {
  const { organisation, article, role, asOf, issue } = record;
  return html`<header class="cover"><p class="eyebrow">${itemInWords(article, citedRegime(organisation.regimes), labels)}</p>
<h1>${labels.title[role]}</h1><p class="holder">${organisation.name}</p>
<p>${labels.terms.asOf} <strong>${dayInWords(asOf, labels)}</strong></p>${issue && html`<p>${documentWordsOf(labels.language).issue(issue.number)}</p>`}
${facts([...organisationFacts(organisation, labels, labels.party[role]), ...peopleFacts(organisation, labels)])}
<div class="colophon">${facts(documentFacts(record, labels))}</div></header>
`;
}
