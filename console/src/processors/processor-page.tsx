import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { ButtonLink } from '../design/anchor-link';
import { Loading } from '../design/loading';
import { Page } from '../design/page';
import { Panel } from '../design/panel';
import { ProblemNotice } from '../design/problem-notice';
import { ThingHistory } from '../history/thing-history';
import { useDay } from '../place/day';
import { useFormats } from '../place/formats';
import { useOrganisation } from '../place/organisation';
import { CatalogueTab } from './page/catalogue-tab';
import { ChainTab } from './page/chain-tab';
import { CompanyTab } from './page/company-tab';
import { DeleteProcessor } from './page/delete-processor';
import { OverviewTab } from './page/overview-tab';
import { PapersTab } from './page/papers-tab';
import { TransfersTab } from './page/transfers-tab';
import { type ProcessorOnDay, useProcessorOnDay } from './page/use-processor';

const TABS = ['overview', 'papers', 'transfers', 'chain', 'company', 'catalogue', 'history'] as const;
type Tab = (typeof TABS)[number];

/** One company: what it does for the organisation, what holds it all up, and what the register says of it. */
export function ProcessorPage(): ReactNode {
  const { key = '' } = useParams();
  const { t } = useTranslation('processors');
  const { data, error, retry } = useProcessorOnDay(key);
  if (data) return <Processor key={key} data={data} />;
  return <Page title={key}>{error ? <ProblemNotice error={error} retry={retry} /> : <Loading />}<ButtonBack words={t('back')} /></Page>;
}

function ButtonBack({ words }: { readonly words: string }): ReactNode {
  const { to } = useOrganisation();
  return <div><ButtonLink variant="default" to={to('/processors')}>{words}</ButtonLink></div>;
}

/** Who proposes may change a company as long as nothing that was decided rests on it. @returns why nothing can be changed; undefined where it can */
function useReadOnlyWords({ engagements }: ProcessorOnDay): string | undefined {
  const { t } = useTranslation('processors');
  const { may } = useOrganisation();
  const { isPast } = useDay();
  if (isPast) return t('readOnly.past');
  if (may('decide')) return undefined;
  if (!may('propose')) return t('readOnly.role');
  return engagements.some(({ status }) => status === 'approved' || status === 'ended') ? t('readOnly.relied') : undefined;
}

function Processor({ data }: { readonly data: ProcessorOnDay }): ReactNode {
  const { t } = useTranslation('processors');
  const { may, to } = useOrganisation();
  const { country } = useFormats();
  const { isPast } = useDay();
  const { processor } = data;
  const readOnlyWords = useReadOnlyWords(data);
  const lead = [processor.legalName, processor.country && country(processor.country)].filter(Boolean).join(' · ');
  const actions = !isPast && may('propose') && <>
    <ButtonLink to={to(`/engagements/new?processor=${encodeURIComponent(processor.key)}`)}>{t('engagements.new')}</ButtonLink>
    {readOnlyWords === undefined && <DeleteProcessor data={data} />}
  </>;
  return <Page title={processor.name} lead={lead === '' ? t('noLegalEntity') : lead} actions={actions}><ProcessorTabs data={data} readOnlyWords={readOnlyWords} /></Page>;
}

function ProcessorTabs({ data, readOnlyWords }: { readonly data: ProcessorOnDay; readonly readOnlyWords: string | undefined }): ReactNode {
  const { t } = useTranslation('processors');
  const [search, setSearch] = useSearchParams();
  const { key } = data.processor;
  // Links to a field lead to the form that has it.
  const tab = TABS.find((each) => each === search.get('tab')) ?? (search.has('field') ? 'company' : 'overview');
  const go = (to: string | null): void => setSearch((before) => {
    const after = new URLSearchParams(before);
    after.delete('field');
    after.set('tab', to ?? 'overview');
    return after;
  });
  const panels: Record<Tab, ReactNode> = {
    overview: <OverviewTab data={data} />,
    papers: <PapersTab data={data} />,
    transfers: <TransfersTab data={data} />,
    chain: <ChainTab processorKey={key} />,
    company: <CompanyTab data={data} readOnlyWords={readOnlyWords} />,
    catalogue: <CatalogueTab data={data} mayChange={readOnlyWords === undefined} />,
    history: <Panel title={t('tabs.history')}><ThingHistory about={{ kind: 'processor', key }} /></Panel>,
  };
  return (
    <Tabs value={tab} onChange={go} keepMounted={false}>
      <Tabs.List mb="md">{TABS.map((each) => <Tabs.Tab key={each} value={each}>{t(`tabs.${each}`)}</Tabs.Tab>)}</Tabs.List>
      {TABS.map((each) => <Tabs.Panel key={each} value={each}>{each === tab && panels[each]}</Tabs.Panel>)}
    </Tabs>
  );
}
