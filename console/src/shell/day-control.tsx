import { Button, Popover, Text } from '@mantine/core';
import { CalendarDays } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDay } from '../place/day';
import { useFormats } from '../place/formats';

/** Loaded when it is first opened. */
const DayForm = lazy(() => import('./day-form').then((module) => ({ default: module.DayForm })));

/** Time travel: the day that everything on the page is about, and what was known of it when. */
export function DayControl(): ReactNode {
  const { t } = useTranslation('shell');
  const [isOpen, setOpen] = useState(false);
  const { asOf, knownOn, isPast } = useDay();
  const { day } = useFormats();
  const shown = isPast ? day(asOf ?? knownOn) : t('day.today');
  return (
    <Popover opened={isOpen} onChange={setOpen} width={340} position="bottom-end" shadow="md" trapFocus withRoles>
      <Popover.Target>
        <Button variant={isPast ? 'light' : 'subtle'} color={isPast ? 'accent' : 'gray'} c={isPast ? undefined : 'inherit'} px="xs" leftSection={<CalendarDays size={18} aria-hidden />} onClick={() => setOpen(!isOpen)} aria-label={t('day.control', { day: shown })}>
          <Text span inherit visibleFrom="sm">{shown}</Text>
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('day.title')}>{isOpen && <Suspense><DayForm onDone={() => setOpen(false)} /></Suspense>}</Popover.Dropdown>
    </Popover>
  );
}
