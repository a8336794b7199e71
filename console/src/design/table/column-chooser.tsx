import { Button, Checkbox, Popover, Stack } from '@mantine/core';
import { Columns3 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Which columns there are and which are seen. */
export interface ColumnChooserProps {
  readonly columns: readonly { readonly key: string; readonly header: string }[];
  readonly shown: readonly string[];
  onChange(shown: readonly string[]): void;
}

/** Chooses the columns of a table; the first one always stays. */
export function ColumnChooser({ columns, shown, onChange }: ColumnChooserProps): ReactNode {
  const { t } = useTranslation('design');
  const order = columns.map(({ key }) => key);
  const choose = (keys: readonly string[]): void => onChange(order.filter((key, index) => index === 0 || keys.includes(key)));
  return (
    <Popover position="bottom-end" withinPortal trapFocus returnFocus>
      <Popover.Target><Button variant="default" size="xs" leftSection={<Columns3 size={16} aria-hidden />}>{t('table.columns')}</Button></Popover.Target>
      <Popover.Dropdown aria-label={t('table.columns')}>
        <Checkbox.Group value={[...shown]} onChange={choose}>
          <Stack gap="xs">{columns.slice(1).map(({ key, header }) => <Checkbox key={key} value={key} label={header} />)}</Stack>
        </Checkbox.Group>
      </Popover.Dropdown>
    </Popover>
  );
}
