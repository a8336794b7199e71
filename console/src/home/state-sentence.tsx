import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Overview } from './use-overview';

/** How it stands, in a sentence or two. */
export function StateSentence({ overview: { transfers: { total, verdicts }, findings: { severities } } }: { readonly overview: Overview }): ReactNode {
  const { t } = useTranslation('home');
  if (total === 0) return t('state.none');
  const sound = verdicts.uncovered + verdicts.incomplete + verdicts.review === 0;
  const open = verdicts.uncovered + verdicts.incomplete + verdicts.review;
  const first = sound ? t('state.sound', { count: total }) : t('state.open', { count: open, total });
  const second = severities.breach > 0 ? t('state.breaches', { count: severities.breach }) : t('state.noBreach');
  return <>{first} {second}</>;
}
