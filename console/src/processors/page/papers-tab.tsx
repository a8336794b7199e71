import { Anchor, Badge, ScrollArea, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AnchorLink } from '../../design/anchor-link';
import { Panel } from '../../design/panel';
import { today, useDay } from '../../place/day';
import { useFormats } from '../../place/formats';
import { useLabels } from '../../place/labels';
import { useOrganisation } from '../../place/organisation';
import { endingOf, type Paper, papersOf } from './processor-papers';
import type { ProcessorOnDay } from './use-processor';

const LISTS: Readonly<Record<Paper['kind'], string>> = { contract: 'contract-kinds', safeguard: 'mechanisms', assessment: 'tia-outcomes', certification: 'certification-schemes' };

/** Contracts, safeguards, assessments and certifications in one table, what ends first in front. */
export function PapersTab({ data: { processor, engagements } }: { readonly data: ProcessorOnDay }): ReactNode {
  const { t } = useTranslation('processors');
  const papers = papersOf(processor, engagements);
  const services = new Map(engagements.map(({ key, service }) => [key, service ?? key]));
  const columns = ['what', 'about', 'detail', 'from', 'until', 'document'] as const;
  if (papers.length === 0) return <Panel title={t('papers.title')}><Text c="dimmed">{t('papers.none')}</Text></Panel>;
  return (
    <Panel title={t('papers.title')} lead={t('papers.lead')}>
      <ScrollArea viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': t('papers.title') }}>
        <Table miw={760} verticalSpacing="xs">
          <Table.Thead><Table.Tr>{columns.map((column) => <Table.Th key={column} scope="col">{t(`papers.columns.${column}`)}</Table.Th>)}</Table.Tr></Table.Thead>
          <Table.Tbody>{papers.map((paper) => <PaperRow key={paper.id} paper={paper} service={paper.engagement === null ? null : services.get(paper.engagement) ?? paper.engagement} />)}</Table.Tbody>
        </Table>
      </ScrollArea>
    </Panel>
  );
}

function PaperRow({ paper, service }: { readonly paper: Paper; readonly service: string | null }): ReactNode {
  const { t } = useTranslation('processors');
  const { t: word } = useTranslation();
  const { label } = useLabels();
  const { day } = useFormats();
  const { to } = useOrganisation();
  const { kind, code, engagement, from, url, reference } = paper;
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}><Text size="xs" c="dimmed">{t(`papers.kinds.${kind}`)}</Text><Text size="sm" fw={600}>{code === null ? word('notStated') : label(LISTS[kind], code)}</Text></Table.Th>
      <Table.Td>{engagement === null ? t('papers.company') : <AnchorLink size="sm" to={to(`/engagements/${engagement}`)}>{service}</AnchorLink>}</Table.Td>
      <Table.Td><Detail paper={paper} /></Table.Td>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>{from === null ? <Text size="sm" c="dimmed">{word('notStated')}</Text> : day(from)}</Table.Td>
      <Table.Td style={{ whiteSpace: 'nowrap' }}><Until paper={paper} /></Table.Td>
      <Table.Td>{url ? <Anchor href={url} size="sm" target="_blank" rel="noreferrer">{reference ?? t('papers.open')}</Anchor> : reference}</Table.Td>
    </Table.Tr>
  );
}

function Detail({ paper: { kind, detail } }: { readonly paper: Paper }): ReactNode {
  const { label } = useLabels();
  if (detail === null) return null;
  if (kind === 'contract') return label('contract-statuses', String(detail));
  return kind === 'certification' ? label('certification-statuses', String(detail)) : label('scc-modules', String(detail));
}

/** When it ends; what has ended or ends soon stands out in words, too. */
function Until({ paper }: { readonly paper: Paper }): ReactNode {
  const { t } = useTranslation('processors');
  const { day } = useFormats();
  const { asOf = today() } = useDay();
  const ending = endingOf(paper, asOf);
  if (paper.until === null) return <Text size="sm" c="dimmed">{paper.kind === 'assessment' ? '' : t('papers.open-ended')}</Text>;
  const colour = ending === 'ended' ? 'uncovered' : 'incomplete';
  return <>{day(paper.until)} {(ending === 'ended' || ending === 'soon') && <Badge variant="light" tt="none" style={{ color: `var(--verdict-${colour})`, background: `var(--ground-${colour})` }}>{t(`papers.${ending}`)}</Badge>}</>;
}
