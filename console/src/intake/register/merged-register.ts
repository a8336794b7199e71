import type { Proposal } from './proposals';
import { isObject, type List, LISTS, type RegisterDocument, type Thing } from './register-document';

/** What was decided about a proposal. */
export interface Decision {
  /** A new thing is not added, a known one stays as it is. */
  readonly isDropped?: boolean;
  /** What a new category is in truth: the key of one that there is. */
  readonly replacedBy?: string;
  /** Fields as they were corrected. */
  readonly values?: Readonly<Record<string, unknown>>;
}

/** Decisions by the id of the proposal; what nobody decided is taken as the file says it. */
export type Decisions = Readonly<Record<string, Decision>>;

/** Fields that refer to other things by key, and where those are. */
const REFERENCES: Readonly<Record<string, List>> = {
  dataCategories: 'dataCategories', dataSubjects: 'dataSubjectCategories', measures: 'measures', processor: 'processors', engagements: 'engagements', via: 'engagements', successor: 'activities',
};

/**
 * The register with what was proposed and kept. It adds and changes; it removes only what is named in `removed`.
 * Only the fields that the file changed are taken from it, so that what somebody else wrote meanwhile stays.
 * @param register as it is now
 */
export function mergedRegister(register: RegisterDocument, proposals: readonly Proposal[], decisions: Decisions, removed: ReadonlySet<string> = new Set()): RegisterDocument {
  const gone = goneThings(proposals, decisions);
  const lists = Object.fromEntries(LISTS.map((list) => {
    const things = new Map(register[list].map((thing) => [thing.key, thing]));
    for (const proposal of proposals) {
      if (proposal.list !== list || gone.has(proposal.id) || decisions[proposal.id]?.isDropped === true) continue;
      things.set(proposal.key, rewritten(taken(proposal, things.get(proposal.key), decisions[proposal.id]), gone) as Thing);
    }
    return [list, [...things.values()].filter(({ key }) => !removed.has(`${list}/${key}`))];
  })) as unknown as Pick<RegisterDocument, List>;
  const organisation = proposals.find(({ list }) => list === 'organisation');
  const isTaken = organisation !== undefined && decisions[organisation.id]?.isDropped !== true;
  return { format: register.format, organisation: isTaken ? taken(organisation, register.organisation, decisions[organisation.id]) : register.organisation, ...lists };
}

/** What a proposal makes of a thing that may have changed since the file was read. */
function taken({ after, fields, before }: Proposal, now: Readonly<Record<string, unknown>> | undefined, decision: Decision | undefined): Readonly<Record<string, unknown>> {
  const own = before === null && now === undefined ? after : { ...now, ...Object.fromEntries(fields.map((field) => [field, after[field]])) };
  return { ...own, ...decision?.values };
}

/** New things that will not be there, with what takes their place; an engagement goes with its company. */
function goneThings(proposals: readonly Proposal[], decisions: Decisions): ReadonlyMap<string, string | null> {
  const gone = new Map<string, string | null>();
  for (const { id, before } of proposals) {
    const { isDropped, replacedBy } = decisions[id] ?? {};
    if (before === null && (isDropped === true || replacedBy !== undefined)) gone.set(id, isDropped === true ? null : (replacedBy ?? null));
  }
  for (const { id, list, after, before } of proposals) {
    if (list === 'engagements' && before === null && gone.get(`processors/${String(after['processor'])}`) === null) gone.set(id, null);
  }
  return gone;
}

/** @returns a value without references to what is gone */
function rewritten(value: unknown, gone: ReadonlyMap<string, string | null>): unknown {
  if (gone.size === 0) return value;
  if (Array.isArray(value)) return value.map((each) => rewritten(each, gone));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([field, member]) => {
    const list = REFERENCES[field];
    const heir = (key: unknown): string | null => { const id = `${list ?? ''}/${String(key)}`; return gone.has(id) ? (gone.get(id) ?? null) : String(key); };
    if (list !== undefined && typeof member === 'string') return [field, heir(member)];
    if (list !== undefined && Array.isArray(member) && member.every((each) => typeof each === 'string')) return [field, [...new Set(member.map(heir).filter((key) => key !== null))]];
    return [field, rewritten(member, gone)];
  }));
}
