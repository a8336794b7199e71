import { Button, Group, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { Copy, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../../api/client';
import { registerChanged } from '../../api/query-client';
import { ButtonLink } from '../../design/anchor-link';
import { ProblemNotice } from '../../design/problem-notice';
import { useDay } from '../../place/day';
import { useOrganisation } from '../../place/organisation';
import { type Engagement, loadEngagement } from '../fields/engagement-thing';

/** What may be done with an engagement as a whole. */
export function EngagementActions({ engagement }: { readonly engagement: Engagement }): ReactNode {
  const { t } = useTranslation('engagements');
  const { may, to } = useOrganisation();
  const { isPast } = useDay();
  const [isAsking, { open, close }] = useDisclosure();
  const mayDelete = may('decide') || (may('propose') && engagement.status === 'draft');
  if (isPast) return null;
  return (
    <>
      {may('propose') && <ButtonLink to={`${to('/engagements/new')}?copyOf=${engagement.key}`} variant="default" leftSection={<Copy size={16} aria-hidden />}>{t('page.copy')}</ButtonLink>}
      {mayDelete && <Button variant="default" leftSection={<Trash2 size={16} aria-hidden />} onClick={open}>{t('page.delete')}</Button>}
      <Modal opened={isAsking} onClose={close} title={t('page.deleteTitle')} centered closeButtonProps={{ 'aria-label': t('page.deleteNot') }}><DeleteForm engagement={engagement} onLeave={close} /></Modal>
    </>
  );
}

function DeleteForm({ engagement: { key, status }, onLeave }: { readonly engagement: Engagement; onLeave(): void }): ReactNode {
  const { t } = useTranslation('engagements');
  const { org, to } = useOrganisation();
  const navigate = useNavigate();
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      const { tag } = await loadEngagement(org, key);
      await api.DELETE('/api/v1/organisations/{org}/engagements/{key}', { params: { path: { org, key }, header: { 'If-Match': tag } } });
    },
    onSuccess: () => { void navigate(to('/engagements'), { replace: true }); void registerChanged(); },
  });
  return (
    <>
      <Text size="sm">{t(status === 'approved' || status === 'ended' ? 'page.deleteRunning' : 'page.deleteDraft')}</Text>
      {error && <ProblemNotice error={error} />}
      <Group mt="md" gap="xs" justify="flex-end">
        <Button variant="default" data-autofocus onClick={onLeave}>{t('page.deleteNot')}</Button>
        <Button color="red" loading={isPending} onClick={() => mutate()}>{t('page.deleteYes')}</Button>
      </Group>
    </>
  );
}
