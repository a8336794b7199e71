/** Days on both sides of every turning point of the law, and facts turned round. */
import {
  ASSESSED, ch, certified, clauses2021, eu, exporter, importer, safeguard, TODAY, uk, type WorkedCase,
} from './assess-transfer.cases.js';
import type { Day, SafeguardFacts } from '../facts.js';
import type { ImporterFacts } from './transfer-case.js';
import type { Verdict } from '../vocabulary.js';

const GB = exporter('GB');
const CH = exporter('CH');
const DE = exporter('DE');
const NL = exporter('NL');
const usWith = (...certifications: NonNullable<ImporterFacts['certifications']>): ImporterFacts => importer('US', 'processor', { certifications });
const row = (
  name: string, citation: string, transferCase: WorkedCase['transferCase'], verdict: Verdict, more: Partial<WorkedCase> = {},
): WorkedCase => ({ name, why: name, citation, transferCase, verdict, ...more });
const old2010 = (signedOn: Day | null, more: Partial<SafeguardFacts> = {}): SafeguardFacts => safeguard('scc-2010-87', { signedOn, ...more });
const derogation = (article: SafeguardFacts['article'], more: Partial<SafeguardFacts> = {}): SafeguardFacts => ({ mechanism: 'derogation', article, ...more });
const COMPELLING: Partial<SafeguardFacts> = {
  repetitive: false, limitedNumber: true, assessmentDocumented: true, authorityInformed: true, dataSubjectsInformed: true,
};
const DPF = certified('eu-us-dpf', '2023-07-10');

