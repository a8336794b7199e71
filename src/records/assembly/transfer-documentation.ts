import type { CertificationFacts, EngagementFacts, ProcessorFacts, SafeguardFacts } from '../../law/facts.js';
import type { TransferAssessment } from '../../law/transfers/transfer-case.js';
import { CERTIFICATION_SCHEMES, type CertificationScheme } from '../../law/vocabulary.js';
import type { Labels } from '../labels/labels.js';
import { dayInWords } from '../labels/wording.js';

/** What of a transfer decides how it is documented. */
export type DocumentedTransfer = Pick<TransferAssessment, 'verdict' | 'ground' | 'mechanism' | 'reasons' | 'safeguards'>;

const isScheme = (mechanism: string | null): mechanism is CertificationScheme =>
  CERTIFICATION_SCHEMES.some((scheme) => scheme === mechanism);

const joined = (parts: readonly (string | null | undefined | false)[]): string => parts.filter((part) => !!part).join('; ');

const onDay = (day: string | null | undefined, phrase: (day: string) => string, labels: Labels): string | null =>
  day ? phrase(dayInWords(day, labels)) : null;

function impactAssessmentInWords({ transferImpactAssessment }: SafeguardFacts, labels: Labels): string | null {
  if (!transferImpactAssessment) return null;
  const { concludedOn, outcome } = transferImpactAssessment;
  const named = onDay(concludedOn, labels.phrases.impactAssessmentOf, labels) ?? labels.phrases.impactAssessmentUndated;
  return outcome ? `${named} (${labels.assessmentOutcomes[outcome]})` : named;
}

/** One safeguard in words: which, since when, until when, how it was approved, its transfer impact assessment, where it is found. */
function safeguardInWords(safeguard: SafeguardFacts, labels: Labels): string {
  const { mechanism, module, article, reference, url } = safeguard;
  const { phrases } = labels;
  return joined([
    [labels.mechanisms[mechanism], module && labels.modules[module], article && labels.derogations[article]].filter((part) => !!part).join(', '),
    onDay(safeguard.signedOn, phrases.signedOn, labels) ?? (mechanism.startsWith('scc-') && phrases.unsigned),
    onDay(safeguard.endsOn, phrases.until, labels),
    onDay(safeguard.approvedOn, phrases.approvedOn, labels),
    onDay(safeguard.authorisedOn, phrases.authorisedOn, labels),
    onDay(safeguard.notifiedOn, phrases.notifiedOn, labels),
    impactAssessmentInWords(safeguard, labels),
    safeguard.assessmentDocumented === true && phrases.assessmentDocumented,
    safeguard.authorityInformed === true && phrases.authorityInformed,
    safeguard.dataSubjectsInformed === true && phrases.dataSubjectsInformed,
    reference ? phrases.reference(reference) : url,
  ]);
}

function certificationInWords(scheme: CertificationScheme, certification: CertificationFacts | undefined, labels: Labels): string {
  return joined([
    labels.mechanisms[scheme],
    onDay(certification?.from, labels.phrases.certifiedFrom, labels),
    onDay(certification?.until, labels.phrases.recertificationDue, labels),
    certification?.reference ? labels.phrases.reference(certification.reference) : certification?.url,
  ]);
}

/** The assessment of each safeguard stands at the place of the safeguard. */
function safeguardsOnFile(transfer: DocumentedTransfer, engagement: EngagementFacts | null) {
  const onFile = engagement?.safeguards ?? [];
  return {
    serving: onFile.filter((_, position) => transfer.safeguards[position]?.state !== 'fails'),
    failing: onFile.filter((_, position) => transfer.safeguards[position]?.state === 'fails'),
  };
}

/**
 * The words that document what a transfer rests on (Art. 30(1)(e), 49(6)): the adequacy decision or certification, the safeguards on file
 * that serve it, or that nothing does and what was found wanting. One sentence or more, in the labels' language.
 */
export function documentationOf(
  transfer: DocumentedTransfer, engagement: EngagementFacts | null, company: ProcessorFacts | null, labels: Labels,
): string {
  const { mechanism, ground } = transfer;
  const { serving, failing } = safeguardsOnFile(transfer, engagement);
  const certification = company?.certifications.find(({ scheme }) => scheme === mechanism);
  if (isScheme(mechanism) && certification) return certificationInWords(mechanism, certification, labels);
  const relied = serving.filter((safeguard) => safeguard.mechanism === mechanism);
  if (relied.length > 0) return relied.map((safeguard) => safeguardInWords(safeguard, labels)).join('. ');
  if (ground !== null && /^(art-45|fadp-16-1)$/.test(ground)) return labels.phrases.adequacyDecision(transfer.reasons[0]?.citation ?? mechanism ?? '');
  if (serving.length > 0) return serving.map((safeguard) => safeguardInWords(safeguard, labels)).join('. ');
  if (failing.length === 0) return labels.phrases.noGround;
  return `${labels.phrases.noGround} ${labels.phrases.notCarrying(failing.map((safeguard) => safeguardInWords(safeguard, labels)).join('. '))}`;
}
