import { Checkbox } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Question } from '../steps';
import type { NotKnown } from '../use-not-known';

/** "I do not know" under a question. */
export interface NotKnownBoxProps {
  readonly question: Question;
  readonly notKnown: NotKnown;
  /** An answer takes the place of not knowing. */
  readonly isAnswered: boolean;
}

/** "I do not know" is an answer, too: it is told to whoever decides. */
export function NotKnownBox({ question, notKnown, isAnswered }: NotKnownBoxProps): ReactNode {
  const { t } = useTranslation('requests');
  const isStale = isAnswered && notKnown.has(question);
  useEffect(() => { if (isStale) notKnown.set(question, false); }, [isStale, notKnown, question]);
  if (isAnswered) return null;
  return <Checkbox mt="xs" size="sm" label={t('guided.notKnown')} aria-label={t(`guided.notKnownWhat.${question}`)} checked={notKnown.has(question)} onChange={(event) => notKnown.set(question, event.currentTarget.checked)} />;
}
