import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../design/dialog';
import classes from '../values/values.module.css';
import { Value } from '../values/value';
import { today } from '../place/day';
import { useFormats } from '../place/formats';
import type { PublishedEntry } from './list-entries';

/** What would be published. */
export interface PreviewDialogProps {
  readonly entries: readonly PublishedEntry[];
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** The list as customers would read it after a publication now. */
export function PreviewDialog({ entries, isOpen, onClose }: PreviewDialogProps): ReactNode {
  const { t } = useTranslation('sub-processors');
  const isUpcoming = ({ effectiveFrom }: PublishedEntry): boolean => effectiveFrom > today();
  const upcoming = entries.filter(isUpcoming);
  return (
    <Dialog isOpen={isOpen} onClose={onClose} size="xl" title={t('public.title')}>
      <Stack gap="lg">
        <Text size="sm" c="dimmed">{t('public.what')}</Text>
        {upcoming.length > 0 && <Section title={t('public.upcoming')} entries={upcoming} />}
        <Section title={t('public.now')} entries={entries.filter((entry) => !isUpcoming(entry))} />
      </Stack>
    </Dialog>
  );
}

function Section({ title, entries }: { readonly title: string; readonly entries: readonly PublishedEntry[] }): ReactNode {
  const { t } = useTranslation('sub-processors');
  return (
    <section>
      <Title order={3} mb="xs">{title}</Title>
      {entries.length === 0 ? <Text size="sm" c="dimmed">{t('public.nobody')}</Text> : <Stack gap="md">{entries.map((entry) => <PublicEntry key={entry.key} entry={entry} />)}</Stack>}
    </section>
  );
}

function PublicEntry({ entry }: { readonly entry: PublishedEntry }): ReactNode {
  const { t } = useTranslation('sub-processors');
  const { day, country, list } = useFormats();
  const { name, legalName, service } = entry;
  return (
    <article>
      <Title order={4} size="sm">{name}{service === null ? '' : `: ${service}`}</Title>
      {legalName !== null && legalName !== name && <Text size="sm" c="dimmed">{legalName}</Text>}
      <dl className={classes.differences}>
        {entry.country !== null && <><dt>{t('public.country')}</dt><dd>{country(entry.country)}</dd></>}
        {entry.purpose !== null && <><dt>{t('public.purpose')}</dt><dd>{entry.purpose}</dd></>}
        {entry.products.length > 0 && <><dt>{t('public.products')}</dt><dd>{list(entry.products)}</dd></>}
        {entry.dataCategories.length > 0 && <><dt>{t('public.data')}</dt><dd><Value kind="engagement" path={['dataCategories']} value={entry.dataCategories.map(({ key }) => key)} /></dd></>}
        {entry.locations.length > 0 && <><dt>{t('public.locations')}</dt><dd><Value kind="engagement" path={['locations']} value={entry.locations} /></dd></>}
        {entry.safeguards.length > 0 && <><dt>{t('public.safeguards')}</dt><dd><Value kind="engagement" path={['safeguards']} value={entry.safeguards} /></dd></>}
        <dt>{t('public.since')}</dt><dd>{day(entry.effectiveFrom)}</dd>
        {entry.effectiveUntil !== null && <><dt>{t('public.until')}</dt><dd>{day(entry.effectiveUntil)}</dd></>}
      </dl>
    </article>
  );
}
