import { Checkbox, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabels } from '../../place/labels';
import type { FormPartProps } from './form-part';
import { REGIMES } from './regimes';

const SECTORS = ['commercial', 'public-authority', 'non-profit'] as const;

/** Which laws bind the organisation. */
export function LawFields({ form, readOnly }: FormPartProps): ReactNode {
  const { t } = useTranslation('settings');
  const { label } = useLabels();
  return (
    <Stack gap="md">
      <Checkbox.Group label={t('organisation.regimes')} description={t('organisation.regimesWhat')} readOnly={readOnly} {...form.getInputProps('regimes')}>
        <Group mt="xs" gap="lg">{REGIMES.map((value) => <Checkbox key={value} value={value} label={label('regimes', value)} disabled={readOnly} />)}</Group>
      </Checkbox.Group>
      <NativeSelect label={t('organisation.sector')} description={t('organisation.sectorWhat')} disabled={readOnly} data={SECTORS.map((value) => ({ value, label: label('sectors', value) }))} {...form.getInputProps('sector')} />
      <TextInput label={t('organisation.authority')} description={t('organisation.authorityWhat')} maxLength={300} readOnly={readOnly} {...form.getInputProps('supervisoryAuthority')} />
    </Stack>
  );
}
