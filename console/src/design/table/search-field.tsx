import { ActionIcon, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { Search, X } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchKey } from './use-search-key';

/** As long as fingers rest between two letters. */
const REST_MILLISECONDS = 250;

/** A field to search a list. */
export interface SearchFieldProps {
  /** What is searched: "Search engagements". */
  readonly label: string;
  /** As the address has it. */
  readonly value: string;
  onChange(value: string): void;
}

/** Searches while one types; `/` goes here from anywhere on the page. */
export function SearchField({ label, value, onChange }: SearchFieldProps): ReactNode {
  const { t } = useTranslation('design');
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(value);
  const sent = useRef(value);
  const send = useDebouncedCallback((text: string) => { sent.current = text.trim(); onChange(text.trim()); }, { delay: REST_MILLISECONDS, flushOnUnmount: false });
  useSearchKey(field);
  // The address was changed by something else: a saved view, the way back.
  useEffect(() => { if (value !== sent.current) { sent.current = value; setTyped(value); } }, [value]);
  const type = (text: string): void => { setTyped(text); send(text); };
  const clear = (): void => { type(''); field.current?.focus(); };
  return (
    <TextInput ref={field} type="text" role="searchbox" aria-label={label} placeholder={label} value={typed} onChange={({ currentTarget }) => type(currentTarget.value)} flex="1 1 16rem" maw="28rem"
      aria-keyshortcuts="/" leftSection={<Search size={16} aria-hidden />}
      rightSection={typed !== '' && <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t('table.clearSearch')} onClick={clear}><X size={14} aria-hidden /></ActionIcon>} />
  );
}
