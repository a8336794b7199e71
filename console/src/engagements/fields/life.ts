import type { Schemas } from '../../api/client';
import type { EngagementStatus } from '../../design/marks';
import type { Permission } from '../../place/me';

/** A step in the life of an engagement, as people call it. */
export type Step = 'submit' | 'approve' | 'reject' | 'ask-back' | 'reopen' | 'end';

/** What a step leads to, who may take it, and what it wants said. */
export interface StepRule {
  readonly step: Step;
  readonly from: EngagementStatus;
  readonly to: EngagementStatus;
  readonly permission: Permission;
  readonly comment: 'required' | 'optional';
  /** It has a first or a last day. */
  readonly day: 'startsOn' | 'endsOn' | null;
}

/** Every step; there is none from a draft straight to its approval, so that the history shows the request and the decision. */
const STEPS: readonly StepRule[] = [
  { step: 'submit', from: 'draft', to: 'submitted', permission: 'propose', comment: 'optional', day: null },
  { step: 'approve', from: 'submitted', to: 'approved', permission: 'decide', comment: 'optional', day: 'startsOn' },
  { step: 'ask-back', from: 'submitted', to: 'draft', permission: 'decide', comment: 'required', day: null },
  { step: 'reject', from: 'submitted', to: 'rejected', permission: 'decide', comment: 'required', day: null },
  { step: 'reopen', from: 'rejected', to: 'draft', permission: 'propose', comment: 'optional', day: null },
  { step: 'end', from: 'approved', to: 'ended', permission: 'decide', comment: 'optional', day: 'endsOn' },
];

/** @returns the steps that somebody may take from a status */
export function stepsFrom(status: EngagementStatus, may: (permission: Permission) => boolean): readonly StepRule[] {
  return STEPS.filter((rule) => rule.from === status && may(rule.permission));
}

type Revision = Schemas['RevisionView'];

/** What happened to an engagement: a step in its life, or that it was made, changed or removed. */
export interface Happening {
  readonly sequence: number;
  readonly at: string;
  readonly actor: Revision['actor'];
  readonly what: Step | 'made' | 'changed' | 'removed' | 'moved';
  /** What was said with it. */
  readonly words: string | null;
  /** What changed, by the names of the fields. */
  readonly fields: readonly string[];
}

const statusOf = (facts: Revision['before']): EngagementStatus | null => (facts as { status?: EngagementStatus } | null)?.status ?? null;

function changedBetween(before: Revision['before'], after: Revision['after']): readonly string[] {
  const [was, is] = [before ?? {}, after ?? {}] as Record<string, unknown>[];
  return [...new Set([...Object.keys(was ?? {}), ...Object.keys(is ?? {})])].filter((field) => JSON.stringify(was?.[field] ?? null) !== JSON.stringify(is?.[field] ?? null));
}

/** @returns what happened, in the order in which it did. @param revisions as the history tells them, newest first */
export function happenings(revisions: readonly Revision[]): readonly Happening[] {
  return revisions.toReversed().map(({ sequence, at, actor, reason, action, before, after }): Happening => {
    const [from, to] = [statusOf(before), statusOf(after)];
    const step = STEPS.find((rule) => rule.from === from && rule.to === to)?.step;
    const what = before === null ? 'made' : after === null ? 'removed' : from === to ? 'changed' : step ?? 'moved';
    return { sequence, at, actor, what, words: reason, fields: action === 'changed' ? changedBetween(before, after).filter((field) => field !== 'status') : [] };
  });
}

/** Where a request stands between the two who talk about it. */
export interface Standing {
  /** Who made it. */
  readonly author: Revision['actor'] | null;
  /** Whether it lies with whoever asks because somebody asked back. */
  readonly isAskedBack: boolean;
  /** Since when it lies where it lies. */
  readonly since: string | null;
  /** The last words that came with a step. */
  readonly lastWords: string | null;
}

const isStep = ({ what }: Happening): boolean => what !== 'changed';

/** @returns where a request stands, from what happened to it */
export function standingOf(happened: readonly Happening[]): Standing {
  const last = happened.findLast(isStep);
  const author = happened.find(({ what }) => what === 'made')?.actor ?? happened[0]?.actor ?? null;
  return { author, isAskedBack: last?.what === 'ask-back', since: last?.at ?? null, lastWords: last?.words ?? null };
}

/** What a conversation shows: steps and words; edits without a word are told once for several in a row. */
export function conversationOf(happened: readonly Happening[]): readonly Happening[] {
  const told: Happening[] = [];
  for (const each of happened) {
    const before = told.at(-1);
    const isSilent = each.what === 'changed' && each.words === null;
    if (isSilent && before?.what === 'changed' && before.words === null && before.actor.id === each.actor.id && before.actor.name === each.actor.name) {
      told[told.length - 1] = { ...each, fields: [...new Set([...before.fields, ...each.fields])] };
    } else told.push(each);
  }
  return told;
}
