import { AppShell, Burger, ScrollArea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type ReactNode, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, useLocation } from 'react-router';
import { Loading } from '../design/loading';
import { useKeptDay } from '../place/kept-day';
import { MeProvider } from '../place/me';
import { useOrganisation } from '../place/organisation';
import { usePreference } from '../place/preferences';
import { Banners } from './banners';
import { DayControl } from './day-control';
import { GoTo } from './go-to';
import { Navigation } from './navigation';
import { OrganisationMenu } from './organisation-menu';
import { PersonMenu } from './person-menu';
import classes from './shell.module.css';

/** The frame of all pages of an organisation. */
export function Shell(): ReactNode {
  return <MeProvider><Frame /></MeProvider>;
}

function Frame(): ReactNode {
  const { t } = useTranslation('shell');
  const [isOpen, { toggle, close }] = useDisclosure();
  useRememberedOrganisation();
  useTopOfNewPages();
  return (
    <AppShell header={{ height: 56 }} navbar={{ width: 240, breakpoint: 'md', collapsed: { mobile: !isOpen } }} padding={{ base: 'md', lg: 'xl' }}>
      <a href="#main" className={classes['skip']}>{t('skip')}</a>
      <AppShell.Header px={{ base: 'xs', sm: 'md' }} className="no-print">
        <div className={classes['header']}>
          <Burger opened={isOpen} onClick={toggle} hiddenFrom="md" size="sm" aria-label={t('navigation')} aria-expanded={isOpen} />
          <Brand />
          <OrganisationMenu />
          <div className={classes['spread']} />
          <GoTo />
          <DayControl />
          <PersonMenu />
        </div>
      </AppShell.Header>
      <AppShell.Navbar p="sm" aria-label={t('navigation')} className="no-print"><ScrollArea type="auto"><Navigation onGo={close} /></ScrollArea></AppShell.Navbar>
      <AppShell.Main id="main" tabIndex={-1}>
        <div className={classes['main']}>
          <Banners />
          <Suspense fallback={<Loading />}><Outlet /></Suspense>
        </div>
      </AppShell.Main>
    </AppShell>
  );
}

/** `/console` leads here again next time. */
function useRememberedOrganisation(): void {
  const { org } = useOrganisation();
  const [last, remember] = usePreference('organisation', '');
  useEffect(() => { if (org !== last) remember(org); }, [org, last, remember]);
}

/** A new page begins at its top, for eyes and for the keyboard; a filter that changes the address does not. */
function useTopOfNewPages(): void {
  const { pathname } = useLocation();
  useEffect(() => {
    window.scrollTo(0, 0);
    if (document.activeElement instanceof HTMLElement && document.activeElement.closest('nav')) document.getElementById('main')?.focus({ preventScroll: true });
  }, [pathname]);
}

/** The way home. */
function Brand(): ReactNode {
  const { to } = useOrganisation();
  return <Link to={useKeptDay()(to(''))} className={classes['brand']} aria-label="Register30"><img src="/console/icon.svg" alt="" width={28} height={28} /></Link>;
}
