import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../place/formats';
import { isBlank, isRecord } from './merge/same';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A value of a field as it can be read: lists by line, parts by their stated fields. */
export function ShownValue({ value }: { readonly value: unknown }): ReactNode {
  const { t } = useTranslation('editing');
  const { t: word } = useTranslation();
  const { day } = useFormats();
  if (isBlank(value) || value === '') return <Text size="sm" c="dimmed" fs="italic">{t('conflict.empty')}</Text>;
  if (typeof value === 'boolean') return <Text size="sm">{word(value ? 'yes' : 'no')}</Text>;
  if (Array.isArray(value)) return <Stack gap={4}>{value.map((each, position) => <Text component="div" size="sm" key={position}>• {isRecord(each) ? wordsOf(each) : String(each)}</Text>)}</Stack>;
  if (isRecord(value)) return <Text size="sm">{wordsOf(value)}</Text>;
  const text = String(value);
  return <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{DAY.test(text) ? day(text) : text}</Text>;
}

/** Everything that is stated, one after the other. */
function wordsOf(part: Record<string, unknown>): string {
  return Object.values(part).flatMap((each) => (isBlank(each) || each === '' ? [] : [Array.isArray(each) ? each.join(', ') : isRecord(each) ? wordsOf(each) : String(each)])).join(' · ');
}
