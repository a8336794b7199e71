/**
 * Worked cases: what a data protection officer would answer, and why. The builders keep each case to what matters in it.
 * Days around the turning points of the law are in assess-transfer.further-cases.ts.
 */
import type { CertificationFacts, Day, SafeguardFacts } from '../facts.js';
import type { ExporterFacts, ImporterFacts, TransferCase } from './transfer-case.js';
import type { CertificationScheme, Mechanism, PartyRole, Regime, Verdict } from '../vocabulary.js';

export interface WorkedCase {
  readonly name: string;
  readonly why: string;
  readonly citation: string;
  readonly transferCase: TransferCase;
  readonly verdict: Verdict;
  readonly ground?: string | null;
  readonly mechanism?: string | null;
  readonly validUntil?: Day | null;
  /** Codes that must be among those missing, among the warnings, among the reasons. */
  readonly missing?: readonly string[];
  readonly warnings?: readonly string[];
  readonly reasons?: readonly string[];
}

type Rest = Omit<TransferCase, 'regime' | 'asOf' | 'exporter' | 'importer'>;

export const TODAY = '2026-11-22';
export const ASSESSED = { concludedOn: '2022-01-10', outcome: 'acceptable' } as const;

export const exporter = (country: string, role: PartyRole = 'controller', more: Partial<ExporterFacts> = {}): ExporterFacts => ({ country, role, ...more });
export const importer = (country: string, role: PartyRole = 'processor', more: Partial<ImporterFacts> = {}): ImporterFacts => ({ country, role, ...more });
export const certified = (scheme: CertificationScheme, from: Day, more: Partial<CertificationFacts> = {}): CertificationFacts => ({
  scheme, from, until: null, status: 'active', coversHrData: false, ...more,
});
export const safeguard = (mechanism: Mechanism, more: Partial<SafeguardFacts> = {}): SafeguardFacts => ({
  mechanism, transferImpactAssessment: ASSESSED, ...more,
});
export const clauses2021 = (module: 1 | 2 | 3 | 4, more: Partial<SafeguardFacts> = {}): SafeguardFacts =>
  safeguard('scc-2021-914', { module, signedOn: '2022-01-15', ...more });

const posed = (regime: Regime) => (asOf: Day, from: ExporterFacts, to: ImporterFacts, safeguards: readonly SafeguardFacts[] = [], rest: Rest = {}): TransferCase => ({
  regime, asOf, exporter: from, importer: to, safeguards, ...rest,
});
export const eu = posed('eu-gdpr');
export const uk = posed('uk-gdpr');
export const ch = posed('ch-fadp');

const DPF = certified('eu-us-dpf', '2023-07-10');
const DPF_IMPORTER = importer('US', 'processor', { certifications: [DPF] });

