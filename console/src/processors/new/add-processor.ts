import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { useNavigate } from 'react-router';
import { newAttemptKey } from '../../api/attempt-key';
import { api, type Schemas } from '../../api/client';
import { registerChanged } from '../../api/query-client';
import { keyFor } from '../../editing/fields/own-key';
import { useOrganisation } from '../../place/organisation';
import { withFreeKey } from './free-key';

/** A press that is repeated, after the connection was gone, does the work once; other words are another piece of work. @returns a key for what is sent */
function useAttempt(): (sent: object) => string {
  const last = useRef({ sent: '', key: '' });
  return (sent) => {
    const text = JSON.stringify(sent);
    if (last.current.sent !== text) last.current = { sent: text, key: newAttemptKey() };
    return last.current.key;
  };
}

/** What is taken from the catalogue. */
export interface CatalogueChoice {
  readonly catalogueKey: string;
  readonly service: string;
}

/** Adds a company of the catalogue with a draft of its usual engagement, and goes on to that. */
export function useAddFromCatalogue() {
  const { org, to } = useOrganisation();
  const navigate = useNavigate();
  const attemptOf = useAttempt();
  return useMutation({
    mutationFn: ({ catalogueKey, service }: CatalogueChoice) => withFreeKey(catalogueKey, async (key) => {
      const body = { catalogueKey, key, service };
      const { data } = await api.POST('/api/v1/organisations/{org}/processors/from-catalogue', { params: { path: { org }, header: { 'Idempotency-Key': attemptOf(body) } }, body });
      return data as Schemas['CatalogueDraftView'];
    }),
    onSuccess: async ({ engagement }) => {
      await navigate(to(`/engagements/${engagement.key}`));
      void registerChanged();
    },
  });
}

/** What is known of a company that no catalogue has. */
export type CompanyByName = Pick<Schemas['ProcessorBody'], 'name' | 'legalName' | 'country' | 'website'>;

/** Adds a company by its name, and goes on to a new engagement with it. */
export function useAddByName() {
  const { org, to } = useOrganisation();
  const navigate = useNavigate();
  const attemptOf = useAttempt();
  return useMutation({
    mutationFn: (company: CompanyByName) => withFreeKey(keyFor(company.name) || 'processor', async (key) => {
      const body = { key, ...company };
      const { data } = await api.POST('/api/v1/organisations/{org}/processors', { params: { path: { org }, header: { 'Idempotency-Key': attemptOf(body) } }, body });
      return data as Schemas['ProcessorBody'];
    }),
    onSuccess: async ({ key }) => {
      await navigate(to(`/engagements/new?processor=${encodeURIComponent(key)}`));
      void registerChanged();
    },
  });
}