const ADEQUACY: readonly WorkedCase[] = [
  row('Safe Harbour falls', 'C-362/14', eu('2015-10-06', DE, usWith(certified('safe-harbour', '2010-01-01'))), 'uncovered', { reasons: ['adequacy-ended'] }),
  row('Privacy Shield falls', 'C-311/18', eu('2020-07-16', DE, usWith(certified('privacy-shield', '2016-09-01'))), 'uncovered', { reasons: ['adequacy-ended'] }),
  row('Privacy Shield certification ran out', 'Decision (EU) 2016/1250', eu('2019-01-02', DE, usWith(certified('privacy-shield', '2016-09-01', { until: '2019-01-01' }))), 'uncovered', { reasons: ['certification-ended'] }),
  row('the day before the framework', 'Decision (EU) 2023/1795', eu('2023-07-09', DE, usWith(certified('eu-us-dpf', '2023-07-01'))), 'uncovered', { reasons: ['adequacy-not-yet-in-force'] }),
  row('the first day of the framework', 'Decision (EU) 2023/1795', eu('2023-07-10', DE, usWith(DPF)), 'covered'),
  row('certified from tomorrow', 'Decision (EU) 2023/1795', eu('2024-01-01', DE, usWith(certified('eu-us-dpf', '2024-01-02'))), 'uncovered', { reasons: ['certification-not-yet-in-force'] }),
  row('staff data that the certification covers', 'Decision (EU) 2023/1795, Annex I', eu(TODAY, DE, usWith({ ...DPF, coversHrData: true }), [], { hrData: true }), 'covered'),
  row('nobody stated whether staff data are covered', 'Decision (EU) 2023/1795, Annex I', eu(TODAY, DE, usWith({ ...DPF, coversHrData: null }), [], { hrData: true }), 'review', { missing: ['certification-hr-coverage-unknown'] }),
  row('a lapsed certification', 'Decision (EU) 2023/1795', eu(TODAY, DE, usWith({ ...DPF, status: 'lapsed' })), 'uncovered', { reasons: ['certification-ended'] }),
  row('a withdrawn certification', 'Decision (EU) 2023/1795', eu(TODAY, DE, usWith({ ...DPF, status: 'withdrawn' })), 'uncovered', { reasons: ['certification-ended'] }),
  row('a lapsed beside an active certification', 'Decision (EU) 2023/1795', eu(TODAY, DE, usWith({ ...DPF, status: 'lapsed' }, DPF)), 'covered'),
  row('renewal overdue ends nothing', 'Decision (EU) 2023/1795', eu(TODAY, DE, usWith({ ...DPF, until: '2026-11-01' })), 'covered', { warnings: ['certification-renewal-overdue'], validUntil: null }),
  row('renewal due within ninety days', 'Decision (EU) 2023/1795', eu(TODAY, DE, usWith({ ...DPF, until: '2027-02-20' })), 'covered', { warnings: ['certification-renewal-due'] }),
  row('list not looked at for long', 'Decision (EU) 2023/1795', eu(TODAY, DE, usWith({ ...DPF, checkedOn: '2026-08-23' })), 'covered', { warnings: ['certification-unchecked'] }),
  row('a claim without the certification', 'Decision (EU) 2023/1795', eu(TODAY, DE, importer('US'), [safeguard('eu-us-dpf')]), 'incomplete', { ground: 'art-45', mechanism: 'eu-us-dpf', missing: ['certification-missing'] }),
  row('a claim with the certification', 'Decision (EU) 2023/1795', eu(TODAY, DE, usWith(DPF), [safeguard('eu-us-dpf')]), 'covered', { mechanism: 'eu-us-dpf' }),
  row('a Privacy Shield claim while it lived', 'Decision (EU) 2016/1250', eu('2020-07-15', DE, importer('US'), [safeguard('privacy-shield')]), 'incomplete', { missing: ['certification-missing'] }),
  row('a Privacy Shield claim once it fell', 'C-311/18', eu('2020-07-16', DE, importer('US'), [safeguard('privacy-shield')]), 'uncovered', { reasons: ['adequacy-ended'] }),
  row('a claim that does not reach the country', 'Decision (EU) 2023/1795', eu(TODAY, DE, importer('IN'), [safeguard('eu-us-dpf')]), 'uncovered', { reasons: ['mechanism-unknown'] }),
  row('Puerto Rico is the United States', 'Decision (EU) 2023/1795', eu(TODAY, DE, importer('PR', 'processor', { certifications: [DPF] })), 'covered'),
  row('Canada outside PIPEDA', 'Decision 2002/2/EC', eu(TODAY, DE, importer('CA', 'processor', { notSubjectTo: ['pipeda'] })), 'uncovered'),
  row('a Canadian authority', 'Decision 2002/2/EC', eu(TODAY, DE, importer('CA', 'controller', { sector: 'public-authority' })), 'uncovered'),
  row('a Canadian charity, nothing stated', 'Decision 2002/2/EC', eu(TODAY, DE, importer('CA', 'controller', { sector: 'non-profit' })), 'review', { missing: ['adequacy-scope-unsettled'] }),
  row('a Canadian company, nothing stated', 'Decision 2002/2/EC', eu(TODAY, DE, importer('CA')), 'covered'),
  row('Quebec\'s act is not in the Union\'s decision', 'Decision 2002/2/EC', eu(TODAY, DE, importer('CA', 'processor', { subjectTo: ['quebec-private-sector'] })), 'review'),
  row('Japan the day before', 'Decision (EU) 2019/419', eu('2019-01-22', DE, importer('JP')), 'uncovered'),
  row('Japan on the day', 'Decision (EU) 2019/419', eu('2019-01-23', DE, importer('JP')), 'covered'),
  row('Korea the day before', 'Decision (EU) 2022/254', eu('2021-12-16', DE, importer('KR')), 'uncovered'),
  row('Korea in the United Kingdom the day before', 'SI 2022/1213', uk('2022-12-18', GB, importer('KR')), 'uncovered'),
  row('Korea in the United Kingdom on the day', 'SI 2022/1213', uk('2022-12-19', GB, importer('KR')), 'covered'),
  row('Brazil on the day, from Norway', 'Decision (EU) 2026/179', eu('2026-01-26', exporter('NO'), importer('BR')), 'covered', { warnings: ['law-in-motion'] }),
  row('Japan is not on the Swiss list', 'Data Protection Ordinance, Annex 1', ch(TODAY, CH, importer('JP')), 'uncovered'),
  row('the European Patent Organisation', 'Decision (EU) 2025/1382', eu('2025-07-15', DE, { organisation: 'EPO', role: 'controller' }), 'covered', { mechanism: 'eu-adequacy-epo' }),
  row('the European Patent Organisation the day before, though in Munich', 'Art. 44 GDPR', eu('2025-07-14', DE, { organisation: 'EPO', country: 'DE', role: 'controller' }), 'uncovered'),
  row('the European Patent Organisation has no UK regulations', 'Art. 45A UK GDPR', uk(TODAY, GB, { organisation: 'EPO', role: 'controller' }), 'uncovered'),
  row('immigration control after the renewal', 'Decision (EU) 2025/2574', eu('2025-12-19', DE, importer('GB', 'controller'), [], { purpose: 'uk-immigration-control' }), 'covered'),
  row('immigration control the day before the renewal', 'Decision (EU) 2021/1772, Art. 1(2)', eu('2025-12-18', DE, importer('GB', 'controller'), [], { purpose: 'uk-immigration-control' }), 'uncovered'),
  row('what was known of the sunset in May 2025', 'Decision (EU) 2021/1772, Art. 12', eu('2025-05-01', DE, importer('GB')), 'covered', { validUntil: '2025-06-27', warnings: ['sunset-within-a-year'] }),
  row('what was known of the sunset in July 2025', 'Decision (EU) 2025/1226', eu('2025-07-01', DE, importer('GB')), 'covered', { validUntil: '2025-12-27' }),
  row('the day after the last sunset', 'Decision (EU) 2025/2574', eu('2031-12-28', DE, importer('GB')), 'uncovered', { reasons: ['adequacy-ended'] }),
  row('paper files to Israel from Switzerland', 'Data Protection Ordinance, Annex 1', ch(TODAY, CH, importer('IL'), [], { automatedProcessing: false }), 'covered'),
  row('the data bridge the day before', 'SI 2023/1028', uk('2023-10-11', GB, usWith(DPF, certified('uk-us-data-bridge', '2023-10-01'))), 'uncovered'),
  row('the extension alone', 'SI 2023/1028, reg. 3(2)', uk(TODAY, GB, usWith(certified('uk-us-data-bridge', '2023-10-12'))), 'incomplete', { missing: ['certification-missing'] }),
  row('the extension of a withdrawn certification', 'SI 2023/1028, reg. 3(2)', uk(TODAY, GB, usWith({ ...DPF, status: 'withdrawn' }, certified('uk-us-data-bridge', '2023-10-12'))), 'uncovered'),
  row('the Swiss framework on the day', 'AS 2024 435', ch('2024-09-15', CH, usWith(certified('swiss-us-dpf', '2024-08-01'))), 'covered'),
  row('the Swiss Privacy Shield on its last day', 'FDPIC position paper of 8 September 2020', ch('2020-09-07', CH, usWith(certified('swiss-privacy-shield', '2018-01-01'))), 'covered'),
  row('the Swiss Privacy Shield a day later', 'FDPIC position paper of 8 September 2020', ch('2020-09-08', CH, usWith(certified('swiss-privacy-shield', '2018-01-01'))), 'uncovered'),
];

