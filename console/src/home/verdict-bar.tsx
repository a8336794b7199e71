import type { CSSProperties, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AnchorLink } from '../design/anchor-link';
import { verdictColour, VerdictMark, VERDICTS_WORST_FIRST } from '../design/marks';
import { useFormats } from '../place/formats';
import { useKeptDay } from '../place/kept-day';
import { useOrganisation } from '../place/organisation';
import classes from './home.module.css';
import type { Overview } from './use-overview';

/** Transfers by verdict, worst first: every part of the bar leads to its transfers, and so does its name below it. */
export function VerdictBar({ verdicts }: { readonly verdicts: Overview['transfers']['verdicts'] }): ReactNode {
  const { t } = useTranslation('home');
  const { number } = useFormats();
  const { to } = useOrganisation();
  const parts = VERDICTS_WORST_FIRST.map((verdict) => ({ verdict, count: verdicts[verdict], address: to(`/transfers?verdict=${verdict}`) })).filter(({ count }) => count > 0);
  return (
    <div>
      <div className={classes.bar} aria-hidden>
        {parts.map(({ verdict, count, address }) => <BarPart key={verdict} address={address} colour={verdictColour(verdict)} count={count} />)}
      </div>
      <ul className={classes.verdicts} aria-label={t('transfers.byVerdict')}>
        {parts.map(({ verdict, count, address }) => (
          <li key={verdict}><AnchorLink to={address} className={classes.verdict} underline="never"><VerdictMark verdict={verdict} /> <strong>{number(count)}</strong></AnchorLink></li>
        ))}
      </ul>
    </div>
  );
}

function BarPart({ address, colour, count }: { readonly address: string; readonly colour: string; readonly count: number }): ReactNode {
  const { number } = useFormats();
  const style = { '--tone': colour, flexGrow: count } as CSSProperties;
  // The names below are the links for the keyboard and the ear.
  return <Link to={useKeptDay()(address)} className={classes.part} style={style} tabIndex={-1}>{number(count)}</Link>;
}
