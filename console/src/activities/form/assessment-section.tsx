import { SimpleGrid, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../design/panel';
import { ChoiceField, FlagField } from '../../editing/fields/choice-field';
import { DayField } from '../../editing/fields/day-field';
import { TextField } from '../../editing/fields/text-field';
import { type Activity, ASSESSMENT_PROGRESSES } from '../activity-thing';
import { useActivityField } from './activity-fields';
import type { SectionProps } from './identity-section';

/** Whether the processing is of a kind that has to be looked at more closely first. */
export function AssessmentSection({ editor }: SectionProps): ReactNode {
  const { t } = useTranslation('activities');
  const at = useActivityField(editor);
  const { value, set } = editor;
  const assessment = value.impactAssessment;
  const put = (changed: NonNullable<Activity['impactAssessment']>): void => set('impactAssessment', { ...assessment, ...changed });
  const isAsked = assessment?.required === true || assessment?.progress != null || assessment?.concludedOn != null || assessment?.url != null;
  return (
    <Panel title={t('sections.assessment')}>
      <Stack gap="md">
        <FlagField {...at('automatedDecisions')} />
        {(value.automatedDecisions === true || value.automatedDecisionsDescription !== null) && <TextField isLong {...at('automatedDecisionsDescription')} most={4000} />}
        <FlagField pointer="/impactAssessment/required" label={t('assessment.required')} help={t('assessment.requiredHelp')} article="Art. 35(1), (3) GDPR" modality="where-applicable" value={assessment?.required ?? null} onChange={(required) => put({ required })} />
        {isAsked && (
          <SimpleGrid cols={{ base: 1, xs: 3 }}>
            <ChoiceField pointer="/impactAssessment/progress" label={t('assessment.progress')} list="impact-assessment-progresses" codes={ASSESSMENT_PROGRESSES} value={assessment?.progress ?? null} onChange={(progress) => put({ progress })} />
            <DayField pointer="/impactAssessment/concludedOn" label={t('assessment.concludedOn')} value={assessment?.concludedOn ?? null} onChange={(concludedOn) => put({ concludedOn })} />
            <TextField pointer="/impactAssessment/url" label={t('assessment.url')} type="url" placeholder="https://" value={assessment?.url ?? null} onChange={(url) => put({ url })} />
          </SimpleGrid>
        )}
      </Stack>
    </Panel>
  );
}