export const WORKED_CASES: readonly WorkedCase[] = [
  {
    name: 'T01', why: 'the last day of the Safe Harbour decision', citation: 'Decision 2000/520/EC',
    transferCase: eu('2015-10-05', exporter('DE'), importer('US', 'processor', { certifications: [certified('safe-harbour', '2010-01-01')] })),
    verdict: 'covered', ground: 'art-45', mechanism: 'safe-harbour', validUntil: null,
  },
  {
    name: 'T03', why: 'the last day of the Privacy Shield decision, whose end nobody knew yet', citation: 'Decision (EU) 2016/1250',
    transferCase: eu('2020-07-15', exporter('FR'), importer('US', 'processor', { certifications: [certified('privacy-shield', '2016-09-01')] })),
    verdict: 'covered', mechanism: 'privacy-shield', validUntil: null,
  },
  {
    name: 'T05', why: 'the Privacy Shield reached listed organisations only', citation: 'Decision (EU) 2016/1250, Art. 1',
    transferCase: eu('2018-06-01', exporter('FR'), importer('US')), verdict: 'uncovered', reasons: ['adequacy-scope-not-met', 'no-safeguard'],
  },
  {
    name: 'T07', why: 'after Schrems II the clauses of 2010 need an assessment of the law over there', citation: 'C-311/18',
    transferCase: eu('2021-03-01', exporter('IE'), importer('US'), [safeguard('scc-2010-87', { signedOn: '2019-03-01', transferImpactAssessment: null })]),
    verdict: 'incomplete', ground: 'art-46-2-c', missing: ['transfer-impact-assessment-missing'],
  },
  {
    name: 'T09', why: 'a participant on the first full day of the framework', citation: 'Decision (EU) 2023/1795',
    transferCase: eu('2023-07-11', exporter('IE'), DPF_IMPORTER, [], { hrData: false }), verdict: 'covered', mechanism: 'eu-us-dpf', warnings: ['fallback-advised'],
  },
  {
    name: 'T11', why: 'staff data under a certification that leaves them out', citation: 'Decision (EU) 2023/1795, Annex I',
    transferCase: eu(TODAY, exporter('SE'), DPF_IMPORTER, [], { hrData: true }), verdict: 'uncovered', missing: ['certification-without-hr-data'],
  },
  {
    name: 'T13', why: 'a participant whose renewal is being looked at still participates', citation: 'Decision (EU) 2023/1795',
    transferCase: eu(TODAY, exporter('NL'), importer('US', 'processor', { certifications: [{ ...DPF, status: 'under-review' }] }), [], { hrData: false }),
    verdict: 'covered', warnings: ['certification-under-review', 'litigation-pending', 'fallback-advised'],
  },
  {
    name: 'T15', why: 'the parent is listed, the contracting entity is not shown to be', citation: 'Decision (EU) 2023/1795, Annex I',
    transferCase: eu(TODAY, exporter('NL'), importer('US', 'processor', { certifications: [{ ...DPF, entityConfirmed: false }] })),
    verdict: 'review', missing: ['certified-entity-unconfirmed'],
  },
  {
    name: 'T17', why: 'Module Two between controller and processor, assessed', citation: 'Decision (EU) 2021/914',
    transferCase: eu('2024-05-01', exporter('DE'), importer('IN'), [clauses2021(2)]), verdict: 'covered', ground: 'art-46-2-c', mechanism: 'scc-2021-914',
  },
  {
    name: 'T19', why: 'Module One is for two controllers', citation: 'Decision (EU) 2021/914',
    transferCase: eu('2024-05-01', exporter('DE'), importer('IN'), [clauses2021(1)]), verdict: 'incomplete', missing: ['module-mismatch'],
  },
  {
    name: 'T21', why: 'a processor engages a further processor by Module Three', citation: 'Decision (EU) 2021/914; Art. 28(2) GDPR',
    transferCase: eu('2025-02-01', exporter('AT', 'processor'), importer('IN'), [clauses2021(3)]),
    verdict: 'covered', warnings: ['controller-authorisation-needed'],
  },
  {
    name: 'T23', why: 'Module Four wants an assessment once the processor mixes in its own data', citation: 'Decision (EU) 2021/914, Clauses 14 and 15',
    transferCase: eu('2025-02-01', exporter('AT', 'processor'), importer('US', 'controller'), [clauses2021(4, { transferImpactAssessment: null })], { combinedWithExporterData: true }),
    verdict: 'incomplete', missing: ['transfer-impact-assessment-missing'],
  },
  {
    name: 'T25', why: 'altered clauses are no longer standard clauses', citation: 'Decision (EU) 2021/914, Clause 2; Art. 46(3)(a) GDPR',
    transferCase: eu('2026-01-10', exporter('IT'), importer('CN'), [clauses2021(2, { unmodified: false })]), verdict: 'incomplete', missing: ['clauses-modified'],
  },
  {
    name: 'T27', why: 'the clauses were not written for importers under the GDPR, and nothing else exists', citation: 'Decision (EU) 2021/914, recital 7',
    transferCase: eu('2026-01-10', exporter('ES'), importer('US', 'processor', { subjectTo: ['gdpr'] }), [clauses2021(2)]),
    verdict: 'review', missing: ['importer-under-gdpr'],
  },
  {
    name: 'T29', why: 'the day after the transition for old clauses', citation: 'Decision (EU) 2021/914, Art. 4(4)',
    transferCase: eu('2022-12-28', exporter('BE'), importer('US'), [safeguard('scc-2010-87', { signedOn: '2020-11-01' })]),
    verdict: 'uncovered', reasons: ['mechanism-ended'],
  },
  {
    name: 'T31', why: 'a changed processing loses the transition', citation: 'Decision (EU) 2021/914, Art. 4(4)',
    transferCase: eu('2022-03-01', exporter('BE'), importer('IN', 'controller'), [safeguard('scc-2004-915', { signedOn: '2018-01-01', processingChangedOn: '2021-12-01' })]),
    verdict: 'uncovered', reasons: ['processing-changed'],
  },
  {
    name: 'T33', why: 'a Canadian company under PIPEDA', citation: 'Decision 2002/2/EC',
    transferCase: eu(TODAY, exporter('DK'), importer('CA', 'processor', { subjectTo: ['pipeda'] })), verdict: 'covered', mechanism: 'eu-adequacy-ca',
  },
  {
    name: 'T35', why: 'the Swiss list names provincial acts similar to PIPEDA too', citation: 'Data Protection Ordinance, Annex 1',
    transferCase: ch(TODAY, exporter('CH'), importer('CA', 'controller', { subjectTo: ['quebec-private-sector'] })), verdict: 'covered', ground: 'fadp-16-1',
  },
  {
    name: 'T37', why: 'a Japanese business operator after the decision', citation: 'Decision (EU) 2019/419',
    transferCase: eu('2019-02-01', exporter('DE'), importer('JP', 'controller', { subjectTo: ['appi'] })), verdict: 'covered',
  },
  {
    name: 'T39', why: 'Korea three days after adoption', citation: 'Decision (EU) 2022/254',
    transferCase: eu('2021-12-20', exporter('DE'), importer('KR', 'processor', { subjectTo: ['pipa'] })), verdict: 'covered',
  },
  {
    name: 'T41', why: 'Brazil six days before adoption', citation: 'Decision (EU) 2026/179',
    transferCase: eu('2026-01-20', exporter('PT'), importer('BR', 'processor', { subjectTo: ['lgpd'] })), verdict: 'uncovered', reasons: ['adequacy-not-yet-in-force'],
  },
  {
    name: 'T43', why: 'the Union\'s decision on Brazil has no effect in the United Kingdom', citation: 'Art. 45A UK GDPR',
    transferCase: uk(TODAY, exporter('GB'), importer('BR')), verdict: 'uncovered', reasons: ['no-adequacy-decision'],
  },
  {
    name: 'T45', why: 'paper files are outside the decision on Israel', citation: 'Decision 2011/61/EU, Art. 1(1)',
    transferCase: eu(TODAY, exporter('FI'), importer('IL'), [], { automatedProcessing: false }), verdict: 'uncovered', reasons: ['adequacy-scope-not-met'],
  },
  {
    name: 'T47', why: 'Kenya has no decision', citation: 'Art. 45(3) GDPR',
    transferCase: eu(TODAY, exporter('SE'), importer('KE')), verdict: 'uncovered', missing: ['safeguard-missing'],
  },
  {
    name: 'T49', why: 'the United Kingdom was a Member State', citation: 'Treaty on European Union, Art. 50',
    transferCase: eu('2019-06-01', exporter('IE'), importer('GB')), verdict: 'not-restricted', validUntil: null,
  },
  {
    name: 'T51', why: 'the bridge of the trade agreement', citation: 'Trade and Cooperation Agreement, Art. 782',
    transferCase: eu('2021-04-01', exporter('IE'), importer('GB')), verdict: 'not-restricted', validUntil: '2021-06-30',
  },
  {
    name: 'T53', why: 'the renewed decision on the United Kingdom', citation: 'Decision (EU) 2025/2574',
    transferCase: eu(TODAY, exporter('IE'), importer('GB')), verdict: 'covered', mechanism: 'eu-adequacy-gb', validUntil: '2031-12-27',
  },
  {
    name: 'T55', why: 'immigration control was carved out until the renewal', citation: 'Decision (EU) 2021/1772, Art. 1(2)',
    transferCase: eu('2023-05-01', exporter('FR'), importer('GB', 'controller'), [], { purpose: 'uk-immigration-control' }), verdict: 'uncovered',
  },
  {
    name: 'T57', why: 'the decision on the United Kingdom does not reach Gibraltar', citation: 'Decision (EU) 2021/1772',
    transferCase: eu(TODAY, exporter('ES'), importer('GI')), verdict: 'uncovered', warnings: ['law-in-motion'],
  },
  {
    name: 'T59', why: 'the data bridge needs the UK Extension', citation: 'SI 2023/1028, reg. 3(2)',
    transferCase: uk('2024-01-15', exporter('GB'), DPF_IMPORTER), verdict: 'uncovered', reasons: ['adequacy-scope-not-met'],
  },
  {
    name: 'T61', why: 'the data bridge on its second day, with both certifications', citation: 'SI 2023/1028',
    transferCase: uk('2023-10-13', exporter('GB'), importer('US', 'processor', { certifications: [DPF, certified('uk-us-data-bridge', '2023-10-01')] }), [], { hrData: false }),
    verdict: 'covered', mechanism: 'uk-us-data-bridge',
  },
  {
    name: 'T63', why: 'clauses of 2021 with the UK Addendum', citation: 's. 119A Data Protection Act 2018',
    transferCase: uk('2024-06-01', exporter('GB'), importer('IN'), [clauses2021(2), safeguard('uk-addendum', { signedOn: '2022-04-01' })]),
    verdict: 'covered', ground: 'art-46-2-d', mechanism: 'uk-addendum',
  },
  {
    name: 'T65', why: 'the UK transition for old clauses, last day read strictly', citation: 'Transitional provisions under s. 119A',
    transferCase: uk('2024-03-20', exporter('GB'), importer('US'), [safeguard('scc-2010-87', { signedOn: '2020-05-01' })]),
    verdict: 'covered', validUntil: '2024-03-20', warnings: ['sunset-within-a-year'],
  },
  {
    name: 'T67', why: 'signed after new contracts on old clauses had to stop', citation: 'Transitional provisions under s. 119A',
    transferCase: uk('2022-10-05', exporter('GB'), importer('US'), [safeguard('scc-2010-87', { signedOn: '2022-10-01', transferImpactAssessment: null })]),
    verdict: 'uncovered', reasons: ['concluded-too-late'],
  },
  {
    name: 'T69', why: 'Switzerland recognised the framework some days later', citation: 'AS 2024 435',
    transferCase: ch('2024-09-10', exporter('CH'), importer('US', 'processor', { certifications: [certified('swiss-us-dpf', '2024-08-01')] }), [], { hrData: false }),
    verdict: 'uncovered', reasons: ['adequacy-not-yet-in-force'],
  },
  {
    name: 'T71', why: 'the EU-U.S. certification does not carry Swiss data', citation: 'Data Protection Ordinance, Annex 1',
    transferCase: ch(TODAY, exporter('CH'), DPF_IMPORTER), verdict: 'uncovered',
  },
  {
    name: 'T73', why: 'Monaco is on the Swiss list', citation: 'Data Protection Ordinance, Annex 1',
    transferCase: ch(TODAY, exporter('CH'), importer('MC', 'controller')), verdict: 'covered', mechanism: 'ch-adequacy-mc',
  },
  {
    name: 'T75', why: 'Switzerland, maintained in 2024', citation: 'Decision 2000/518/EC',
    transferCase: eu(TODAY, exporter('DE'), importer('CH')), verdict: 'covered', mechanism: 'eu-adequacy-ch',
  },
  {
    name: 'T77', why: 'both ends in the EEA; only the contract of Art. 28 is needed', citation: 'Art. 28(3) GDPR',
    transferCase: eu(TODAY, exporter('NO'), importer('DE')), verdict: 'not-restricted', warnings: ['processor-contract-needed'],
  },
  {
    name: 'T81', why: 'staff reading data on a business trip stay within the controller', citation: 'EDPB Guidelines 05/2021',
    transferCase: eu(TODAY, exporter('PL'), importer('IN', 'controller'), [], { scenario: 'employee-travel' }), verdict: 'not-restricted', warnings: ['security-measures-needed'],
  },
  {
    name: 'T83', why: 'onward from a German processor to one outside the framework', citation: 'Decision (EU) 2021/914',
    transferCase: eu(TODAY, exporter('DE', 'processor'), importer('US'), [clauses2021(3)]), verdict: 'covered', warnings: ['controller-authorisation-needed'],
  },
  {
    name: 'T87', why: 'binding corporate rules bind members of the group only', citation: 'Art. 47(1)(a) GDPR',
    transferCase: eu(TODAY, exporter('FR'), importer('US', 'controller'), [safeguard('bcr-c', { approvedOn: '2018-01-01', importerBound: false })]),
    verdict: 'uncovered', missing: ['importer-not-bound'],
  },
  {
    name: 'T89', why: 'no certification was a tool for transfers before April 2026', citation: 'EDPB Opinion 15/2026',
    transferCase: eu('2025-06-01', exporter('LU'), importer('IN'), [safeguard('certification', { certificateHeld: true, bindingCommitments: true })]),
    verdict: 'uncovered', reasons: ['no-approved-scheme'],
  },
  {
    name: 'T91', why: 'clauses of one\'s own need the authority first', citation: 'Art. 46(3)(a) GDPR',
    transferCase: eu('2025-03-01', exporter('DE'), importer('BR', 'controller'), [safeguard('ad-hoc-clauses', { authorisedOn: null, signedOn: '2023-06-01' })]),
    verdict: 'uncovered', missing: ['authorisation-missing'],
  },
  {
    name: 'T93', why: 'consent does not carry the systematic use of a service', citation: 'EDPB Guidelines 2/2018',
    transferCase: eu(TODAY, exporter('DE'), importer('US'), [{ mechanism: 'derogation', article: '49-1-a', explicitConsent: true, risksExplained: true, systematic: true }]),
    verdict: 'uncovered', reasons: ['derogation-systematic-denied'],
  },
  {
    name: 'T95', why: 'contracts are no ground for public authorities', citation: 'Art. 49(3) GDPR',
    transferCase: eu(TODAY, exporter('DE', 'controller', { sector: 'public-authority' }), importer('US', 'controller'), [{ mechanism: 'derogation', article: '49-1-b', necessary: true }]),
    verdict: 'uncovered', reasons: ['closed-to-public-authorities'],
  },
  {
    name: 'T97', why: 'Réunion is part of the Union', citation: 'TFEU Art. 349',
    transferCase: eu(TODAY, exporter('FR'), importer('RE')), verdict: 'not-restricted',
  },
  {
    name: 'T99', why: 'Greenland left and has no decision', citation: 'Art. 45(3) GDPR',
    transferCase: eu(TODAY, exporter('DK'), importer('GL')), verdict: 'uncovered',
  },
  {
    name: 'T101', why: 'an exporter in a third country that the GDPR binds is under its rules on transfers as well', citation: 'Art. 3(2), 44 GDPR',
    transferCase: eu(TODAY, exporter('US'), importer('IN'), [clauses2021(2)]), verdict: 'covered',
  },
];
