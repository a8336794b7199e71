import { performance } from 'node:perf_hooks';
import type { Row } from '../measure.ts';
import { median } from '../measure.ts';

interface LawModule { readonly assessTransfer: (transferCase: object, law: object) => { verdict: string }; readonly LAW: object }

const base = { regime: 'eu-gdpr', asOf: '2026-11-22', exporter: { country: 'NO', role: 'controller' } };
const clauses = { mechanism: 'scc-2021-914', module: 2, signedOn: '2022-01-15', transferImpactAssessment: { concludedOn: '2022-02-01', outcome: 'acceptable' } };
const CASES = [
  { ...base, importer: { country: 'DE', role: 'processor' } },
  { ...base, importer: { country: 'US', role: 'processor', certifications: [{ scheme: 'eu-us-dpf', from: '2023-08-01' }] } },
  { ...base, importer: { country: 'IN', role: 'processor' }, safeguards: [clauses] },
  { ...base, importer: { country: 'IN', role: 'processor' }, safeguards: [{ ...clauses, module: 1 }, { mechanism: 'bcr-p' }] },
  { ...base, regime: 'uk-gdpr', importer: { country: 'US', role: 'processor' }, safeguards: [clauses, { mechanism: 'uk-addendum', signedOn: '2022-04-01' }] },
  { ...base, regime: 'ch-fadp', importer: { country: 'BR', role: 'controller' } },
];
const RUNS = 200_000;

/** Assessments a second on one core, and what more safeguards cost. */
export async function assessmentRows(): Promise<Row[]> {
  const { assessTransfer } = (await import('../../../dist/src/law/transfers/assess-transfer.js' as string)) as Pick<LawModule, 'assessTransfer'>;
  const { LAW } = (await import('../../../dist/src/law/law.js' as string)) as Pick<LawModule, 'LAW'>;
  const rate = (cases: readonly object[]): number => {
    const start = performance.now();
    for (let run = 0; run < RUNS; run += 1) assessTransfer(cases[run % cases.length] as object, LAW);
    return RUNS / ((performance.now() - start) / 1_000);
  };
  const many = (count: number): object[] => [{ ...base, importer: { country: 'IN', role: 'processor' }, safeguards: Array.from({ length: count }, () => ({ ...clauses, module: 1 })) }];
  rate(CASES);
  const perSecond = median([rate(CASES), rate(CASES), rate(CASES)]);
  const [five, fifty] = [median([rate(many(5)), rate(many(5)), rate(many(5))]), median([rate(many(50)), rate(many(50)), rate(many(50))])];
  const growth = five / fifty;
  return [
    { work: 'Assessing transfers, one core', measured: `${Math.round(perSecond / 1_000)} thousand/s`, reference: '-', ratio: null, target: 'at least 200 thousand/s', reached: perSecond >= 200_000 },
    { work: 'Cost of 50 safeguards against 5', measured: `${growth.toFixed(1)} x`, reference: '10 x the safeguards', ratio: growth / 10, target: 'linear', reached: growth <= 12 },
  ];
}
