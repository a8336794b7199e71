import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { VERDICTS_WORST_FIRST, type Verdict, VerdictMark } from '../../design/marks';
import { useFormats } from '../../place/formats';
import type { VerdictCounts } from './verdict-bar';
import classes from './verdict-bar.module.css';

/** What is counted, and what is chosen of it. */
export interface VerdictChoiceProps {
  readonly counts: VerdictCounts;
  readonly selected: string | undefined;
  onSelect(verdict: Verdict | null): void;
}

/** How many transfers have which verdict, worst first; a press narrows the list to one. */
export function VerdictChoice({ counts, selected, onSelect }: VerdictChoiceProps): ReactNode {
  const { t } = useTranslation('transfers');
  const { number } = useFormats();
  return (
    <ul className={classes.counts} aria-label={t('where.verdicts')}>
      {VERDICTS_WORST_FIRST.filter((verdict) => counts[verdict] > 0 || verdict === selected).map((verdict) => (
        <li key={verdict}>
          <button type="button" className={classes.choice} aria-pressed={verdict === selected} onClick={() => onSelect(verdict === selected ? null : verdict)}>
            <VerdictMark verdict={verdict} /> <span className={classes.number}>{number(counts[verdict])}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
