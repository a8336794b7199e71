import { Anchor, Group, Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { CheckCircle2, CornerDownLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { Citation, LawSentence } from '../../design/law-sentence';
import { Loading } from '../../design/loading';
import { SeverityMark } from '../../design/marks';
import { Panel } from '../../design/panel';
import { ProblemNotice } from '../../design/problem-notice';
import { focusField } from '../../editing/fields/focus-field';
import type { Activity } from '../activity-thing';
import { useActivityFieldNames } from '../form/activity-fields';
import { inOrderOfForm } from '../form/order-of-form';
import type { Assessment } from './use-assessment';

type Finding = Schemas['FindingView'];

/** What stands beside the form. */
export interface MissingPanelProps {
  readonly assessment: Assessment;
  readonly activity: Activity;
}

/** As wide as the form and this beside each other need. */
const WIDE = '(min-width: 75em)';

/** What the law still misses, worst first, each with its article and the way to its field; as it is typed. */
export function MissingPanel({ assessment: { findings, error, retry, isAsking, isKnown }, activity: { status, role, name } }: MissingPanelProps): ReactNode {
  const { t } = useTranslation('activities');
  const isWide = useMediaQuery(WIDE, undefined, { getInitialValueInEffect: false });
  if (error) return <Panel title={t('missing.title')}><ProblemNotice error={error} retry={retry} /></Panel>;
  if (!isKnown) return <Panel title={t('missing.title')}><Loading /></Panel>;
  const list = <MissingList findings={inOrderOfForm(findings, role)} isNamed={name.trim() !== ''} />;
  return (
    <Panel title={t('missing.title')} lead={status === 'draft' ? t('missing.draft') : status === 'ended' ? t('missing.ended') : undefined}>
      <Text component="div" role="status" size="sm" fw={600} aria-busy={isAsking}>
        {findings.length === 0 ? <Group gap="xs" wrap="nowrap"><CheckCircle2 size={18} color="var(--verdict-covered)" aria-hidden />{t('missing.none')}</Group> : t('missing.count', { count: findings.length })}
      </Text>
      {findings.length > 0 && (isWide ? list : <details><summary>{t('missing.show')}</summary>{list}</details>)}
    </Panel>
  );
}

function MissingList({ findings, isNamed }: { readonly findings: readonly Finding[]; readonly isNamed: boolean }): ReactNode {
  return <Stack component="ul" gap="md" m={0} mt="sm" p={0} style={{ listStyle: 'none' }}>{findings.map((finding) => <li key={finding.code + finding.pointer}><Missing finding={finding} isNamed={isNamed} /></li>)}</Stack>;
}

function Missing({ finding: { code, severity, pointer, citation, message, remedy }, isNamed }: { readonly finding: Finding; readonly isNamed: boolean }): ReactNode {
  const { t } = useTranslation('activities');
  const nameOf = useActivityFieldNames();
  const field = nameOf(pointer.split('/')[1] as keyof Activity);
  return (
    <Stack gap={4} align="flex-start">
      <Group gap="xs"><SeverityMark severity={severity} /><Citation>{citation}</Citation></Group>
      <Anchor component="button" type="button" size="sm" fw={600} ta="left" onClick={() => focusField(pointer)} aria-label={t('missing.go', { field })}>
        <Group component="span" gap={6} wrap="nowrap">{field}<CornerDownLeft size={14} aria-hidden /></Group>
      </Anchor>
      {isNamed && <Text size="sm"><LawSentence list="finding-codes" code={code} message={message} /></Text>}
      <Text size="xs" c="dimmed"><LawSentence list="finding-remedies" code={code} message={remedy} /></Text>
    </Stack>
  );
}
