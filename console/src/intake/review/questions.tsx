import { Anchor, List, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { Notice } from '../../design/notice';
import { placeOf } from '../register/evidence';
import type { RegisterDocument } from '../register/register-document';

/** What the file leaves open and a person has to say. */
export function Questions({ questions, incoming }: { readonly questions: readonly Schemas['QuestionView'][]; readonly incoming: RegisterDocument }): ReactNode {
  const { t, i18n } = useTranslation('intake');
  if (questions.length === 0) return null;
  const title = (code: string): string => (i18n.exists(`intake:questions.codes.${code}`) ? t(`questions.codes.${code as 'role-not-stated'}`) : code);
  return (
    <Notice tone="open" title={t('questions.title', { count: questions.length })}>
      <List spacing="xs" size="sm">
        {questions.map(({ code, message, pointer, sheet }) => {
          const thing = pointer === undefined ? null : placeOf(pointer, incoming)?.thing ?? null;
          return (
            <List.Item key={`${code} ${pointer ?? ''} ${sheet ?? ''} ${message}`}>
              <Text span size="sm" fw={600}>{title(code)}</Text> <Text span size="sm" lang="en">{message}</Text>
              {thing !== null && thing !== 'organisation' && <> <Anchor href={`#thing-${thing}`} size="sm" underline="always" onClick={(event) => { event.preventDefault(); showThing(thing); }}>{t('questions.go')}</Anchor></>}
            </List.Item>
          );
        })}
      </List>
    </Notice>
  );
}

/** Goes to a thing's card and unfolds it. */
function showThing(id: string): void {
  const unfold = document.getElementById(`thing-${id}`)?.querySelector<HTMLButtonElement>('button[aria-expanded]');
  if (!unfold) return;
  if (unfold.ariaExpanded === 'false') unfold.click();
  unfold.focus();
}
