import { Stack, Text } from '@mantine/core';
import { Inbox } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AnchorLink } from '../design/anchor-link';
import { StatusMark } from '../design/marks';
import { Panel } from '../design/panel';
import { useFormats } from '../place/formats';
import { useMe } from '../place/me';
import { useOrganisation } from '../place/organisation';
import classes from './home.module.css';
import { NothingHere } from './nothing-here';
import type { Overview } from './use-overview';
import { type Request, waitingFor } from './waiting-for';

/** So many are told here; the others on the page of requests. */
const MOST_SHOWN = 5;

/** What waits for whoever looks: decisions for those who decide, answers for those who asked. */
export function WaitingPanel({ requests }: Pick<Overview, 'requests'>): ReactNode {
  const { t } = useTranslation('home');
  const { may, to } = useOrganisation();
  const { id } = useMe();
  const { mine, others } = waitingFor(requests, { id, decides: may('decide') });
  const waiting = [...mine, ...others];
  const reads = !may('propose');
  return (
    <Panel title={reads ? t('waiting.readerTitle') : t('waiting.title')} actions={<AnchorLink to={to('/requests')} size="sm">{t('waiting.all')}</AnchorLink>}>
      {waiting.length === 0
        ? <NothingHere Icon={Inbox} title={t('waiting.none')}>{may('decide') ? t('waiting.noneDecide') : reads ? t('waiting.noneRead') : t('waiting.nonePropose')}</NothingHere>
        : (
          <Stack gap="xs">
            <ul className={classes.list}>{waiting.slice(0, MOST_SHOWN).map((request) => <WaitingRequest key={request.engagement} request={request} />)}</ul>
            {waiting.length > MOST_SHOWN && <AnchorLink to={to('/requests')} size="sm">{t('waiting.more', { count: waiting.length - MOST_SHOWN })}</AnchorLink>}
          </Stack>
        )}
    </Panel>
  );
}

function WaitingRequest({ request: { engagement, name, status, submitted, answered } }: { readonly request: Request }): ReactNode {
  const { t } = useTranslation('home');
  const { since } = useFormats();
  const { to } = useOrganisation();
  const step = answered ?? submitted;
  const said = status === 'submitted' ? 'waiting.asked' : status === 'rejected' ? 'waiting.rejected' : 'waiting.askedBack';
  return (
    <li>
      <div className={classes.line}><AnchorLink to={to(`/requests/${encodeURIComponent(engagement)}`)} className={classes.title}>{name}</AnchorLink><StatusMark status={status} /></div>
      <Text size="xs" c="dimmed">{t(said, { who: step.by, since: since(step.at) })}</Text>
      {step.comment && <Text size="sm" lineClamp={2} className={classes.quote}>{step.comment}</Text>}
    </li>
  );
}
