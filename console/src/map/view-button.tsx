import { Button } from '@mantine/core';
import { Globe, ZoomIn } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { View } from './layout';
import classes from './world-map.module.css';

interface ViewButtonProps {
  readonly view: View;
  readonly onChange: (view: View) => void;
  readonly isPending: boolean;
}

/** Nearer to Europe, where most of it is; and back. */
export function ViewButton({ view, onChange, isPending }: ViewButtonProps): ReactNode {
  const { t } = useTranslation('map');
  const isNear = view === 'europe';
  const Icon = isNear ? Globe : ZoomIn;
  return (
    <Button className={`${classes.view} no-print`} size="xs" variant="default" leftSection={<Icon size={14} aria-hidden />} loading={isPending} onClick={() => onChange(isNear ? 'world' : 'europe')}>
      {t(isNear ? 'world' : 'europe')}
    </Button>
  );
}
