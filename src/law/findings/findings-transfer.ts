/** What can be wrong with the transfers of an engagement (Chapter V GDPR), and with the certifications they rest on. */
import { citationOf } from '../citations.js';
import type { CertificationFacts, Day } from '../facts.js';
import { definitionOf, NO_HITS, type FindingCode, type Hit, type Rule } from './findings-codes.js';
import type { EngagementOnDay } from './findings-engagement.js';
import type { CertificationSchemeRow } from '../law-rows.js';
import type { MissingInRegister, Transfer } from '../register/register-transfers.js';
import { CERTIFICATION_SCHEMES, type Mechanism, type Verdict } from '../vocabulary.js';
import { countryInWords, enumerated, LOCATION_KIND_NAMES, REGIME_NAMES } from '../register/words.js';

/** How a verdict that calls for action is reported. `citesFact`: by the provision behind the fact it turns on, not by that of the code. */
interface VerdictFinding {
  readonly code: FindingCode;
  readonly citesFact: boolean;
  readonly words: string;
}

const VERDICT_FINDINGS: Readonly<Record<Verdict, VerdictFinding | null>> = {
  'not-restricted': null,
  'covered': null,
  'exceptional': { code: 'transfer-exceptional', citesFact: false, words: 'rests on a derogation, which serves occasional transfers only' },
  'review': { code: 'transfer-review', citesFact: true, words: 'has to be examined by a person' },
  'incomplete': { code: 'transfer-incomplete', citesFact: true, words: 'has a ground that is not shown to be complete' },
  'uncovered': { code: 'transfer-uncovered', citesFact: false, words: 'has no ground' },
};

/** Missing facts that are findings of their own, since they recur and have one remedy. */
const MISSING_FINDINGS: ReadonlySet<string> = new Set<FindingCode>(['transfer-impact-assessment-missing', 'certification-missing']);
const isMissingFinding = (code: string): code is FindingCode => MISSING_FINDINGS.has(code);

const isCertificationScheme = (mechanism: Mechanism): boolean => CERTIFICATION_SCHEMES.some((scheme) => scheme === mechanism);
const destinationOf = ({ country, organisation }: Transfer): string => organisation ?? country ?? '';
const isOpen = ({ verdict }: Transfer): boolean => verdict === 'review' || verdict === 'incomplete' || verdict === 'uncovered';

const sentences = (parts: readonly { readonly message: string }[]): string => parts.map(({ message }) => ` ${message}`).join('');

/** One finding per destination and regime, however many kinds of access there are: the verdict is the same for all. */
const verdicts: Rule<EngagementOnDay> = ({ engagement, name, transfers }) => {
  const groups = Map.groupBy(transfers.filter(({ verdict }) => VERDICT_FINDINGS[verdict]), (transfer) => `${transfer.regime} ${destinationOf(transfer)}`);
  return [...groups.values()].flatMap((group) => {
    const [transfer] = group;
    const finding = transfer ? VERDICT_FINDINGS[transfer.verdict] : null;
    if (!transfer || !finding) return NO_HITS;
    const place = transfer.organisation ?? countryInWords(transfer.country ?? '');
    const kinds = enumerated(new Set(group.map(({ kind }) => LOCATION_KIND_NAMES[kind])));
    const position = engagement.locations.findIndex(({ country, organisation }) => (organisation ?? country) === destinationOf(transfer));
    const why = transfer.missing.length > 0 ? transfer.missing : transfer.reasons;
    const citation = (finding.citesFact ? why[0]?.citation : null) ?? citationOf(definitionOf(finding.code).provision, [transfer.regime]);
    return [{
      code: finding.code, about: { kind: 'engagement', key: engagement.key }, pointer: `/locations/${position}`,
      message: `The transfer to ${name}, ${place} (${kinds}), ${finding.words} under ${REGIME_NAMES[transfer.regime]}.${sentences(why)}`,
      ...(citation === null ? {} : { citation }),
    }];
  });
};

/** Who relies on a scheme without a certification on file has made a claim: the finding stands with the claim, not with the company. */
function placeOfMissing({ about, field, code }: MissingInRegister, { engagement }: EngagementOnDay): Pick<Hit, 'about' | 'pointer'> {
  const claim = engagement.safeguards.findIndex(({ mechanism }) => isCertificationScheme(mechanism));
  if (code !== 'certification-missing' || claim < 0) return { about, pointer: field };
  return { about: { kind: 'engagement', key: engagement.key }, pointer: `/safeguards/${claim}` };
}

