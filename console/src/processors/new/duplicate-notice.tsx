import { List, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { AnchorLink } from '../../design/anchor-link';
import { Notice } from '../../design/notice';
import { useOrganisation } from '../../place/organisation';

/** Companies that may be the one that is about to be added: each with why, and the way to it. */
export function DuplicateNotice({ duplicates }: { readonly duplicates: readonly Schemas['DuplicateView'][] }): ReactNode {
  const { t } = useTranslation('processors');
  const { to } = useOrganisation();
  return (
    <div aria-live="polite">
      {duplicates.length > 0 && (
        <Notice tone="open" title={t('duplicates.title', { count: duplicates.length })}>
          <Text size="sm">{t('duplicates.what')}</Text>
          <List size="sm" mt="xs">
            {duplicates.map(({ processor: { key, name, legalName }, reasons }) => (
              <List.Item key={key}>
                <AnchorLink size="sm" fw={600} underline="always" to={to(`/processors/${key}`)}>{name}</AnchorLink>{legalName && <Text span size="sm" c="dimmed"> {legalName}</Text>}
                <Text size="sm">{reasons.map(({ code, matched }) => t(`duplicates.${code}`, { matched })).join(' ')}</Text>
              </List.Item>
            ))}
          </List>
        </Notice>
      )}
    </div>
  );
}
