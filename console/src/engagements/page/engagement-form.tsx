import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../design/panel';
import type { ThingEditor } from '../../editing/thing-editor';
import { CategoriesField } from '../../editing/fields/categories-field';
import { MeasuresField } from '../../editing/fields/measures-field';
import { TextListField } from '../../editing/fields/text-list-field';
import { ContractField } from '../fields/contract-field';
import type { Engagement } from '../fields/engagement-thing';
import { LocationsField } from '../fields/locations-field';
import { PublicListField } from '../fields/public-list-field';
import { type LawsOfOrganisation, SafeguardsField } from '../fields/safeguards-field';
import { SpecialCategoriesNotice } from '../fields/special-categories-notice';
import type { Assessment } from '../fields/use-assessment';
import { IdentitySection } from './identity-section';
import { ReviewSection } from './review-section';

/** Everything that can be stated of an engagement. */
export interface EngagementFormProps {
  readonly editor: ThingEditor<Engagement>;
  readonly laws: LawsOfOrganisation;
  /** What the law says of what is in the form. */
  readonly assessment: Assessment;
}

/** The form over an engagement, in the order in which one asks: what, for whom, where, on which ground. */
export function EngagementForm({ editor, laws, assessment }: EngagementFormProps): ReactNode {
  const { t } = useTranslation('engagements');
  const { value, set } = editor;
  return (
    <Stack gap="lg">
      <IdentitySection editor={editor} />
      <DataSection editor={editor} />
      <Panel title={t('page.sections.where')} lead={t('page.sections.whereLead')}>
        <LocationsField value={value.locations} transfers={assessment.transfers} onChange={(locations) => set('locations', locations)} />
      </Panel>
      <Panel title={t('page.sections.contract')}>
        <ContractField value={value.contract} role={value.role} onChange={(contract) => set('contract', contract)} />
      </Panel>
      <Panel title={t('page.sections.safeguards')} lead={t('page.sections.safeguardsLead')}>
        <SafeguardsField value={value.safeguards} engagement={value} laws={laws} transfers={assessment.transfers} onChange={(safeguards) => set('safeguards', safeguards)} />
      </Panel>
      <Panel title={t('page.sections.measures')}>
        <MeasuresField pointer="/measures" label={t('fields.names.measures')} help={t('fields.measures.help')} article="Art. 28(3)(c), 32 GDPR" modality="where-possible" value={value.measures} onChange={(measures) => set('measures', measures)} />
      </Panel>
      <Panel title={t('page.sections.publicList')}>
        <PublicListField value={value.publicList} onChange={(publicList) => set('publicList', publicList)} />
      </Panel>
      <ReviewSection editor={editor} />
    </Stack>
  );
}

function DataSection({ editor: { value, set } }: Pick<EngagementFormProps, 'editor'>): ReactNode {
  const { t } = useTranslation('engagements');
  return (
    <Panel title={t('page.sections.data')}>
      <Stack gap="md">
        <TextListField pointer="/purposes" label={t('fields.names.purposes')} help={t('fields.purposes.help')} article="Art. 28(3) GDPR" modality="required" addWords={t('fields.purposes.add')} placeholder={t('fields.purposes.example')} value={value.purposes} onChange={(purposes) => set('purposes', purposes)} />
        <CategoriesField kind="data-subject" pointer="/dataSubjects" label={t('fields.names.dataSubjects')} help={t('fields.dataSubjects.help')} article="Art. 28(3) GDPR" modality="required" value={value.dataSubjects} onChange={(dataSubjects) => set('dataSubjects', dataSubjects)} />
        <CategoriesField kind="data" pointer="/dataCategories" label={t('fields.names.dataCategories')} help={t('fields.dataCategories.help')} article="Art. 28(3) GDPR" modality="required" value={value.dataCategories} onChange={(dataCategories) => set('dataCategories', dataCategories)} />
        <SpecialCategoriesNotice keys={value.dataCategories} />
      </Stack>
    </Panel>
  );
}
