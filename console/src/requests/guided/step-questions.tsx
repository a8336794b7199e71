import { Alert, Stack, Text } from '@mantine/core';
import { CheckCircle2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AnchorLink } from '../../design/anchor-link';
import type { ThingEditor } from '../../editing/thing-editor';
import { CategoriesField } from '../../editing/fields/categories-field';
import { TextField } from '../../editing/fields/text-field';
import { TextListField } from '../../editing/fields/text-list-field';
import { ThingField } from '../../editing/fields/thing-fields';
import { ContractField } from '../../engagements/fields/contract-field';
import type { Engagement } from '../../engagements/fields/engagement-thing';
import { LocationsField } from '../../engagements/fields/locations-field';
import { RoleField } from '../../engagements/fields/role-field';
import { SafeguardsField } from '../../engagements/fields/safeguards-field';
import { SpecialCategoriesNotice } from '../../engagements/fields/special-categories-notice';
import { explained, type LiveAssessment } from '../../engagements/fields/use-assessment';
import { VerdictExplanation } from '../../engagements/fields/verdict-explanation';
import { useLaws, useProcessor } from '../../engagements/fields/use-engagement';
import { useFormats } from '../../place/formats';
import { useLabels } from '../../place/labels';
import { useOrganisation } from '../../place/organisation';
import { isAnswered, type Question, type RequestStep } from '../steps';
import { useNotKnown } from '../use-not-known';
import { NotKnownBox } from './not-known-box';

interface QuestionsProps {
  readonly editor: ThingEditor<Engagement>;
  readonly assessment: LiveAssessment;
}

/** What is asked in a step. */
export function StepQuestions({ step, ...props }: QuestionsProps & { readonly step: RequestStep }): ReactNode {
  switch (step) {
    case 'who': return <WhoQuestions {...props} />;
    case 'what': return <WhatQuestions {...props} />;
    case 'data': return <DataQuestions {...props} />;
    case 'where': return <WhereQuestions {...props} />;
    default: return <ContractQuestions {...props} />;
  }
}

/** @returns the box for "I do not know" under a question */
function useNotKnownBox({ value }: ThingEditor<Engagement>): (question: Question) => ReactNode {
  const notKnown = useNotKnown(value.key);
  return (question) => <NotKnownBox question={question} notKnown={notKnown} isAnswered={isAnswered(question, value, notKnown.isRoleOpen)} />;
}

function WhoQuestions({ editor: { value, set } }: QuestionsProps): ReactNode {
  const { t } = useTranslation(['requests', 'engagements']);
  const { to } = useOrganisation();
  const processor = useProcessor(value.processor);
  return (
    <Stack gap="md">
      <ThingField kind="processor" pointer="/processor" label={t('engagements:fields.names.processor')} help={t('requests:who.changeHelp')} value={value.processor} onChange={(chosen) => { if (chosen !== null) set('processor', chosen); }} />
      {processor && <Text size="sm">{[processor.legalName, processor.address].filter(Boolean).join(', ')} <AnchorLink to={to(`/processors/${processor.key}`)}>{t('requests:who.toProcessor')}</AnchorLink></Text>}
    </Stack>
  );
}

function WhatQuestions({ editor }: QuestionsProps): ReactNode {
  const { t } = useTranslation('engagements');
  const { value, set } = editor;
  const notKnown = useNotKnown(value.key);
  const box = useNotKnownBox(editor);
  const role = notKnown.has('role') ? undefined : notKnown.isRoleOpen ? null : value.role;
  return (
    <Stack gap="lg">
      <div><TextField pointer="/service" label={t('fields.names.service')} help={t('fields.service.help')} placeholder={t('fields.service.example')} most={300} value={value.service} onChange={(service) => set('service', service)} />{box('service')}</div>
      <div><TextListField pointer="/purposes" label={t('fields.names.purposes')} help={t('fields.purposes.help')} article="Art. 5(1)(b) GDPR" addWords={t('fields.purposes.add')} placeholder={t('fields.purposes.example')} value={value.purposes} onChange={(purposes) => set('purposes', purposes)} />{box('purposes')}</div>
      <div><TextField pointer="/owner" label={t('fields.names.owner')} help={t('fields.owner.help')} placeholder={t('fields.owner.example')} most={300} value={value.owner} onChange={(owner) => set('owner', owner)} />{box('owner')}</div>
      <RoleField mayBeUnknown value={role} onChange={(chosen) => { notKnown.set('role', chosen === undefined); set('role', chosen ?? 'processor'); }} />
    </Stack>
  );
}

