import { Paper, Text } from '@mantine/core';
import { ArrowRight } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { query } from '../../api/client';
import { AnchorLink } from '../../design/anchor-link';
import { Loading } from '../../design/loading';
import { LawSentence } from '../../design/law-sentence';
import { VerdictMark } from '../../design/marks';
import { ProblemNotice } from '../../design/problem-notice';
import { dayQuery, useDay } from '../../place/day';
import { useLabels } from '../../place/labels';
import { useOrganisation } from '../../place/organisation';
import type { Chains, GraphEdge, Path } from '../graph-model';
import { useGraphWords } from '../graph-words';
import classes from './path.module.css';

/** One way that data take to a company, step by step: "Example Learning → Segment → AWS", and why each step may be taken. */
export function PathExplanation({ path, chains }: { readonly path: Path; readonly chains: Chains }): ReactNode {
  const { t } = useTranslation('graph');
  const names = [chains.root.name, ...path.map(({ to }) => chains.nodes.get(to)?.name ?? to)];
  return (
    <Paper withBorder p="md" radius="md">
      <Text fw={650} className={classes.names}>{names.map((name, index) => <Fragment key={`${name} ${index}`}>{index > 0 && <> <ArrowRight size={14} role="img" aria-label={t('details.to')} /> </>}{name}</Fragment>)}</Text>
      <ol className={classes.steps}>{path.map((edge) => <Step key={edge.engagement} edge={edge} />)}</ol>
    </Paper>
  );
}

function Step({ edge: { engagement, service, role } }: { readonly edge: GraphEdge }): ReactNode {
  const { t } = useTranslation('graph');
  const { to } = useOrganisation();
  const { label } = useLabels();
  return (
    <li className={classes.step}>
      <Text size="sm"><AnchorLink to={to(`/engagements/${engagement}`)} fw={600}>{service ?? engagement}</AnchorLink> {t('details.as', { role: label('engagement-roles', role) })}</Text>
      <StepTransfers engagement={engagement} />
    </li>
  );
}

/** Where the data of one engagement go, and why they may: "Storage in Ireland: not restricted, because …". */
function StepTransfers({ engagement }: { readonly engagement: string }): ReactNode {
  const { t } = useTranslation('graph');
  const { org, to } = useOrganisation();
  const { label } = useLabels();
  const words = useGraphWords('none');
  const day = useDay();
  const { data, error, refetch } = query.useQuery('get', '/api/v1/organisations/{org}/transfers', { params: { path: { org }, query: { ...dayQuery(day), engagement } } });
  if (error) return <ProblemNotice error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (data.items.length === 0) return <Text size="sm" c="dimmed">{t('details.noPlaces')}</Text>;
  return (
    <ul className={classes.places}>
      {data.items.map(({ country, organisation, kind, regime, verdict, reasons }, index) => {
        const place = country ?? organisation ?? '';
        const address = `/transfers?transfer=${encodeURIComponent([engagement, place, kind, regime].join('~'))}`;
        return (
          <li key={`${place} ${kind} ${regime} ${index}`}>
            <AnchorLink to={to(address)} size="sm">{t('details.place', { kind: label('location-kinds', kind), place: words.place(place), law: label('regimes', regime) })}</AnchorLink> <VerdictMark verdict={verdict} />
            {reasons[0] && <Text size="sm" c="dimmed" component="div"><LawSentence code={reasons[0].code} list="reason-codes" message={reasons[0].message} citation={reasons[0].citation} /></Text>}
          </li>
        );
      })}
    </ul>
  );
}
