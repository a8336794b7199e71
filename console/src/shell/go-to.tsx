import { Button, Kbd, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { Search } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Loaded when it is first asked for. */
const GoToDialog = lazy(() => import('./go-to-dialog').then((module) => ({ default: module.GoToDialog })));

/** Goes anywhere by typing: to a page, a processor, an engagement, an activity. */
export function GoTo(): ReactNode {
  const { t } = useTranslation('shell');
  const [isOpen, setOpen] = useState(false);
  useHotkeys([['mod+K', () => setOpen(true)]], []);
  return (
    <>
      <Button variant="default" size="sm" c="dimmed" onClick={() => setOpen(true)} aria-label={t('goTo.title')} aria-keyshortcuts="Control+K Meta+K" px={{ base: 'xs', sm: 'sm' }} leftSection={<Search size={16} aria-hidden />} rightSection={<Kbd size="xs" visibleFrom="sm">Ctrl K</Kbd>}>
        <Text span size="sm" visibleFrom="sm">{t('goTo.button')}</Text>
      </Button>
      {isOpen && <Suspense><GoToDialog onClose={() => setOpen(false)} /></Suspense>}
    </>
  );
}
