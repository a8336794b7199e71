import { Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCategories } from '../../editing/fields/choices';
import { useFormats } from '../../place/formats';
import { useLabels } from '../../place/labels';
import { useOrganisation } from '../../place/organisation';
import type { Engagement } from './engagement-thing';
import { useSafeguardSentence } from './use-safeguard-sentence';
import { usePlaceName } from './verdict-explanation';
import classes from './engagement-summary.module.css';
import { useProcessor } from './use-engagement';
import { useFieldNames } from './use-field-names';

type Told = 'processor' | 'service' | 'role' | 'owner' | 'purposes' | 'dataSubjects' | 'dataCategories' | 'locations' | 'contract' | 'safeguards';

/** What is told of an engagement to somebody who decides. */
export interface EngagementSummaryProps {
  readonly engagement: Engagement;
  /** Behind a line, such as a way to change it. */
  behind?(field: Told): ReactNode;
  /** What stands in place of what nobody stated. */
  openWords?(field: Told): string | undefined;
}

const LINES: readonly Told[] = ['processor', 'service', 'role', 'owner', 'purposes', 'dataSubjects', 'dataCategories', 'locations', 'contract', 'safeguards'];

/** An engagement to be read: every line with what is stated, and open where nothing is. */
export function EngagementSummary({ engagement, behind, openWords }: EngagementSummaryProps): ReactNode {
  const { t } = useTranslation();
  const nameOf = useFieldNames();
  const told = useTold(engagement);
  return (
    <dl className={classes.list}>
      {LINES.map((field) => (
        <div key={field} className={classes.line}>
          <dt className={classes.term}>{nameOf(field)}</dt>
          <dd className={classes.value}>
            <Group justify="space-between" align="flex-start" wrap="nowrap" gap="sm">
              <Stack gap={2}>
                {openWords?.(field) !== undefined ? <Text size="sm" fs="italic" c="dimmed">{openWords(field)}</Text>
                  : told[field].length === 0 ? <Text size="sm" fs="italic" c="dimmed">{t('notStated')}</Text>
                    : told[field].map((line) => <Text key={line} size="sm" style={{ overflowWrap: 'anywhere' }}>{line}</Text>)}
              </Stack>
              {behind?.(field)}
            </Group>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function useTold(engagement: Engagement): Record<Told, readonly string[]> {
  const { org } = useOrganisation();
  const { label } = useLabels();
  const { list } = useFormats();
  const placeName = usePlaceName();
  const sentence = useSafeguardSentence();
  const contract = useContractWords()(engagement.contract);
  const processor = useProcessor(engagement.processor);
  const subjects = useNames('data-subject', org);
  const categories = useNames('data', org);
  const stated = (value: string | null | undefined): readonly string[] => (value ? [value] : []);
  return {
    processor: [[processor?.name ?? engagement.processor, processor?.legalName].filter(Boolean).join(' – ')],
    service: stated(engagement.service), role: [label('engagement-roles', engagement.role)], owner: stated(engagement.owner), purposes: engagement.purposes,
    dataSubjects: stated(list(engagement.dataSubjects.map(subjects))), dataCategories: stated(list(engagement.dataCategories.map(categories))),
    locations: engagement.locations.map((location) => [placeName(location), label('location-kinds', location.kind), location.region].filter(Boolean).join(' · ')),
    contract: stated(contract), safeguards: engagement.safeguards.map(sentence),
  };
}

function useNames(kind: 'data' | 'data-subject', org: string): (key: string) => string {
  const names = new Map(useCategories(kind, org).items.map(({ key, name }) => [key, name]));
  return (key) => names.get(key) ?? key;
}

function useContractWords(): (contract: Engagement['contract']) => string {
  const { t } = useTranslation('engagements');
  const { label } = useLabels();
  const { day } = useFormats();
  return (contract) => {
    if (contract === null) return '';
    const { kind, status, signedOn, endsOn } = contract;
    return [
      kind ? label('contract-kinds', kind) : null, status ? label('contract-statuses', status) : null, signedOn ? t('page.life.since', { from: day(signedOn) }) : null,
      endsOn ? t('fields.safeguard.said.ends', { day: day(endsOn) }) : null,
    ].filter(Boolean).join(' · ');
  };
}
