/** The order of verdicts. */
import { VERDICTS, type Verdict } from '../vocabulary.js';

/** Whether a verdict is worse than another, by the order of the vocabulary. */
export function isWorseVerdict(verdict: Verdict, than: Verdict): boolean {
  return VERDICTS.indexOf(verdict) > VERDICTS.indexOf(than);
}

/** The verdict that leads where several transfers or regimes answer for one thing: the worst. Of none it is `not-restricted`. */
export function worstVerdict(verdicts: readonly Verdict[]): Verdict {
  let worst: Verdict = VERDICTS[0];
  for (const verdict of verdicts) if (isWorseVerdict(verdict, worst)) worst = verdict;
  return worst;
}
