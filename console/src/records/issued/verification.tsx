import { Anchor, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { FileDrop } from '../../design/file-drop';
import { Loading } from '../../design/loading';
import { Notice } from '../../design/notice';
import { Panel } from '../../design/panel';
import { ProblemNotice } from '../../design/problem-notice';
import { useFormats } from '../../place/formats';
import { useOrganisation } from '../../place/organisation';
import { digestIn, type IssueVerification, verifyIssued } from './verify-file';

type Verified = IssueVerification & { readonly name: string };

/** Is a file one that was issued here, which, and is it unchanged? */
export function Verification(): ReactNode {
  const { t } = useTranslation('records');
  const { org } = useOrganisation();
  const verifying = useMutation({ mutationFn: (asked: File | string) => verify(org, asked) });
  return (
    <Panel title={t('verify.title')} lead={t('verify.lead')}>
      <Stack gap="md">
        <FileDrop title={t('verify.drop')} onFile={(file) => verifying.mutate(file)} isBusy={verifying.isPending}>{t('verify.dropWhat')}</FileDrop>
        <ByDigest verify={(digest) => verifying.mutate(digest)} />
        <div aria-live="polite">
          {verifying.isPending && <Loading />}
          {verifying.error !== null && <ProblemNotice error={verifying.error} />}
          {verifying.data && <Result verified={verifying.data} />}
        </div>
      </Stack>
    </Panel>
  );
}

async function verify(org: string, asked: File | string): Promise<Verified> {
  return { ...await verifyIssued(org, asked), name: typeof asked === 'string' ? asked : asked.name };
}

function ByDigest({ verify: check }: { readonly verify: (digest: string) => void }): ReactNode {
  const { t } = useTranslation('records');
  const [digest, setDigest] = useState('');
  const [isWrong, setWrong] = useState(false);
  const submit = (): void => {
    const stated = digestIn(digest);
    setWrong(stated === null);
    if (stated !== null) check(stated);
  };
  return (
    <form onSubmit={(event) => { event.preventDefault(); submit(); }}>
      <Group align="flex-end" gap="xs">
        <TextInput label={t('verify.digest')} description={t('verify.digestHelp')} value={digest} onChange={({ currentTarget }) => setDigest(currentTarget.value)} error={isWrong ? t('verify.digestWrong') : undefined} style={{ flex: '1 1 18rem' }} />
        <Button type="submit" variant="default">{t('verify.check')}</Button>
      </Group>
    </form>
  );
}

function Result({ verified: { issued, matches, name } }: { readonly verified: Verified }): ReactNode {
  const { t } = useTranslation('records');
  if (matches.length === 0) return <Notice tone="bad" title={t('verify.not')}>{t('verify.notWhat', { name })}</Notice>;
  return (
    <Notice tone={issued ? 'good' : 'bad'} title={issued ? t('verify.yes') : t('verify.altered')}>
      <Text size="sm">{issued ? t('verify.yesWhat', { name }) : t('verify.alteredWhat', { name })}</Text>
      {matches.map((match) => <Match key={`${match.issue.role} ${match.issue.number} ${match.format ?? ''}`} match={match} />)}
    </Notice>
  );
}

function Match({ match: { issue, format, revision } }: { readonly match: Verified['matches'][number] }): ReactNode {
  const { t } = useTranslation('records');
  const { day, instant } = useFormats();
  const [search] = useSearchParams();
  const there = new URLSearchParams(search);
  for (const [name, value] of Object.entries({ view: 'issued', role: issue.role, issue: String(issue.number) })) there.set(name, value);
  return (
    <Stack gap={2} mt="xs">
      <Anchor component={Link} to={`?${there}`} fw={600}>{t('verify.match', { number: issue.number, role: t(`options.roles.${issue.role}`) })}</Anchor>
      <Text size="sm">{t('verify.matchWhat', { issuedAt: instant(issue.issuedAt), by: issue.issuedBy, day: day(issue.asOf) })}{format !== null && ` ${t('verify.matchFormat', { format: format.toUpperCase() })}`}</Text>
      <Text size="sm" c="dimmed">{revision === null ? t('verify.noRevision') : t('verify.revision', { sequence: revision.sequence })}</Text>
    </Stack>
  );
}
