import { Button, List, Stack, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AnchorLink } from '../../design/anchor-link';
import { Notice } from '../../design/notice';
import { useOrganisation } from '../../place/organisation';
import { addressOf } from '../../place/thing-address';
import type { NoticeGap } from './notice-documents';

const SHOWN_FIRST = 4;

/** What the law wants said and the register does not know: left out of the text, told here. @param names of activities, by key */
export function NoticeGaps({ gaps, language, names }: { readonly gaps: readonly NoticeGap[]; readonly language: string; readonly names: ReadonlyMap<string, string> }): ReactNode {
  const { t } = useTranslation('records');
  const [isAll, showAll] = useState(false);
  if (gaps.length === 0) return <Notice tone="good" title={t('notices.complete')} />;
  const shown = isAll ? gaps : gaps.slice(0, SHOWN_FIRST);
  return (
    <Notice tone="open" title={t('notices.gaps', { count: gaps.length })}>
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{t('notices.leftOut')}</Text>
        <List size="sm" spacing={6}>{shown.map((gap, index) => <List.Item key={`${gap.code} ${gap.about.key} ${gap.pointer} ${index}`}><Gap gap={gap} language={language} activity={names.get(gap.activity ?? '')} /></List.Item>)}</List>
        {shown.length < gaps.length && <Button variant="default" size="compact-sm" onClick={() => showAll(true)}>{t('gaps.more', { count: gaps.length - shown.length })}</Button>}
      </Stack>
    </Notice>
  );
}

function Gap({ gap: { article, message, about, pointer }, language, activity }: { readonly gap: NoticeGap; readonly language: string; readonly activity: string | undefined }): ReactNode {
  const { t } = useTranslation('records');
  const { to } = useOrganisation();
  return (
    <>
      <span lang={language}>{activity === undefined ? '' : `${activity}: `}{message}</span> <Text span size="xs" lang={language}>{article}</Text> <AnchorLink to={to(addressOf(about, pointer) ?? '/findings')} size="sm" underline="always">{t('gaps.complete')}</AnchorLink>
    </>
  );
}