const AREAS: readonly WorkedCase[] = [
  row('the last day of the transition', 'Withdrawal Agreement, Art. 126', eu('2020-12-31', DE, importer('GB')), 'not-restricted', { validUntil: '2020-12-31' }),
  row('the last day of the bridge', 'Trade and Cooperation Agreement, Art. 782', eu('2021-06-27', DE, importer('GB')), 'not-restricted'),
  row('the first day of the decision', 'Decision (EU) 2021/1772', eu('2021-06-28', DE, importer('GB')), 'covered', { validUntil: '2025-06-27' }),
  row('Croatia the day before accession', 'Act of Accession 2011', eu('2013-06-30', DE, importer('HR')), 'uncovered'),
  row('Croatia on the day of accession', 'Act of Accession 2011', eu('2013-07-01', DE, importer('HR')), 'not-restricted'),
  row('Hungary was adequate before it joined', 'Decision 2000/519/EC', eu('2004-04-30', DE, importer('HU')), 'covered', { validUntil: '2004-04-30' }),
  row('somewhere in the Union', 'Art. 44 GDPR', eu(TODAY, DE, importer('EU')), 'not-restricted'),
  row('somewhere in the Union, from the United Kingdom', 'Data Protection Act 2018, Sch. 21', uk(TODAY, GB, importer('EU')), 'covered'),
  row('Åland', 'TFEU Art. 355(4)', eu(TODAY, DE, importer('AX')), 'not-restricted'),
  row('Åland from Switzerland, as Finland', 'Data Protection Ordinance, Annex 1', ch(TODAY, CH, importer('AX')), 'covered', { mechanism: 'ch-adequacy-fi' }),
  row('New Caledonia', 'TFEU Art. 355(2)', eu(TODAY, exporter('FR'), importer('NC')), 'review', { reasons: ['territory-unsettled'] }),
  row('New Caledonia with clauses', 'Decision (EU) 2021/914', eu(TODAY, exporter('FR'), importer('NC'), [clauses2021(2)]), 'covered'),
  row('Svalbard', 'EEA Agreement, Protocol 40', eu(TODAY, exporter('NO'), importer('SJ')), 'review'),
  row('Saint-Barthélemy before it left', 'TFEU Art. 349', eu('2011-12-31', exporter('FR'), importer('BL')), 'not-restricted'),
  row('Gibraltar in the transition', 'Withdrawal Agreement, Art. 126', eu('2020-12-31', exporter('ES'), importer('GI')), 'not-restricted'),
  row('Gibraltar from the United Kingdom', 'Data Protection Act 2018, Sch. 21', uk(TODAY, GB, importer('GI')), 'covered'),
  row('Jersey', 'Decision 2008/393/EC', eu(TODAY, DE, importer('JE')), 'covered'),
  row('the Faroe Islands', 'Decision 2010/146/EU', eu(TODAY, DE, importer('FO')), 'covered'),
  row('Kosovo', 'Art. 45(3) GDPR', eu(TODAY, DE, importer('XK')), 'uncovered'),
  row('Aruba', 'Art. 45(3) GDPR', eu(TODAY, NL, importer('AW')), 'uncovered'),
  row('the United Kingdom judged by Union law in 2019', 'Art. 44 GDPR', uk('2019-06-01', GB, importer('DE')), 'not-restricted'),
  row('data subjects who give their data themselves', 'EDPB Guidelines 05/2021', eu(TODAY, DE, importer('US', 'controller'), [], { scenario: 'direct-collection' }), 'not-restricted'),
  row('return by a UK processor', 'ICO guidance on international transfers', uk(TODAY, exporter('GB', 'processor'), importer('US', 'controller'), [], { scenario: 'return-to-controller' }), 'not-restricted'),
  row('return by a Union processor is a transfer', 'EDPB Guidelines 05/2021', eu(TODAY, exporter('DE', 'processor'), importer('US', 'controller'), [], { scenario: 'return-to-controller' }), 'uncovered'),
  row('return by a Union processor with Module Four', 'Decision (EU) 2021/914', eu(TODAY, exporter('DE', 'processor'), importer('US', 'controller'), [clauses2021(4, { transferImpactAssessment: null })], { scenario: 'return-to-controller' }), 'covered'),
  row('nobody stated the country', 'Art. 44 GDPR', eu(TODAY, DE, { role: 'processor' }), 'review', { missing: ['destination-missing'] }),
  row('before the law we know of', 'Directive 95/46/EC', eu('1998-10-23', DE, importer('US')), 'review', { reasons: ['law-not-recorded'] }),
];

