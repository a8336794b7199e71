import { Badge, Button, Group, Paper, Stack, Text, Title, VisuallyHidden } from '@mantine/core';
import { ArrowRight, BookOpen, Building2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../design/anchor-link';
import { useFormats } from '../../place/formats';
import { useOrganisation } from '../../place/organisation';
import type { CatalogueEntry } from '../page/catalogue-differences';
import type { CompaniesFound } from './use-company-search';

/** What was found, and what happens when one is chosen. */
interface CompanyResultsProps {
  readonly found: CompaniesFound;
  onChoose(entry: CatalogueEntry): void;
}

/** The register's own companies and those of the catalogue in one list. */
export function CompanyResults({ found: { own, catalogue, asked }, onChoose }: CompanyResultsProps): ReactNode {
  const { t } = useTranslation('processors');
  if (asked === '' || own.length + catalogue.length === 0) return null;
  return (
    <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }} aria-label={t('new.found')}>
      {own.map(({ key, name, legalName, country }) => <OwnResult key={`own/${key}`} path={`/processors/${key}`} name={name} about={legalName ?? null} country={country ?? null} />)}
      {catalogue.map((entry) => <CatalogueResult key={entry.key} entry={entry} onChoose={() => onChoose(entry)} />)}
    </Stack>
  );
}

function OwnResult({ path, name, about, country: code }: { readonly path: string; readonly name: string; readonly about: string | null; readonly country: string | null }): ReactNode {
  const { t } = useTranslation('processors');
  const { to } = useOrganisation();
  const { country } = useFormats();
  return (
    <Paper component="li" withBorder radius="lg" p="sm">
      <Group justify="space-between" gap="sm">
        <div>
          <Group gap="xs"><Building2 size={16} aria-hidden /><Text fw={600}>{name}</Text><Badge variant="light" color="gray" tt="none">{t('new.own')}</Badge></Group>
          <Text size="sm" c="dimmed">{[about, code && country(code)].filter(Boolean).join(' · ')}</Text>
        </div>
        <Group gap="xs">
          <ButtonLink size="xs" variant="default" to={to(path)}>{t('new.open')}<VisuallyHidden> {name}</VisuallyHidden></ButtonLink>
          <ButtonLink size="xs" variant="default" to={to(`/engagements/new?processor=${encodeURIComponent(path.slice('/processors/'.length))}`)}>{t('engagements.new')}<VisuallyHidden> {name}</VisuallyHidden></ButtonLink>
        </Group>
      </Group>
    </Paper>
  );
}

function CatalogueResult({ entry: { name, domains, services, contractingEntities }, onChoose }: { readonly entry: CatalogueEntry; onChoose(): void }): ReactNode {
  const { t } = useTranslation('processors');
  const { list, country } = useFormats();
  const entity = contractingEntities[0]?.value;
  const countries = [...new Set(services.flatMap(({ locations }) => locations.flatMap(({ value }) => (value.country ? [country(value.country)] : []))))];
  return (
    <Paper component="li" withBorder radius="lg" p="sm">
      <Group justify="space-between" gap="sm" wrap="nowrap" align="flex-start">
        <Stack gap={2} miw={0}>
          <Group gap="xs"><BookOpen size={16} aria-hidden /><Text fw={600}>{name}</Text><Badge variant="light" tt="none">{t('new.catalogue')}</Badge></Group>
          <Text size="sm">{list(services.map((service) => service.name))}</Text>
          <Text size="sm" c="dimmed">{[entity && `${entity.name}${entity.country ? `, ${country(entity.country)}` : ''}`, countries.length > 0 && t('new.dataIn', { countries: list(countries) }), domains[0]].filter(Boolean).join(' · ')}</Text>
        </Stack>
        <Button size="xs" rightSection={<ArrowRight size={14} aria-hidden />} onClick={onChoose}>{t('new.choose')}<VisuallyHidden> {name}</VisuallyHidden></Button>
      </Group>
    </Paper>
  );
}

/** Says how many were found, for those who cannot see them come. */
export function FoundCount({ found: { asked, own, catalogue, isLoading } }: { readonly found: CompaniesFound }): ReactNode {
  const { t } = useTranslation('processors');
  return <Text size="sm" c="dimmed" role="status">{asked !== '' && !isLoading && (own.length + catalogue.length === 0 ? t('new.nothing', { name: asked }) : t('new.count', { own: own.length, catalogue: catalogue.length }))}</Text>;
}

/** The heading of a step, which gets the focus when the step comes. */
export function StepHeading({ children, headingRef }: { readonly children: ReactNode; readonly headingRef: (node: HTMLHeadingElement | null) => void }): ReactNode {
  return <Title order={2} tabIndex={-1} ref={headingRef}>{children}</Title>;
}
