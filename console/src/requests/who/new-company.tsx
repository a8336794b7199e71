import { Alert, Button, Group, List, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData } from '@tanstack/react-query';
import { CopyCheck } from 'lucide-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, query } from '../../api/client';
import { Problem } from '../../api/problem';
import { ProblemNotice } from '../../design/problem-notice';
import { CountryField } from '../../editing/fields/country-field';
import { freeKeyFor } from '../../editing/fields/own-key';
import { useOrganisation } from '../../place/organisation';
import { draftWith, useBegin } from './use-begin';
import type { Processor } from './who-search';

interface Stated {
  readonly name: string;
  readonly legalName: string;
  readonly country: string | null;
  readonly website: string;
}

const REST_MILLISECONDS = 300;
const ALREADY_THERE = 409;

/** A company that nobody knows yet: its name is enough; what might be the same company is told. */
export function NewCompany({ name, onLeave, onOwn }: { readonly name: string; onLeave(): void; onOwn(processor: Processor): void }): ReactNode {
  const { t } = useTranslation('requests');
  const { org } = useOrganisation();
  const [stated, setStated] = useState<Stated>({ name, legalName: '', country: null, website: '' });
  const [made, setMade] = useState<string | null>(null);
  const { begin, isPending, error } = useBegin(async () => {
    const processor = made ?? await companyMade(org, stated);
    setMade(processor);
    return draftWith(org, processor);
  });
  const submit = (event: FormEvent): void => { event.preventDefault(); if (stated.name.trim() !== '') begin(); };
  const errorAt = (pointer: string): string | undefined => (error instanceof Problem ? error.errors.find((each) => each.pointer === pointer)?.message : undefined);
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
          <TextInput autoFocus required label={t('who.name')} description={t('who.nameHelp')} value={stated.name} maxLength={300} error={errorAt('/name')} onChange={(event) => setStated({ ...stated, name: event.currentTarget.value })} />
          <TextInput label={t('who.legalName')} description={t('who.legalNameHelp')} value={stated.legalName} maxLength={300} onChange={(event) => setStated({ ...stated, legalName: event.currentTarget.value })} />
          <CountryField pointer="/country" label={t('who.country')} help={t('who.countryHelp')} value={stated.country} onChange={(country) => setStated({ ...stated, country })} />
          <TextInput type="url" label={t('who.website')} description={t('who.websiteHelp')} placeholder="https://" value={stated.website} error={errorAt('/website')} onChange={(event) => setStated({ ...stated, website: event.currentTarget.value })} />
        </SimpleGrid>
        <Duplicates stated={stated} onOwn={onOwn} />
        {error !== null && <ProblemNotice error={error} />}
        <Group><Button type="submit" loading={isPending}>{t('who.begin')}</Button><Button variant="default" onClick={onLeave}>{t('who.another')}</Button></Group>
      </Stack>
    </form>
  );
}

/** @returns the key of the company that was made */
async function companyMade(org: string, { name, legalName, country, website }: Stated): Promise<string> {
  const taken = new Set<string>();
  for (;;) {
    const key = freeKeyFor(name, (each) => taken.has(each), 'company');
    try {
      await api.POST('/api/v1/organisations/{org}/processors', { params: { path: { org } }, body: { key, name: name.trim(), legalName: legalName.trim() || null, country, website: withScheme(website) } });
      return key;
    } catch (error) {
      if (!(error instanceof Problem) || error.status !== ALREADY_THERE) throw error;
      taken.add(key);
    }
  }
}

function withScheme(address: string): string | null {
  const stated = address.trim();
  if (stated === '') return null;
  return /^https?:\/\//i.test(stated) ? stated : `https://${stated}`;
}

function Duplicates({ stated, onOwn }: { readonly stated: Stated; onOwn(processor: Processor): void }): ReactNode {
  const { t } = useTranslation('requests');
  const { org } = useOrganisation();
  const [{ name, legalName, website }] = useDebouncedValue(stated, REST_MILLISECONDS);
  const { data } = query.useQuery('get', '/api/v1/organisations/{org}/processor-duplicates', { params: { path: { org }, query: { name, legalName: legalName || null, website: website || null, limit: 5 } } }, { enabled: name.trim() !== '', placeholderData: keepPreviousData });
  const found = data?.items ?? [];
  return (
    <div role="status">
      {found.length > 0 && (
        <Alert variant="light" color="yellow" c="inherit" icon={<CopyCheck aria-hidden />} title={t('who.duplicates')}>
          <List listStyleType="none" spacing="xs">
            {found.map(({ processor, reasons }) => (
              <List.Item key={processor.key}>
                <Group gap="xs"><Text size="sm">{processor.name}{reasons[0] && ` – ${t(`who.reasons.${reasons[0].code}`, { matched: reasons[0].matched })}`}</Text><Button size="compact-sm" variant="default" onClick={() => onOwn(processor)}>{t('who.takeOwn', { name: processor.name })}</Button></Group>
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
    </div>
  );
}
