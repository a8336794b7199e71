import { Button, Group, Stack, Switch, Text, TextInput } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Day, today, useDay } from '../place/day';

/** Which day, and by whose knowledge. @param onDone the day was chosen */
export function DayForm({ onDone }: { readonly onDone: () => void }): ReactNode {
  const { t } = useTranslation('shell');
  const { asOf, knownOn, isPast, travel } = useDay();
  const [wanted, setWanted] = useState<{ asOf: string; knownOn: string }>({ asOf: asOf ?? today(), knownOn: knownOn ?? '' });
  useEffect(() => setWanted({ asOf: asOf ?? today(), knownOn: knownOn ?? '' }), [asOf, knownOn]);
  const go = (day: Partial<Day>): void => { travel(day); onDone(); };
  return (
    <form onSubmit={(event) => { event.preventDefault(); go({ asOf: other(wanted.asOf), knownOn: wanted.knownOn || undefined }); }}>
      <Stack gap="sm">
        <Text fw={650}>{t('day.title')}</Text>
        <TextInput type="date" required data-autofocus label={t('day.asOf')} description={t('day.asOfWhat')} value={wanted.asOf} onChange={({ currentTarget: { value } }) => setWanted((before) => ({ ...before, asOf: value }))} />
        <Switch
          label={t('day.knownOn')} description={t('day.knownOnWhat')} checked={wanted.knownOn !== ''}
          onChange={({ currentTarget: { checked } }) => setWanted((before) => ({ ...before, knownOn: checked ? before.asOf : '' }))}
        />
        {wanted.knownOn !== '' && <TextInput type="date" max={today()} label={t('day.knownOnDay')} value={wanted.knownOn} onChange={({ currentTarget: { value } }) => setWanted((before) => ({ ...before, knownOn: value }))} />}
        <Group justify="space-between">
          <Button variant="default" disabled={!isPast} onClick={() => go({ asOf: undefined, knownOn: undefined })}>{t('day.back')}</Button>
          <Button type="submit">{t('day.go')}</Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Today needs no place in the address. */
function other(day: string): string | undefined {
  return day === '' || day === today() ? undefined : day;
}