function DataQuestions({ editor }: QuestionsProps): ReactNode {
  const { t } = useTranslation('engagements');
  const { value, set } = editor;
  const box = useNotKnownBox(editor);
  return (
    <Stack gap="lg">
      <div><CategoriesField kind="data-subject" pointer="/dataSubjects" label={t('fields.names.dataSubjects')} help={t('fields.dataSubjects.help')} value={value.dataSubjects} onChange={(dataSubjects) => set('dataSubjects', dataSubjects)} />{box('dataSubjects')}</div>
      <div><CategoriesField kind="data" pointer="/dataCategories" label={t('fields.names.dataCategories')} help={t('fields.dataCategories.help')} value={value.dataCategories} onChange={(dataCategories) => set('dataCategories', dataCategories)} />{box('dataCategories')}</div>
      <SpecialCategoriesNotice keys={value.dataCategories} />
    </Stack>
  );
}

function WhereQuestions({ editor, assessment }: QuestionsProps): ReactNode {
  const { t } = useTranslation('requests');
  const { value, set } = editor;
  const { label } = useLabels();
  const { list } = useFormats();
  const box = useNotKnownBox(editor);
  const certifications = useProcessor(value.processor)?.certifications ?? [];
  return (
    <Stack gap="md">
      {certifications.length > 0 && <Text size="sm">{t('where.certified', { schemes: list([...new Set(certifications.map(({ scheme }) => label('certification-schemes', scheme)))]) })}</Text>}
      <LocationsField value={value.locations} transfers={assessment.transfers} onChange={(locations) => set('locations', locations)} />
      {box('locations')}
    </Stack>
  );
}

/** The contract by the role; safeguards only where a place needs one, or some are stated. */
function ContractQuestions({ editor, assessment }: QuestionsProps): ReactNode {
  const { t } = useTranslation('requests');
  const { value, set } = editor;
  const laws = useLaws();
  const box = useNotKnownBox(editor);
  const open = explained(assessment.transfers).filter(({ transfer: { verdict } }) => verdict !== 'covered' && verdict !== 'not-restricted');
  const safeguards = <SafeguardsField value={value.safeguards} engagement={value} laws={laws} transfers={assessment.transfers} onChange={(changed) => set('safeguards', changed)} />;
  return (
    <Stack gap="lg">
      <div><ContractField value={value.contract} role={value.role} onChange={(contract) => set('contract', contract)} />{box('contract')}</div>
      {open.length === 0 && <Alert variant="light" color="green" c="inherit" icon={<CheckCircle2 aria-hidden />}>{value.locations.length === 0 ? t('contract.noPlaces') : t('contract.noSafeguard')}</Alert>}
      {open.length > 0 && <Stack gap="md"><Text fw={600}>{t('contract.needed')}</Text>{open.map((each) => <VerdictExplanation key={`${each.transfer.regime}${each.transfer.country}${each.transfer.organisation}`} explained={each} />)}</Stack>}
      {open.length > 0 && safeguards}
      {open.length === 0 && value.safeguards.length > 0 && <details><summary style={{ cursor: 'pointer', minHeight: 24 }}>{t('contract.onFile', { count: value.safeguards.length })}</summary><Stack mt="md">{safeguards}</Stack></details>}
    </Stack>
  );
}
