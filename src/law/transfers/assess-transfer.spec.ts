import { assessTransfer } from './assess-transfer.js';
import { clauses2021, certified, eu, exporter, importer, TODAY, uk, WORKED_CASES, type WorkedCase } from './assess-transfer.cases.js';
import { FURTHER_CASES } from './assess-transfer.further-cases.js';
import type { LawRow } from '../law-rows.js';
import { isRemovable, LAW, lawWithout, removableNames } from '../law.js';
import type { TransferAssessment } from './transfer-case.js';
import { worstVerdict } from './verdicts.js';

/** What must be true of every answer, whatever the case. */
function expectSound(answer: TransferAssessment, { transferCase }: WorkedCase): void {
  const told = [...answer.reasons, ...answer.missing, ...answer.warnings, ...answer.safeguards.flatMap((safeguard) => safeguard.reasons)];
  for (const { code, message, citation } of told) {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(message).toMatch(/^[A-ZÅ].*\.$/s);
    expect(message).not.toMatch(/undefined|null/);
    expect(citation).not.toBe('');
  }
  expect(answer.reasons).not.toHaveLength(0);
  expect(answer.lawVersion).toBe(LAW.version);
  expect(answer.safeguards).toHaveLength(transferCase.safeguards?.length ?? 0);
  if (['not-restricted', 'uncovered'].includes(answer.verdict)) expect([answer.ground, answer.mechanism]).toEqual([null, null]);
  if (['covered', 'exceptional', 'not-restricted'].includes(answer.verdict)) expect(answer.missing).toEqual([]);
  if (['incomplete', 'uncovered'].includes(answer.verdict)) expect(answer.missing).not.toHaveLength(0);
  if (['covered', 'exceptional'].includes(answer.verdict)) expect(answer.ground).not.toBeNull();
  if (answer.validUntil !== null) expect(answer.validUntil >= transferCase.asOf).toBe(true);
}

describe('assessTransfer', () => {
  const cases = [...WORKED_CASES, ...FURTHER_CASES];

  it.each(cases.map((worked) => [worked.name, worked.citation, worked] as const))('%s (%s)', (_name, _citation, worked) => {
    const answer = assessTransfer(worked.transferCase, LAW);
    expect(answer.verdict).toBe(worked.verdict);
    if (worked.ground !== undefined) expect(answer.ground).toBe(worked.ground);
    if (worked.mechanism !== undefined) expect(answer.mechanism).toBe(worked.mechanism);
    if (worked.validUntil !== undefined) expect(answer.validUntil).toBe(worked.validUntil);
    expect(answer.missing.map((missing) => missing.code)).toEqual(expect.arrayContaining([...(worked.missing ?? [])]));
    expect(answer.warnings.map((warning) => warning.code)).toEqual(expect.arrayContaining([...(worked.warnings ?? [])]));
    expect(answer.reasons.map((reason) => reason.code)).toEqual(expect.arrayContaining([...(worked.reasons ?? [])]));
    expectSound(answer, worked);
  });

  it('answers the example of the contract', () => {
    const certification = certified('eu-us-dpf', '2023-08-01', { until: '2027-08-01' });
    const transferCase = eu(TODAY, exporter('NO'), importer('US', 'processor', { certifications: [certification] }), [clauses2021(2)], { hrData: false });
    expect(assessTransfer(transferCase, LAW)).toMatchObject({
      verdict: 'covered', ground: 'art-45', mechanism: 'eu-us-dpf', validUntil: null,
      reasons: [{ code: 'adequacy-in-force', citation: 'Decision (EU) 2023/1795' }], missing: [],
      warnings: [{ code: 'litigation-pending', citation: 'C-703/25 P' }],
      safeguards: [{ mechanism: 'scc-2021-914', state: 'holds' }], lawVersion: '2026-11-22',
    });
  });

  it('does not know of an appeal before it was lodged', () => {
    const certifications = [certified('eu-us-dpf', '2023-08-01')];
    const warned = (asOf: string): string[] =>
      assessTransfer(eu(asOf, exporter('NO'), importer('US', 'processor', { certifications })), LAW).warnings.map((warning) => warning.code);
    expect(warned('2025-10-30')).not.toContain('litigation-pending');
    expect(warned('2025-10-31')).toContain('litigation-pending');
  });

  it('gives the path of what would close a gap', () => {
    const answer = assessTransfer(eu(TODAY, exporter('DE'), importer('IN'), [clauses2021(1), clauses2021(2, { transferImpactAssessment: null })]), LAW);
    expect(answer.missing.map((missing) => missing.field)).toEqual(['safeguards/0/module', 'safeguards/1/transferImpactAssessment']);
  });
});

describe('lawWithout', () => {
  const certifications = [certified('eu-us-dpf', '2023-07-10'), certified('uk-us-data-bridge', '2023-10-12')];
  const toUs = importer('US', 'processor', { certifications });
  const verdictWithout = (names: string[], regime = eu): string => assessTransfer(regime(TODAY, exporter('GB'), toUs, [clauses2021(2)]), lawWithout(LAW, names)).verdict;

  it('leaves the fallback when a scheme falls', () => {
    expect(verdictWithout(['eu-us-dpf'])).toBe('covered');
    expect(verdictWithout(['eu-us-dpf', 'scc-2021-914'])).toBe('uncovered');
  });

  it('takes the extension with the scheme, but not with the decision of another regime', () => {
    expect(verdictWithout([], uk)).toBe('covered');
    expect(verdictWithout(['eu-us-dpf'], uk)).toBe('uncovered');
    expect(verdictWithout(['eu-adequacy-us-dpf'], uk)).toBe('covered');
  });

  it('strikes out a decision by its id', () => {
    const toGb = eu(TODAY, exporter('DE'), importer('GB'));
    expect(assessTransfer(toGb, lawWithout(LAW, ['eu-adequacy-gb'])).verdict).toBe('uncovered');
    expect(assessTransfer(toGb, lawWithout(LAW, ['eu-adequacy-jp'])).verdict).toBe('covered');
  });

  it('knows its names', () => {
    expect(isRemovable('eu-us-dpf', LAW)).toBe(true);
    expect(isRemovable('derogation', LAW)).toBe(true);
    expect(isRemovable('eu-us-dfp', LAW)).toBe(false);
    expect(removableNames(LAW)).toEqual([...removableNames(LAW)].sort());
  });
});

describe('the rows of the law', () => {
  const rows: readonly LawRow[] = [
    ...LAW.provisions, ...LAW.freeFlow, ...LAW.territories, ...LAW.adequacy, ...LAW.schemes, ...LAW.mechanisms, ...LAW.derogations,
    ...LAW.scenarios, ...LAW.developments,
  ];

  it('all name a source and their days', () => {
    for (const row of rows) {
      expect(row.source).not.toBe('');
      expect(row.validFrom).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      if (row.validUntil !== null) expect(row.validUntil >= row.validFrom).toBe(true);
    }
  });

  it('tell the end they have today as the last of its events', () => {
    for (const row of rows) {
      if (row.ends === undefined) continue;
      expect(row.ends.at(-1)?.validUntil).toBe(row.validUntil);
      expect(row.ends.map((event) => event.knownFrom)).toEqual(row.ends.map((event) => event.knownFrom).toSorted());
    }
  });

  it('give every adequacy decision an id of its own', () => {
    const ids = LAW.adequacy.map((row) => row.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('worstVerdict', () => {
  it('lets the worst lead', () => {
    expect(worstVerdict(['covered', 'incomplete', 'review'])).toBe('incomplete');
    expect(worstVerdict([])).toBe('not-restricted');
  });
});
