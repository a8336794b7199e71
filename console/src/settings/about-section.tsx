import { Anchor, Code, List, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { query } from '../api/client';
import { AnchorLink } from '../design/anchor-link';
import { Panel } from '../design/panel';
import classes from '../values/values.module.css';
import { useFormats } from '../place/formats';
import { useOrganisation } from '../place/organisation';

/** What this service is, what law it knows, and where to go on. */
export function AboutSection(): ReactNode {
  const { t, i18n } = useTranslation('settings');
  const { day } = useFormats();
  const { data: vocabulary } = query.useQuery('get', '/api/v1/vocabulary', { params: { query: { lang: i18n.language as 'en' } } });
  const { data: key } = query.useQuery('get', '/api/v1/history/public-key');
  return (
    <>
      <Panel title={t('about.title')}>
        <Stack gap="md">
          <dl className={classes.differences}>
            <dt>{t('about.law')}</dt><dd>{day(vocabulary?.lawVersion)}</dd>
            <dt>{t('about.key')}</dt><dd><Code>{key?.fingerprint}</Code></dd>
          </dl>
          <Title order={3}>{t('about.links')}</Title>
          <Links />
          <Text size="sm" c="dimmed">{t('about.notAdvice')}</Text>
        </Stack>
      </Panel>
      <FirstSteps />
    </>
  );
}

function Links(): ReactNode {
  const { t } = useTranslation('settings');
  const { org } = useOrganisation();
  return (
    <List size="sm" spacing={6}>
      <List.Item><Anchor size="sm" href="/api/docs">{t('about.api')}</Anchor></List.Item>
      <List.Item><Anchor size="sm" href="/api/openapi.json">{t('about.document')}</Anchor></List.Item>
      <List.Item><Anchor size="sm" href={`/api/v1/organisations/${org}/register`} download={`${org}.json`}>{t('about.register')}</Anchor></List.Item>
      <List.Item><Anchor size="sm" href="/">{t('about.start')}</Anchor></List.Item>
    </List>
  );
}

const STEPS = [['step1', '/settings/organisation'], ['step2', '/import'], ['step3', '/findings'], ['step4', '/settings/people'], ['step5', '/records']] as const;

function FirstSteps(): ReactNode {
  const { t } = useTranslation('settings');
  const { to } = useOrganisation();
  return <Panel title={t('about.first')}><List type="ordered" size="sm" spacing={6}>{STEPS.map(([words, path]) => <List.Item key={words}><AnchorLink size="sm" to={to(path)}>{t(`about.${words}`)}</AnchorLink></List.Item>)}</List></Panel>;
}
