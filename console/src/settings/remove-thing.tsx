import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { registerChanged } from '../api/query-client';
import { Confirmation } from '../design/dialog';
import { tell } from '../design/tell';
import { tagOf } from '../editing/write-headers';

/** Something that can be removed. */
export interface RemoveThingProps {
  readonly name: string;
  /** Where the words for it stand. */
  readonly words: 'measures' | 'categories';
  readonly read: () => Promise<{ readonly response: Response }>;
  readonly remove: (tag: string) => Promise<unknown>;
  readonly onDone: () => void;
}

/** Removes something, after asking; the service refuses while other things name it, and says which. */
export function RemoveThing({ name, words, read, remove, onDone }: RemoveThingProps): ReactNode {
  const { t } = useTranslation('settings');
  const [isAsked, asking] = useDisclosure();
  const act = async (): Promise<void> => {
    const { response } = await read();
    await remove(tagOf(response));
    await registerChanged();
  };
  const done = (): void => { tell(t(`${words}.removed`, { name })); asking.close(); onDone(); };
  return (
    <>
      <Button variant="subtle" color="red" onClick={asking.open}>{t(`${words}.remove`)}</Button>
      <Confirmation title={t(`${words}.removeTitle`, { name })} deed={t(`${words}.remove`)} isOpen={isAsked} onClose={asking.close} act={act} onDone={done}>{t(`${words}.removeWhat`)}</Confirmation>
    </>
  );
}
