import { Button, Group, List, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { tell } from '../../design/tell';
import { useMutation } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../../api/client';
import { Problem } from '../../api/problem';
import { registerChanged } from '../../api/query-client';
import { AnchorLink } from '../../design/anchor-link';
import { ProblemNotice } from '../../design/problem-notice';
import { reasonHeader } from '../../editing/write-headers';
import { useOrganisation } from '../../place/organisation';
import type { ProcessorOnDay } from './use-processor';

/** Who refers to a thing, as a refusal to delete it tells. */
interface Use {
  readonly kind: string;
  readonly key: string;
}

/** Takes a company out of the register, after asking; what still names it is told, with the way there. */
export function DeleteProcessor({ data: { processor, tag } }: { readonly data: ProcessorOnDay }): ReactNode {
  const { t } = useTranslation('processors');
  const { t: word } = useTranslation();
  const { org, to } = useOrganisation();
  const navigate = useNavigate();
  const [isOpen, { open, close }] = useDisclosure();
  const [reason, setReason] = useState('');
  const deleting = useMutation({
    mutationFn: () => api.DELETE('/api/v1/organisations/{org}/processors/{key}', { params: { path: { org, key: processor.key }, header: { 'If-Match': tag } }, headers: reasonHeader(reason) }),
    onSuccess: async () => {
      tell(t('remove.done', { name: processor.name }));
      await navigate(to('/processors'));
      void registerChanged();
    },
  });
  const shut = (): void => { close(); deleting.reset(); };
  return (
    <>
      <Button variant="default" leftSection={<Trash2 size={16} aria-hidden />} onClick={open}>{word('delete')}</Button>
      <Modal opened={isOpen} onClose={shut} title={t('remove.title', { name: processor.name })} closeButtonProps={{ 'aria-label': word('close') }}>
        <Stack gap="md">
          <Text size="sm">{t('remove.what')}</Text>
          {deleting.error && <Refusal error={deleting.error} />}
          <TextInput label={t('remove.reason')} description={t('remove.reasonHelp')} value={reason} maxLength={500} onChange={({ currentTarget }) => setReason(currentTarget.value)} />
          <Group justify="flex-end"><Button variant="default" onClick={shut}>{word('cancel')}</Button><Button color="red.9" loading={deleting.isPending} onClick={() => deleting.mutate()}>{t('remove.yes')}</Button></Group>
        </Stack>
      </Modal>
    </>
  );
}

function Refusal({ error }: { readonly error: unknown }): ReactNode {
  const { t } = useTranslation('processors');
  const { to } = useOrganisation();
  const usedBy = error instanceof Problem && Array.isArray(error.document['usedBy']) ? error.document['usedBy'] as readonly Use[] : [];
  return (
    <>
      <ProblemNotice error={error} />
      {usedBy.length > 0 && <div><Text size="sm" fw={600}>{t('remove.usedBy')}</Text><List size="sm" spacing="xs">{usedBy.map(({ kind, key }) => <List.Item key={kind + key}>{kind === 'engagement' ? <AnchorLink size="sm" underline="always" lh="24px" display="inline-block" to={to(`/engagements/${key}`)}>{key}</AnchorLink> : key}</List.Item>)}</List></div>}
    </>
  );
}
