import { Group, Stack, Text } from '@mantine/core';
import { MapPinned } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AnchorLink, ButtonLink } from '../design/anchor-link';
import { VerdictMark } from '../design/marks';
import { Panel } from '../design/panel';
import { LazyWorldMap, type MapCountry } from '../map/lazy-world-map';
import { useFormats } from '../place/formats';
import { useLabels } from '../place/labels';
import { useOrganisation } from '../place/organisation';
import classes from './home.module.css';
import { NothingHere } from './nothing-here';
import type { Overview } from './use-overview';
import { VerdictBar } from './verdict-bar';

/** Where data go and whether they may: as a bar and as a map. */
export function TransfersPanel({ overview: { organisation, destinations, transfers } }: { readonly overview: Overview }): ReactNode {
  const { t } = useTranslation('home');
  const { to } = useOrganisation();
  const [selected, setSelected] = useState<string | null>(null);
  const countries = useMemo<MapCountry[]>(() => destinations.map(({ country, organisation: other, verdict, engagements }) => ({ country: country ?? other ?? '', verdict, count: engagements })), [destinations]);
  const chosen = destinations.find(({ country, organisation: other }) => (country ?? other) === selected);
  return (
    <Panel title={t('transfers.title')} lead={t('transfers.lead')} actions={<AnchorLink to={to('/transfers')} size="sm">{t('transfers.all')}</AnchorLink>}>
      {transfers.total === 0
        ? <NothingHere Icon={MapPinned} title={t('transfers.none')}>{t('transfers.noneWhat')}</NothingHere>
        : (
          <Stack gap="md">
            <VerdictBar verdicts={transfers.verdicts} />
            <div>
              <LazyWorldMap home={organisation.country} countries={countries} selected={selected} onSelect={setSelected} label={t('transfers.map')} />
              <div role="status">{chosen && <ChosenCountry destination={chosen} />}</div>
            </div>
          </Stack>
        )}
    </Panel>
  );
}

function ChosenCountry({ destination: { country, organisation, verdict, engagements, transfers } }: { readonly destination: Overview['destinations'][number] }): ReactNode {
  const { t } = useTranslation('home');
  const formats = useFormats();
  const { label } = useLabels();
  const { to } = useOrganisation();
  const code = country ?? organisation ?? '';
  return (
    <Group justify="space-between" gap="sm" mt="md" className={classes.chosen}>
      <Group gap="xs">
        <Text fw={650}>{country === null ? label('international-organisations', code) : formats.country(country)}</Text>
        <VerdictMark verdict={verdict} />
        <Text size="sm" c="dimmed">{t('transfers.here', { engagements: t('counts.some.engagement', { count: engagements }), transfers: t('counts.some.transfer', { count: transfers }) })}</Text>
      </Group>
      <ButtonLink to={to(`/transfers?country=${code}`)} size="xs" variant="light">{t('transfers.show')}</ButtonLink>
    </Group>
  );
}
