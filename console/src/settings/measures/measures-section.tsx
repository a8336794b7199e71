import { Button, Text, Title } from '@mantine/core';
import { Plus, ShieldPlus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { query, type Schemas } from '../../api/client';
import { EmptyState } from '../../design/empty-state';
import { Loading } from '../../design/loading';
import { Panel } from '../../design/panel';
import { ProblemNotice } from '../../design/problem-notice';
import { useLabels } from '../../place/labels';
import { useOrganisation } from '../../place/organisation';
import { useMayChange } from '../permissions';
import classes from '../settings.module.css';
import { MeasureDialog } from './measure-dialog';

export type Measure = Schemas['MeasureBody'];

/** The security measures, by category. */
export function MeasuresSection(): ReactNode {
  const { t } = useTranslation('settings');
  const { org } = useOrganisation();
  const mayChange = useMayChange('decide');
  const [edited, setEdited] = useState<{ measure: Measure | null; attempt: number }>({ measure: null, attempt: 0 });
  const [isOpen, setOpen] = useState(false);
  const open = (measure: Measure | null): void => { setEdited({ measure, attempt: edited.attempt + 1 }); setOpen(true); };
  const { data, error, refetch } = query.useQuery('get', '/api/v1/organisations/{org}/measures', { params: { path: { org }, query: { limit: 500 } } });
  const add = mayChange && <Button leftSection={<Plus size={18} aria-hidden />} onClick={() => open(null)}>{t('measures.add')}</Button>;
  return (
    <Panel title={t('measures.title')} lead={t('measures.lead')} actions={data && data.items.length > 0 && add}>
      {!data && (error ? <ProblemNotice error={error} retry={() => void refetch()} /> : <Loading />)}
      {data?.items.length === 0 && <EmptyState Icon={ShieldPlus} title={t('measures.none')} actions={add}>{t('measures.noneWhat')}</EmptyState>}
      {data && data.items.length > 0 && <ByCategory measures={data.items} onOpen={open} mayChange={mayChange} />}
      <MeasureDialog key={edited.attempt} measure={edited.measure} taken={data?.items.map(({ key }) => key) ?? []} mayChange={mayChange} isOpen={isOpen} onClose={() => setOpen(false)} />
    </Panel>
  );
}

function ByCategory({ measures, onOpen, mayChange }: { readonly measures: readonly Measure[]; readonly onOpen: (measure: Measure) => void; readonly mayChange: boolean }): ReactNode {
  const { t } = useTranslation('settings');
  const { label } = useLabels();
  const { t: word } = useTranslation();
  const categories = [...new Set(measures.map(({ category }) => category))].sort((one, other) => label('measure-categories', one).localeCompare(label('measure-categories', other)));
  return categories.map((category) => (
    <section key={category}>
      <Title order={3} mt="md">{label('measure-categories', category)}</Title>
      <ul className={classes.rows}>
        {measures.filter((measure) => measure.category === category).map((measure) => (
          <li key={measure.key} className={classes.row}>
            <div className={classes.words}><Text size="sm" fw={600}>{measure.name}</Text>{measure.description && <Text size="sm" c="dimmed" lineClamp={3}>{measure.description}</Text>}</div>
            <Button variant="subtle" aria-label={mayChange ? t('measures.edit', { name: measure.name }) : measure.name} onClick={() => onOpen(measure)}>{mayChange ? word('edit') : word('show')}</Button>
          </li>
        ))}
      </ul>
    </section>
  ));
}
