import type { ContactFacts, EngagementFacts, OrganisationFacts } from '../../law/facts.js';
import type { RecordJointController, RecordOrganisation } from '../art-30-record.js';
import type { RecordContext } from './record-context.js';

function contactOf({ name, address, email, phone }: ContactFacts): ContactFacts {
  return { name, address, email, phone };
}

function identityOf(organisation: OrganisationFacts): OrganisationFacts {
  const { slug, name, tradingNames, country, address, website, email, phone, regimes, sector } = organisation;
  const { dataProtectionOfficer, representatives, supervisoryAuthority, noticePeriodDays, objectionPeriodDays } = organisation;
  return {
    slug, name, tradingNames, country, address, website, email, phone, regimes, sector,
    dataProtectionOfficer: dataProtectionOfficer && contactOf(dataProtectionOfficer),
    representatives: representatives.map((representative) => ({ regime: representative.regime, ...contactOf(representative) })),
    supervisoryAuthority, noticePeriodDays, objectionPeriodDays,
  };
}

/** The joint controllers among an activity's engagements, each company once (Art. 26, 30(1)(a)). */
export function jointControllersAmong(engagements: readonly EngagementFacts[], context: RecordContext): readonly RecordJointController[] {
  const parties = new Map<string, RecordJointController>();
  for (const { key, processor, role } of engagements) {
    if (role !== 'joint-controller' || parties.has(processor)) continue;
    const company = context.index.processors.get(processor);
    parties.set(processor, {
      engagement: key,
      name: company?.name ?? processor,
      legalName: company?.legalName ?? null,
      country: company?.country ?? null,
      address: company?.address ?? null,
      contact: company?.contact ? contactOf(company.contact) : null,
    });
  }
  return [...parties.values()];
}

/** The head of the record (Art. 30(1)(a), (2)(a)): the organisation field by field, and its joint controllers in the record's activities. */
export function recordOrganisation(
  organisation: OrganisationFacts, jointControllers: readonly RecordJointController[],
): RecordOrganisation {
  return { ...identityOf(organisation), jointControllers };
}
