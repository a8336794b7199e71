/**
 * The transfers of a register: never typed in, but derived from engagement × location × regime and assessed (Art. 44 GDPR). Each hop of a
 * chain of processors is a transfer of its own.
 */
import { assessTransfer } from '../transfers/assess-transfer.js';
import { runsOn, wouldRunOn } from './engagement-life.js';
import type { CountryCode, Day, EngagementFacts, LocationFacts, ProcessorFacts, RegisterFacts } from '../facts.js';
import { lawWithout, type Law } from '../law.js';
import { indexRegister, type RegisterIndex } from './register-index.js';
import type { ExporterFacts, MissingFact, TransferAssessment, TransferCase } from '../transfers/transfer-case.js';
import { worstVerdict } from '../transfers/verdicts.js';
import {
  INTERNATIONAL_ORGANISATIONS, type EngagementRole, type InternationalOrganisation, type LocationKind, type PartyRole, type Regime,
  type RegisterKind, type Verdict,
} from '../vocabulary.js';

/** A thing of the register, by kind and key. */
export interface RegisterReference {
  readonly kind: RegisterKind;
  readonly key: string;
}

/** A missing fact of a transfer; `field` is a JSON Pointer into the thing that `about` names (`/safeguards/0/module`). */
export interface MissingInRegister extends MissingFact {
  readonly about: RegisterReference;
}

/** One engagement's data in one place under one law, assessed. `country` is null only where `organisation` is the destination. */
export interface Transfer extends Omit<TransferAssessment, 'missing' | 'lawVersion'> {
  readonly engagement: string;
  readonly processor: string;
  readonly via: string | null;
  readonly country: CountryCode | null;
  readonly organisation: string | null;
  readonly kind: LocationKind;
  readonly regime: Regime;
  readonly missing: readonly MissingInRegister[];
}

/** What a transfer would be if part of the law fell. */
export type TransferOtherwise = Pick<Transfer, 'verdict' | 'ground' | 'mechanism' | 'missing' | 'reasons'>;

/** Today's transfer and, beside it, what it would be without the named law. */
export interface TransferCompared extends Transfer {
  readonly without: TransferOtherwise;
}

export interface TransferOptions {
  /** Drafts and submitted engagements too, as if they had been approved. */
  readonly includeProposed?: boolean;
}

/** The verdict of an engagement's own hop, and the worst of the hops from the organisation down to it; null: no location on file. */
export interface EngagementVerdict {
  readonly hop: Verdict | null;
  readonly chain: Verdict | null;
}

/** What every assessment of one register on one day has in common. */
interface Question {
  readonly register: RegisterFacts;
  readonly index: RegisterIndex;
  readonly asOf: Day;
  readonly law: Law;
}

/** One step of data from an exporter to the processor of an engagement. */
interface Hop {
  readonly engagement: EngagementFacts;
  readonly processor: ProcessorFacts | null;
  readonly exporter: ExporterFacts;
  readonly exporterReference: RegisterReference;
  readonly hrData: boolean;
}

/**
 * Human resources data in the sense of the Data Privacy Framework: data on employees, past or present, from the employment relationship
 * (Decision (EU) 2023/1795, Annex I, Supplemental Principle 9). Applicants are not yet employees. It does not matter whether the importer is
 * of the same group or a service provider: Supplemental Principle 9(a)(i) names both, and the EDPB reads it so (Opinion 5/2023).
 */
const HR_DATA_SUBJECTS: ReadonlySet<string> = new Set(['employees', 'former-employees']);
const HR_DATA_CATEGORY = 'employment';

function isHrData({ dataSubjects, dataCategories }: EngagementFacts): boolean {
  return dataSubjects.some((key) => HR_DATA_SUBJECTS.has(key)) || dataCategories.includes(HR_DATA_CATEGORY);
}

/** Side of the table that a processor of an engagement sits on: whoever decides on purposes and means is a controller (Art. 4(7)). */
function importerRole(role: EngagementRole): PartyRole {
  return role === 'processor' || role === 'sub-processor' ? 'processor' : 'controller';
}

/** The organisation passes data on as processor of its customers to a sub-processor, and as controller to everybody else. */
function organisationRole(role: EngagementRole): PartyRole {
  return role === 'sub-processor' ? 'processor' : 'controller';
}

