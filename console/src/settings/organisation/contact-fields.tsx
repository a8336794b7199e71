import { Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../settings.module.css';
import type { FormPartProps } from './form-part';

/** A contact within the form. */
export interface ContactFieldsProps extends FormPartProps {
  /** Its path, as `dataProtectionOfficer` or `representatives.0`. */
  readonly at: string;
}

/** How to reach somebody. */
export function ContactFields({ form, at, readOnly }: ContactFieldsProps): ReactNode {
  const { t } = useTranslation('settings');
  return (
    <div className={classes.pair}>
      <TextInput label={t('organisation.contactName')} maxLength={300} readOnly={readOnly} {...form.getInputProps(`${at}.name`)} />
      <TextInput type="email" label={t('organisation.contactEmail')} readOnly={readOnly} {...form.getInputProps(`${at}.email`)} />
      <TextInput type="tel" label={t('organisation.contactPhone')} maxLength={100} readOnly={readOnly} {...form.getInputProps(`${at}.phone`)} />
      <Textarea label={t('organisation.contactAddress')} autosize minRows={1} maxRows={5} maxLength={1000} readOnly={readOnly} {...form.getInputProps(`${at}.address`)} />
    </div>
  );
}
