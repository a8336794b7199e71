/** The rows of a law by regime and key, built once per law: an assessment looks up, it never searches. */
import type {
  AdequacyRow, CertificationSchemeRow, DerogationRow, DevelopmentRow, FreeFlowRow, MechanismRow, ProvisionRow, SccModuleRow, ScenarioRow,
  TerritoryRow,
} from './law-rows.js';
import type { Law } from './law.js';
import type { Regime } from './vocabulary.js';

type RowsBy<Row> = ReadonlyMap<string, readonly Row[]>;

/** A mechanism with its place in the order of strength. */
export interface RankedMechanism {
  readonly row: MechanismRow;
  readonly rank: number;
}

/** The tables of one regime. */
export interface RegimeTables {
  readonly freeFlow: RowsBy<FreeFlowRow>;
  readonly adequacy: RowsBy<AdequacyRow>;
  readonly mechanisms: ReadonlyMap<string, RankedMechanism>;
  /** Whether any mechanism stands only together with another. */
  readonly hasCompanions: boolean;
  readonly derogations: ReadonlyMap<string, DerogationRow>;
  readonly scenarios: ReadonlyMap<string, ScenarioRow>;
  readonly developments: readonly DevelopmentRow[];
}

export interface LawIndex {
  readonly provisions: Readonly<Record<Regime, readonly ProvisionRow[]>>;
  readonly tables: Readonly<Record<Regime, RegimeTables>>;
  readonly territories: RowsBy<TerritoryRow>;
  readonly schemes: ReadonlyMap<string, CertificationSchemeRow>;
  readonly modules: ReadonlyMap<number, SccModuleRow>;
}

const indexes = new WeakMap<Law, LawIndex>();

/** The index of a law; the same law always gives the same index. */
export function indexOf(law: Law): LawIndex {
  const known = indexes.get(law);
  if (known !== undefined) return known;
  const built = buildIndex(law);
  indexes.set(law, built);
  return built;
}

function buildIndex(law: Law): LawIndex {
  return {
    provisions: byRegime((regime) => law.provisions.filter((row) => row.regime === regime)),
    tables: byRegime((regime) => buildTables(law, regime)),
    territories: Map.groupBy(law.territories, (row) => row.territory),
    schemes: new Map(law.schemes.map((row) => [row.scheme, row])),
    modules: new Map(law.modules.map((row) => [row.module, row])),
  };
}

function buildTables(law: Law, regime: Regime): RegimeTables {
  const ofRegime = <Row extends { readonly regime: Regime }>(rows: readonly Row[]): readonly Row[] => rows.filter((row) => row.regime === regime);
  const mechanisms = ofRegime(law.mechanisms);
  return {
    freeFlow: Map.groupBy(ofRegime(law.freeFlow), (row) => row.country),
    adequacy: Map.groupBy(ofRegime(law.adequacy), (row) => row.destination),
    mechanisms: new Map(mechanisms.map((row, rank) => [row.mechanism, { row, rank }])),
    hasCompanions: mechanisms.some((row) => row.companion !== undefined),
    derogations: new Map(ofRegime(law.derogations).map((row) => [row.article, row])),
    scenarios: new Map(law.scenarios.filter((row) => row.regimes.includes(regime)).map((row) => [row.scenario, row])),
    developments: ofRegime(law.developments),
  };
}

function byRegime<Value>(valueOf: (regime: Regime) => Value): Record<Regime, Value> {
  return { 'eu-gdpr': valueOf('eu-gdpr'), 'uk-gdpr': valueOf('uk-gdpr'), 'ch-fadp': valueOf('ch-fadp') };
}
