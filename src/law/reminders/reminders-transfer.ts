/** What falls due about the safeguards of an engagement and the certifications of its processor. */
import { addPeriod } from '../day.js';
import type { CertificationFacts, Day, SafeguardFacts } from '../facts.js';
import type { Law } from '../law.js';
import type { CertificationSchemeRow } from '../law-rows.js';
import type { Transfer } from '../register/register-transfers.js';
import { schemesInForce } from '../transfers/schemes-in-force.js';
import type { Regime } from '../vocabulary.js';
import type { Due } from './reminder.js';
import { type EngagementDue, isBeforeEnd, NOTHING_DUE, untilInWords } from './reminders-engagement.js';

/**
 * How often a transfer is assessed again where the engagement states no period of its own. The EDPB asks for "appropriate intervals"
 * (Recommendations 01/2020, step 6, para. 67) and names none; a year is what lets no change of law or practice stay unseen for long.
 */
const ASSESSMENT_INTERVAL = 'P1Y';
const REEVALUATION = 'EDPB Recommendations 01/2020, para. 67; Art. 46(1) GDPR';

const isOpen = ({ verdict }: Transfer): boolean => verdict === 'review' || verdict === 'incomplete' || verdict === 'uncovered';

/** Once a safeguard has ended it is due for as long as nothing else carries the transfers. */
function safeguardsEnd({ engagement, about, day, transfers }: EngagementDue, law: Law): readonly Due[] {
  const seen = new Map<string, number>();
  return engagement.safeguards.flatMap((safeguard): readonly Due[] => {
    const { mechanism, endsOn } = safeguard;
    const count = (seen.get(mechanism) ?? 0) + 1;
    seen.set(mechanism, count);
    if (!endsOn || (endsOn < day && !transfers.some(isOpen))) return NOTHING_DUE;
    const citation = sourceOf(safeguard, transfers, law);
    return [{
      code: 'safeguard-ends', dueOn: endsOn, about, detail: mechanism, mark: count === 1 ? mechanism : `${mechanism}-${count}`,
      message: `The safeguard ${mechanism} for ${about.name} ${untilInWords(endsOn, day)}.`, ...(citation === undefined ? {} : { citation }),
    }];
  });
}

function sourceOf({ mechanism }: SafeguardFacts, transfers: readonly Transfer[], law: Law): string | undefined {
  const regimes: ReadonlySet<Regime> = new Set(transfers.map(({ regime }) => regime));
  return law.mechanisms.find((row) => row.mechanism === mechanism && regimes.has(row.regime))?.source ?? law.schemes.find((row) => row.scheme === mechanism)?.source;
}

/** What was assessed is the transfer and not a document, so that of several assessments on file the newest counts. */
function assessmentDue({ engagement: { safeguards, reviewEvery }, about, day, transfers }: EngagementDue): readonly Due[] {
  const concluded = safeguards.flatMap(({ transferImpactAssessment, endsOn }) =>
    transferImpactAssessment?.concludedOn && transferImpactAssessment.concludedOn <= day && !(endsOn && endsOn < day) ? [transferImpactAssessment.concludedOn] : []);
  const last = concluded.toSorted().at(-1);
  const dueOn = last === undefined ? null : addPeriod(last, reviewEvery ?? ASSESSMENT_INTERVAL);
  if (last === undefined || dueOn === null || transfers.length === 0) return NOTHING_DUE;
  const message = `The transfer impact assessment for ${about.name} was concluded on ${last}; it ${dueOn < day ? 'was' : 'is'} due to be looked at again on ${dueOn}.`;
  const citation = transfers.some(({ regime }) => regime === 'eu-gdpr') ? { citation: REEVALUATION } : {};
  return [{ code: 'transfer-impact-assessment-due', dueOn, about, message, ...citation }];
}

/** What falls due about the safeguards of a running engagement whose data leave the area, or of which nobody knows where they go. */
export function dueOfSafeguards(subject: EngagementDue, law: Law): readonly Due[] {
  const { engagement, transfers } = subject;
  if (transfers.length === 0 && engagement.locations.length > 0) return NOTHING_DUE;
  return [...safeguardsEnd(subject, law), ...assessmentDue(subject)].filter((due) => isBeforeEnd(due, engagement));
}

/** By processor, the schemes that could carry one of its transfers, and those that they extend. */
function schemesByProcessor(transfers: readonly Transfer[], regimes: readonly Regime[], day: Day, law: Law): ReadonlyMap<string, ReadonlySet<CertificationSchemeRow>> {
  const inForce = schemesInForce(regimes, day, law);
  const byProcessor = new Map<string, Set<CertificationSchemeRow>>();
  for (const { processor, regime, country, organisation } of transfers) {
    for (const scheme of inForce.get(`${regime} ${organisation ?? country ?? ''}`) ?? []) {
      const known = byProcessor.get(processor) ?? new Set();
      known.add(scheme);
      const base = law.schemes.find((row) => row.scheme === scheme.extends);
      byProcessor.set(processor, base ? known.add(base) : known);
    }
  }
  return byProcessor;
}

/** Of several certifications under one scheme the one that lasts longest counts; one without an end has none that could fall due. */
function lastUntil(certifications: readonly CertificationFacts[], day: Day): Day | null {
  const standing = certifications.filter(({ status, from }) => status !== 'lapsed' && status !== 'withdrawn' && !(from && from > day));
  if (standing.length === 0 || standing.some(({ until }) => !until)) return null;
  return standing.map(({ until }) => until ?? '').toSorted().at(-1) ?? null;
}

function renewalInWords(ends: boolean, until: Day, day: Day): string {
  return ends ? untilInWords(until, day) : `${until < day ? 'was' : 'is'} due for renewal on ${until}`;
}

/** Certifications that end or are to be renewed, of processors whose transfers they could carry (for the DPF `until` is the day of renewal). */
export function dueOfCertifications(subjects: readonly EngagementDue[], regimes: readonly Regime[], day: Day, law: Law): readonly Due[] {
  const schemes = schemesByProcessor(subjects.flatMap(({ transfers }) => transfers), regimes, day, law);
  const processors = new Map(subjects.flatMap(({ processor }) => (processor ? [[processor.key, processor] as const] : [])));
  return [...processors.values()].flatMap(({ key, name, certifications }) => [...schemes.get(key) ?? []].flatMap((row): readonly Due[] => {
    const until = lastUntil(certifications.filter(({ scheme }) => scheme === row.scheme), day);
    if (until === null) return NOTHING_DUE;
    const ends = row.untilMeans === 'end';
    return [{
      code: ends ? 'certification-ends' : 'certification-renewal-due', dueOn: until, about: { kind: 'processor', key, name }, detail: row.name, mark: row.scheme,
      citation: row.source, message: `The certification of ${name} under the ${row.name} ${renewalInWords(ends, until, day)}.`,
    }];
  }));
}
