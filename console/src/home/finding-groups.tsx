import { Accordion, Group, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../design/loading';
import { SeverityMark } from '../design/marks';
import { ProblemNotice } from '../design/problem-notice';
import { useFormats } from '../place/formats';
import { useLabels } from '../place/labels';
import { FindingItem } from './finding-item';
import type { FindingFilters, FindingGroup } from './finding-filters';
import { More } from './finding-list';
import { useFindingWords } from './finding-words';
import classes from './home.module.css';
import { useFindings } from './use-findings';

const nameOf = ({ code, severity, kind }: FindingGroup): string => [code, severity, kind].join('--');

/** Findings by what is wrong: said once, with everything it is wrong with below. The first is open. */
export function FindingGroups({ groups, filters }: { readonly groups: readonly FindingGroup[]; readonly filters: FindingFilters }): ReactNode {
  const [open, setOpen] = useState<string[]>(() => groups.slice(0, 1).map(nameOf));
  return (
    <Accordion multiple order={2} variant="separated" radius="md" value={open} onChange={setOpen} keepMounted={false}>
      {groups.map((group) => (
        <Accordion.Item key={nameOf(group)} value={nameOf(group)}>
          <Accordion.Control><GroupHead group={group} /></Accordion.Control>
          <Accordion.Panel>{open.includes(nameOf(group)) && <GroupFindings group={group} filters={filters} />}</Accordion.Panel>
        </Accordion.Item>
      ))}
    </Accordion>
  );
}

function GroupHead({ group: { code, severity, kind, citation, count } }: { readonly group: FindingGroup }): ReactNode {
  const { number } = useFormats();
  const { label, cite } = useLabels();
  const words = useFindingWords();
  return (
    <Group gap="sm" justify="space-between" pe="sm">
      <Group gap="sm"><SeverityMark severity={severity} /><Text fw={600}>{words.title(code)}</Text><Text size="sm" c="dimmed">{label('thing-kinds', kind)} · {cite(citation)}</Text></Group>
      <Text fw={650}>{number(count)}</Text>
    </Group>
  );
}

function GroupFindings({ group: { code, severity, kind, remedy, count }, filters }: { readonly group: FindingGroup; readonly filters: FindingFilters }): ReactNode {
  const { t } = useTranslation('home');
  const words = useFindingWords();
  const parts = useFindings({ ...filters, code, severity, kind });
  const { findings, problem, retry } = parts;
  if (problem) return <ProblemNotice error={problem} retry={retry} />;
  if (!findings) return <Loading />;
  return (
    <>
      <Text size="sm" mb="xs"><strong>{t('findings.remedy')}</strong> {words.remedy(code, remedy)}</Text>
      <ul className={classes.findings}>{findings.map((finding) => <FindingItem key={`${finding.about.key} ${finding.pointer} ${finding.message}`} finding={finding} isBrief />)}</ul>
      {parts.hasMore && <More parts={parts} total={count} />}
    </>
  );
}
