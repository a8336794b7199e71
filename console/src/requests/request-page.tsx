import type { ReactNode } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { GuidedRequest } from './guided/guided-request';
import { RequestOverview } from './request-overview';
import { stepIn } from './steps';

/** A request: step by step for whoever asks (`?step=`), as a whole for whoever decides. */
export function RequestPage(): ReactNode {
  const { key = '' } = useParams();
  const [search] = useSearchParams();
  const step = stepIn(search);
  return step === null ? <RequestOverview key={key} requestKey={key} /> : <GuidedRequest key={key} requestKey={key} step={step} />;
}
