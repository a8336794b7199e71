import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { query } from '../api/client';
import { useOrganisation } from '../place/organisation';
import type { ReferredKind } from './field-kinds';

const ALL = 500;
const LONG_MILLISECONDS = 600_000;
/** A name that is not there any more is no fault: the key stands in its place. */
const NAME_OPTIONS = { staleTime: LONG_MILLISECONDS, retry: false } as const;

/** A key that a thing is named by. */
interface Named {
  /** The key itself. */
  readonly named: string;
}

/** The name of what a key stands for, as it is today; the key where it is not there any more. */
export function ThingName({ kind, named }: Named & { readonly kind: ReferredKind }): ReactNode {
  switch (kind) {
    case 'data-category': return <DataCategoryName named={named} />;
    case 'data-subject-category': return <DataSubjectCategoryName named={named} />;
    case 'measure': return <MeasureName named={named} />;
    case 'processor': return <ProcessorName named={named} />;
    case 'engagement': return <EngagementName named={named} />;
    case 'activity': return <ActivityName named={named} />;
  }
}

type Language = 'en' | 'de' | 'fr' | 'es' | 'it' | 'nl';

function DataCategoryName({ named }: Named): ReactNode {
  const { org } = useOrganisation();
  const { i18n } = useTranslation();
  const { data } = query.useQuery('get', '/api/v1/organisations/{org}/data-categories', { params: { path: { org }, query: { limit: ALL, lang: i18n.language as Language } } }, NAME_OPTIONS);
  return data?.items.find(({ key }) => key === named)?.name ?? named;
}

function DataSubjectCategoryName({ named }: Named): ReactNode {
  const { org } = useOrganisation();
  const { i18n } = useTranslation();
  const { data } = query.useQuery('get', '/api/v1/organisations/{org}/data-subject-categories', { params: { path: { org }, query: { limit: ALL, lang: i18n.language as Language } } }, NAME_OPTIONS);
  return data?.items.find(({ key }) => key === named)?.name ?? named;
}

function MeasureName({ named }: Named): ReactNode {
  const { org } = useOrganisation();
  const { data } = query.useQuery('get', '/api/v1/organisations/{org}/measures', { params: { path: { org }, query: { limit: ALL } } }, NAME_OPTIONS);
  return data?.items.find(({ key }) => key === named)?.name ?? named;
}

function ProcessorName({ named }: Named): ReactNode {
  const { org } = useOrganisation();
  const { data } = query.useQuery('get', '/api/v1/organisations/{org}/processors/{key}', { params: { path: { org, key: named } } }, NAME_OPTIONS);
  return data?.name ?? named;
}

function EngagementName({ named }: Named): ReactNode {
  const { org } = useOrganisation();
  const { data } = query.useQuery('get', '/api/v1/organisations/{org}/engagements/{key}', { params: { path: { org, key: named } } }, NAME_OPTIONS);
  if (!data) return named;
  return <><ProcessorName named={data.processor} />{data.service ? `: ${data.service}` : ''}</>;
}

function ActivityName({ named }: Named): ReactNode {
  const { org } = useOrganisation();
  const { data } = query.useQuery('get', '/api/v1/organisations/{org}/activities/{key}', { params: { path: { org, key: named } } }, NAME_OPTIONS);
  return data?.name ?? named;
}
