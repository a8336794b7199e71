import type { OrganisationFacts } from '../../../law/facts.js';
import type { Language } from '../../../law/vocabulary.js';
import type { MemberAddress } from '../notifications/notification.repository.js';

/** Whom a mail goes to, and why: as a member, as the organisation's data protection officer, or because they asked for it just now. */
export interface MailRecipient {
  readonly id: string;
  readonly name: string | null;
  readonly address: string;
  readonly language: Language;
  readonly why: 'member' | 'officer' | 'asked';
}

/** Stands in place of a person's id where the officer of the organisation is meant, who need not be a person here. */
export const OFFICER = 'data-protection-officer';

/** Countries with one of our languages as their own; elsewhere English is the safer guess. */
const LANGUAGE_OF_COUNTRY: Readonly<Record<string, Language>> = { DE: 'de', AT: 'de', LI: 'de', FR: 'fr', MC: 'fr', ES: 'es', IT: 'it', SM: 'it', NL: 'nl' };

export function memberRecipient({ id, name, address, language }: MemberAddress, why: 'member' | 'asked'): MailRecipient {
  return { id, name, address, language: language ?? 'en', why };
}

/** @returns the officer as the register names them; undefined without an e-mail address. Nobody knows their language, so it is that of the country. */
export function officerRecipient({ dataProtectionOfficer, country }: OrganisationFacts): MailRecipient | undefined {
  const address = dataProtectionOfficer?.email;
  if (!address) return undefined;
  return { id: OFFICER, name: dataProtectionOfficer.name, address, language: LANGUAGE_OF_COUNTRY[country ?? ''] ?? 'en', why: 'officer' };
}
