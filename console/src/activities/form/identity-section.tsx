import { SimpleGrid, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../design/panel';
import { ChoiceField } from '../../editing/fields/choice-field';
import { DayField } from '../../editing/fields/day-field';
import { Fold } from '../../editing/fields/fold';
import { TextField } from '../../editing/fields/text-field';
import { ThingField } from '../../editing/fields/thing-fields';
import { isBlank } from '../../editing/merge/same';
import type { ThingEditor } from '../../editing/thing-editor';
import { type Activity, ACTIVITY_ROLES, ACTIVITY_STATUSES } from '../activity-thing';
import { useActivityField } from './activity-fields';

/** What every section of the form is given. */
export interface SectionProps {
  readonly editor: ThingEditor<Activity>;
}

const RARE = ['number', 'businessFunction', 'lastReviewedOn', 'successor'] as const;

/** What the activity is called, in which role it is carried out, and since when. */
export function IdentitySection({ editor }: SectionProps): ReactNode {
  const { t } = useTranslation('activities');
  const at = useActivityField(editor);
  const { value, set, thingKey } = editor;
  return (
    <Panel title={t('sections.identity')}>
      <Stack gap="md">
        <TextField {...at('name')} onChange={(name) => set('name', name ?? '')} most={300} placeholder={t('examples.name')} />
        <SimpleGrid cols={{ base: 1, xs: 2 }} verticalSpacing="md" style={{ alignItems: 'end' }}>
          <ChoiceField {...at('role')} list="activity-roles" codes={ACTIVITY_ROLES} isOptional={false} onChange={(role) => set('role', role ?? 'controller')} />
          <ChoiceField {...at('status')} list="statuses" codes={ACTIVITY_STATUSES} isOptional={false} onChange={(status) => set('status', status ?? 'draft')} />
        </SimpleGrid>
        <SimpleGrid cols={{ base: 1, xs: 3 }} verticalSpacing="md" style={{ alignItems: 'end' }}>
          <TextField {...at('owner')} most={300} placeholder={t('examples.owner')} /><DayField {...at('startsOn')} /><DayField {...at('endsOn')} />
        </SimpleGrid>
        <Fold title={t('folds.identity')} stated={RARE.filter((field) => !isBlank(value[field])).length}>
          <SimpleGrid cols={{ base: 1, xs: 2 }} verticalSpacing="md" style={{ alignItems: 'end' }}>
            <TextField {...at('number')} most={100} />
            <TextField {...at('businessFunction')} most={300} />
            <DayField {...at('lastReviewedOn')} />
            <ThingField {...at('successor')} kind="activity" except={thingKey} />
            {thingKey === null && <TextField {...at('key')} onChange={(key) => set('key', key ?? '')} most={100} />}
          </SimpleGrid>
        </Fold>
      </Stack>
    </Panel>
  );
}
