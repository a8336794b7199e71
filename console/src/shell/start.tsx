import { Anchor, Button, Container } from '@mantine/core';
import { Building } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import { query } from '../api/client';
import { EmptyState } from '../design/empty-state';
import { MeProvider, useMe } from '../place/me';
import { usePreference } from '../place/preferences';

/** More need not be looked through to find one. */
const MOST = 200;

/** `/console` leads to the organisation that was looked at last, else to the first. */
export function Start(): ReactNode {
  return <MeProvider><FirstOrganisation /></MeProvider>;
}

function FirstOrganisation(): ReactNode {
  const { data } = query.useSuspenseQuery('get', '/api/v1/organisations', { params: { query: { limit: MOST } } });
  const [last] = usePreference('organisation', '');
  const chosen = data.items.find(({ slug }) => slug === last) ?? data.items[0];
  return chosen ? <Navigate to={`/${chosen.slug}`} replace /> : <NoOrganisation />;
}

function NoOrganisation(): ReactNode {
  const { t } = useTranslation('shell');
  const { administersInstance } = useMe();
  return (
    <Container component="main" py="xl">
      <EmptyState Icon={Building} title={t('none.title')} actions={<>
        {administersInstance && <Button component="a" href="/administration/organisations#add">{t('addOrganisation')}</Button>}
        <Anchor href="/account">{t('account')}</Anchor>
      </>}>
        {administersInstance ? t('none.administrator') : t('none.other')}
      </EmptyState>
    </Container>
  );
}
