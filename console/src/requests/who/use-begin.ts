import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { useNavigate } from 'react-router';
import { newAttemptKey } from '../../api/attempt-key';
import { api } from '../../api/client';
import { Problem } from '../../api/problem';
import { registerChanged } from '../../api/query-client';
import { createEngagement, emptyEngagement } from '../../engagements/fields/engagement-thing';
import { freeKeyFor } from '../../editing/fields/own-key';
import { useOrganisation } from '../../place/organisation';
import { useNotKnown } from '../use-not-known';

/** Makes the draft of a request and goes on to its second step. */
export interface Beginning {
  begin(): void;
  readonly isPending: boolean;
  readonly error: unknown;
}

const ALREADY_THERE = 409;

/** Begins a request. @param make makes what is missing, and the draft; it is given a word that is the same for every try. @returns the draft's key */
export function useBegin(make: (attempt: string) => Promise<string>): Beginning {
  const { to } = useOrganisation();
  const navigate = useNavigate();
  const attempt = useRef(newAttemptKey());
  const notKnown = useNotKnown('');
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => make(attempt.current),
    onSuccess: async (key) => {
      notKnown.begin(key);
      await navigate(`${to(`/requests/${key}`)}?step=what`);
      void registerChanged();
    },
  });
  return { begin: () => { if (!isPending) mutate(); }, isPending, error };
}

/** Makes an empty draft with a company of the register. @returns its key */
export async function draftWith(org: string, processor: string): Promise<string> {
  const { data } = await api.GET('/api/v1/organisations/{org}/engagements', { params: { path: { org }, query: { processor, limit: 500 } } });
  const taken = new Set(data?.items.map(({ key }) => key));
  for (;;) {
    const key = freeKeyFor(processor, (each) => taken.has(each));
    try {
      return (await createEngagement(org, { ...emptyEngagement(processor), key }, undefined, newAttemptKey())).key;
    } catch (error) {
      // Another company's engagement may have that key.
      if (!(error instanceof Problem) || error.status !== ALREADY_THERE) throw error;
      taken.add(key);
    }
  }
}
