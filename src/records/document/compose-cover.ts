import { countryName } from '../../platform/text/country-names.js';
import type { Art30Record } from '../art-30-record.js';
import type { Labels } from '../labels/labels.js';
import { citedRegime, dayInWords, itemInWords } from '../labels/wording.js';
import { contactText, jointControllerText } from '../rendering/record-text.js';
import { documentWordsOf } from './document-words.js';
import { type LinePart, lines } from './lines.js';
import type { Cover, Facts } from './record-document.js';

type Stated = readonly [heading: string, ...value: LinePart[]];

/** Facts that nobody stated are left out: what the law wants of them stands among the gaps. */
function factsOf(pairs: readonly Stated[]): Facts {
  return {
    kind: 'facts',
    facts: pairs.map(([heading, ...value]) => ({ heading, value: lines(...value) })).filter(({ value }) => value.length > 0),
  };
}

function holderOf({ organisation, role }: Art30Record, labels: Labels): Facts {
  const { terms, lawNames, regimes, party, language } = labels;
  const { name, tradingNames, address, country, email, phone, website, dataProtectionOfficer, representatives } = organisation;
  return factsOf([
    [party[role], [name, 'strong']],
    [terms.tradingNames, tradingNames.join(', ')],
    [terms.address, address],
    [terms.country, country && countryName(country, language)],
    [terms.email, email],
    [terms.phone, phone],
    [terms.website, website],
    [terms.applicableLaw, ...organisation.regimes.map((regime) => regimes[regime])],
    [terms.dataProtectionOfficer, dataProtectionOfficer ? contactText(dataProtectionOfficer) : [terms.notStated, 'quiet']],
    ...representatives.map((each): Stated => [terms.representative, contactText(each), [lawNames[each.regime], 'quiet']]),
    [terms.jointControllers, ...organisation.jointControllers.map((each) => jointControllerText(each, labels))],
    [terms.supervisoryAuthority, organisation.supervisoryAuthority],
  ]);
}

function instantInWords(instant: string, labels: Labels): string {
  const day = dayInWords(instant.slice(0, 10), labels);
  return instant.length > 10 ? `${day}, ${instant.slice(11, 16)} UTC` : day;
}

function colophonOf({ knownOn, revision, lawVersion, generatedAt, digest }: Art30Record, labels: Labels): Facts {
  const { terms } = labels;
  return factsOf([
    [terms.knownOn, knownOn && instantInWords(knownOn, labels)],
    [terms.revision, String(revision)],
    [terms.lawVersion, dayInWords(lawVersion, labels)],
    [terms.generatedAt, instantInWords(generatedAt, labels)],
    [terms.digest, [digest, 'quiet']],
  ]);
}

/** The number under which a record was issued, in words; null for one that was not. */
export function issueInWords(record: Art30Record, labels: Labels): string | null {
  return record.issue ? documentWordsOf(labels.language).issue(record.issue.number) : null;
}

/** The head of the record: what it is, whose, of which day, and whom to write to (Art. 30(1)(a), (2)(a)). */
export function coverOf(record: Art30Record, labels: Labels): Cover {
  const { organisation, article, role, asOf } = record;
  return {
    provision: itemInWords(article, citedRegime(organisation.regimes), labels),
    title: labels.title[role],
    organisation: organisation.name,
    asOf: `${labels.terms.asOf} ${dayInWords(asOf, labels)}`,
    issue: issueInWords(record, labels),
    holder: holderOf(record, labels),
    colophon: colophonOf(record, labels),
  };
}
