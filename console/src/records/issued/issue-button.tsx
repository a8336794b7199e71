import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Stamp } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../design/panel';
import type { RecordDocument } from '../record-document';
import type { RecordWish } from '../record-wish';
import { IssueForm } from './issue-form';

/** Opens the dialog in which a record is issued. */
export function IssueButton({ wish, record }: { readonly wish: RecordWish; readonly record: RecordDocument }): ReactNode {
  const { t } = useTranslation('records');
  const [isOpen, { open, close }] = useDisclosure();
  return (
    <Panel title={t('issue.title')} lead={t('issue.lead')}>
      <Button leftSection={<Stamp size={16} aria-hidden />} onClick={open}>{t('issue.open')}</Button>
      <Modal opened={isOpen} onClose={close} title={t('issue.title')} size="lg" closeButtonProps={{ 'aria-label': t('issue.close') }}>
        <IssueForm wish={wish} record={record} close={close} />
      </Modal>
    </Panel>
  );
}
