import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../design/panel';
import { ProblemNotice } from '../../design/problem-notice';
import { Value } from '../../values/value';
import { useOrganisation } from '../../place/organisation';
import { useMayChange } from '../permissions';
import classes from '../settings.module.css';
import { ContactFields } from './contact-fields';
import { IdentityFields } from './identity-fields';
import { LawFields } from './law-fields';
import type { Organisation } from './organisation-values';
import { PeriodFields } from './period-fields';
import { RepresentativeFields } from './representative-fields';
import { type OrganisationEditing, useOrganisationForm } from './use-organisation-form';

/** All that can be said of the organisation. */
export function OrganisationForm({ organisation }: { readonly organisation: Organisation }): ReactNode {
  const { t } = useTranslation('settings');
  const { org } = useOrganisation();
  const mayChange = useMayChange('decide');
  const editing = useOrganisationForm(org, organisation);
  const { form } = editing;
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); editing.save(); }}>
      <Stack gap="lg">
        <Panel title={t('organisation.identity')} lead={t('organisation.lead')}><IdentityFields form={form} readOnly={!mayChange} /></Panel>
        <Panel title={t('organisation.law')}><LawFields form={form} readOnly={!mayChange} /></Panel>
        <Panel title={t('organisation.officer')} lead={t('organisation.officerWhat')}><ContactFields form={form} at="dataProtectionOfficer" readOnly={!mayChange} /></Panel>
        <Panel title={t('organisation.representatives')} lead={t('organisation.representativesWhat')}><RepresentativeFields form={form} readOnly={!mayChange} /></Panel>
        <Panel title={t('organisation.periods')}><PeriodFields form={form} readOnly={!mayChange} /></Panel>
        {mayChange && editing.changed.length > 0 && <SaveBar editing={editing} />}
        <Text size="sm" role="status">{editing.isSaved ? t('organisation.saved') : ''}</Text>
      </Stack>
    </form>
  );
}

function SaveBar({ editing: { form, changed, error, isSaving, conflicts, discard, settle } }: { readonly editing: OrganisationEditing }): ReactNode {
  const { t } = useTranslation('settings');
  return (
    <Stack gap="sm" className={`${classes.save} no-print`}>
      {conflicts.length > 0 && <Conflicts conflicts={conflicts} settle={settle} />}
      {error && <ProblemNotice error={error} />}
      <Group justify="space-between" align="flex-end" gap="sm">
        <TextInput label={t('organisation.reason')} description={t('organisation.reasonWhat')} maxLength={1000} flex="1 1 16rem" {...form.getInputProps('reason')} />
        <Group gap="xs">
          <Text size="sm" c="dimmed" role="status">{t('organisation.unsaved', { count: changed.length })}</Text>
          <Button variant="default" onClick={discard}>{t('organisation.discard')}</Button>
          <Button type="submit" loading={isSaving} disabled={conflicts.length > 0}>{t('organisation.save')}</Button>
        </Group>
      </Group>
    </Stack>
  );
}

const FIELD_WORDS = {
  name: 'organisation.name', tradingNames: 'organisation.tradingNames', country: 'organisation.country', address: 'organisation.address', email: 'organisation.email', phone: 'organisation.phone',
  website: 'organisation.website', regimes: 'organisation.regimes', sector: 'organisation.sector', supervisoryAuthority: 'organisation.authority', dataProtectionOfficer: 'organisation.officer',
  representatives: 'organisation.representatives', noticePeriodDays: 'organisation.notice', objectionPeriodDays: 'organisation.objection',
} as const;

function Conflicts({ conflicts, settle }: Pick<OrganisationEditing, 'conflicts' | 'settle'>): ReactNode {
  const { t } = useTranslation('settings');
  return (
    <Alert role="alert" variant="light" color="orange" title={t('organisation.conflict')} styles={{ title: { color: 'var(--mantine-color-text)' } }}>
      <Stack gap="sm">
        {conflicts.map((conflict) => {
          const field = t(FIELD_WORDS[conflict.field]);
          return (
            <div key={conflict.field}>
              <Text size="sm" fw={600}>{field}</Text>
              <Text size="sm">{t('organisation.theirs')}: <Value kind="organisation" path={[conflict.field]} value={conflict.theirs} /></Text>
              <Text size="sm">{t('organisation.mine')}: <Value kind="organisation" path={[conflict.field]} value={conflict.mine} /></Text>
              <Group gap="xs" mt={4}><Button size="compact-sm" variant="default" onClick={() => settle(conflict, 'theirs')}>{t('organisation.takeTheirs', { field })}</Button><Button size="compact-sm" variant="default" onClick={() => settle(conflict, 'mine')}>{t('organisation.keepMine', { field })}</Button></Group>
            </div>
          );
        })}
      </Stack>
    </Alert>
  );
}