const SAFEGUARDS: readonly WorkedCase[] = [
  row('old clauses before Schrems II need no assessment', 'Decision 2010/87/EU', eu('2020-07-15', DE, importer('US'), [old2010('2019-03-01', { transferImpactAssessment: null })]), 'covered', { validUntil: null }),
  row('the day of Schrems II', 'C-311/18', eu('2020-07-16', DE, importer('US'), [old2010('2019-03-01', { transferImpactAssessment: null })]), 'incomplete'),
  row('old clauses on their last day', 'Decision (EU) 2021/914, Art. 4(4)', eu('2022-12-27', DE, importer('US'), [old2010('2020-11-01')]), 'covered', { validUntil: '2022-12-27' }),
  row('old clauses signed on the last day for new ones', 'Decision (EU) 2021/914, Art. 4(2)', eu('2022-03-01', DE, importer('US'), [old2010('2021-09-26')]), 'covered'),
  row('old clauses signed a day too late', 'Decision (EU) 2021/914, Art. 4(2)', eu('2022-03-01', DE, importer('US'), [old2010('2021-09-27')]), 'uncovered', { reasons: ['concluded-too-late'] }),
  row('old clauses of unknown date in the transition', 'Decision (EU) 2021/914, Art. 4(4)', eu('2022-03-01', DE, importer('US'), [old2010(null)]), 'incomplete', { missing: ['signature-date-missing'] }),
  row('processing changed before the repeal', 'Decision (EU) 2021/914, Art. 4(4)', eu('2022-03-01', DE, importer('US'), [old2010('2019-01-01', { processingChangedOn: '2020-12-01' })]), 'covered'),
  row('controller-to-processor clauses for a controller', 'Decision 2010/87/EU', eu('2021-03-01', DE, importer('US', 'controller'), [old2010('2019-01-01')]), 'uncovered', { reasons: ['roles-mismatch'] }),
  row('clauses of 2021 the day before', 'Decision (EU) 2021/914', eu('2021-06-26', DE, importer('IN'), [clauses2021(2, { signedOn: '2021-06-20', transferImpactAssessment: { concludedOn: '2021-06-20', outcome: 'acceptable' } })]), 'uncovered'),
  row('not yet signed', 'Art. 46(2)(c) GDPR', eu('2022-01-14', DE, importer('IN'), [clauses2021(2)]), 'uncovered', { reasons: ['safeguard-not-yet-signed'] }),
  row('signed on the day', 'Art. 46(2)(c) GDPR', eu('2022-01-15', DE, importer('IN'), [clauses2021(2)]), 'covered'),
  row('the last day of a contract', 'Art. 46(2)(c) GDPR', eu('2024-05-01', DE, importer('IN'), [clauses2021(2, { endsOn: '2024-05-01' })]), 'covered', { validUntil: '2024-05-01' }),
  row('the day after', 'Art. 46(2)(c) GDPR', eu('2024-05-02', DE, importer('IN'), [clauses2021(2, { endsOn: '2024-05-01' })]), 'uncovered', { reasons: ['safeguard-ended'] }),
  row('the module is not stated', 'Decision (EU) 2021/914', eu(TODAY, DE, importer('IN'), [safeguard('scc-2021-914', { signedOn: '2022-01-15' })]), 'incomplete', { missing: ['module-missing'] }),
  row('Annex II is empty', 'Decision (EU) 2021/914', eu(TODAY, DE, importer('IN'), [clauses2021(2, { annexesMissing: ['II'] })]), 'incomplete', { missing: ['annex-missing'] }),
  row('Module Four has no Annex II', 'Decision (EU) 2021/914', eu(TODAY, exporter('DE', 'processor'), importer('IN', 'controller'), [clauses2021(4, { annexesMissing: ['II'] })]), 'covered'),
  row('assessed tomorrow', 'C-311/18', eu('2024-05-01', DE, importer('IN'), [clauses2021(2, { transferImpactAssessment: { concludedOn: '2024-05-02', outcome: 'acceptable' } })]), 'incomplete'),
  row('assessed without an outcome', 'C-311/18', eu('2024-05-01', DE, importer('IN'), [clauses2021(2, { transferImpactAssessment: { concludedOn: '2024-04-01', outcome: null } })]), 'incomplete'),
  row('assessed as not acceptable', 'C-311/18, para. 135', eu('2024-05-01', DE, importer('IN'), [clauses2021(2, { transferImpactAssessment: { concludedOn: '2024-04-01', outcome: 'not-acceptable' } })]), 'uncovered'),
  row('altered and authorised, before there was anything to alter', 'Decision (EU) 2021/914, Art. 4(1)', eu('2010-01-01', DE, importer('IN'), [clauses2021(2, { signedOn: '2000-07-26', unmodified: false, authorisedOn: '2000-07-26' })]), 'uncovered', { reasons: ['mechanism-not-yet-in-force'] }),
  row('altered and authorised, beside clauses of their own that ended', 'Art. 46(3)(a) GDPR', eu(TODAY, DE, importer('IN'), [clauses2021(2, { unmodified: false, authorisedOn: '2023-01-01' }), safeguard('ad-hoc-clauses', { signedOn: '2019-01-01', endsOn: '2020-01-01', authorisedOn: '2019-01-01' })]), 'covered', { ground: 'art-46-3-a' }),
  row('altered and authorised', 'Art. 46(3)(a) GDPR', eu(TODAY, DE, importer('IN'), [clauses2021(2, { unmodified: false, authorisedOn: '2023-01-01' })]), 'covered', { ground: 'art-46-3-a' }),
  row('no date of signature', 'Art. 46(2)(c) GDPR', eu(TODAY, DE, importer('IN'), [clauses2021(2, { signedOn: null })]), 'covered', { warnings: ['signature-date-unknown'] }),
  row('rules for processors, assessed', 'Art. 47 GDPR', eu(TODAY, DE, importer('US'), [safeguard('bcr-p')]), 'covered', { ground: 'art-47', warnings: ['law-in-motion'] }),
  row('rules for processors, not assessed', 'C-311/18', eu(TODAY, DE, importer('US'), [safeguard('bcr-p', { transferImpactAssessment: null })]), 'incomplete', { ground: 'art-47', mechanism: 'bcr-p' }),
  row('rules for processors to a controller', 'Art. 47 GDPR', eu(TODAY, DE, importer('US', 'controller'), [safeguard('bcr-p')]), 'uncovered', { reasons: ['roles-mismatch'] }),
  row('rules approved later', 'Art. 47 GDPR', eu('2020-01-01', DE, importer('US'), [safeguard('bcr-c', { approvedOn: '2020-01-02' })]), 'uncovered', { missing: ['approval-missing'] }),
  row('certification once a scheme exists', 'EDPB Opinion 15/2026', eu('2026-04-15', DE, importer('IN'), [safeguard('certification', { certificateHeld: true, bindingCommitments: true })]), 'covered', { ground: 'art-46-2-f' }),
  row('certification without a certificate', 'Art. 46(2)(f) GDPR', eu(TODAY, DE, importer('IN'), [safeguard('certification', { bindingCommitments: true })]), 'incomplete', { missing: ['certificate-missing'] }),
  row('certification without commitments', 'Art. 46(2)(f) GDPR', eu(TODAY, DE, importer('IN'), [safeguard('certification', { certificateHeld: true })]), 'incomplete', { missing: ['binding-commitments-missing'] }),
  row('certification of an importer under the GDPR', 'EDPB Guidelines 07/2022', eu(TODAY, DE, importer('IN', 'processor', { subjectTo: ['gdpr'] }), [safeguard('certification', { certificateHeld: true, bindingCommitments: true })]), 'uncovered'),
  row('a code nobody approved', 'Art. 40(3) GDPR', eu(TODAY, DE, importer('IN'), [safeguard('code-of-conduct', { bindingCommitments: true })]), 'uncovered'),
  row('authorised clauses of one\'s own', 'Art. 46(3)(a) GDPR', eu(TODAY, DE, importer('IN'), [safeguard('ad-hoc-clauses', { authorisedOn: '2024-01-01', signedOn: '2024-02-01' })]), 'covered', { ground: 'art-46-3-a' }),
  row('an arrangement between authorities', 'Art. 46(3)(b) GDPR', eu(TODAY, exporter('DE', 'controller', { sector: 'public-authority' }), importer('IN', 'controller', { sector: 'public-authority' }), [safeguard('administrative-arrangement', { authorisedOn: '2024-01-01' })]), 'covered', { ground: 'art-46-3-b' }),
  row('an instrument of a company', 'Art. 46(2)(a) GDPR', eu(TODAY, DE, importer('IN'), [safeguard('public-authority-instrument')]), 'uncovered', { reasons: ['parties-not-public'] }),
  row('the strongest of several is the ground', 'Art. 46(2) GDPR', eu(TODAY, DE, importer('IN'), [clauses2021(2), safeguard('bcr-p')]), 'covered', { mechanism: 'bcr-p' }),
  row('clauses of 2021 alone in the United Kingdom', 's. 119A Data Protection Act 2018', uk(TODAY, GB, importer('IN'), [clauses2021(2)]), 'uncovered', { reasons: ['companion-missing'] }),
  row('an Addendum to nothing', 's. 119A Data Protection Act 2018', uk(TODAY, GB, importer('IN'), [safeguard('uk-addendum', { signedOn: '2022-04-01' })]), 'incomplete', { missing: ['companion-missing'] }),
  row('an Addendum to the wrong module', 's. 119A Data Protection Act 2018', uk(TODAY, GB, importer('IN'), [clauses2021(1), safeguard('uk-addendum', { signedOn: '2022-04-01' })]), 'incomplete', { missing: ['module-mismatch'] }),
  row('clauses and Addendum share the assessment', 'Art. 46(1A) UK GDPR', uk(TODAY, GB, importer('IN'), [clauses2021(2), safeguard('uk-addendum', { signedOn: '2022-04-01', transferImpactAssessment: null })]), 'covered'),
  row('the transfer agreement', 's. 119A Data Protection Act 2018', uk('2022-03-21', GB, importer('IN'), [safeguard('uk-idta', { signedOn: '2022-03-21' })]), 'covered', { ground: 'art-46-2-d' }),
  row('the transfer agreement the day before', 's. 119A Data Protection Act 2018', uk('2022-03-20', GB, importer('IN'), [safeguard('uk-idta', { signedOn: '2022-03-20' })]), 'uncovered'),
  row('the transfer agreement, not assessed', 'Art. 46(1A) UK GDPR', uk(TODAY, GB, importer('IN'), [safeguard('uk-idta', { signedOn: '2022-04-01', transferImpactAssessment: null })]), 'incomplete'),
  row('the transfer agreement is unknown to the Union', 'Art. 46 GDPR', eu(TODAY, DE, importer('IN'), [safeguard('uk-idta', { signedOn: '2022-04-01' })]), 'uncovered', { reasons: ['mechanism-unknown'] }),
  row('old clauses past the UK transition', 'Transitional provisions under s. 119A', uk('2024-03-22', GB, importer('US'), [old2010('2020-05-01')]), 'uncovered'),
  row('old clauses signed on the last UK day', 'Transitional provisions under s. 119A', uk('2023-01-01', GB, importer('US'), [old2010('2022-09-21')]), 'covered'),
  row('clauses without Swiss amendments', 'Art. 16(2)(d) FADP', ch(TODAY, CH, importer('US'), [clauses2021(2)]), 'incomplete', { missing: ['swiss-amendments-missing'] }),
  row('clauses with Swiss amendments', 'Art. 16(2)(d) FADP', ch(TODAY, CH, importer('US'), [clauses2021(2, { swissAmendments: true })]), 'covered', { ground: 'fadp-16-2-d' }),
  row('clauses notified before', 'Art. 16(2)(b) FADP', ch(TODAY, CH, importer('US'), [safeguard('ch-notified-clauses', { notifiedOn: '2024-01-01' })]), 'covered', { ground: 'fadp-16-2-b' }),
  row('clauses not notified', 'Art. 16(2)(b) FADP', ch(TODAY, CH, importer('US'), [safeguard('ch-notified-clauses')]), 'uncovered', { missing: ['notification-missing'] }),
  row('a claim beside clauses that lack an assessment', 'Art. 45, 46 GDPR', eu(TODAY, DE, importer('US'), [safeguard('eu-us-dpf'), clauses2021(2, { transferImpactAssessment: null })]), 'incomplete', { missing: ['certification-missing', 'transfer-impact-assessment-missing'] }),
];

