import { Text, type TitleOrder } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../design/loading';
import { ProblemNotice } from '../design/problem-notice';
import { useOrganisation } from '../place/organisation';
import { ChangeList } from './change-list';
import { OlderChanges } from './older-changes';
import { useHistory } from './read-history';

/** A thing whose history is asked. */
export interface ThingHistoryProps {
  /** As the API names it: `{ kind: 'engagement', key: 'salesforce-crm' }`. */
  readonly about: { readonly kind: string; readonly key: string };
  /** Level of the days' headings; one below the heading that stands over this. */
  readonly headings?: TitleOrder;
}

/** Who changed one thing, when and why, newest first, with the difference by field: for the page of that thing. */
export function ThingHistory({ about: { kind, key }, headings = 3 }: ThingHistoryProps): ReactNode {
  const { t } = useTranslation('history');
  const { org } = useOrganisation();
  const reading = useHistory(org, { about: `${kind}/${key}` });
  if (reading.revisions === undefined) return reading.error !== null ? <ProblemNotice error={reading.error} retry={reading.again} /> : <Loading />;
  if (reading.revisions.length === 0) return <Text c="dimmed">{t('thing.none')}</Text>;
  return <><ChangeList revisions={reading.revisions} isOfOneThing headings={headings} /><OlderChanges reading={reading} /></>;
}
