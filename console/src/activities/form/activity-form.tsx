import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { Panel } from '../../design/panel';
import { Fold } from '../../editing/fields/fold';
import { MeasuresField } from '../../editing/fields/measures-field';
import { isBlank } from '../../editing/merge/same';
import type { ThingEditor } from '../../editing/thing-editor';
import type { Activity } from '../activity-thing';
import { useActivityField } from './activity-fields';
import { AssessmentSection } from './assessment-section';
import { DataSection } from './data-section';
import { FurtherSection } from './further-section';
import { IdentitySection, type SectionProps } from './identity-section';
import { ProcessorSection } from './processor-section';
import { PurposesSection } from './purposes-section';
import { RecipientsSection } from './recipients-section';
import { RetentionSection } from './retention-section';
import { TransfersSection } from './transfers-section';

/** What the form shows. */
export interface ActivityFormProps {
  readonly editor: ThingEditor<Activity>;
  /** What the law derives from the engagements. */
  readonly transfers: readonly Schemas['TransferView'][];
}

/** The form over an activity, in the order of Art. 30(1) or (2). */
export function ActivityForm({ editor, transfers }: ActivityFormProps): ReactNode {
  return (
    <Stack gap="lg">
      <IdentitySection editor={editor} />
      {editor.value.role === 'controller' ? <AsController editor={editor} transfers={transfers} /> : <AsProcessor editor={editor} transfers={transfers} />}
    </Stack>
  );
}

function AsController({ editor, transfers }: ActivityFormProps): ReactNode {
  return (
    <>
      <PurposesSection editor={editor} />
      <DataSection editor={editor} />
      <RecipientsSection editor={editor} />
      <TransfersSection transfers={transfers} actsAs="controller" />
      <RetentionSection editor={editor} />
      <MeasuresSection editor={editor} />
      <AssessmentSection editor={editor} />
      <FurtherSection editor={editor} />
      <Unfitting editor={editor} fields={['controllers', 'categoriesOfProcessing']}><ProcessorSection editor={editor} /></Unfitting>
    </>
  );
}

function AsProcessor({ editor, transfers }: ActivityFormProps): ReactNode {
  const { t } = useTranslation('activities');
  return (
    <>
      <ProcessorSection editor={editor} />
      <RecipientsSection editor={editor} />
      <TransfersSection transfers={transfers} actsAs="processor" />
      <MeasuresSection editor={editor} />
      <Fold title={t('folds.controllerFields')} stated={['purposes', 'dataSubjects', 'dataCategories', 'retention'].filter((field) => !isBlank(editor.value[field as keyof Activity])).length}>
        <Stack gap="lg">
          <PurposesSection editor={editor} />
          <DataSection editor={editor} />
          <RetentionSection editor={editor} />
          <AssessmentSection editor={editor} />
          <FurtherSection editor={editor} />
        </Stack>
      </Fold>
    </>
  );
}

/** Fields of the other role, which stay in sight where they say something: nothing that is stated is ever hidden. */
function Unfitting({ editor, fields, children }: SectionProps & { readonly fields: readonly (keyof Activity)[]; readonly children: ReactNode }): ReactNode {
  return fields.some((field) => !isBlank(editor.value[field]) || !isBlank(editor.saved[field])) ? children : null;
}

function MeasuresSection({ editor }: SectionProps): ReactNode {
  const { t } = useTranslation('activities');
  const at = useActivityField(editor);
  return <Panel title={t('sections.measures')} lead={t('leads.measures')}><MeasuresField {...at('measures')} /></Panel>;
}
