import { Anchor, Box, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useFormats } from '../../place/formats';
import { useLabels } from '../../place/labels';
import { LANGUAGES } from '../../words/languages';
import type { IssuedRecord } from './use-issuing';

/** Issued records in a table; each leads to its own page. */
export function IssuedTable({ issues }: { readonly issues: readonly IssuedRecord[] }): ReactNode {
  const { t } = useTranslation('records');
  return (
    <Box component="section" aria-label={t('issued.table')} tabIndex={0} style={{ overflowX: 'auto' }}>
      <Table miw="44rem" verticalSpacing="sm" highlightOnHover>
        <Table.Thead>
          <Table.Tr>{(['number', 'issuedAt', 'issuedBy', 'asOf', 'language', 'comment', 'gaps'] as const).map((column) => <Table.Th key={column} scope="col">{t(`issued.columns.${column}`)}</Table.Th>)}</Table.Tr>
        </Table.Thead>
        <Table.Tbody>{issues.map((issue) => <Row key={issue.number} issue={issue} />)}</Table.Tbody>
      </Table>
    </Box>
  );
}

function Row({ issue }: { readonly issue: IssuedRecord }): ReactNode {
  const { t } = useTranslation('records');
  const { day, instant, number } = useFormats();
  const { label } = useLabels();
  const [search] = useSearchParams();
  const there = new URLSearchParams(search);
  there.set('issue', String(issue.number));
  return (
    <Table.Tr>
      <Table.Td><Anchor component={Link} to={`?${there}`} fw={600}>{t('issued.name', { number: issue.number })}</Anchor></Table.Td>
      <Table.Td>{instant(issue.issuedAt)}</Table.Td>
      <Table.Td>{issue.issuedBy}</Table.Td>
      <Table.Td>{day(issue.asOf)}{issue.knownOn !== null && <Text size="xs" c="dimmed">{t('issued.knownOn', { day: day(issue.knownOn) })}</Text>}</Table.Td>
      <Table.Td>{LANGUAGES[issue.language]}{issue.template !== 'art-30' && <Text size="xs" c="dimmed">{label('templates', issue.template)}</Text>}</Table.Td>
      <Table.Td maw="18rem"><Text size="sm" lineClamp={2}>{issue.comment}</Text></Table.Td>
      <Table.Td>{issue.acknowledgedGaps.length === 0 ? t('issued.noGaps') : number(issue.acknowledgedGaps.length)}</Table.Td>
    </Table.Tr>
  );
}
