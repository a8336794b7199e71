import { Stack, Text } from '@mantine/core';
import { CircleCheckBig } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AnchorLink } from '../design/anchor-link';
import { SeverityMark } from '../design/marks';
import { Panel } from '../design/panel';
import { useFormats } from '../place/formats';
import { useLabels } from '../place/labels';
import { useOrganisation } from '../place/organisation';
import { SEVERITIES_WORST_FIRST } from './finding-filters';
import { useFindingWords } from './finding-words';
import classes from './home.module.css';
import { NothingHere } from './nothing-here';
import type { Overview } from './use-overview';

/** So many kinds of findings are told here; the rest stands on its own page. */
const MOST_SHOWN = 6;

/** What is missing, worst first. */
export function FindingsPanel({ findings }: { readonly findings: Overview['findings'] }): ReactNode {
  const { t } = useTranslation('home');
  const { to } = useOrganisation();
  return (
    <Panel title={t('findings.title')} lead={t('findings.lead')} actions={<AnchorLink to={to('/findings')} size="sm">{t('findings.all')}</AnchorLink>}>
      {findings.total === 0
        ? <NothingHere Icon={CircleCheckBig} title={t('findings.none')}>{t('findings.noneWhat')}</NothingHere>
        : <Stack gap="md"><Severities severities={findings.severities} /><WorstFirst groups={findings.groups} /></Stack>}
    </Panel>
  );
}

function Severities({ severities }: { readonly severities: Overview['findings']['severities'] }): ReactNode {
  const { t } = useTranslation('home');
  const { number } = useFormats();
  const { to } = useOrganisation();
  return (
    <ul className={classes.severities} aria-label={t('findings.bySeverity')}>
      {SEVERITIES_WORST_FIRST.map((severity) => (
        <li key={severity}>
          <AnchorLink to={to(`/findings?severity=${severity}`)} className={classes.severity} underline="never">
            <span className={classes.number}>{number(severities[severity])}</span> <SeverityMark severity={severity} />
          </AnchorLink>
        </li>
      ))}
    </ul>
  );
}

function WorstFirst({ groups }: { readonly groups: Overview['findings']['groups'] }): ReactNode {
  const { t } = useTranslation('home');
  const { number } = useFormats();
  const { to } = useOrganisation();
  const words = useFindingWords();
  const { cite } = useLabels();
  const left = groups.length - MOST_SHOWN;
  return (
    <div>
      <ol className={classes.worst} aria-label={t('findings.worst')}>
        {groups.slice(0, MOST_SHOWN).map(({ code, severity, kind, count, citation }) => (
          <li key={`${code} ${severity} ${kind}`}>
            <div>
              <AnchorLink to={to(`/findings?severity=${severity}&code=${code}&kind=${kind}`)} className={classes.title}>{words.title(code)}</AnchorLink>
              <Text size="xs" c="dimmed">{cite(citation)}</Text>
            </div>
            <Text size="sm" fw={600} className={classes.aside}>{number(count)}</Text>
          </li>
        ))}
      </ol>
      {left > 0 && <AnchorLink to={to('/findings?view=grouped')} size="sm">{t('findings.more', { count: left })}</AnchorLink>}
    </div>
  );
}
