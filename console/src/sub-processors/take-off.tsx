import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Confirmation } from '../design/dialog';
import { tell } from '../design/tell';
import { useOrganisation } from '../place/organisation';
import type { ListedEntry } from './list-entries';
import { saveEntry } from './next-list';

/** An entry that may leave the list. */
export interface TakeOffProps {
  readonly listed: ListedEntry;
  readonly name: string;
  readonly onDone: () => void;
}

/** Takes an entry off the list, after asking. */
export function TakeOff({ listed, name, onDone }: TakeOffProps): ReactNode {
  const { t } = useTranslation('sub-processors');
  const { org } = useOrganisation();
  const [isAsked, asking] = useDisclosure();
  const done = (): void => { tell(t('entry.takenOff', { name })); asking.close(); onDone(); };
  return (
    <>
      <Button variant="subtle" color="red" onClick={asking.open}>{t('entry.takeOff')}</Button>
      <Confirmation title={t('entry.takeOffTitle', { name })} deed={t('entry.takeOff')} isOpen={isAsked} onClose={asking.close} onDone={done} act={() => saveEntry(org, { engagement: listed.engagement, base: listed, wanted: null, reason: '' })}>
        {t('entry.takeOffWhat')}
      </Confirmation>
    </>
  );
}
