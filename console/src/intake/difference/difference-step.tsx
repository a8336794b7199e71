import { Button, Group, List, Stack, Text, Textarea } from '@mantine/core';
import { ArrowLeft, Check } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../api/problem';
import { Loading } from '../../design/loading';
import { Notice } from '../../design/notice';
import { Panel } from '../../design/panel';
import { ProblemNotice } from '../../design/problem-notice';
import { placeOf } from '../register/evidence';
import { nameOf, type List as ListName } from '../register/register-document';
import { ChoicesProvider } from '../review/choices';
import { StepHeading } from '../step-heading';
import type { ImportPlace } from '../use-import';
import { type Plan, PlanRefused } from './difference';
import { DifferenceGroups } from './difference-groups';

/** What would change, asked of the service without changing anything; then it is done, with a reason. */
export function DifferenceStep({ place }: { readonly place: ImportPlace }): ReactNode {
  const { t } = useTranslation('intake');
  const { planning: { isPending, error, plan }, compare, go } = place;
  const back = <Button variant="default" leftSection={<ArrowLeft size={16} aria-hidden />} onClick={() => go('review')}>{t('difference.back')}</Button>;
  return (
    <Stack gap="lg">
      <StepHeading lead={t('difference.lead')}>{t('difference.title')}</StepHeading>
      {isPending && <><Text component="output" display="block">{t('difference.working')}</Text><Loading /></>}
      {error !== null && (error instanceof PlanRefused ? <Refusals refused={error} /> : <ProblemNotice error={error} retry={compare} />)}
      {!isPending && error !== null && <Group>{back}</Group>}
      {plan !== null && <Planned place={place} plan={plan} back={back} />}
    </Stack>
  );
}

function Planned({ place, plan, back }: { readonly place: ImportPlace; readonly plan: Plan; readonly back: ReactNode }): ReactNode {
  const { t } = useTranslation('intake');
  const { added, changed, removed } = plan.difference;
  const count = added.length + changed.length + removed.length;
  if (count === 0) return <><Notice tone="good" title={t('difference.none')}>{t('difference.noneWhat')}</Notice><Group>{back}</Group></>;
  return (
    <ChoicesProvider register={plan.register} incoming={plan.wanted}>
      {plan.isRenewed && <Notice tone="info" title={t('difference.renewed')}>{t('difference.renewedWhat')}</Notice>}
      {removed.length > 0 && <Notice tone="open" title={t('difference.removes', { count: removed.length })}>{t('difference.removesWhat')}</Notice>}
      <DifferenceGroups difference={plan.difference} before={plan.register} after={plan.wanted} />
      <ApplyForm place={place} count={count} back={back} />
    </ChoicesProvider>
  );
}

const LONGEST_REASON = 400;

function ApplyForm({ place: { apply, applying, compare, understood }, count, back }: { readonly place: ImportPlace; readonly count: number; readonly back: ReactNode }): ReactNode {
  const { t } = useTranslation('intake');
  const [reason, setReason] = useState(t('apply.reasonOf', { file: understood?.file.name ?? '' }));
  const isStale = applying.error instanceof Problem && applying.error.status === 412;
  return (
    <Panel title={t('apply.title')}>
      <form onSubmit={(event) => { event.preventDefault(); apply(reason); }}>
        <Stack gap="md">
          <Textarea label={t('apply.reason')} description={t('apply.reasonHelp')} value={reason} maxLength={LONGEST_REASON} autosize minRows={1} onChange={({ currentTarget }) => setReason(currentTarget.value)} />
          {isStale
            ? <Notice tone="open" isNews title={t('apply.stale')}><Text size="sm">{t('apply.staleWhat')}</Text><Button mt="xs" size="compact-sm" onClick={compare}>{t('apply.staleDo')}</Button></Notice>
            : applying.error !== null && <ProblemNotice error={applying.error} />}
          <Text component="output" display="block" size="sm" c="dimmed">{applying.isPending ? t('apply.working') : ''}</Text>
          <Group justify="space-between">{back}<Button type="submit" leftSection={<Check size={16} aria-hidden />} loading={applying.isPending} disabled={isStale}>{t('apply.do', { count })}</Button></Group>
        </Stack>
      </form>
    </Panel>
  );
}

const MOST_SHOWN = 50;

/** What the service does not take, by the thing that it concerns. */
function Refusals({ refused: { problem, wanted } }: { readonly refused: PlanRefused }): ReactNode {
  const { t } = useTranslation('intake');
  return (
    <Notice tone="bad" isNews title={t('refusals.title', { count: problem.errors.length })}>
      <Text size="sm">{t('refusals.what')}</Text>
      <List size="sm" mt="xs" spacing={4}>
        {problem.errors.slice(0, MOST_SHOWN).map(({ pointer, message }) => {
          const place = placeOf(pointer, wanted);
          const [list, key] = place?.thing.split('/') ?? [];
          const thing = key === undefined ? undefined : wanted[list as ListName].find((each) => each.key === key);
          return <List.Item key={pointer + message}>{thing && <Text span fw={600} size="sm">{nameOf(list as ListName, thing, wanted)}: </Text>}<span lang="en">{message}</span> <Text span size="xs" c="dimmed">{pointer}</Text></List.Item>;
        })}
      </List>
      {problem.errors.length > MOST_SHOWN && <Text size="sm">{t('missing.more', { count: problem.errors.length - MOST_SHOWN })}</Text>}
    </Notice>
  );
}
