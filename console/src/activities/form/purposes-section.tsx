import { Alert, SimpleGrid, Stack } from '@mantine/core';
import { ShieldAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../design/panel';
import { CAUTION } from '../../editing/caution';
import { useCategories } from '../../editing/fields/choices';
import { ChoiceField } from '../../editing/fields/choice-field';
import { DayField } from '../../editing/fields/day-field';
import { PartsField } from '../../editing/fields/parts-field';
import { TextField } from '../../editing/fields/text-field';
import { useFormats } from '../../place/formats';
import { useOrganisation } from '../../place/organisation';
import { type Activity, LEGAL_BASES, type Purpose, SPECIAL_CATEGORY_CONDITIONS } from '../activity-thing';
import { useActivityField } from './activity-fields';
import type { SectionProps } from './identity-section';

const NO_PURPOSE: Purpose = { description: '', legalBasis: null, legitimateInterest: null, specialCategoryCondition: null };

/** What the data are used for, and what allows it. */
export function PurposesSection({ editor }: SectionProps): ReactNode {
  const { t } = useTranslation('activities');
  const { list } = useFormats();
  const at = useActivityField(editor);
  const special = useSpecialCategories(editor.value.dataCategories);
  return (
    <Panel title={t('sections.purposes')} lead={t('leads.purposes')}>
      <Stack gap="md">
        {special.length > 0 && <Alert {...CAUTION} icon={<ShieldAlert aria-hidden />} title={t('special.title')}>{t('special.what', { categories: list(special) })}</Alert>}
        <PartsField {...at('purposes')} empty={NO_PURPOSE} addWords={t('add.purpose')} partName={t('parts.purpose')} textOf={({ description }) => description}
          renderPart={(purpose, set, pointer) => <PurposeFields {...{ purpose, set, pointer }} hasSpecialData={special.length > 0} />} />
        <BasisEvidence editor={editor} />
      </Stack>
    </Panel>
  );
}

/** @returns the names of the special categories among these */
function useSpecialCategories(keys: readonly string[]): readonly string[] {
  const { org } = useOrganisation();
  const { items } = useCategories('data', org);
  return items.filter(({ key, special }) => special === true && keys.includes(key)).map(({ name }) => name);
}

interface PurposeFieldsProps {
  readonly purpose: Purpose;
  set(changed: Partial<Purpose>): void;
  readonly pointer: string;
  readonly hasSpecialData: boolean;
}

function PurposeFields({ purpose, set, pointer, hasSpecialData }: PurposeFieldsProps): ReactNode {
  const { t } = useTranslation('activities');
  const { description, legalBasis = null, legitimateInterest = null, specialCategoryCondition = null } = purpose;
  const isConditional = hasSpecialData || specialCategoryCondition !== null;
  return (
    <Stack gap="sm">
      <TextField isLong pointer={`${pointer}/description`} label={t('purpose.description')} modality="required" value={description} most={4000} placeholder={t('examples.purpose')} onChange={(words) => set({ description: words ?? '' })} />
      <SimpleGrid cols={{ base: 1, md: isConditional ? 2 : 1 }}>
        <ChoiceField pointer={`${pointer}/legalBasis`} label={t('purpose.legalBasis')} help={t('purpose.legalBasisHelp')} article="Art. 6(1) GDPR" modality="required" list="legal-bases" codes={LEGAL_BASES} value={legalBasis} onChange={(basis) => set({ legalBasis: basis })} />
        {isConditional && <ChoiceField pointer={`${pointer}/specialCategoryCondition`} label={t('purpose.condition')} help={t('purpose.conditionHelp')} article="Art. 9(2) GDPR" modality="required" list="special-category-conditions" codes={SPECIAL_CATEGORY_CONDITIONS} value={specialCategoryCondition} onChange={(condition) => set({ specialCategoryCondition: condition })} />}
      </SimpleGrid>
      {(legalBasis === 'legitimate-interests' || legitimateInterest !== null) && <TextField isLong pointer={`${pointer}/legitimateInterest`} label={t('purpose.interest')} help={t('purpose.interestHelp')} article="Art. 6(1)(f), 13(1)(d) GDPR" modality="required" value={legitimateInterest} most={4000} onChange={(words) => set({ legitimateInterest: words })} />}
    </Stack>
  );
}

/** What shows that the bases hold: asked for only where one of them needs it, or where something is stated. */
function BasisEvidence({ editor }: SectionProps): ReactNode {
  const { t } = useTranslation('activities');
  const at = useActivityField(editor);
  const { value, set } = editor;
  const bases = new Set(value.purposes.map(({ legalBasis }) => legalBasis));
  const weighing = value.legitimateInterestAssessment;
  const weighed = (changed: NonNullable<Activity['legitimateInterestAssessment']>): void => set('legitimateInterestAssessment', { ...weighing, ...changed });
  return (
    <>
      {(bases.has('consent') || value.consentRecord !== null) && <TextField {...at('consentRecord')} type="url" placeholder="https://" />}
      {(bases.has('legitimate-interests') || weighing !== null) && (
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <DayField pointer="/legitimateInterestAssessment/concludedOn" label={t('weighing.concludedOn')} help={t('weighing.help')} article="Art. 6(1)(f) GDPR" modality="where-applicable" value={weighing?.concludedOn ?? null} onChange={(concludedOn) => weighed({ concludedOn })} />
          <TextField pointer="/legitimateInterestAssessment/url" label={t('weighing.url')} type="url" placeholder="https://" value={weighing?.url ?? null} onChange={(url) => weighed({ url })} />
        </SimpleGrid>
      )}
    </>
  );
}
