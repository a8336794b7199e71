/** Who engages whom, down the chain, with countries: what a controller has to know of every processor (EDPB Opinion 22/2024). */
import { runsOn } from './engagement-life.js';
import type { CountryCode, Day, EngagementFacts, RegisterFacts } from '../facts.js';
import type { Law } from '../law.js';
import { indexRegister } from './register-index.js';
import { engagementVerdicts, transfersOf } from './register-transfers.js';
import type { EngagementRole, Verdict } from '../vocabulary.js';
import { worstVerdict } from '../transfers/verdicts.js';

/** `verdict`: the worst of the engagements with the company, chains above them included; null where no location is on file. */
export interface GraphNode {
  readonly id: string;
  readonly kind: 'organisation' | 'processor';
  readonly key: string;
  readonly name: string;
  readonly country: CountryCode | null;
  /** Where data are or can be reached from there; the code of an international organisation where that is the destination. */
  readonly countries: readonly string[];
  readonly verdict: Verdict | null;
}

/** One engagement, from who engages to who is engaged. `verdict` is that of this hop alone. */
export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly engagement: string;
  /** The engagement above it in the chain; null: the organisation itself engages. */
  readonly via: string | null;
  readonly service: string | null;
  readonly role: EngagementRole;
  readonly verdict: Verdict | null;
  readonly countries: readonly string[];
}

export interface ProcessorGraph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

const processorId = (key: string): string => `processor:${key}`;

const destinationsOf = (engagements: readonly EngagementFacts[]): readonly string[] =>
  [...new Set(engagements.flatMap(({ locations }) => locations.map(({ country, organisation }) => country ?? organisation ?? '')))]
    .filter((destination) => destination !== '').sort();

const worstOf = (verdicts: readonly (Verdict | null)[]): Verdict | null => {
  const known = verdicts.filter((verdict) => verdict !== null);
  return known.length === 0 ? null : worstVerdict(known);
};

/**
 * The organisation, the companies with an engagement that runs on `asOf`, and one edge per such engagement. An engagement whose `via` does not
 * run or is unknown hangs on the organisation: somebody has to answer for it.
 */
export function processorGraph(register: RegisterFacts, asOf: Day, law: Law): ProcessorGraph {
  const { organisation } = register;
  const { engagements } = indexRegister(register);
  const running = register.engagements.filter((engagement) => runsOn(engagement, asOf));
  const verdicts = engagementVerdicts(register, transfersOf(register, asOf, law));
  const root = `organisation:${organisation.slug}`;
  const edges = running.map((engagement): GraphEdge => {
    const upper = engagement.via === null ? undefined : engagements.get(engagement.via);
    const above = upper && runsOn(upper, asOf) ? upper : null;
    return {
      from: above ? processorId(above.processor) : root,
      to: processorId(engagement.processor),
      engagement: engagement.key,
      via: above?.key ?? null,
      service: engagement.service,
      role: engagement.role,
      verdict: verdicts.get(engagement.key)?.hop ?? null,
      countries: destinationsOf([engagement]),
    };
  });
  const byProcessor = Map.groupBy(running, ({ processor }) => processor);
  const processors = register.processors.flatMap(({ key, name, country }): readonly GraphNode[] => {
    const own = byProcessor.get(key);
    if (!own) return [];
    const verdict = worstOf(own.map((engagement) => verdicts.get(engagement.key)?.chain ?? null));
    return [{ id: processorId(key), kind: 'processor', key, name, country, countries: destinationsOf(own), verdict }];
  });
  const { slug, name, country } = organisation;
  const head: GraphNode = {
    id: root, kind: 'organisation', key: slug, name, country, countries: destinationsOf(running), verdict: worstOf(processors.map((node) => node.verdict)),
  };
  return { nodes: [head, ...processors], edges };
}
