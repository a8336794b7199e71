import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Loading } from '../../design/loading';
import { ProblemNotice } from '../../design/problem-notice';
import { useOrganisation } from '../../place/organisation';
import { OnlyNotice } from '../only-notice';
import { OrganisationForm } from './organisation-form';

const PATH = '/api/v1/organisations/{org}';

/** Who the organisation is, under which law, and who speaks for it. */
export function OrganisationSection(): ReactNode {
  const { t } = useTranslation('settings');
  const { org, may } = useOrganisation();
  const { data, error, refetch } = useQuery({ queryKey: ['get', PATH, org, 'settings'], queryFn: async () => (await api.GET(PATH, { params: { path: { org } } })).data ?? null });
  if (!data) return error ? <ProblemNotice error={error} retry={() => void refetch()} /> : <Loading />;
  return <>{!may('decide') && <OnlyNotice>{t('onlyDeciders')}</OnlyNotice>}<OrganisationForm key={org} organisation={data} /></>;
}
