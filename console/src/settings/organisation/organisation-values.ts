import type { Schemas } from '../../api/client';

export type Organisation = Schemas['OrganisationBody'];
export type Regime = Organisation['regimes'] extends readonly (infer R)[] | undefined ? R : never;

/** How to reach somebody, as it is typed. */
export interface ContactValues {
  readonly name: string;
  readonly address: string;
  readonly email: string;
  readonly phone: string;
}

export type RepresentativeValues = ContactValues & { readonly regime: Regime };

/** The organisation as it is typed: an empty text for what is not stated. */
export interface OrganisationValues {
  name: string;
  tradingNames: string[];
  country: string | null;
  address: string;
  email: string;
  phone: string;
  website: string;
  regimes: Regime[];
  sector: string;
  supervisoryAuthority: string;
  dataProtectionOfficer: ContactValues;
  representatives: RepresentativeValues[];
  noticePeriodDays: number | string;
  objectionPeriodDays: number | string;
}

/** The fields that can be changed here. */
export type OrganisationFields = Omit<Schemas['OrganisationPatch'], 'slug'>;
export type OrganisationField = keyof OrganisationValues;

const DEFAULT_DAYS = 30;

/** @returns the organisation, to be typed over */
export function valuesOf(organisation: Organisation): OrganisationValues {
  const { name, country, tradingNames, address, email, phone, website, regimes, sector, supervisoryAuthority, dataProtectionOfficer, representatives, noticePeriodDays, objectionPeriodDays } = organisation;
  return {
    name, country: country ?? null, tradingNames: [...(tradingNames ?? [])], regimes: [...(regimes ?? [])], sector: sector ?? 'commercial',
    address: address ?? '', email: email ?? '', phone: phone ?? '', website: website ?? '', supervisoryAuthority: supervisoryAuthority ?? '',
    dataProtectionOfficer: contactOf(dataProtectionOfficer), representatives: (representatives ?? []).map((each) => ({ regime: each.regime, ...contactOf(each) })),
    noticePeriodDays: noticePeriodDays ?? DEFAULT_DAYS, objectionPeriodDays: objectionPeriodDays ?? DEFAULT_DAYS,
  };
}

function contactOf(contact: Schemas['ContactBody'] | null | undefined): ContactValues {
  return { name: contact?.name ?? '', address: contact?.address ?? '', email: contact?.email ?? '', phone: contact?.phone ?? '' };
}

/** @returns what was typed, as the API takes it */
export function fieldsOf(values: OrganisationValues): Required<OrganisationFields> {
  const { name, tradingNames, country, address, email, phone, website, regimes, sector, supervisoryAuthority, dataProtectionOfficer, representatives, noticePeriodDays, objectionPeriodDays } = values;
  const officer = statedContact(dataProtectionOfficer);
  return {
    name: name.trim(), tradingNames, country, regimes, sector: sector as NonNullable<Organisation['sector']>,
    address: text(address), email: text(email), phone: text(phone), website: text(website), supervisoryAuthority: text(supervisoryAuthority),
    dataProtectionOfficer: Object.values(officer).every((each) => each === null) ? null : officer,
    representatives: representatives.map(({ regime, ...contact }) => ({ regime, ...statedContact(contact) })),
    noticePeriodDays: Number(noticePeriodDays), objectionPeriodDays: Number(objectionPeriodDays),
  };
}

function statedContact({ name, address, email, phone }: ContactValues): { name: string | null; address: string | null; email: string | null; phone: string | null } {
  return { name: text(name), address: text(address), email: text(email), phone: text(phone) };
}

function text(typed: string): string | null {
  return typed.trim() || null;
}
