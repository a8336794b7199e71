import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { DownloadButton } from '../design/download-button';
import { FORMATS, recordQuery } from './record-document';
import type { RecordWish } from './record-wish';
import classes from './records.module.css';

/** The record in every format. */
export function RecordFiles({ org, wish }: { readonly org: string; readonly wish: RecordWish }): ReactNode {
  const { t } = useTranslation('records');
  return (
    <div className={classes['formats']}>
      {FORMATS.map((format) => (
        <DownloadButton
          key={format} name={`record-${wish.role}-${org}.${format}`} label={t('files.get', { format: t(`files.formats.${format}`) })} fullWidth
          ask={(signal) => api.GET('/api/v1/organisations/{org}/records/{record}', { params: { path: { org, record: `${wish.role}.${format}` }, query: recordQuery(wish) }, parseAs: 'stream', signal })}
        >{t(`files.formats.${format}`)}</DownloadButton>
      ))}
    </div>
  );
}
