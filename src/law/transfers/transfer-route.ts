/** A route: one way in which a transfer might be lawful, with how far it carries. The best of all routes answers the case. */
import type { CertificationFacts, Day } from '../facts.js';
import type { CertificationSchemeRow } from '../law-rows.js';
import type { MissingFact, Reason } from './transfer-case.js';
import type { Verdict } from '../vocabulary.js';

/** Best to worst. */
const STATES = ['holds', 'review', 'incomplete', 'fails'] as const;
export type RouteState = (typeof STATES)[number];

export type RouteKind = 'adequacy' | 'safeguard' | 'derogation' | 'territory';

/** Rules call `fail`, `lack` and `doubt`; a route can only get worse. */
export class TransferRoute {
  state: RouteState = 'holds';
  readonly reasons: Reason[] = [];
  readonly missing: MissingFact[] = [];
  /** Last day by the facts and the law as known on the day of the question. */
  validUntil: Day | null = null;
  /** Last day by the law alone. */
  lawEnd: Day | null = null;
  /** The certification the route rests on, for the warnings about it. */
  certified: { readonly certification: CertificationFacts; readonly scheme: CertificationSchemeRow } | null = null;
  /** Made by signature, and nobody stated when. */
  undated = false;

  /** @param rank place in the order of strength among routes with the same verdict */
  constructor(
    readonly kind: RouteKind,
    readonly mechanism: string | null,
    readonly ground: string | null,
    readonly rank: number,
  ) {}

  get verdict(): Verdict {
    if (this.state === 'holds') return this.kind === 'derogation' ? 'exceptional' : 'covered';
    return this.state === 'fails' ? 'uncovered' : this.state;
  }

  /** The route does not carry the transfer; `field` where stating something else would change that. */
  fail(code: string, message: string, citation: string, field?: string): void {
    this.worsen('fails', code, message, citation, field);
  }

  /** Something the law wants shown is not shown; `field` would close it. */
  lack(code: string, message: string, citation: string, field: string): void {
    this.worsen('incomplete', code, message, citation, field);
  }

  /** The law is unsettled, or it turns on a fact that nobody stated. */
  doubt(code: string, message: string, citation: string, field?: string): void {
    this.worsen('review', code, message, citation, field);
  }

  /** A reason that changes nothing about the state. */
  note(code: string, message: string, citation: string): void {
    this.reasons.push({ code, message, citation });
  }

  /** The route holds no longer than this. */
  endsBy(day: Day | null | undefined): void {
    if (day && (this.validUntil === null || day < this.validUntil)) this.validUntil = day;
  }

  /** Takes over how another route stands that this one cannot do without. */
  absorb(other: TransferRoute): void {
    if (other.state !== 'holds') {
      this.reasons.push(...other.reasons);
      this.missing.push(...other.missing);
    }
    if (isWorse(other.state, this.state)) this.state = other.state;
    this.endsBy(other.validUntil);
    if (other.lawEnd !== null && (this.lawEnd === null || other.lawEnd < this.lawEnd)) this.lawEnd = other.lawEnd;
    this.undated ||= other.undated;
  }

  /** The same route once more, to be worsened by itself. */
  copy(): TransferRoute {
    const copy = new TransferRoute(this.kind, this.mechanism, this.ground, this.rank);
    copy.state = this.state;
    copy.reasons.push(...this.reasons);
    copy.missing.push(...this.missing);
    copy.validUntil = this.validUntil;
    copy.lawEnd = this.lawEnd;
    copy.certified = this.certified;
    copy.undated = this.undated;
    return copy;
  }

  private worsen(state: RouteState, code: string, message: string, citation: string, field: string | undefined): void {
    this.reasons.push({ code, message, citation });
    const failsNow = state === 'fails' && this.state !== 'fails';
    if (failsNow) this.missing.length = 0; // closing a smaller gap would not save a route that fails
    if (field !== undefined && (state === 'fails' || this.state !== 'fails')) this.missing.push({ code, message, citation, field });
    if (isWorse(state, this.state)) this.state = state;
  }
}

/** Whether one state is worse than another. */
export function isWorse(state: RouteState, than: RouteState): boolean {
  return STATES.indexOf(state) > STATES.indexOf(than);
}
