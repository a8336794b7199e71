import { Button, Checkbox, Group, List, Stack, Text } from '@mantine/core';
import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../design/notice';
import { Panel } from '../../design/panel';
import { useLabels } from '../../place/labels';
import type { Understood } from '../reading/understand-file';
import { KIND_OF_LIST, nameOf } from '../register/register-document';
import { StepHeading } from '../step-heading';
import type { ImportPlace } from '../use-import';
import { ChoicesProvider } from './choices';
import { Columns } from './columns';
import { ProposalGroups } from './proposal-groups';
import { Questions } from './questions';
import { UnreadCells } from './unread-cells';

/** What was understood, what was not, and what is left to decide. */
export function ReviewStep({ place }: { readonly place: ImportPlace }): ReactNode {
  const { t } = useTranslation('intake');
  const { understood, decisions } = place;
  if (understood === null) return null;
  const { proposals, register, incoming, otherSlug, file, questions } = understood;
  const taken = proposals.filter(({ id }) => decisions[id]?.isDropped !== true);
  const buttons = (
    <Group justify="space-between">
      <Button variant="default" onClick={place.restart}>{t('review.other')}</Button>
      <Button rightSection={<ArrowRight size={16} aria-hidden />} onClick={place.compare} disabled={taken.length === 0 && !place.removesMissing}>{t('review.compare')}</Button>
    </Group>
  );
  return (
    <ChoicesProvider register={register} incoming={incoming}>
      <Stack gap="lg">
        <StepHeading lead={<Summary understood={understood} />}>{t('review.title', { file: file.name })}</StepHeading>
        {otherSlug !== null && <Notice tone="info" title={t('review.otherRegister', { slug: otherSlug })}>{t('review.otherRegisterWhat')}</Notice>}
        {proposals.length === 0 && <Notice tone="info" title={t('review.nothing')}>{understood.isSpreadsheet ? t('review.nothingSpreadsheet') : t('review.nothingDocument')}</Notice>}
        <Questions questions={questions} incoming={incoming} />
        {buttons}
        <ProposalGroups place={place} />
        <Missing place={place} />
        <Columns place={place} />
        <UnreadCells unread={understood.unread} />
        {proposals.length > 0 && buttons}
      </Stack>
    </ChoicesProvider>
  );
}

function Summary({ understood: { proposals, unread, questions } }: { readonly understood: Understood }): ReactNode {
  const { t } = useTranslation('intake');
  const added = proposals.filter(({ before }) => before === null).length;
  return <>{t('review.added', { count: added })} {t('review.changed', { count: proposals.length - added })} {unread.length > 0 && t('review.unread', { count: unread.length })} {questions.length > 0 && t('review.questions', { count: questions.length })} {t('review.nothingYet')}</>;
}

const MOST_NAMED = 12;

/** What the register has and the file does not: it stays, unless somebody says otherwise. */
function Missing({ place: { understood, removesMissing, removeMissing } }: { readonly place: ImportPlace }): ReactNode {
  const { t } = useTranslation('intake');
  const { label } = useLabels();
  if (understood === null || understood.missing.length === 0) return null;
  const { missing, register } = understood;
  return (
    <Panel title={t('missing.title', { count: missing.length })} lead={t('missing.lead')}>
      <Stack gap="sm">
        <List size="sm">{missing.slice(0, MOST_NAMED).map(({ list, thing }) => <List.Item key={`${list}/${thing.key}`}>{nameOf(list, thing, register)} <Text span size="xs" c="dimmed">{label('thing-kinds', KIND_OF_LIST[list])}</Text></List.Item>)}</List>
        {missing.length > MOST_NAMED && <Text size="sm" c="dimmed">{t('missing.more', { count: missing.length - MOST_NAMED })}</Text>}
        <Checkbox checked={removesMissing} onChange={({ currentTarget }) => removeMissing(currentTarget.checked)} label={t('missing.remove')} description={t('missing.removeHelp')} />
      </Stack>
    </Panel>
  );
}
