import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { ExternalLink, FileText } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../design/empty-state';
import { useFormats } from '../place/formats';
import { pageOfRecord, type RecordDocument } from './record-document';
import type { RecordWish } from './record-wish';
import classes from './records.module.css';

/** From so many activities on the page is so long that it is made only when it is wanted. */
const MOST_SHOWN_AT_ONCE = 250;

interface RecordPreviewProps {
  readonly org: string;
  readonly wish: RecordWish;
  readonly record: RecordDocument;
  /** A long record was asked for. */
  readonly isShown: boolean;
  readonly show: () => void;
}

/** The record as it will be, in a frame in which nothing runs. */
export function RecordPreview({ org, wish, record, isShown, show }: RecordPreviewProps): ReactNode {
  const { t } = useTranslation('records');
  const { number } = useFormats();
  const address = pageOfRecord(org, wish);
  const isLong = record.activities.length > MOST_SHOWN_AT_ONCE;
  return (
    <Stack gap="xs" component="section" aria-label={t('preview.title')}>
      <Group justify="space-between" className="no-print">
        <Title order={2}>{t('preview.title')}</Title>
        <Anchor href={address} target="_blank" size="sm">{t('preview.open')} <ExternalLink size={14} aria-hidden /></Anchor>
      </Group>
      {isLong && !isShown
        ? <EmptyState Icon={FileText} title={t('preview.long', { count: record.activities.length, number: number(record.activities.length) })} actions={<Button onClick={show}>{t('preview.show')}</Button>}>{t('preview.longWhat')}</EmptyState>
        : <Frame key={`${address} ${record.digest}`} address={address} />}
    </Stack>
  );
}

function Frame({ address }: { readonly address: string }): ReactNode {
  const { t } = useTranslation('records');
  const [isThere, setThere] = useState(false);
  return (
    <>
      <Text size="sm" c="dimmed" component="output" display="block" className="no-print">{isThere ? t('preview.there') : t('preview.coming')}</Text>
      <iframe title={t('preview.title')} src={address} sandbox="" className={classes['frame']} onLoad={() => setThere(true)} />
    </>
  );
}
