import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../design/panel';
import { CategoriesField } from '../../editing/fields/categories-field';
import { ChoicesField } from '../../editing/fields/choice-field';
import { DATA_SOURCES } from '../activity-thing';
import { useActivityField } from './activity-fields';
import type { SectionProps } from './identity-section';

/** Whose data, which, and where they come from. */
export function DataSection({ editor }: SectionProps): ReactNode {
  const { t } = useTranslation('activities');
  const at = useActivityField(editor);
  return (
    <Panel title={t('sections.data')}>
      <Stack gap="md">
        <CategoriesField kind="data-subject" {...at('dataSubjects')} />
        <CategoriesField kind="data" {...at('dataCategories')} />
        <ChoicesField {...at('sources')} list="data-sources" codes={DATA_SOURCES} />
      </Stack>
    </Panel>
  );
}
