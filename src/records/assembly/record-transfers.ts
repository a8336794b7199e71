import { assessTransfer } from '../../law/transfers/assess-transfer.js';
import { transfersByEngagement } from '../../law/article-30/article-30.js';
import type { ActivityFacts, CountryCode, EngagementFacts } from '../../law/facts.js';
import type { RegisterReference, Transfer } from '../../law/register/register-transfers.js';
import type { MissingFact, TransferAssessment } from '../../law/transfers/transfer-case.js';
import type { Regime } from '../../law/vocabulary.js';
import type { RecordTransfer, RecordTransferGap } from '../art-30-record.js';
import { missingText } from '../labels/languages.js';
import type { RecordContext } from './record-context.js';
import { engagedBy } from './record-recipients.js';
import { documentationOf } from './transfer-documentation.js';

/** Finds the transfers of one activity: those of its engagements, and those to recipients that are no engagement. */
export type TransfersOfActivity = (activity: ActivityFacts, engagements: readonly EngagementFacts[]) => readonly RecordTransfer[];

/** It stands beside the recipient's name and does not repeat it. */
function gapIn({ code, message, citation, field }: MissingFact, about: RegisterReference, { labels }: RecordContext): RecordTransferGap {
  return { code, message: missingText(code, labels.language, message, null), citation, field, about };
}

function engagementTransfer(transfer: Transfer, engagement: EngagementFacts, context: RecordContext): RecordTransfer {
  const company = context.index.processors.get(transfer.processor) ?? null;
  const { country, organisation, kind, regime, verdict, ground, mechanism, validUntil } = transfer;
  return {
    recipient: company?.name ?? transfer.processor,
    engagement: transfer.engagement,
    via: engagedBy(engagement, context),
    country, organisation, kind, regime, verdict, ground, mechanism, validUntil,
    documentation: documentationOf(transfer, engagement, company, context.labels),
    missing: transfer.missing.map((fact) => gapIn(fact, fact.about, context)),
  };
}

/** Written once per engagement, however many activities go through it. Within the regime's own area there is no transfer to record. */
function writtenTransfers(transfers: readonly Transfer[], context: RecordContext): (engagement: EngagementFacts) => readonly RecordTransfer[] {
  const byEngagement = transfersByEngagement(transfers);
  const written = new Map<string, readonly RecordTransfer[]>();
  return (engagement) => {
    const known = written.get(engagement.key);
    if (known) return known;
    const made = (byEngagement.get(engagement.key) ?? [])
      .filter(({ verdict }) => verdict !== 'not-restricted')
      .map((transfer) => engagementTransfer(transfer, engagement, context));
    written.set(engagement.key, made);
    return made;
  };
}

/**
 * A recipient outside every engagement has no safeguards on file, so only its country can carry the transfer. It receives the data for
 * purposes of its own (Art. 4(9)), hence as controller.
 */
function assessorOfRecipients({ register: { organisation }, role, asOf, law }: RecordContext): (country: CountryCode, regime: Regime) => TransferAssessment {
  const known = new Map<string, TransferAssessment>();
  const exporter = { country: organisation.country, role, sector: organisation.sector };
  return (country, regime) => {
    const answer = known.get(`${regime} ${country}`)
      ?? assessTransfer({ regime, asOf, exporter, importer: { country, role: 'controller' } }, law);
    known.set(`${regime} ${country}`, answer);
    return answer;
  };
}

function recipientTransfers(
  { key, recipients }: ActivityFacts, assess: (country: CountryCode, regime: Regime) => TransferAssessment, context: RecordContext,
): readonly RecordTransfer[] {
  return recipients.flatMap(({ name, category, country }, position) => country === null ? [] : context.register.organisation.regimes
    .map((regime) => ({ regime, assessment: assess(country, regime) }))
    .filter(({ assessment }) => assessment.verdict !== 'not-restricted')
    .map(({ regime, assessment }) => ({
      recipient: name ?? category ?? '',
      engagement: null, via: null, country, organisation: null, kind: null, regime,
      verdict: assessment.verdict, ground: assessment.ground, mechanism: assessment.mechanism, validUntil: assessment.validUntil,
      documentation: documentationOf(assessment, null, null, context.labels),
      missing: assessment.missing.map((fact) =>
        gapIn({ ...fact, field: `/recipients/${position}` }, { kind: 'activity', key }, context)),
    })));
}

/** Prepares the transfers of a record (Art. 30(1)(e), (2)(c)) from those of the register on the day. */
export function transfersOfRecord(transfers: readonly Transfer[], context: RecordContext): TransfersOfActivity {
  const ofEngagement = writtenTransfers(transfers, context);
  const assess = assessorOfRecipients(context);
  return (activity, engagements) => [...engagements.flatMap(ofEngagement), ...recipientTransfers(activity, assess, context)];
}