/** Who sends: the organisation or, down a chain, the company that the upper engagement is with, in the role that it has there. */
function hopOf(engagement: EngagementFacts, { register, index }: Question): Hop {
  const processor = index.processors.get(engagement.processor) ?? null;
  const hrData = isHrData(engagement);
  const upper = engagement.via === null ? undefined : index.engagements.get(engagement.via);
  if (!upper) {
    const { country, sector, slug } = register.organisation;
    const exporter = { country, sector, role: organisationRole(engagement.role) };
    return { engagement, processor, hrData, exporter, exporterReference: { kind: 'organisation', key: slug } };
  }
  const company = index.processors.get(upper.processor);
  const exporter = { country: company?.country ?? null, sector: company?.sector ?? null, role: importerRole(upper.role) };
  return { engagement, processor, hrData, exporter, exporterReference: { kind: 'processor', key: upper.processor } };
}

const isInternationalOrganisation = (name: string | null | undefined): name is InternationalOrganisation =>
  INTERNATIONAL_ORGANISATIONS.some((known) => known === name);

function caseOf({ engagement, processor, exporter, hrData }: Hop, location: LocationFacts, regime: Regime, asOf: Day): TransferCase {
  return {
    regime,
    asOf,
    exporter,
    importer: {
      country: location.country,
      organisation: isInternationalOrganisation(location.organisation) ? location.organisation : null,
      role: importerRole(engagement.role),
      sector: processor?.sector ?? null,
      subjectTo: processor?.subjectTo ?? null,
      notSubjectTo: processor?.notSubjectTo ?? null,
      certifications: processor?.certifications ?? null,
    },
    hrData,
    safeguards: engagement.safeguards,
  };
}

