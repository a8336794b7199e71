import { Button, Group, NativeSelect, Stack } from '@mantine/core';
import { Plus } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabels } from '../../place/labels';
import { ContactFields } from './contact-fields';
import type { FormPartProps } from './form-part';
import { REGIMES } from './regimes';

/** Who represents the organisation under a law in whose area it is not established. */
export function RepresentativeFields({ form, readOnly }: FormPartProps): ReactNode {
  const { t } = useTranslation('settings');
  const { representatives } = form.values;
  const free = REGIMES.find((regime) => !representatives.some((each) => each.regime === regime)) ?? REGIMES[0];
  return (
    <Stack gap="lg">
      {representatives.map((_, index) => <Representative key={index} index={index} form={form} readOnly={readOnly} />)}
      {!readOnly && <Group><Button variant="default" leftSection={<Plus size={18} aria-hidden />} onClick={() => form.insertListItem('representatives', { regime: free, name: '', address: '', email: '', phone: '' })}>{t('organisation.addRepresentative')}</Button></Group>}
    </Stack>
  );
}

function Representative({ index, form, readOnly }: FormPartProps & { readonly index: number }): ReactNode {
  const { t } = useTranslation('settings');
  const { t: word } = useTranslation();
  const { label } = useLabels();
  const heading = useId();
  const law = label('regimes', form.values.representatives[index]?.regime ?? '');
  return (
    <Stack gap="sm" role="group" aria-labelledby={heading}>
      <span id={heading} hidden>{t('organisation.representative', { law })}</span>
      <Group justify="space-between" align="flex-end">
        <NativeSelect label={t('organisation.regime')} disabled={readOnly} data={REGIMES.map((value) => ({ value, label: label('regimes', value) }))} {...form.getInputProps(`representatives.${index}.regime`)} />
        {!readOnly && <Button variant="subtle" color="red" aria-label={t('organisation.removeRepresentative', { law })} onClick={() => form.removeListItem('representatives', index)}>{word('remove')}</Button>}
      </Group>
      <ContactFields form={form} at={`representatives.${index}`} readOnly={readOnly} />
    </Stack>
  );
}
