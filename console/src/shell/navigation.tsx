import { Badge, NavLink } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { query } from '../api/client';
import { useKeptDay } from '../place/kept-day';
import { useOrganisation } from '../place/organisation';
import { type Place, PLACES } from './places';
import classes from './shell.module.css';

/** More than these are told as "more than". */
const MOST_WAITING = 99;

/** Where one can go in an organisation, in the order of the work. @param onGo closes the navigation where it lies above the page */
export function Navigation({ onGo }: { readonly onGo: () => void }): ReactNode {
  const { t } = useTranslation('shell');
  return PLACES.map(({ key, entries }) => (
    <div key={key}>
      {key !== 'overview' && <p className={classes['group']} id={`places-${key}`}>{t(`groups.${key}`)}</p>}
      <ul className={classes['list']} aria-labelledby={key === 'overview' ? undefined : `places-${key}`}>
        {entries.map((place) => <li key={place.key}><PlaceLink place={place} onGo={onGo} /></li>)}
      </ul>
    </div>
  ));
}

function PlaceLink({ place: { key, path, Icon }, onGo }: { readonly place: Place; readonly onGo: () => void }): ReactNode {
  const { t } = useTranslation('shell');
  const { to } = useOrganisation();
  const keepDay = useKeptDay();
  const { pathname } = useLocation();
  const address = to(path);
  const isHere = path === '' ? pathname.replace(/\/$/, '') === address : pathname === address || pathname.startsWith(`${address}/`);
  return (
    <NavLink
      component={Link} to={keepDay(address)} onClick={onGo} label={t(`places.${key}`)} leftSection={<Icon size={18} aria-hidden />} active={isHere}
      aria-current={isHere ? 'page' : undefined} className={classes['place'] ?? ''} rightSection={key === 'requests' ? <Waiting /> : undefined}
    />
  );
}

/** How many requests wait for somebody who decides. */
function Waiting(): ReactNode {
  const { t } = useTranslation('shell');
  const { org, may } = useOrganisation();
  const { data } = query.useQuery('get', '/api/v1/organisations/{org}/engagements', { params: { path: { org }, query: { status: 'submitted', limit: MOST_WAITING + 1 } } }, { enabled: may('decide') });
  const count = data?.items.length ?? 0;
  if (count === 0) return null;
  return <Badge size="sm" circle={count < 10} aria-label={t('waiting', { count })}>{count > MOST_WAITING ? `${MOST_WAITING}+` : count}</Badge>;
}