/** Where a field of the case stands in the register, by its first words; the first row that fits decides. */
function placeOf(field: string, hop: Hop, location: number): Pick<MissingInRegister, 'about' | 'field'> {
  const engagement: RegisterReference = { kind: 'engagement', key: hop.engagement.key };
  const [side, ...rest] = field.replace(/^\//, '').split('/');
  const pointer = `/${rest.join('/')}`;
  if (side === 'hrData') return { about: engagement, field: '/dataSubjects' };
  if (rest[0] === 'role' && side !== 'safeguards') return { about: engagement, field: '/role' };
  if (side === 'exporter') return { about: hop.exporterReference, field: pointer };
  if (side !== 'importer') return { about: engagement, field: `/${[side, ...rest].join('/')}` };
  if (rest[0] === 'country' || rest[0] === 'organisation') return { about: engagement, field: `/locations/${location}${pointer}` };
  return { about: { kind: 'processor', key: hop.engagement.processor }, field: pointer };
}

function transferAt(hop: Hop, position: number, regime: Regime, assessment: TransferAssessment): Transfer {
  const { engagement } = hop;
  const location = engagement.locations[position]!;
  const { verdict, ground, mechanism, reasons, missing, warnings, safeguards, validUntil } = assessment;
  return {
    engagement: engagement.key,
    processor: engagement.processor,
    via: engagement.via,
    country: location.country,
    organisation: location.organisation ?? null,
    kind: location.kind,
    regime,
    verdict,
    ground,
    mechanism,
    reasons,
    missing: missing.map((fact) => ({ ...fact, ...placeOf(fact.field, hop, position) })),
    warnings,
    safeguards,
    validUntil,
  };
}

/** A destination is assessed once per regime, however many kinds of access the data have there: the law does not tell them apart. */
function transfersOfEngagement(engagement: EngagementFacts, question: Question, into: Transfer[]): void {
  const { asOf, law, register } = question;
  if (engagement.locations.length === 0) return;
  const hop = hopOf(engagement, question);
  const assessed = new Map<string, TransferAssessment>();
  engagement.locations.forEach((location, position) => {
    const destination = location.country ?? location.organisation;
    if (!destination) return;
    for (const regime of register.organisation.regimes) {
      const known = assessed.get(`${regime} ${destination}`);
      const assessment = known ?? assessTransfer(caseOf(hop, location, regime, asOf), law);
      if (!known) assessed.set(`${regime} ${destination}`, assessment);
      into.push(transferAt(hop, position, regime, assessment));
    }
  });
}

/**
 * Every transfer of the engagements that run on `asOf`: one per engagement, location and regime, in the order of the register. Locations in
 * the regime's own area are listed as `not-restricted`; an engagement without a location has none.
 */
export function transfersOf(register: RegisterFacts, asOf: Day, law: Law, options: TransferOptions = {}): Transfer[] {
  const question: Question = { register, index: indexRegister(register), asOf, law };
  const transfers: Transfer[] = [];
  for (const engagement of register.engagements) {
    const counts = runsOn(engagement, asOf) || (options.includeProposed === true && wouldRunOn(engagement, asOf));
    if (counts) transfersOfEngagement(engagement, question, transfers);
  }
  return transfers;
}

/** The transfers of one engagement on a day, whether or not it runs then. */
export function transfersOfOne(engagement: EngagementFacts, register: RegisterFacts, asOf: Day, law: Law): readonly Transfer[] {
  const transfers: Transfer[] = [];
  transfersOfEngagement(engagement, { register, index: indexRegister(register), asOf, law }, transfers);
  return transfers;
}

/** Every transfer, and beside each what it would be if the named mechanisms, schemes or adequacy decisions fell. */
export function transfersWithout(
  register: RegisterFacts, asOf: Day, law: Law, names: readonly string[], options: TransferOptions = {},
): TransferCompared[] {
  const otherwise = transfersOf(register, asOf, lawWithout(law, names), options);
  return transfersOf(register, asOf, law, options).map((transfer, position) => {
    const { verdict, ground, mechanism, missing, reasons } = otherwise[position]!;
    return { ...transfer, without: { verdict, ground, mechanism, missing, reasons } };
  });
}

/**
 * An engagement and those above it, up to the organisation: itself first. A chain that runs in a circle ends before it repeats, and one
 * that names an unknown engagement ends there.
 */
export function chainOf(engagement: EngagementFacts, engagements: ReadonlyMap<string, EngagementFacts>): readonly EngagementFacts[] {
  const chain = new Set<EngagementFacts>();
  let hop: EngagementFacts | undefined = engagement;
  while (hop && !chain.has(hop)) {
    chain.add(hop);
    hop = hop.via === null ? undefined : engagements.get(hop.via);
  }
  return [...chain];
}

/** Null is no verdict at all, not a good one. */
function worseOf(first: Verdict | null, second: Verdict | null): Verdict | null {
  if (first === null || second === null) return first ?? second;
  return worstVerdict([first, second]);
}

/** The worst verdict of each engagement's own hop over its locations and regimes. */
function verdictsOfHops(transfers: readonly Transfer[]): ReadonlyMap<string, Verdict> {
  const verdicts = new Map<string, Verdict>();
  for (const { engagement, verdict } of transfers) {
    verdicts.set(engagement, worseOf(verdicts.get(engagement) ?? null, verdict) ?? verdict);
  }
  return verdicts;
}

/**
 * The verdict of every engagement. Data reach an engagement only through the hops above it, so it shows the worst of them; in a circle,
 * where nobody knows which hop comes first, each shows the worst of all. Linear in the number of engagements.
 */
export function engagementVerdicts(register: RegisterFacts, transfers: readonly Transfer[]): ReadonlyMap<string, EngagementVerdict> {
  const { engagements } = indexRegister(register);
  const hops = verdictsOfHops(transfers);
  const hopVerdict = (key: string): Verdict | null => hops.get(key) ?? null;
  const verdicts = new Map<string, EngagementVerdict>();
  for (const start of register.engagements) {
    const path = new Map<string, EngagementFacts>();
    let next: EngagementFacts | undefined = start;
    while (next && !path.has(next.key) && !verdicts.has(next.key)) {
      path.set(next.key, next);
      next = next.via === null ? undefined : engagements.get(next.via);
    }
    let worst = next ? verdicts.get(next.key)?.chain ?? null : null;
    if (next && path.has(next.key)) {
      const keys = [...path.keys()];
      worst = keys.slice(keys.indexOf(next.key)).map(hopVerdict).reduce(worseOf, null);
    }
    for (const key of [...path.keys()].toReversed()) {
      worst = worseOf(worst, hopVerdict(key));
      verdicts.set(key, { hop: hopVerdict(key), chain: worst });
    }
  }
  return verdicts;
}
