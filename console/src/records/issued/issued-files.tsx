import { Box, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { DownloadButton } from '../../design/download-button';
import { useFormats } from '../../place/formats';
import { useOrganisation } from '../../place/organisation';
import { FORMATS, type Format } from '../record-document';
import classes from '../records.module.css';
import type { IssuedRecord } from './use-issuing';

const KILOBYTE = 1024;

/** The files of an issued record, each with the hash of its bytes. */
export function IssuedFiles({ issue }: { readonly issue: IssuedRecord }): ReactNode {
  const { t } = useTranslation('records');
  const files = issue.files.toSorted((a, b) => FORMATS.indexOf(a.extension as Format) - FORMATS.indexOf(b.extension as Format));
  return (
    <Box component="section" aria-label={t('issued.files')} tabIndex={0} style={{ overflowX: 'auto' }}>
      <Table verticalSpacing="xs" miw="30rem">
        <Table.Thead><Table.Tr><Table.Th scope="col">{t('issued.file')}</Table.Th><Table.Th scope="col">{t('issued.size')}</Table.Th><Table.Th scope="col">SHA-256</Table.Th></Table.Tr></Table.Thead>
        <Table.Tbody>{files.map((file) => <FileRow key={file.format} issue={issue} file={file} />)}</Table.Tbody>
      </Table>
    </Box>
  );
}

function FileRow({ issue: { role, number }, file }: { readonly issue: IssuedRecord; readonly file: IssuedRecord['files'][number] }): ReactNode {
  const { t } = useTranslation('records');
  const { org } = useOrganisation();
  const formats = useFormats();
  const format = t(`files.formats.${file.extension as Format}`);
  return (
    <Table.Tr>
      <Table.Td>
        <DownloadButton
          size="xs" name={`${org}-record-${role}-${number}.${file.extension}`} label={t('files.get', { format })}
          ask={(signal) => api.GET('/api/v1/organisations/{org}/records/{role}/issues/{issue}', { params: { path: { org, role, issue: `${number}.${file.extension}` } }, parseAs: 'stream', signal })}
        >{format}</DownloadButton>
      </Table.Td>
      <Table.Td><Text size="sm" ta="right">{t('issued.kilobytes', { size: formats.number(Math.max(1, Math.round(file.size / KILOBYTE))) })}</Text></Table.Td>
      <Table.Td><span className={classes['digest']}>{file.sha256}</span></Table.Td>
    </Table.Tr>
  );
}
