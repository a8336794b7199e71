import type { DerogationArticle, Mechanism, Safeguard } from './engagement-thing';

/** How safeguards are offered: by the law that knows them, with those that time has overtaken last. */
export const MECHANISM_GROUPS = {
  'appropriate-safeguards': ['scc-2021-914', 'bcr-c', 'bcr-p', 'code-of-conduct', 'certification', 'ad-hoc-clauses'],
  frameworks: ['eu-us-dpf', 'uk-us-data-bridge', 'swiss-us-dpf'],
  'united-kingdom': ['uk-idta', 'uk-addendum'],
  switzerland: ['ch-notified-clauses'],
  'public-bodies': ['public-authority-instrument', 'administrative-arrangement'],
  derogations: ['derogation'],
  past: ['scc-2010-87', 'scc-2004-915', 'scc-2001-497', 'privacy-shield', 'swiss-privacy-shield', 'safe-harbour'],
} as const satisfies Record<string, readonly Mechanism[]>;
export type MechanismGroup = keyof typeof MECHANISM_GROUPS;

/** The laws that bind the organisation; which facts matter depends on them. */
export type Regime = 'eu-gdpr' | 'uk-gdpr' | 'ch-fadp';

/** A fact of a safeguard that somebody may state. */
export type SafeguardFact = Exclude<keyof Safeguard, 'mechanism'>;

const CONDITIONS: Record<DerogationArticle, readonly SafeguardFact[]> = {
  '49-1-a': ['explicitConsent', 'risksExplained', 'systematic'],
  '49-1-b': ['necessary', 'occasional', 'systematic'],
  '49-1-c': ['necessary', 'occasional', 'systematic'],
  '49-1-d': ['necessary', 'systematic'],
  '49-1-e': ['necessary', 'occasional', 'systematic'],
  '49-1-f': ['necessary', 'systematic'],
  '49-1-g': ['systematic'],
  '49-1-2': ['necessary', 'repetitive', 'limitedNumber', 'assessmentDocumented', 'authorityInformed', 'dataSubjectsInformed', 'systematic'],
};

const OLD_CLAUSES: readonly SafeguardFact[] = ['signedOn', 'endsOn', 'annexesMissing', 'unmodified', 'processingChangedOn', 'transferImpactAssessment'];
const BINDING_RULES: readonly SafeguardFact[] = ['approvedOn', 'importerBound', 'signedOn', 'endsOn', 'transferImpactAssessment'];
const SCHEME: readonly SafeguardFact[] = ['endsOn'];

const FACTS: Record<Exclude<Mechanism, 'derogation'>, readonly SafeguardFact[]> = {
  'scc-2021-914': ['module', 'signedOn', 'endsOn', 'annexesMissing', 'unmodified', 'transferImpactAssessment'],
  'scc-2010-87': OLD_CLAUSES, 'scc-2004-915': OLD_CLAUSES, 'scc-2001-497': OLD_CLAUSES,
  'bcr-c': BINDING_RULES, 'bcr-p': BINDING_RULES,
  'uk-idta': ['signedOn', 'endsOn', 'annexesMissing', 'unmodified', 'transferImpactAssessment'],
  'uk-addendum': ['signedOn', 'endsOn', 'annexesMissing', 'unmodified', 'transferImpactAssessment'],
  'code-of-conduct': ['approvedOn', 'bindingCommitments', 'signedOn', 'endsOn', 'transferImpactAssessment'],
  certification: ['certificateHeld', 'bindingCommitments', 'signedOn', 'endsOn', 'transferImpactAssessment'],
  'ad-hoc-clauses': ['signedOn', 'endsOn', 'authorisedOn', 'transferImpactAssessment'],
  'administrative-arrangement': ['signedOn', 'endsOn', 'authorisedOn', 'transferImpactAssessment'],
  'public-authority-instrument': ['signedOn', 'endsOn', 'transferImpactAssessment'],
  'ch-notified-clauses': ['signedOn', 'endsOn', 'notifiedOn', 'transferImpactAssessment'],
  'eu-us-dpf': SCHEME, 'uk-us-data-bridge': SCHEME, 'swiss-us-dpf': SCHEME, 'privacy-shield': SCHEME, 'swiss-privacy-shield': SCHEME, 'safe-harbour': SCHEME,
};

/** Where evidence of any safeguard is. */
const EVIDENCE: readonly SafeguardFact[] = ['reference', 'url'];

/** Facts that matter under one law alone. */
const NATIONAL: readonly { readonly regime: Regime; readonly mechanisms: readonly Mechanism[]; readonly fact: SafeguardFact }[] = [
  { regime: 'ch-fadp', mechanisms: ['scc-2021-914'], fact: 'swissAmendments' },
  { regime: 'ch-fadp', mechanisms: ['ad-hoc-clauses', 'administrative-arrangement'], fact: 'notifiedOn' },
  { regime: 'ch-fadp', mechanisms: ['certification'], fact: 'approvedOn' },
];

/**
 * What to ask of a safeguard: the facts that its mechanism turns on under the laws that bind the organisation, then whatever else somebody
 * stated, so that nothing on file is out of reach.
 */
export function factsToAsk(safeguard: Safeguard, regimes: readonly Regime[]): readonly SafeguardFact[] {
  const asked = new Set<SafeguardFact>(turningOn(safeguard, regimes));
  for (const [fact, value] of Object.entries(safeguard)) if (fact !== 'mechanism' && isStated(value)) asked.add(fact as SafeguardFact);
  for (const fact of EVIDENCE) { asked.delete(fact); asked.add(fact); }
  return [...asked];
}

function turningOn({ mechanism, article, unmodified }: Safeguard, regimes: readonly Regime[]): readonly SafeguardFact[] {
  if (mechanism === 'derogation') return ['article', ...(article ? CONDITIONS[article] : []), 'signedOn', 'endsOn'];
  const national = NATIONAL.filter((each) => regimes.includes(each.regime) && each.mechanisms.includes(mechanism)).map(({ fact }) => fact);
  // Altered standard clauses are clauses of the parties' own, which the authority has to authorise (Art. 46(3)(a)).
  const altered: SafeguardFact[] = unmodified === false ? ['authorisedOn'] : [];
  return [...FACTS[mechanism], ...national, ...altered];
}

const isStated = (value: unknown): boolean => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);

/** What carries standard clauses from whom to whom (Decision (EU) 2021/914): by the roles of both sides. */
export function fittingModule(role: 'processor' | 'sub-processor' | 'joint-controller' | 'controller', isBelowProcessor: boolean): 1 | 2 | 3 {
  if (role === 'controller' || role === 'joint-controller') return 1;
  return role === 'sub-processor' || isBelowProcessor ? 3 : 2;
}

/** The group that a mechanism is offered in. */
export function groupOf(mechanism: Mechanism): MechanismGroup {
  const found = (Object.entries(MECHANISM_GROUPS) as [MechanismGroup, readonly Mechanism[]][]).find(([, mechanisms]) => mechanisms.includes(mechanism));
  return found?.[0] ?? 'past';
}

/** The groups to offer, by the laws that bind the organisation; `past` last, for what old records say. */
export function groupsFor(regimes: readonly Regime[], isPublicBody: boolean): readonly MechanismGroup[] {
  return (Object.keys(MECHANISM_GROUPS) as MechanismGroup[]).filter((group) => {
    if (group === 'united-kingdom') return regimes.includes('uk-gdpr');
    if (group === 'switzerland') return regimes.includes('ch-fadp');
    return group !== 'public-bodies' || isPublicBody;
  });
}
