import { usePreference } from '../place/preferences';
import type { Question } from './steps';

/** What whoever asks does not know, and whether the role was asked at all; beside the draft, which cannot say so. */
export interface NotKnown {
  /** @returns whether "I do not know" was the answer */
  has(question: Question): boolean;
  set(question: Question, isNotKnown: boolean): void;
  /** The role of the draft is not yet anybody's answer. */
  readonly isRoleOpen: boolean;
  /** A draft was just made, in which the role is nobody's answer. */
  begin(key: string): void;
}

type Kept = Readonly<Record<string, readonly string[]>>;
const NOT_ASKED = 'role-not-asked';
const NOTHING: Kept = {};

/** @param key of the draft */
export function useNotKnown(key: string): NotKnown {
  const [kept, keep] = usePreference<Kept>('requests.not-known', NOTHING);
  const own = kept[key] ?? [];
  const put = (words: readonly string[], of = key): void => {
    const { [of]: _, ...others } = kept;
    keep(words.length === 0 ? others : { ...others, [of]: words });
  };
  return {
    has: (question) => own.includes(question),
    set: (question, isNotKnown) => {
      const others = own.filter((word) => word !== question && !(question === 'role' && word === NOT_ASKED));
      const changed = isNotKnown ? [...others, question] : others;
      if (changed.length !== own.length || changed.some((word) => !own.includes(word))) put(changed);
    },
    isRoleOpen: own.includes(NOT_ASKED) || own.includes('role'),
    begin: (made) => put([NOT_ASKED], made),
  };
}
