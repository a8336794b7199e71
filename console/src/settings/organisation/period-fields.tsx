import { NumberInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../settings.module.css';
import type { FormPartProps } from './form-part';

const MOST_DAYS = 730;

/** How long before customers are told. */
export function PeriodFields({ form, readOnly }: FormPartProps): ReactNode {
  const { t } = useTranslation('settings');
  return (
    <div className={classes.pair}>
      <NumberInput label={t('organisation.notice')} description={t('organisation.noticeWhat')} min={0} max={MOST_DAYS} allowDecimal={false} readOnly={readOnly} {...form.getInputProps('noticePeriodDays')} />
      <NumberInput label={t('organisation.objection')} description={t('organisation.objectionWhat')} min={0} max={MOST_DAYS} allowDecimal={false} readOnly={readOnly} {...form.getInputProps('objectionPeriodDays')} />
    </div>
  );
}