const exceptional = (name: string, citation: string, on: SafeguardFacts, verdict: Verdict, more: Partial<WorkedCase> = {}): WorkedCase =>
  row(name, citation, eu(TODAY, DE, importer('IN', 'controller'), [on]), verdict, more);

const DEROGATIONS: readonly WorkedCase[] = [
  exceptional('explicit and informed consent', 'Art. 49(1)(a) GDPR', derogation('49-1-a', { explicitConsent: true, risksExplained: true }), 'exceptional', { ground: 'art-49-1-a', warnings: ['derogation-to-be-documented'] }),
  exceptional('consent that is not shown', 'Art. 49(1)(a) GDPR', derogation('49-1-a', { risksExplained: true }), 'incomplete', { missing: ['derogation-explicit-consent-missing'] }),
  exceptional('no consent', 'Art. 49(1)(a) GDPR', derogation('49-1-a', { explicitConsent: false, risksExplained: true }), 'uncovered'),
  exceptional('consent without knowing the risks', 'Art. 49(1)(a) GDPR', derogation('49-1-a', { explicitConsent: true }), 'incomplete', { missing: ['derogation-risks-explained-missing'] }),
  exceptional('a contract, necessary and occasional', 'Art. 49(1)(b) GDPR', derogation('49-1-b', { necessary: true, occasional: true }), 'exceptional'),
  exceptional('a contract, not occasional', 'recital 111 GDPR', derogation('49-1-b', { necessary: true, occasional: false }), 'uncovered'),
  exceptional('legal claims, occasion not stated', 'recital 111 GDPR', derogation('49-1-e', { necessary: true }), 'incomplete', { missing: ['derogation-occasional-missing'] }),
  exceptional('vital interests', 'Art. 49(1)(f) GDPR', derogation('49-1-f', { necessary: true }), 'exceptional'),
  exceptional('a public register', 'Art. 49(1)(g) GDPR', derogation('49-1-g'), 'exceptional'),
  exceptional('no article', 'Art. 49(1) GDPR', derogation(null), 'incomplete', { missing: ['derogation-article-missing'] }),
  exceptional('compelling interests, all shown', 'Art. 49(1), second subparagraph, GDPR', derogation('49-1-2', COMPELLING), 'exceptional', { ground: 'art-49-1-2' }),
  exceptional('compelling interests, repetitive', 'Art. 49(1), second subparagraph, GDPR', derogation('49-1-2', { ...COMPELLING, repetitive: true }), 'uncovered'),
  exceptional('compelling interests, many people', 'Art. 49(1), second subparagraph, GDPR', derogation('49-1-2', { ...COMPELLING, limitedNumber: false }), 'uncovered'),
  ...(['repetitive', 'limitedNumber', 'assessmentDocumented', 'authorityInformed', 'dataSubjectsInformed'] as const).map((fact) =>
    exceptional(`compelling interests without ${fact}`, 'Art. 49(1), second subparagraph, GDPR', derogation('49-1-2', { ...COMPELLING, [fact]: null }), 'incomplete')),
  row('public interest is open to authorities', 'Art. 49(1)(d), (3) GDPR', eu(TODAY, exporter('DE', 'controller', { sector: 'public-authority' }), importer('IN', 'controller'), [derogation('49-1-d', { necessary: true })]), 'exceptional'),
  row('compelling interests are closed to authorities', 'Art. 49(3) GDPR', eu(TODAY, exporter('DE', 'controller', { sector: 'public-authority' }), importer('IN', 'controller'), [derogation('49-1-2', COMPELLING)]), 'uncovered'),
  row('compelling interests did not exist under the Directive', 'Directive 95/46/EC, Art. 26', eu('2018-05-24', DE, importer('IN', 'controller'), [derogation('49-1-2', COMPELLING)]), 'uncovered'),
  row('Swiss law does not ask for occasional use', 'Art. 17(1)(c) FADP', ch(TODAY, CH, importer('IN', 'controller'), [derogation('49-1-e', { necessary: true })]), 'exceptional', { ground: 'fadp-17-1-c' }),
  row('Swiss law knows no compelling interests', 'Art. 17 FADP', ch(TODAY, CH, importer('IN', 'controller'), [derogation('49-1-2', COMPELLING)]), 'uncovered'),
  row('a derogation stands behind clauses', 'Art. 46, 49 GDPR', eu(TODAY, DE, importer('IN'), [derogation('49-1-f', { necessary: true }), clauses2021(2, { transferImpactAssessment: ASSESSED })]), 'covered', { mechanism: 'scc-2021-914' }),
];

export const FURTHER_CASES: readonly WorkedCase[] = [...ADEQUACY, ...AREAS, ...SAFEGUARDS, ...DEROGATIONS];
