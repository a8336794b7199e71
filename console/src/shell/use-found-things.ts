import { useTranslation } from 'react-i18next';
import { query } from '../api/client';
import { useOrganisation } from '../place/organisation';

/** Things of one kind, for a list of choices: `value` is the path below the organisation. */
export interface FoundThings {
  readonly group: string;
  readonly items: { readonly value: string; readonly label: string }[];
}

const MOST_OF_A_KIND = 6;

/** @returns processors, engagements and activities that have what was typed in them; none where nothing was */
export function useFoundThings(typed: string): FoundThings[] {
  const { t } = useTranslation('shell');
  const { org } = useOrganisation();
  const asked = { params: { path: { org }, query: { q: typed, limit: MOST_OF_A_KIND } } };
  const options = { enabled: typed !== '' };
  const processors = query.useQuery('get', '/api/v1/organisations/{org}/processors', asked, options).data?.items ?? [];
  const engagements = query.useQuery('get', '/api/v1/organisations/{org}/engagements', asked, options).data?.items ?? [];
  const activities = query.useQuery('get', '/api/v1/organisations/{org}/activities', asked, options).data?.items ?? [];
  if (typed === '') return [];
  return [
    { group: t('places.processors'), items: processors.map(({ key, name }) => ({ value: `/processors/${key}`, label: name })) },
    { group: t('places.engagements'), items: engagements.map(({ key, service, processor }) => ({ value: `/engagements/${key}`, label: `${service ?? key} (${processor})` })) },
    { group: t('places.activities'), items: activities.map(({ key, name }) => ({ value: `/activities/${key}`, label: name })) },
  ];
}
