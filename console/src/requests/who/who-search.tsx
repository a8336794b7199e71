import { Button, Group, Stack, Text, TextInput, Title, UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { query, type Schemas } from '../../api/client';
import { ProblemNotice } from '../../design/problem-notice';
import { useFormats } from '../../place/formats';
import { useOrganisation } from '../../place/organisation';
import classes from './who-search.module.css';

export type Processor = Schemas['ProcessorBody'];
export type CatalogueEntry = Schemas['CatalogueProcessorView'];

/** With whom: a company that the register has, one of the catalogue, or a new one. */
export type Candidate =
  | { readonly kind: 'register'; readonly processor: Processor }
  | { readonly kind: 'catalogue'; readonly entry: CatalogueEntry }
  | { readonly kind: 'new'; readonly name: string };

/** A search in the register and the catalogue at once. */
export interface WhoSearchProps {
  readonly name: string;
  onName(name: string): void;
  onChoose(candidate: Candidate): void;
}

const REST_MILLISECONDS = 200;
const MOST_SHOWN = 8;

/** Type a name; the register's own companies come first, so that nobody adds one twice. */
export function WhoSearch({ name, onName, onChoose }: WhoSearchProps): ReactNode {
  const { t } = useTranslation('requests');
  const [q] = useDebouncedValue(name.trim(), REST_MILLISECONDS);
  const { own, known, error } = useCandidates(q);
  return (
    <Stack gap="md">
      <TextInput label={t('who.label')} description={t('who.help')} placeholder={t('who.placeholder')} value={name} autoComplete="off" onChange={(event) => onName(event.currentTarget.value)} />
      {error !== null && <ProblemNotice error={error} />}
      <Text role="status" size="sm" c="dimmed">{q !== '' && t('who.found', { own: own.length, known: known.length })}</Text>
      {own.length > 0 && <Found title={t('who.own')}>{own.map((processor) => <CompanyButton key={processor.key} name={processor.name} note={<OwnNote processor={processor} />} onClick={() => onChoose({ kind: 'register', processor })} />)}</Found>}
      {known.length > 0 && <Found title={t('who.catalogue')}>{known.map((entry) => <CompanyButton key={entry.key} name={entry.name} note={<CatalogueNote entry={entry} />} onClick={() => onChoose({ kind: 'catalogue', entry })} />)}</Found>}
      {q !== '' && <Group><Button variant="default" leftSection={<Plus size={16} aria-hidden />} onClick={() => onChoose({ kind: 'new', name: name.trim() })}>{t('who.addNew', { name: name.trim() })}</Button></Group>}
    </Stack>
  );
}

function useCandidates(q: string): { readonly own: readonly Processor[]; readonly known: readonly CatalogueEntry[]; readonly error: unknown } {
  const { org } = useOrganisation();
  const options = { enabled: q !== '', placeholderData: keepPreviousData };
  const own = query.useQuery('get', '/api/v1/organisations/{org}/processors', { params: { path: { org }, query: { q, limit: MOST_SHOWN } } }, options);
  const catalogue = query.useQuery('get', '/api/v1/catalogue/processors', { params: { query: { q, limit: MOST_SHOWN } } }, options);
  // What the catalogue calls otherwise may be in the register under its own name.
  const taken = query.useQuery('get', '/api/v1/organisations/{org}/processor-duplicates', { params: { path: { org }, query: { name: q, limit: MOST_SHOWN } } }, options);
  if (q === '') return { own: [], known: [], error: null };
  const mine = [...new Map([...(own.data?.items ?? []), ...(taken.data?.items.map(({ processor }) => processor) ?? [])].map((each) => [each.key, each])).values()];
  const chosenBefore = new Set(mine.map(({ catalogue: key }) => key));
  return { own: mine, known: catalogue.data?.items.filter(({ key }) => !chosenBefore.has(key)) ?? [], error: own.error ?? catalogue.error };
}

function Found({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return <section><Title order={3} mb="xs">{title}</Title><Stack gap="xs">{children}</Stack></section>;
}

function CompanyButton({ name, note, onClick }: { readonly name: string; readonly note: ReactNode; onClick(): void }): ReactNode {
  return <UnstyledButton className={classes.company ?? ''} onClick={onClick}><Text fw={600}>{name}</Text><Text size="sm" c="dimmed">{note}</Text></UnstyledButton>;
}

function OwnNote({ processor: { legalName, country } }: { readonly processor: Processor }): ReactNode {
  const { t } = useTranslation('requests');
  const { country: countryName } = useFormats();
  return [legalName, country ? countryName(country) : null].filter(Boolean).join(' · ') || t('who.noDetails');
}

function CatalogueNote({ entry: { contractingEntities, services } }: { readonly entry: CatalogueEntry }): ReactNode {
  const entity = contractingEntities[0]?.value as { name?: string } | undefined;
  return [entity?.name, services.map(({ name }) => name).join(', ')].filter(Boolean).join(' · ');
}
