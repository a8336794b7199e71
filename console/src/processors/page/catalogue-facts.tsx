import { Anchor, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../place/formats';
import { useLabels } from '../../place/labels';
import type { CatalogueEntry, CatalogueService, Fact } from './catalogue-differences';

const ADDRESS = /(https?:\/\/\S+)/;

/** Where a fact comes from and when somebody looked: no fact is shown without. */
export function Source({ fact: { source, checkedOn } }: { readonly fact: Pick<Fact<unknown>, 'source' | 'checkedOn'> }): ReactNode {
  const { t } = useTranslation('processors');
  const { day } = useFormats();
  const parts = source.split(ADDRESS);
  return (
    <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
      <span lang="en">{parts.map((part, position) => (ADDRESS.test(part) ? <Anchor key={position} href={part.replace(/[,.;]$/, '')} fz="xs" underline="always" target="_blank" rel="noreferrer">{part}</Anchor> : part))}</span> · {t('catalogue.checked', { day: day(checkedOn) })}
    </Text>
  );
}

interface FactLine {
  readonly name: string;
  readonly words: ReactNode;
  readonly fact: Pick<Fact<unknown>, 'source' | 'checkedOn'>;
}

/** Facts as a list of names and values, each with its source. */
function FactList({ lines }: { readonly lines: readonly FactLine[] }): ReactNode {
  return (
    <Stack component="dl" gap="sm" m={0}>
      {lines.map(({ name, words, fact }, position) => (
        <div key={position}><Text component="dt" size="xs" c="dimmed">{name}</Text><Text component="dd" m={0} size="sm">{words}<Source fact={fact} /></Text></div>
      ))}
    </Stack>
  );
}

/** Everything that the catalogue knows of a company. */
export function CatalogueFacts({ entry }: { readonly entry: CatalogueEntry }): ReactNode {
  return (
    <Stack gap="lg">
      <FactList lines={useCompanyLines(entry)} />
      {entry.services.map((service) => <ServiceFacts key={service.slug} service={service} />)}
    </Stack>
  );
}

function useCompanyLines({ contractingEntities, address, website, parent, dpaUrl, subProcessorsUrl, noticeDays, objectionDays, certifications, notes }: CatalogueEntry): readonly FactLine[] {
  const { t } = useTranslation('processors');
  const { label } = useLabels();
  const { country } = useFormats();
  const line = <T,>(name: string, fact: Fact<T> | null, words: (value: T) => ReactNode): readonly FactLine[] => (fact === null ? [] : [{ name, words: words(fact.value), fact }]);
  const company = ({ name, country: code }: { name: string; country: string | null }): string => (code ? `${name}, ${country(code)}` : name);
  const link = (url: string): ReactNode => <Anchor href={url} size="sm" target="_blank" rel="noreferrer" style={{ overflowWrap: 'anywhere' }}>{url}</Anchor>;
  return [
    ...contractingEntities.flatMap((fact) => line(t('catalogue.entity'), fact, (entity) => <>{company(entity)}{entity.customersIn && <Text span size="sm" c="dimmed" lang="en"> ({entity.customersIn})</Text>}</>)),
    ...line(t('catalogue.parent'), parent, company),
    ...line(t('company.fields.address'), address, (value) => value),
    ...line(t('company.fields.website'), website, link),
    ...line(t('catalogue.dpa'), dpaUrl, link),
    ...line(t('company.fields.subProcessorsUrl'), subProcessorsUrl, link),
    ...line(t('catalogue.noticeDays'), noticeDays, (count) => t('catalogue.days', { count })),
    ...line(t('catalogue.objectionDays'), objectionDays, (count) => t('catalogue.days', { count })),
    ...certifications.flatMap((fact) => line(t('catalogue.certification'), fact, ({ scheme, status }) => `${label('certification-schemes', scheme)}, ${label('certification-statuses', status ?? 'active')}`)),
    ...notes.flatMap((fact) => line(t('catalogue.note'), fact, (note) => <span lang="en">{note}</span>)),
  ];
}

function ServiceFacts({ service: { name, roles, purposes, locations, mechanisms } }: { readonly service: CatalogueService }): ReactNode {
  const { t } = useTranslation('processors');
  const { label } = useLabels();
  const { country } = useFormats();
  const lines: FactLine[] = [
    ...roles.map((fact) => ({ name: t('catalogue.role'), words: <>{label('engagement-roles', fact.value.role)} <Text span size="sm" c="dimmed" lang="en">({fact.value.scope})</Text></>, fact })),
    ...(purposes === null ? [] : [{ name: t('catalogue.purposes'), words: <span lang="en">{purposes.value.join('; ')}</span>, fact: purposes }]),
    ...locations.map((fact) => ({ name: t('catalogue.location'), words: `${fact.value.country ? country(fact.value.country) : t('catalogue.noCountry')} · ${label('location-kinds', fact.value.kind)} · ${t(`catalogue.selection.${fact.value.selection}`)}`, fact })),
    ...mechanisms.map((fact) => ({ name: t('catalogue.mechanism'), words: [label('mechanisms', fact.value.mechanism), fact.value.module === null ? '' : label('scc-modules', String(fact.value.module))].filter(Boolean).join(', '), fact })),
  ];
  return <div><Title order={3} mb="xs">{name}</Title><FactList lines={lines} /></div>;
}
