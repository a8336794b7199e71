import { Alert, Button, NavLink } from '@mantine/core';
import { Building2, CalendarClock, Info, KeyRound, type LucideIcon, Mails, ScanLine, ShieldCheck, Tags, UserRound, UsersRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useParams } from 'react-router';
import { Page } from '../design/page';
import { useDay } from '../place/day';
import { useOrganisation } from '../place/organisation';
import { AboutSection } from './about-section';
import { CategoriesSection } from './categories/categories-section';
import { MailsSection } from './mails-section';
import { MeasuresSection } from './measures/measures-section';
import { NotificationsSection } from './notifications/notifications-section';
import { OrganisationSection } from './organisation/organisation-section';
import { PeopleSection } from './people/people-section';
import classes from './settings.module.css';
import { TokensSection } from './tokens/tokens-section';

/** The parts, each at an address of its own, in the order in which they are needed. */
const PARTS = [
  { key: 'organisation', Icon: Building2, Section: OrganisationSection },
  { key: 'people', Icon: UsersRound, Section: PeopleSection },
  { key: 'tokens', Icon: KeyRound, Section: TokensSection },
  { key: 'notifications', Icon: CalendarClock, Section: NotificationsSection },
  { key: 'measures', Icon: ShieldCheck, Section: MeasuresSection },
  { key: 'categories', Icon: Tags, Section: CategoriesSection },
  { key: 'mails', Icon: Mails, Section: MailsSection },
  { key: 'about', Icon: ScanLine, Section: AboutSection },
] as const satisfies readonly { key: string; Icon: LucideIcon; Section: () => ReactNode }[];

/** What holds for the whole organisation. */
export function SettingsPage(): ReactNode {
  const { t } = useTranslation('settings');
  const { to } = useOrganisation();
  const { isPast } = useDay();
  const { '*': asked = '' } = useParams();
  const part = PARTS.find(({ key }) => key === asked.split('/')[0]);
  if (part === undefined) return <Navigate to={to('/settings/organisation')} replace />;
  return (
    <Page title={t('title')} lead={t('lead')} actions={<Button component="a" href="/account" variant="default" leftSection={<UserRound size={18} aria-hidden />}>{t('account')}</Button>}>
      <div className={classes.layout}>
        <nav aria-label={t('nav')} className={`${classes.nav} no-print`}>
          {PARTS.map(({ key, Icon }) => <NavLink key={key} component={Link} to={to(`/settings/${key}`)} label={t(`tabs.${key}`)} leftSection={<Icon size={18} aria-hidden />} active={key === part.key} aria-current={key === part.key ? 'page' : undefined} />)}
        </nav>
        <div className={classes.part}>
          {isPast && <Alert variant="light" mb="lg" icon={<Info aria-hidden />}>{t('past')}</Alert>}
          <part.Section />
        </div>
      </div>
    </Page>
  );
}
