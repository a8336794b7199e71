import { Button, Group, List, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { query } from '../../api/client';
import { AnchorLink } from '../../design/anchor-link';
import { StatusMark } from '../../design/marks';
import { ProblemNotice } from '../../design/problem-notice';
import { useOrganisation } from '../../place/organisation';
import { draftWith, useBegin } from './use-begin';
import type { Processor } from './who-search';

/** A company that the register has: perhaps it does already what is asked for. */
export function RegisterChoice({ processor, onLeave }: { readonly processor: Processor; onLeave(): void }): ReactNode {
  const { t } = useTranslation('requests');
  const { org, to } = useOrganisation();
  const { data } = query.useQuery('get', '/api/v1/organisations/{org}/engagements', { params: { path: { org }, query: { processor: processor.key, limit: 20 } } });
  const { begin, isPending, error } = useBegin(() => draftWith(org, processor.key));
  const present = data?.items ?? [];
  return (
    <Stack gap="md">
      <Text fw={600} size="lg">{processor.name}</Text>
      {present.length > 0 && (
        <div>
          <Text size="sm" mb="xs">{t('who.present', { name: processor.name })}</Text>
          <List listStyleType="none" spacing="xs">
            {present.map(({ key, service, status }) => <List.Item key={key}><Group gap="xs"><AnchorLink to={to(`/engagements/${key}`)}>{service ?? key}</AnchorLink><StatusMark status={status ?? 'draft'} /></Group></List.Item>)}
          </List>
        </div>
      )}
      {error !== null && <ProblemNotice error={error} />}
      <Group><Button autoFocus loading={isPending} onClick={begin}>{present.length > 0 ? t('who.beginOther') : t('who.begin')}</Button><Button variant="default" onClick={onLeave}>{t('who.another')}</Button></Group>
    </Stack>
  );
}
