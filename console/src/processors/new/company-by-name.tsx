import { Button, Group, SimpleGrid, Stack } from '@mantine/core';
import { type FormEvent, type ReactNode, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../api/problem';
import { ProblemNotice } from '../../design/problem-notice';
import { CountryField } from '../../editing/fields/country-field';
import { FormPlaceProvider } from '../../editing/fields/field-context';
import { TextField } from '../../editing/fields/text-field';
import { useOrganisation } from '../../place/organisation';
import { type CompanyByName, useAddByName } from './add-processor';
import { StepHeading } from './company-results';
import { DuplicateNotice } from './duplicate-notice';
import { useDuplicates } from './use-company-search';

/** A company that is added by hand. */
interface CompanyByNameProps {
  readonly initialName: string;
  onBack(): void;
}

/** A company that no catalogue has: its name is enough to begin with; what else is missing becomes a finding. */
export function CompanyByNameForm({ initialName, onBack }: CompanyByNameProps): ReactNode {
  const { t } = useTranslation('processors');
  const { t: word } = useTranslation();
  const { org } = useOrganisation();
  const [company, setCompany] = useState<CompanyByName>({ name: initialName, legalName: null, country: null, website: null });
  const adding = useAddByName();
  const { error } = adding;
  const duplicates = useDuplicates(useMemo(() => ({ name: company.name, legalName: company.legalName ?? '', website: company.website ?? '' }), [company]));
  const focus = useCallback((node: HTMLHeadingElement | null) => node?.focus(), []);
  const set = (changed: Partial<CompanyByName>): void => setCompany({ ...company, ...changed });
  const errorAt = (pointer: string): string | undefined => (error instanceof Problem ? error.errors.find((each) => each.pointer === pointer)?.message : undefined);
  const submit = (event: FormEvent): void => { event.preventDefault(); if (company.name.trim() !== '') adding.mutate({ ...company, name: company.name.trim() }); };
  return (
    <FormPlaceProvider place={{ org, isReadOnly: false, errorAt }}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <StepHeading headingRef={focus}>{t('new.byName')}</StepHeading>
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
            <TextField pointer="/name" label={t('company.fields.name')} modality="required" help={t('company.help.name')} most={300} value={company.name} onChange={(name) => set({ name: name ?? '' })} />
            <TextField pointer="/legalName" label={t('company.fields.legalName')} modality="required" help={t('company.help.legalName')} article="Art. 28(3), 30(1)(d) GDPR" most={300} value={company.legalName ?? null} onChange={(legalName) => set({ legalName })} />
            <CountryField pointer="/country" label={t('company.fields.country')} modality="required" help={t('company.help.country')} article="Art. 30(1)(d) GDPR" value={company.country ?? null} onChange={(country) => set({ country })} />
            <TextField pointer="/website" label={t('company.fields.website')} type="url" placeholder="https://" value={company.website ?? null} onChange={(website) => set({ website })} />
          </SimpleGrid>
          <DuplicateNotice duplicates={duplicates} />
          {error && <ProblemNotice error={error} />}
          <Group><Button type="submit" loading={adding.isPending} disabled={company.name.trim() === ''}>{t(duplicates.length > 0 ? 'new.addAnyway' : 'new.addByName')}</Button><Button variant="default" onClick={onBack}>{word('back')}</Button></Group>
        </Stack>
      </form>
    </FormPlaceProvider>
  );
}
