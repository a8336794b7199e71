import { Button, Group, Input, SegmentedControl, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldHelp } from '../design/help';
import { Notice } from '../design/notice';
import { today, useDay } from '../place/day';
import { useFormats } from '../place/formats';
import { useLabels } from '../place/labels';
import { LANGUAGES, type Language } from '../words/languages';
import { type RecordWishPlace, ROLES, type Role, type Template, TEMPLATES } from './record-wish';

/** The help stands below, so that the fields stand in one line. */
const ORDER: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error'];

/** Which record: role, sheet, language, and both days. */
export function RecordOptions({ wish, change }: RecordWishPlace): ReactNode {
  const { t } = useTranslation('records');
  const { label } = useLabels();
  return (
    <Stack gap="md">
      <SimpleGrid type="container" cols={{ base: 1, '30rem': 2, '52rem': 3 }} spacing="md">
        <Input.Wrapper label={t('options.role')} labelElement="div" inputWrapperOrder={ORDER} description={<FieldHelp article={wish.role === 'controller' ? 'Art. 30(1) GDPR' : 'Art. 30(2) GDPR'}>{t(`options.roleHelp.${wish.role}`)}</FieldHelp>}>
          <SegmentedControl mb={6} fullWidth aria-label={t('options.role')} value={wish.role} onChange={(role) => change({ role: role as Role })} data={ROLES.map((role) => ({ value: role, label: t(`options.roles.${role}`) }))} />
        </Input.Wrapper>
        <Select
          label={t('options.template')} description={t('options.templateHelp')} value={wish.template} allowDeselect={false} inputWrapperOrder={ORDER}
          onChange={(template) => template !== null && change({ template: template as Template })} data={TEMPLATES.map((value) => ({ value, label: label('templates', value) }))}
        />
        <Select
          label={t('options.language')} description={t('options.languageHelp')} value={wish.language} allowDeselect={false} inputWrapperOrder={ORDER}
          onChange={(language) => language !== null && change({ language: language as Language })} data={Object.entries(LANGUAGES).map(([value, name]) => ({ value, label: name }))}
        />
        <Days />
      </SimpleGrid>
      <OtherDay />
    </Stack>
  );
}

/** The two time axes, told apart in words. */
function Days(): ReactNode {
  const { t } = useTranslation('records');
  const { asOf, knownOn, travel } = useDay();
  return (
    <>
      <DayInput label={t('options.asOf')} help={t('options.asOfHelp')} value={asOf} set={(value) => travel({ asOf: value === today() ? undefined : value })} />
      <DayInput label={t('options.knownOn')} help={t('options.knownOnHelp')} value={knownOn} set={(value) => travel({ knownOn: value })} />
    </>
  );
}

/** What another day than today means, and the way to what was known then. */
function OtherDay(): ReactNode {
  const { t } = useTranslation('records');
  const { day } = useFormats();
  const { asOf, knownOn, isPast, travel } = useDay();
  const back = <Button variant="subtle" size="compact-sm" onClick={() => travel({ asOf: undefined, knownOn: undefined })}>{t('options.today')}</Button>;
  if (asOf === undefined || asOf >= today() || knownOn !== undefined) return isPast ? <Group>{back}</Group> : null;
  return (
    <Notice tone="info" title={t('options.incident', { day: day(asOf) })}>
      <Group gap="xs"><Button size="compact-sm" variant="default" onClick={() => travel({ knownOn: asOf })}>{t('options.incidentDo')}</Button>{back}</Group>
    </Notice>
  );
}

interface DayInputProps {
  readonly label: string;
  readonly help: string;
  readonly value: string | undefined;
  readonly set: (value: string | undefined) => void;
}

/** Years that are still being typed are none. */
const FIRST_DAY = '1970-01-01';

/** While a day is being typed it is none yet; the field keeps what was typed, and begins anew when another day is chosen elsewhere. */
function DayInput({ label, help, value = '', set }: DayInputProps): ReactNode {
  const [typed, setTyped] = useState({ stated: value, for: value });
  const shown = typed.for === value ? typed.stated : value;
  const take = (stated: string): void => {
    const isDay = stated === '' || stated >= FIRST_DAY;
    setTyped({ stated, for: isDay ? stated : value });
    if (isDay) set(stated === '' ? undefined : stated);
  };
  return <TextInput type="date" label={label} description={help} inputWrapperOrder={ORDER} value={shown} onChange={({ currentTarget }) => take(currentTarget.value)} />;
}
