import { Stack, Switch } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldHelp } from '../../design/help';
import { DayField } from '../../editing/fields/day-field';
import { useFormPlace } from '../../editing/fields/field-context';
import { TextField } from '../../editing/fields/text-field';
import { TextListField } from '../../editing/fields/text-list-field';
import type { PublicList } from './engagement-thing';

/** What customers are told of an engagement. */
export interface PublicListFieldProps {
  readonly value: PublicList;
  onChange(value: PublicList): void;
}

/** Whether the engagement stands on the list that customers read, and with which words. */
export function PublicListField({ value, onChange }: PublicListFieldProps): ReactNode {
  const { t } = useTranslation('engagements');
  const { isReadOnly } = useFormPlace();
  const set = (part: Partial<PublicList>): void => onChange({ ...value, ...part });
  const hasMore = value.listed || value.description !== null || value.products.length > 0 || value.effectiveFrom !== null;
  return (
    <Stack gap="md" data-field="/publicList">
      <Switch data-field="/publicList/listed" label={t('fields.publicList.listed')} description={<FieldHelp article="Art. 28(2) GDPR">{t('fields.publicList.listedHelp')}</FieldHelp>} checked={value.listed === true} disabled={isReadOnly} onChange={(event) => set({ listed: event.currentTarget.checked })} />
      {hasMore && <>
        <TextField isLong pointer="/publicList/description" label={t('fields.publicList.description')} help={t('fields.publicList.descriptionHelp')} value={value.description} onChange={(description) => set({ description })} />
        <TextListField pointer="/publicList/products" label={t('fields.publicList.products')} help={t('fields.publicList.productsHelp')} addWords={t('fields.publicList.addProduct')} value={value.products} onChange={(products) => set({ products })} />
        <DayField pointer="/publicList/effectiveFrom" label={t('fields.publicList.effectiveFrom')} help={t('fields.publicList.effectiveFromHelp')} value={value.effectiveFrom} onChange={(effectiveFrom) => set({ effectiveFrom })} />
      </>}
    </Stack>
  );
}
