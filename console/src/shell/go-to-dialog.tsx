import { Combobox, Modal, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useKeptDay } from '../place/kept-day';
import { useOrganisation } from '../place/organisation';
import { PLACES } from './places';
import classes from './shell.module.css';
import { useFoundThings } from './use-found-things';

const WAIT_MILLISECONDS = 150;

/** Where to go, by typing. @param onClose asked for, or somewhere was gone */
export function GoToDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation('shell');
  return (
    <Modal opened onClose={onClose} title={t('goTo.title')} size="lg" yOffset="12vh" closeButtonProps={{ 'aria-label': t('goTo.close') }}>
      <Finder onFound={onClose} />
    </Modal>
  );
}

function Finder({ onFound }: { readonly onFound: () => void }): ReactNode {
  const { t } = useTranslation('shell');
  const { to } = useOrganisation();
  const keepDay = useKeptDay();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [asked] = useDebouncedValue(typed.trim(), WAIT_MILLISECONDS);
  const things = useFoundThings(asked);
  const pages = PLACES.flatMap(({ entries }) => entries).map(({ key, path }) => ({ value: path, label: t(`places.${key}`) }));
  const found = [{ group: t('goTo.pages'), items: pages.filter(({ label }) => label.toLowerCase().includes(typed.trim().toLowerCase())) }, ...things].filter(({ items }) => items.length > 0);
  const combobox = useCombobox({ opened: true });
  const { selectFirstOption } = combobox;
  const first = found[0]?.items[0]?.value;
  // Enter takes the first that was found, also when it came late.
  useEffect(() => { selectFirstOption(); }, [first, asked, selectFirstOption]);
  return (
    <Combobox store={combobox} onOptionSubmit={(path) => { onFound(); void navigate(keepDay(to(path))); }}>
      <Combobox.EventsTarget withExpandedAttribute>
        <TextInput data-autofocus label={t('goTo.label')} placeholder={t('goTo.placeholder')} value={typed} onChange={({ currentTarget: { value } }) => setTyped(value)} />
      </Combobox.EventsTarget>
      <Combobox.Options mt="sm" mah="50vh" className={classes['found']} aria-label={t('goTo.title')}>
        {found.map(({ group, items }) => (
          <Combobox.Group key={group} label={group}>{items.map(({ value, label }) => <Combobox.Option key={value} value={value}>{label}</Combobox.Option>)}</Combobox.Group>
        ))}
        {found.length === 0 && <Combobox.Empty>{t('goTo.nothing')}</Combobox.Empty>}
      </Combobox.Options>
    </Combobox>
  );
}
