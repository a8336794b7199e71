/** Who is accountable, as the lines above a sheet (Art. 30(1)(a), (2)(a)). */
import { countryName } from '../../platform/text/country-names.js';
import type { ContactFacts } from '../../law/facts.js';
import type { TemplateHead, SheetWriting } from './template-sheet.js';

/** One fact of the organisation, its data protection officer or its representatives. */
type HeadLines = TemplateHead['lines'];

const organisationOf = ({ record: { organisation } }: SheetWriting) => organisation;
const officerOf = (writing: SheetWriting) => organisationOf(writing).dataProtectionOfficer;

/** Of several representatives, each says for which law it is one. */
function representatives(fact: keyof ContactFacts): HeadLines {
  return (writing) => {
    const all = organisationOf(writing).representatives;
    const named = (text: string | null, law: string): string | null => (text !== null && all.length > 1 ? `${text} (${law})` : text);
    return all.map((each) => named(each[fact], writing.labels.lawNames[each.regime]));
  };
}

export const ORGANISATION = {
  name: (writing) => [organisationOf(writing).name],
  address: (writing) => {
    const { address, country } = organisationOf(writing);
    const named = country === null ? null : countryName(country, writing.labels.language);
    return [[address, named !== null && address?.includes(named) ? null : named].filter((part) => !!part).join(', ')];
  },
  email: (writing) => [organisationOf(writing).email],
  phone: (writing) => [organisationOf(writing).phone],
  website: (writing) => [organisationOf(writing).website],
  supervisoryAuthority: (writing) => [organisationOf(writing).supervisoryAuthority],
} as const satisfies Record<string, HeadLines>;

const OFFICER = {
  name: (writing) => [officerOf(writing)?.name],
  address: (writing) => [officerOf(writing)?.address],
  email: (writing) => [officerOf(writing)?.email],
  phone: (writing) => [officerOf(writing)?.phone],
} as const satisfies Record<string, HeadLines>;

const REPRESENTATIVE = {
  name: representatives('name'),
  address: representatives('address'),
  email: representatives('email'),
  phone: representatives('phone'),
} as const satisfies Record<string, HeadLines>;

/** The words of a language for the four facts of each of the three parties. */
interface PartyWords {
  /** Between a party and a fact of it. */
  readonly joint?: string;
  readonly party: string;
  readonly officer: string;
  readonly representative: string;
  readonly facts: { readonly name: string; readonly address: string; readonly email: string; readonly phone: string };
}

/** The head that most authorities ask for: organisation, data protection officer and representative, each with four facts. */
export function partyHead({ joint = ': ', party, officer, representative, facts }: PartyWords): readonly TemplateHead[] {
  const of = (who: string, all: Readonly<Record<keyof typeof facts, HeadLines>>): TemplateHead[] =>
    (Object.keys(facts) as (keyof typeof facts)[]).map((fact) => ({ label: `${who}${joint}${facts[fact]}`, lines: all[fact] }));
  return [...of(party, ORGANISATION), ...of(officer, OFFICER), ...of(representative, REPRESENTATIVE)];
}