const missingFacts: Rule<EngagementOnDay> = (subject) => {
  const hits = new Map<string, Hit>();
  for (const { missing } of subject.transfers) {
    for (const fact of missing) {
      const { code, message, citation } = fact;
      if (!isMissingFinding(code)) continue;
      const place = placeOfMissing(fact, subject);
      const spot = `${code} ${place.pointer}`;
      if (!hits.has(spot)) hits.set(spot, { code, ...place, message: `${subject.name}: ${message}`, citation });
    }
  }
  return hits.size === 0 ? NO_HITS : [...hits.values()];
};

/** The transfer to speak of for a safeguard that carries none of them: an open one before one that another safeguard carries. */
function transferWithout(position: number, transfers: readonly Transfer[]): Transfer | null {
  if (transfers.some(({ safeguards }) => safeguards[position]?.state !== 'fails')) return null;
  return transfers.find(isOpen) ?? transfers[0] ?? null;
}

/**
 * A safeguard that serves one regime need not serve the other, so that only one which fails everywhere is found: with more weight where
 * nothing else carries the transfer.
 */
const safeguardsNotInForce: Rule<EngagementOnDay> = ({ engagement, transfers, name }) => engagement.safeguards.flatMap((_, position) => {
  const transfer = transferWithout(position, transfers);
  if (transfer === null) return NO_HITS;
  const reasons = transfer.safeguards[position]?.reasons ?? [];
  const citation = reasons[0]?.citation;
  return [{
    code: 'safeguard-not-in-force', about: { kind: 'engagement', key: engagement.key }, pointer: `/safeguards/${position}`,
    message: `A safeguard on file for ${name} does not carry the transfer under ${REGIME_NAMES[transfer.regime]}.${sentences(reasons)}`,
    ...(isOpen(transfer) ? {} : { severity: 'advice' as const }),
    ...(citation === undefined ? {} : { citation }),
  }];
});

type Lapse = { readonly code: FindingCode; readonly words: string } | null;

/** What is wrong with a certification on a day. Past the day on which renewal is due the company may still take part. */
function lapseOf({ status, until }: CertificationFacts, scheme: CertificationSchemeRow, day: Day): Lapse {
  if (status === 'lapsed' || status === 'withdrawn') return { code: 'certification-ended', words: `is ${status}` };
  if (!until || until >= day) return null;
  return scheme.untilMeans === 'end'
    ? { code: 'certification-ended', words: `ended on ${until}` }
    : { code: 'certification-renewal-overdue', words: `was due for renewal on ${until}` };
}

/** Only a scheme that could carry one of the transfers matters, and only while no other certification under it stands. */
const certificationsEnded: Rule<EngagementOnDay> = ({ processor, transfers, schemes, asOf }) => {
  if (!processor || processor.certifications.length === 0 || transfers.length === 0) return NO_HITS;
  const relevant = new Map(transfers.flatMap((transfer) =>
    (schemes.get(`${transfer.regime} ${destinationOf(transfer)}`) ?? []).map((row) => [row.scheme, row])));
  return processor.certifications.flatMap((certification, position): readonly Hit[] => {
    const found = relevant.get(certification.scheme);
    const lapse = found ? lapseOf(certification, found, asOf) : null;
    const isReplaced = processor.certifications.some((other) =>
      other.scheme === certification.scheme && found !== undefined && lapseOf(other, found, asOf) === null);
    if (!found || !lapse || isReplaced) return NO_HITS;
    const isGrave = lapse.code === 'certification-ended' && transfers.some(isOpen);
    return [{
      code: lapse.code, about: { kind: 'processor', key: processor.key }, pointer: `/certifications/${position}`, citation: found.source,
      message: `The certification of ${processor.name} under the ${found.name} ${lapse.words}.`, severity: isGrave ? 'gap' : 'advice',
    }];
  });
};

/** Held against the transfers of every engagement that runs, and of every proposal. */
export const TRANSFER_RULES: readonly Rule<EngagementOnDay>[] = [verdicts, missingFacts, safeguardsNotInForce, certificationsEnded];
