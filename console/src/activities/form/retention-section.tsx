import { Alert, Group, SegmentedControl, SimpleGrid, Stack } from '@mantine/core';
import { Info } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../design/panel';
import { CategoriesField } from '../../editing/fields/categories-field';
import { useCategories } from '../../editing/fields/choices';
import { FlagField } from '../../editing/fields/choice-field';
import { DurationField } from '../../editing/fields/duration-field';
import { useFormPlace } from '../../editing/fields/field-context';
import { Fold } from '../../editing/fields/fold';
import { PartsField } from '../../editing/fields/parts-field';
import { TextField } from '../../editing/fields/text-field';
import { useFormats } from '../../place/formats';
import { useOrganisation } from '../../place/organisation';
import type { Activity, Retention } from '../activity-thing';
import { useActivityField } from './activity-fields';
import type { SectionProps } from './identity-section';
import { categoriesWithoutLimit, type RetentionWay, wayOf } from './retention';

const NO_RETENTION: Retention = { dataCategories: [], period: null, trigger: null, description: null };

/** When the data are erased: after a period, with an event, or why neither can be said. */
export function RetentionSection({ editor }: SectionProps): ReactNode {
  const { t } = useTranslation('activities');
  const at = useActivityField(editor);
  const { value } = editor;
  return (
    <Panel title={t('sections.retention')} lead={t('leads.retention')}>
      <Stack gap="md">
        <PartsField {...at('retention')} empty={NO_RETENTION} addWords={t('add.retention')} partName={t('parts.retention')} textOf={({ trigger, description }) => `${trigger} ${description}`}
          renderPart={(retention, set, pointer) => <RetentionFields {...{ retention, set, pointer }} among={value.dataCategories} />} />
        <OpenCategories activity={value} />
        <PolicyFields editor={editor} />
      </Stack>
    </Panel>
  );
}

/** Which categories no rule speaks of yet. */
function OpenCategories({ activity }: { readonly activity: Activity }): ReactNode {
  const { t } = useTranslation('activities');
  const { org } = useOrganisation();
  const { list } = useFormats();
  const { items } = useCategories('data', org);
  const open = categoriesWithoutLimit(activity);
  if (activity.retention.length === 0 || open.length === 0) return null;
  const names = open.map((key) => items.find((item) => item.key === key)?.name ?? key);
  return <Alert variant="light" color="gray" icon={<Info aria-hidden />} role="status">{t('retention.open', { categories: list(names) })}</Alert>;
}

interface RetentionFieldsProps {
  readonly retention: Retention;
  set(changed: Partial<Retention>): void;
  readonly pointer: string;
  readonly among: readonly string[];
}

const WAYS: readonly RetentionWay[] = ['period', 'event', 'reason'];

function RetentionFields({ retention, set, pointer, among }: RetentionFieldsProps): ReactNode {
  const { t } = useTranslation('activities');
  const { isReadOnly } = useFormPlace();
  const { dataCategories = [], period = null, trigger = null, description = null } = retention;
  const [chosen, setChosen] = useState<RetentionWay | null>(null);
  const way = wayOf(retention) ?? chosen ?? 'period';
  const choose = (next: RetentionWay): void => {
    setChosen(next);
    if (next !== 'period') set({ period: null, ...(next === 'reason' ? { trigger: null } : {}) });
  };
  return (
    <Stack gap="sm">
      <CategoriesField kind="data" pointer={`${pointer}/dataCategories`} label={t('retention.dataCategories')} help={t('retention.dataCategoriesHelp')} among={among} value={dataCategories} onChange={(keys) => set({ dataCategories: keys })} />
      <Group><SegmentedControl aria-label={t('retention.way')} size="xs" readOnly={isReadOnly} value={way} data={WAYS.map((each) => ({ value: each, label: t(`retention.ways.${each}`) }))} onChange={(next) => choose(next as RetentionWay)} /></Group>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        {way === 'period' && <DurationField pointer={`${pointer}/period`} label={t('retention.period')} value={period} onChange={(length) => set({ period: length })} />}
        {way !== 'reason' && <TextField pointer={`${pointer}/trigger`} label={t(way === 'period' ? 'retention.from' : 'retention.event')} value={trigger} most={500} placeholder={t('examples.trigger')} onChange={(words) => set({ trigger: words })} />}
      </SimpleGrid>
      <TextField isLong={way === 'reason'} pointer={`${pointer}/description`} label={t(way === 'reason' ? 'retention.reason' : 'retention.description')} value={description} most={4000} onChange={(words) => set({ description: words })} />
    </Stack>
  );
}

function PolicyFields({ editor: { value, set } }: SectionProps): ReactNode {
  const { t } = useTranslation('activities');
  const policy = value.retentionPolicy;
  const put = (changed: NonNullable<Activity['retentionPolicy']>): void => set('retentionPolicy', { ...policy, ...changed });
  return (
    <Fold title={t('fields.retentionPolicy')} stated={policy === null ? 0 : 1}>
      <Stack gap="sm">
        <TextField pointer="/retentionPolicy/url" label={t('policy.url')} help={t('help.retentionPolicy')} type="url" placeholder="https://" value={policy?.url ?? null} onChange={(url) => put({ url })} />
        <FlagField pointer="/retentionPolicy/adhered" label={t('policy.adhered')} value={policy?.adhered ?? null} onChange={(adhered) => put({ adhered })} />
        {policy?.adhered === false && <TextField isLong pointer="/retentionPolicy/reason" label={t('policy.reason')} value={policy.reason ?? null} most={4000} onChange={(reason) => put({ reason })} />}
      </Stack>
    </Fold>
  );
}
