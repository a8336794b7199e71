import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { SearchX } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../design/empty-state';
import { Loading } from '../design/loading';
import { type Severity, SeverityMark } from '../design/marks';
import { ProblemNotice } from '../design/problem-notice';
import { useFormats } from '../place/formats';
import { countIn, type FindingFilters, type FindingGroup, groupsThrough, SEVERITIES_WORST_FIRST } from './finding-filters';
import { FindingItem } from './finding-item';
import classes from './home.module.css';
import { type Finding, type FindingsInParts, useFindings } from './use-findings';

interface FindingListProps {
  readonly filters: FindingFilters;
  readonly groups: readonly FindingGroup[];
}

/** Findings one by one, worst first. */
export function FindingList({ filters, groups }: FindingListProps): ReactNode {
  const { t } = useTranslation('home');
  const parts = useFindings(filters);
  const { findings, problem, retry } = parts;
  if (problem) return <ProblemNotice error={problem} retry={retry} />;
  if (!findings) return <Loading />;
  if (findings.length === 0) return <EmptyState Icon={SearchX} title={t('findings.noneThrough')}>{t('findings.noneThroughWhat')}</EmptyState>;
  const isSearched = filters.q !== '';
  return (
    <Stack gap="lg">
      {SEVERITIES_WORST_FIRST.map((severity) => (
        <SeveritySection key={severity} severity={severity} findings={findings.filter((finding) => finding.severity === severity)}
          total={isSearched ? null : countIn(groupsThrough(groups, { severity }))} />
      ))}
      <More parts={parts} total={isSearched ? null : countIn(groups)} />
    </Stack>
  );
}

function SeveritySection({ severity, findings, total }: { readonly severity: Severity; readonly findings: readonly Finding[]; readonly total: number | null }): ReactNode {
  const { t } = useTranslation('home');
  const { number } = useFormats();
  const heading = useId();
  if (findings.length === 0) return null;
  return (
    <section aria-labelledby={heading}>
      <Group gap="xs" mb={4}>
        <Title order={2} id={heading}><SeverityMark severity={severity} />{total !== null && <Text span fw={600}> {number(total)}</Text>}</Title>
        <Text size="sm" c="dimmed">{t(`severities.${severity}`)}</Text>
      </Group>
      <ul className={classes.findings}>{findings.map((finding) => <FindingItem key={`${finding.code} ${finding.about.kind} ${finding.about.key} ${finding.pointer} ${finding.message}`} finding={finding} />)}</ul>
    </section>
  );
}

/** How many are shown, and the way to the next ones. */
export function More({ parts: { findings, hasMore, isLoadingMore, more }, total }: { readonly parts: FindingsInParts; readonly total: number | null }): ReactNode {
  const { t } = useTranslation('home');
  const { number } = useFormats();
  const shown = findings?.length ?? 0;
  const said = total === null ? t('findings.found', { count: shown }) : t('findings.shown', { shown: number(shown), total: number(total) });
  return (
    <Group justify="center" gap="md">
      <Text size="sm" c="dimmed" role="status">{total === null && hasMore ? t('findings.foundMore', { shown: number(shown) }) : said}</Text>
      {hasMore && <Button variant="default" loading={isLoadingMore} onClick={more}>{t('findings.showMore')}</Button>}
    </Group>
  );
}
