import fc from 'fast-check';
import { assessTransfer } from './assess-transfer.js';
import type { CertificationFacts, SafeguardFacts } from '../facts.js';
import { inForceOn, type LawRow } from '../law-rows.js';
import { LAW, lawWithout, removableNames } from '../law.js';
import type { TransferCase } from './transfer-case.js';
import { isWorseVerdict } from './verdicts.js';
import {
  CERTIFICATION_SCHEMES, CERTIFICATION_STATUSES, DEROGATION_ARTICLES, FOREIGN_LAWS, MECHANISMS, PARTY_ROLES, REGIMES, SCC_MODULES, SCENARIOS,
  SECTORS, TIA_OUTCOMES, TRANSFER_PURPOSES,
} from '../vocabulary.js';

const RUNS = { numRuns: 2_500 };

/** Days that matter: on, before and after every turning point of the law, and any others. */
const turningPoints = [...LAW.adequacy, ...LAW.mechanisms, ...LAW.freeFlow].flatMap((row) => [row.validFrom, row.validUntil ?? row.validFrom]);
const near = (day: string, shift: number): string => new Date(Date.parse(day) + shift * 86_400_000).toISOString().slice(0, 10);
const day = fc.oneof(
  fc.tuple(fc.constantFrom(...turningPoints), fc.integer({ min: -1, max: 1 })).map(([point, shift]) => near(point, shift)),
  fc.date({ min: new Date('2010-01-01'), max: new Date('2033-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
);
const maybe = <Value>(of: fc.Arbitrary<Value>): fc.Arbitrary<Value | null | undefined> => fc.oneof(of, fc.constantFrom(null, undefined));
const country = fc.constantFrom('US', 'US', 'US', 'GB', 'CA', 'IN', 'CH', 'DE', 'JP', 'BR', 'KR', 'IL', 'NC', 'RE', 'GI', 'GL', 'FO', 'EU', 'XK', 'ZZ');
const truth = maybe(fc.boolean());

const certification: fc.Arbitrary<CertificationFacts> = fc.record({
  scheme: fc.constantFrom(...CERTIFICATION_SCHEMES), from: maybe(day), until: maybe(day), status: maybe(fc.constantFrom(...CERTIFICATION_STATUSES)),
  coversHrData: truth, entityConfirmed: truth, checkedOn: maybe(day),
});

const safeguard: fc.Arbitrary<SafeguardFacts> = fc.record({
  mechanism: fc.constantFrom(...MECHANISMS), module: maybe(fc.constantFrom(...SCC_MODULES)), article: maybe(fc.constantFrom(...DEROGATION_ARTICLES)),
  signedOn: maybe(day), endsOn: maybe(day), annexesMissing: maybe(fc.subarray(['I', 'II', 'III'])), unmodified: truth, swissAmendments: truth,
  processingChangedOn: maybe(day), approvedOn: maybe(day), importerBound: truth, authorisedOn: maybe(day), notifiedOn: maybe(day),
  certificateHeld: truth, bindingCommitments: truth,
  transferImpactAssessment: maybe(fc.record({ concludedOn: fc.option(day), outcome: fc.option(fc.constantFrom(...TIA_OUTCOMES)) })),
  necessary: truth, occasional: truth, systematic: truth, repetitive: truth, limitedNumber: truth, explicitConsent: truth, risksExplained: truth,
  assessmentDocumented: truth, authorityInformed: truth, dataSubjectsInformed: truth,
});

const caseOn = (days: fc.Arbitrary<string>, countries: fc.Arbitrary<string>): fc.Arbitrary<TransferCase> => fc.record({
  regime: fc.constantFrom(...REGIMES), asOf: days,
  exporter: fc.record({ country: fc.option(countries), role: fc.constantFrom(...PARTY_ROLES), sector: maybe(fc.constantFrom(...SECTORS)) }),
  importer: fc.record({
    country: maybe(countries), organisation: fc.constantFrom(null, null, null, undefined, 'EPO' as const), role: fc.constantFrom(...PARTY_ROLES),
    sector: maybe(fc.constantFrom(...SECTORS)), subjectTo: maybe(fc.subarray([...FOREIGN_LAWS])), notSubjectTo: maybe(fc.subarray([...FOREIGN_LAWS])),
    certifications: maybe(fc.array(certification, { maxLength: 3 })),
  }),
  hrData: truth, automatedProcessing: truth, purpose: maybe(fc.constantFrom(...TRANSFER_PURPOSES)), combinedWithExporterData: truth,
  scenario: maybe(fc.constantFrom(...SCENARIOS)), safeguards: maybe(fc.array(safeguard, { maxLength: 4 })),
});

const transferCase = caseOn(day, country);
const verdictOf = (asked: TransferCase, law = LAW): ReturnType<typeof assessTransfer>['verdict'] => assessTransfer(asked, law).verdict;

/** The rows an answer rests on, by the mechanism it names. */
function restsOn(asked: TransferCase, mechanism: string): LawRow[] {
  const regime = LAW.provisions.find((row) => row.regime === asked.regime && inForceOn(row, asked.asOf))?.judgedBy;
  return [
    ...LAW.adequacy.filter((row) => row.regime === regime
      && (row.id === mechanism || row.conditions.some((condition) => condition.kind === 'certification' && condition.scheme === mechanism))),
    ...LAW.mechanisms.filter((row) => row.regime === regime && row.mechanism === mechanism),
  ];
}

describe('assessTransfer, for every case', () => {
  it('gives the same answer to the same question and leaves the question alone', () => {
    fc.assert(fc.property(transferCase, (asked) => {
      const before = structuredClone(asked);
      expect(assessTransfer(asked, LAW)).toEqual(assessTransfer(structuredClone(asked), LAW));
      expect(asked).toEqual(before);
    }), RUNS);
  });

  it('answers worse or equal when a safeguard is taken away', () => {
    fc.assert(fc.property(transferCase, fc.nat(3), (asked, position) => {
      const safeguards = asked.safeguards ?? [];
      const fewer = { ...asked, safeguards: safeguards.toSpliced(position % Math.max(safeguards.length, 1), 1) };
      expect(isWorseVerdict(verdictOf(asked), verdictOf(fewer))).toBe(false);
    }), RUNS);
  });

  it('answers worse or equal when something falls out of the law', () => {
    const names = removableNames(LAW);
    const laws = new Map(names.map((name) => [name, lawWithout(LAW, [name])]));
    fc.assert(fc.property(transferCase, fc.constantFrom(...names), (asked, name) => {
      expect(isWorseVerdict(verdictOf(asked), verdictOf(asked, laws.get(name)))).toBe(false);
    }), RUNS);
  });

  it('is never covered on a day outside the validity of what it rests on', () => {
    fc.assert(fc.property(transferCase, (asked) => {
      const answer = assessTransfer(asked, LAW);
      if (answer.verdict !== 'covered') return;
      const rows = restsOn(asked, answer.mechanism ?? '');
      expect(rows).not.toHaveLength(0);
      for (const row of rows) expect(inForceOn(row, asked.asOf)).toBe(true);
      // Altered clauses that were authorised are judged as the parties' own, under that name.
      const carries = ({ mechanism, unmodified, authorisedOn }: SafeguardFacts): boolean =>
        mechanism === answer.mechanism || (answer.mechanism === 'ad-hoc-clauses' && unmodified === false && Boolean(authorisedOn));
      const onFile = asked.safeguards?.filter(carries) ?? [];
      if (LAW.mechanisms.some((row) => row.mechanism === answer.mechanism) && onFile.length > 0) {
        expect(onFile.some(({ signedOn, endsOn }) => (!signedOn || signedOn <= asked.asOf) && (!endsOn || endsOn >= asked.asOf))).toBe(true);
      }
    }), RUNS);
  });

  it('holds at least on the day itself, and on the last day it names', () => {
    fc.assert(fc.property(transferCase, (asked) => {
      const { validUntil } = assessTransfer(asked, LAW);
      if (validUntil !== null) expect(validUntil >= asked.asOf).toBe(true);
    }), RUNS);
  });

  it('never sees a transfer inside the regime\'s own area', () => {
    fc.assert(fc.property(transferCase, fc.constantFrom(...LAW.freeFlow), (asked, area) => {
      if (!inForceOn(area, asked.asOf)) return;
      const inside = { ...asked, regime: area.regime, importer: { ...asked.importer, country: area.country, organisation: null } };
      expect(verdictOf(inside)).toBe('not-restricted');
    }), RUNS);
  });

  it('does not let a warning change a verdict', () => {
    const quiet = { ...LAW, developments: [], schemes: LAW.schemes.map((row) => ({ ...row, fallbackAdvised: false })) };
    fc.assert(fc.property(transferCase, (asked) => {
      const certifications = asked.importer.certifications?.map((one) => ({
        ...one, checkedOn: null, status: one.status === 'under-review' ? 'active' as const : one.status,
        until: LAW.schemes.find((row) => row.scheme === one.scheme)?.untilMeans === 'renewal-due' ? null : one.until,
      }));
      const calm = { ...asked, importer: { ...asked.importer, certifications } };
      const { verdict, ground, validUntil } = assessTransfer(asked, LAW);
      expect(assessTransfer(calm, quiet)).toMatchObject({ verdict, ground, validUntil });
    }), RUNS);
  });

  it('never throws, whatever the texts', () => {
    fc.assert(fc.property(caseOn(fc.string(), fc.string()), (asked) => {
      expect(() => assessTransfer(asked, LAW)).not.toThrow();
    }), RUNS);
  });
});
