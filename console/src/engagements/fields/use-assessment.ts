import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, type Schemas } from '../../api/client';
import { type Verdict, VERDICTS_WORST_FIRST } from '../../design/marks';
import type { Engagement } from './engagement-thing';

export type Assessment = Schemas['EngagementAssessmentView'];
export type Transfer = Schemas['TransferView'];
export type Finding = Schemas['FindingView'];

/** Typing goes on; the law is asked when there is a moment's rest. */
const REST_MILLISECONDS = 300;
const NOTHING: Assessment = { transfers: [], findings: [] };

/** What the law would say now of an engagement as it is in a form. */
export interface LiveAssessment extends Assessment {
  /** An answer to an earlier state is shown while the next is on its way. */
  readonly isAsking: boolean;
  /** The answer that did not come. */
  readonly error: unknown;
}

/** Only what the law reads, and of that only what is whole: half a line would be refused. */
function asked(engagement: Engagement): Schemas['EngagementBody'] {
  const { key, purposes, locations, contract, safeguards, owner: _, source: __, service: ___, ...rest } = engagement;
  return {
    ...rest, key: key === '' ? 'new' : key,
    purposes: purposes.filter((purpose) => purpose.trim() !== ''),
    locations: wholeLocations(locations).map(({ location }) => location),
    contract: contract && { ...contract, url: null },
    safeguards: safeguards.map((each) => ({ ...each, url: null, transferImpactAssessment: each.transferImpactAssessment ? { ...each.transferImpactAssessment, url: null } : null })),
    publicList: { ...engagement.publicList, products: engagement.publicList.products.filter((product) => product.trim() !== '') },
  };
}

/** @returns the places that are named, each with where it stands in the form */
function wholeLocations(locations: Engagement['locations']): readonly { readonly location: Engagement['locations'][number]; readonly position: number }[] {
  return locations.map((location, position) => ({ location, position })).filter(({ location }) => Boolean(location.country ?? location.organisation));
}

/** Asks the service what the law says of an engagement as it is in a form; nothing is stored. */
export function useAssessment(org: string, engagement: Engagement, isEnabled = true): LiveAssessment {
  const [body] = useDebouncedValue(engagement.processor === '' ? '' : JSON.stringify(asked(engagement)), REST_MILLISECONDS);
  const { data, isFetching, error } = useQuery({
    queryKey: ['engagement-assessment', org, body],
    queryFn: async () => (await api.POST('/api/v1/organisations/{org}/engagement-assessments', { params: { path: { org } }, body: JSON.parse(body) as Schemas['EngagementBody'] })).data ?? NOTHING,
    placeholderData: keepPreviousData,
    enabled: isEnabled && body !== '',
  });
  return { ...(data ?? NOTHING), isAsking: isFetching, error };
}

/** @returns the transfers of one place of the form, one for each law */
export function transfersAt(transfers: readonly Transfer[], { country, organisation, kind }: Pick<Engagement['locations'][number], 'country' | 'organisation' | 'kind'>): readonly Transfer[] {
  const found = transfers.filter((transfer) => transfer.country === (country ?? null) && transfer.organisation === (organisation ?? null) && transfer.kind === kind);
  return [...new Map(found.map((transfer) => [transfer.regime, transfer])).values()];
}

/** @returns the worst verdict; null where there is no transfer */
export function worstVerdict(transfers: readonly Pick<Transfer, 'verdict'>[]): Verdict | null {
  return VERDICTS_WORST_FIRST.find((verdict) => transfers.some((transfer) => transfer.verdict === verdict)) ?? null;
}

/** One answer of the law, with every place it holds for: the law does not tell kinds of access apart. */
export interface Explained {
  readonly transfer: Transfer;
  readonly kinds: readonly Transfer['kind'][];
}

/** @returns the transfers by destination and law, worst first */
export function explained(transfers: readonly Transfer[]): readonly Explained[] {
  const groups = Map.groupBy(transfers, ({ regime, country, organisation }) => `${regime} ${country ?? organisation ?? ''}`);
  return [...groups.values()]
    .flatMap(([transfer, ...others]) => (transfer ? [{ transfer, kinds: [...new Set([transfer, ...others].map(({ kind }) => kind))] }] : []))
    .toSorted((first, second) => VERDICTS_WORST_FIRST.indexOf(first.transfer.verdict) - VERDICTS_WORST_FIRST.indexOf(second.transfer.verdict));
}
