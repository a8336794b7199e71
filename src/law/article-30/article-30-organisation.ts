/** What the head of an Art. 30 record has to state about the organisation itself, and what of it is missing. */
import { isReachable, requirements, type Article30Row, type Omission, type Requirements } from './article-30.js';
import { assessTransfer } from '../transfers/assess-transfer.js';
import type { Day, OrganisationFacts, RegisterFacts } from '../facts.js';
import type { Law } from '../law.js';
import type { ActivityRole, Regime } from '../vocabulary.js';
import { AREA_NAMES, isBlank } from '../register/words.js';

/** An organisation, the day asked about, and the law that says where data flow freely. */
export interface OrganisationOnDay {
  readonly organisation: OrganisationFacts;
  readonly asOf: Day;
  readonly law: Law;
}

const inOrganisation = ({ organisation }: OrganisationOnDay, pointer: string): Pick<Omission, 'about' | 'pointer'> =>
  ({ about: { kind: 'organisation', key: organisation.slug }, pointer });

/** The regime's own area is where data flow freely; null where nobody has stated the country of establishment. */
function isInAreaOf(regime: Regime, { organisation, asOf, law }: OrganisationOnDay): boolean | null {
  const { country } = organisation;
  if (country === null) return null;
  const exporter = { country, role: 'controller' } as const;
  return assessTransfer({ regime, asOf, exporter, importer: exporter }, law).verdict === 'not-restricted';
}

function unreachableOrganisation(subject: OrganisationOnDay): readonly Omission[] {
  const { name, address, email, phone } = subject.organisation;
  if (isReachable({ address, email, phone })) return [];
  return [{ code: 'contact-missing', message: `No address, e-mail or telephone number of ${name} is on record.`, ...inOrganisation(subject, '/email') }];
}

function unreachableOfficer(subject: OrganisationOnDay): readonly Omission[] {
  const officer = subject.organisation.dataProtectionOfficer;
  if (officer === null || isReachable(officer)) return [];
  return [{
    code: 'contact-missing', ...inOrganisation(subject, '/dataProtectionOfficer'),
    message: `No address, e-mail or telephone number of the data protection officer of ${subject.organisation.name} is on record.`,
  }];
}

/** Whether others have to designate one turns on facts that no register holds (Art. 37(1)(b), (c)); a public authority always has to. */
function officerMissing(subject: OrganisationOnDay): readonly Omission[] {
  const { sector, dataProtectionOfficer, name } = subject.organisation;
  if (sector !== 'public-authority' || dataProtectionOfficer !== null) return [];
  return [{
    code: 'data-protection-officer-missing', ...inOrganisation(subject, '/dataProtectionOfficer'),
    message: `${name} is a public authority and has no data protection officer on record.`,
  }];
}

/**
 * Whether a representative is wanted and none is on record. A public authority needs none (Art. 27(2)(b)); the exception for occasional
 * processing cannot hold for an organisation that keeps a register.
 */
function isRepresentativeMissing(regime: Regime, subject: OrganisationOnDay): boolean {
  const { sector, representatives } = subject.organisation;
  const isRepresented = representatives.some((representative) => representative.regime === regime);
  return sector !== 'public-authority' && !isRepresented && isInAreaOf(regime, subject) === false;
}

/** The omission of a representative in the area of a regime, or none. */
export function representativeMissing(regime: Regime): (subject: OrganisationOnDay) => readonly Omission[] {
  return (subject) => !isRepresentativeMissing(regime, subject) ? [] : [{
    code: 'representative-missing', ...inOrganisation(subject, '/representatives'),
    message: `${subject.organisation.name} is not established in ${AREA_NAMES[regime]} and has no representative there on record.`,
  }];
}

function unreachableRepresentatives(subject: OrganisationOnDay): readonly Omission[] {
  return subject.organisation.representatives.flatMap((representative, position) =>
    !isBlank(representative.name) && isReachable(representative) ? [] : [{
      code: 'contact-missing', ...inOrganisation(subject, `/representatives/${position}`),
      message: `The representative of ${subject.organisation.name} in ${AREA_NAMES[representative.regime]} has no name or no contact details on record.`,
    }]);
}

/** The FADP wants a representative only of who processes on a large scale, regularly and at high risk (Art. 14(1)): no register shows that. */
const ARTICLE_27 = { gdpr: 'Art. 27(1)', fadp: null };

const ROWS = (item: '30(1)(a)' | '30(2)(a)', fadp: string): readonly Article30Row<OrganisationOnDay>[] => [
  { item, modality: 'required', provision: { gdpr: `Art. ${item}`, fadp }, omissions: unreachableOrganisation },
  { item, modality: 'where-applicable', provision: { gdpr: `Art. ${item}`, fadp: null }, omissions: unreachableOfficer },
  { item, modality: 'where-applicable', provision: { gdpr: 'Art. 37(1)(a)', fadp: 'Art. 10(4)' }, omissions: officerMissing },
  { item, modality: 'where-applicable', provision: ARTICLE_27, regime: 'eu-gdpr', omissions: representativeMissing('eu-gdpr') },
  { item, modality: 'where-applicable', provision: ARTICLE_27, regime: 'uk-gdpr', omissions: representativeMissing('uk-gdpr') },
  { item, modality: 'where-applicable', provision: { gdpr: `Art. ${item}`, fadp }, omissions: unreachableRepresentatives },
];

const ORGANISATION_ROWS: Readonly<Record<ActivityRole, readonly Article30Row<OrganisationOnDay>[]>> = {
  controller: ROWS('30(1)(a)', 'Art. 12(2)(a)'),
  processor: ROWS('30(2)(a)', 'Art. 12(3)'),
};

/** What the head of the record in `role` has to state about the organisation on `asOf`, and what of it is missing. */
export function organisationRequirementsOf(role: ActivityRole, register: RegisterFacts, asOf: Day, law: Law): Requirements {
  return requirements(ORGANISATION_ROWS[role], { organisation: register.organisation, asOf, law }, register);
}
