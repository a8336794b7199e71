import { Select, Stack, TagsInput, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { COUNTRY_CODES } from '../../editing/fields/country-codes';
import { useFormats } from '../../place/formats';
import classes from '../settings.module.css';
import type { FormPartProps } from './form-part';

/** Name, country and how to reach the organisation. */
export function IdentityFields({ form, readOnly }: FormPartProps): ReactNode {
  const { t } = useTranslation('settings');
  const { country } = useFormats();
  const countries = useMemo(() => COUNTRY_CODES.map((value) => ({ value, label: country(value) })).sort((one, other) => one.label.localeCompare(other.label)), [country]);
  return (
    <Stack gap="md">
      <TextInput label={t('organisation.name')} description={t('organisation.nameWhat')} maxLength={300} required withAsterisk={false} readOnly={readOnly} {...form.getInputProps('name')} />
      <TagsInput label={t('organisation.tradingNames')} description={t('organisation.tradingNamesWhat')} readOnly={readOnly} {...form.getInputProps('tradingNames')} />
      <Select label={t('organisation.country')} description={t('organisation.countryWhat')} data={countries} searchable clearable={!readOnly} readOnly={readOnly} {...form.getInputProps('country')} />
      <Textarea label={t('organisation.address')} autosize minRows={1} maxRows={5} maxLength={1000} readOnly={readOnly} {...form.getInputProps('address')} />
      <div className={classes.pair}>
        <TextInput type="email" label={t('organisation.email')} readOnly={readOnly} {...form.getInputProps('email')} />
        <TextInput type="tel" label={t('organisation.phone')} maxLength={100} readOnly={readOnly} {...form.getInputProps('phone')} />
      </div>
      <TextInput type="url" label={t('organisation.website')} description={t('organisation.websiteWhat')} readOnly={readOnly} {...form.getInputProps('website')} />
    </Stack>
  );
}
