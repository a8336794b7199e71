/** The law as the rules read it: one bundle of dated rows, and the same bundle with something struck out of it. */
import { CH_ADEQUACY } from './data/adequacy-ch.js';
import { EU_ADEQUACY } from './data/adequacy-eu.js';
import { UK_ADEQUACY } from './data/adequacy-uk.js';
import { CERTIFICATION_SCHEME_ROWS } from './data/certification-schemes.js';
import { DEROGATIONS } from './data/derogations.js';
import { DEVELOPMENTS } from './data/developments.js';
import { FREE_FLOW } from './data/free-flow.js';
import { CH_MECHANISMS } from './data/mechanisms-ch.js';
import { EU_MECHANISMS } from './data/mechanisms-eu.js';
import { UK_MECHANISMS } from './data/mechanisms-uk.js';
import { PROVISIONS } from './data/provisions.js';
import { SCC_MODULE_ROWS } from './data/scc-modules.js';
import { SCENARIO_ROWS } from './data/scenarios.js';
import { TERRITORIES } from './data/territories.js';
import type { Day } from './facts.js';
import type {
  AdequacyRow, CertificationSchemeRow, DerogationRow, DevelopmentRow, FreeFlowRow, MechanismRow, ProvisionRow, SccModuleRow, ScenarioRow,
  TerritoryRow,
} from './law-rows.js';

/** Everything `assessTransfer` knows. `version` is the day up to which the law was followed. */
export interface Law {
  readonly version: Day;
  readonly provisions: readonly ProvisionRow[];
  readonly freeFlow: readonly FreeFlowRow[];
  readonly territories: readonly TerritoryRow[];
  readonly adequacy: readonly AdequacyRow[];
  readonly schemes: readonly CertificationSchemeRow[];
  /** Per regime strongest first. */
  readonly mechanisms: readonly MechanismRow[];
  readonly modules: readonly SccModuleRow[];
  readonly derogations: readonly DerogationRow[];
  readonly scenarios: readonly ScenarioRow[];
  readonly developments: readonly DevelopmentRow[];
}

/** The law as it was known on 22 November 2026. */
export const LAW: Law = {
  version: '2026-11-22',
  provisions: PROVISIONS,
  freeFlow: FREE_FLOW,
  territories: TERRITORIES,
  adequacy: [...EU_ADEQUACY, ...UK_ADEQUACY, ...CH_ADEQUACY],
  schemes: CERTIFICATION_SCHEME_ROWS,
  mechanisms: [...EU_MECHANISMS, ...UK_MECHANISMS, ...CH_MECHANISMS],
  modules: SCC_MODULE_ROWS,
  derogations: DEROGATIONS,
  scenarios: SCENARIO_ROWS,
  developments: DEVELOPMENTS,
};

/** The names that `lawWithout` understands: mechanisms, certification schemes, ids of adequacy decisions, and `derogation`. */
export function removableNames(law: Law): readonly string[] {
  const names = new Set<string>([
    ...law.mechanisms.map((row) => row.mechanism),
    ...law.schemes.map((row) => row.scheme),
    ...law.adequacy.map((row) => row.id),
  ]);
  if (law.derogations.length > 0) names.add('derogation');
  return [...names].sort();
}

/** Whether `lawWithout` would find something under this name. */
export function isRemovable(name: string, law: Law): boolean {
  return removableNames(law).includes(name);
}

/**
 * The law as if mechanisms, certification schemes or adequacy decisions had fallen. A scheme takes with it the schemes that extend it
 * and the decisions that rest on either; a decision named by its id falls alone.
 *
 * @param names as `removableNames` lists them; others change nothing
 */
export function lawWithout(law: Law, names: readonly string[]): Law {
  const fallen = new Set(names);
  for (const { scheme, extends: base } of law.schemes) if (base !== null && fallen.has(base)) fallen.add(scheme);
  const restsOnFallen = (row: AdequacyRow): boolean =>
    row.conditions.some((condition) => condition.kind === 'certification' && fallen.has(condition.scheme));
  return {
    ...law,
    adequacy: law.adequacy.filter((row) => !fallen.has(row.id) && !restsOnFallen(row)),
    schemes: law.schemes.filter((row) => !fallen.has(row.scheme)),
    mechanisms: law.mechanisms.filter((row) => !fallen.has(row.mechanism)),
    derogations: fallen.has('derogation') ? [] : law.derogations,
  };
}
