import { ActionIcon, Menu } from '@mantine/core';
import { Copy, Ellipsis, FileText, History, OctagonX, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ThingEditor } from '../../editing/thing-editor';
import { focusField } from '../../editing/fields/focus-field';
import { today, useDay } from '../../place/day';
import { useOrganisation } from '../../place/organisation';
import type { Activity } from '../activity-thing';
import { RemoveDialog } from './remove-dialog';

/** @returns where the privacy notice of an activity is, as a page */
function noticeOf(org: string, key: string, language: string): string {
  return `/api/v1/organisations/${org}/activities/${key}/privacy-notice.html?lang=${language}`;
}

/** What can be done with an activity as a whole. */
export function ActivityActions({ editor }: { readonly editor: ThingEditor<Activity> }): ReactNode {
  const { t, i18n } = useTranslation('activities');
  const { org, may, to } = useOrganisation();
  const { isPast } = useDay();
  const [isRemoving, setRemoving] = useState(false);
  const { saved: { key, role, name }, value, set } = editor;
  const canWrite = may('decide') && !isPast;
  const end = (): void => {
    set('status', 'ended');
    if (value.endsOn === null) set('endsOn', today());
    requestAnimationFrame(() => focusField('/endsOn'));
  };
  return (
    <>
      <Menu position="bottom-end" withinPortal shadow="md">
        <Menu.Target><ActionIcon variant="default" size="lg" aria-label={t('actions.more')}><Ellipsis size={18} aria-hidden /></ActionIcon></Menu.Target>
        <Menu.Dropdown>
          {role === 'controller' && <Menu.Item component="a" href={noticeOf(org, key, i18n.language)} target="_blank" rel="noopener" leftSection={<FileText size={16} aria-hidden />}>{t('actions.notice')}</Menu.Item>}
          {canWrite && <Menu.Item component={Link} to={to(`/activities/new?from=${key}`)} leftSection={<Copy size={16} aria-hidden />}>{t('actions.copy')}</Menu.Item>}
          <Menu.Item component={Link} to={to(`/activities/${key}?tab=history`)} leftSection={<History size={16} aria-hidden />}>{t('actions.history')}</Menu.Item>
          {canWrite && value.status !== 'ended' && <Menu.Item leftSection={<OctagonX size={16} aria-hidden />} onClick={end}>{t('actions.end')}</Menu.Item>}
          {canWrite && <Menu.Item color="red" leftSection={<Trash2 size={16} aria-hidden />} onClick={() => setRemoving(true)}>{t('actions.remove')}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      <RemoveDialog isOpen={isRemoving} onClose={() => setRemoving(false)} activityKey={key} name={name} discard={editor.discard} />
    </>
  );
}
