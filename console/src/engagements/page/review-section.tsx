import { SimpleGrid, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../design/panel';
import type { ThingEditor } from '../../editing/thing-editor';
import { DayField } from '../../editing/fields/day-field';
import { DurationField } from '../../editing/fields/duration-field';
import { TextField } from '../../editing/fields/text-field';
import type { Engagement } from '../fields/engagement-thing';

/** When the engagement runs, when it is looked at again, and where what is known of it comes from. */
export function ReviewSection({ editor: { value, set } }: { readonly editor: ThingEditor<Engagement> }): ReactNode {
  const { t } = useTranslation('engagements');
  return (
    <Panel title={t('page.sections.review')}>
      <Stack gap="md">
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" style={{ alignItems: 'end' }}>
          <DayField pointer="/startsOn" label={t('fields.names.startsOn')} help={t('fields.startsOn.help')} value={value.startsOn} onChange={(startsOn) => set('startsOn', startsOn)} />
          <DayField pointer="/endsOn" label={t('fields.names.endsOn')} help={t('fields.endsOn.help')} value={value.endsOn} onChange={(endsOn) => set('endsOn', endsOn)} />
          <DurationField pointer="/reviewEvery" label={t('fields.names.reviewEvery')} help={t('fields.reviewEvery.help')} article="Art. 5(2), 24(1) GDPR" value={value.reviewEvery} onChange={(reviewEvery) => set('reviewEvery', reviewEvery)} />
          <DayField pointer="/lastReviewedOn" label={t('fields.names.lastReviewedOn')} help={t('fields.lastReviewedOn.help')} value={value.lastReviewedOn} onChange={(lastReviewedOn) => set('lastReviewedOn', lastReviewedOn)} />
        </SimpleGrid>
        <TextField isLong pointer="/source" label={t('fields.names.source')} help={t('fields.source.help')} value={value.source} onChange={(source) => set('source', source)} />
      </Stack>
    </Panel>
  );
}
