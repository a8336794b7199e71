import { Badge, Button, Checkbox, Group, Select, Stack, Text, UnstyledButton } from '@mantine/core';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { memo, type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../register/evidence';
import type { Decision } from '../register/merged-register';
import type { Proposal } from '../register/proposals';
import { isUnstated } from '../register/register-document';
import { useChoices } from './choices';
import { EvidenceQuotes } from './evidence-quotes';
import { FieldEditor } from './field-editor';
import { useFieldName } from './field-name';
import classes from './review.module.css';
import { ValueWords } from './value-words';

interface ProposalCardProps {
  readonly proposal: Proposal;
  readonly decision: Decision | undefined;
  readonly decide: (id: string, decision: Decision) => void;
  readonly evidence: ReadonlyMap<string, readonly Evidence[]> | undefined;
  readonly isOpenAtFirst: boolean;
}

/** One thing of the file: taken or not, and – unfolded – each field with the cell it came from, to be corrected. */
export const ProposalCard = memo(function ProposalCard({ proposal, decision, decide, evidence, isOpenAtFirst }: ProposalCardProps): ReactNode {
  const { t } = useTranslation('intake');
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  const body = useId();
  const isDropped = decision?.isDropped === true;
  const corrected = decision?.values?.['name'];
  const name = typeof corrected === 'string' && corrected !== '' ? corrected : proposal.name;
  const count = Object.keys(decision?.values ?? {}).length;
  return (
    <li className={classes['card']} id={`thing-${proposal.id}`} {...(isDropped ? { 'data-dropped': true } : {})}>
      <div className={classes['head']}>
        <Checkbox checked={!isDropped} onChange={({ currentTarget }) => decide(proposal.id, { isDropped: !currentTarget.checked })} aria-label={t('review.take', { name })} />
        <UnstyledButton className={classes['unfold']} onClick={() => setOpen(!isOpen)} aria-expanded={isOpen} aria-controls={body}>
          {isOpen ? <ChevronDown size={16} aria-hidden /> : <ChevronRight size={16} aria-hidden />}
          <span className={classes['name']}>{name}</span>
          {count > 0 && <Badge variant="default" size="sm" tt="none">{t('review.corrected')}</Badge>}
          <Badge variant="default" size="sm" tt="none">{proposal.before === null ? t('review.new') : t('review.changes', { count: proposal.fields.length })}</Badge>
        </UnstyledButton>
      </div>
      <div id={body} hidden={!isOpen}>{isOpen && <Body proposal={proposal} decision={decision} decide={decide} evidence={evidence} />}</div>
    </li>
  );
});

type BodyProps = Omit<ProposalCardProps, 'isOpenAtFirst'>;

function Body({ proposal, decision, decide, evidence }: BodyProps): ReactNode {
  const { t } = useTranslation('intake');
  const [isAll, showAll] = useState(false);
  const { id, after, fields, before } = proposal;
  if (decision?.isDropped === true) return <div className={classes['body']}><Text size="sm" c="dimmed">{before === null ? t('review.droppedNew') : t('review.droppedKnown')}</Text></div>;
  const others = Object.keys(after).filter((field) => field !== 'key' && field !== 'slug' && !fields.includes(field));
  const set = (field: string, value: unknown): void => decide(id, { values: { ...decision?.values, [field]: value } });
  const shown = isAll ? [...fields, ...others] : fields;
  return (
    <div className={classes['body']}>
      <Stack gap="md">
        <CategoryInstead proposal={proposal} decision={decision} decide={decide} />
        {decision?.replacedBy === undefined && shown.map((field) => <Field key={field} field={field} proposal={proposal} value={decision?.values && field in decision.values ? decision.values[field] : after[field]} set={(value) => set(field, value)} evidence={evidence?.get(field) ?? []} />)}
        {evidence?.has('') === true && <EvidenceQuotes evidence={evidence.get('') ?? []} />}
        {decision?.replacedBy === undefined && others.length > 0 && <Group><Button size="compact-sm" variant="subtle" onClick={() => showAll(!isAll)} aria-expanded={isAll}>{isAll ? t('review.fewer') : t('review.others', { count: others.length })}</Button></Group>}
      </Stack>
    </div>
  );
}

interface FieldProps {
  readonly field: string;
  readonly proposal: Proposal;
  readonly value: unknown;
  readonly set: (value: unknown) => void;
  readonly evidence: readonly Evidence[];
}

function Field({ field, proposal: { kind, before }, value, set, evidence }: FieldProps): ReactNode {
  const { t } = useTranslation('intake');
  const fieldName = useFieldName();
  return (
    <div>
      <FieldEditor kind={kind} path={[field]} label={fieldName(field)} value={value} set={set} />
      {before !== null && (
        <Group gap="xs" mt={4}>
          <Text size="xs" c="dimmed">{t('review.before')} {isUnstated(before[field]) ? <em>{t('values.nothing')}</em> : <ValueWords kind={kind} path={[field]} value={before[field]} />}</Text>
          {value !== before[field] && <Button size="compact-xs" variant="subtle" onClick={() => set(before[field])}>{t('review.keep')}<span className="mantine-visually-hidden"> {fieldName(field)}</span></Button>}
        </Group>
      )}
      <EvidenceQuotes evidence={evidence} />
    </div>
  );
}

/** Words that fit no category became one of the organisation's own; often there is one that is meant. */
function CategoryInstead({ proposal: { id, list, key, before }, decision, decide }: Pick<BodyProps, 'proposal' | 'decision' | 'decide'>): ReactNode {
  const { t } = useTranslation('intake');
  const choices = useChoices(list === 'dataSubjectCategories' ? 'dataSubjectCategories' : 'dataCategories');
  if (before !== null || (list !== 'dataCategories' && list !== 'dataSubjectCategories')) return null;
  return (
    <Select
      label={t('review.instead')} description={t('review.insteadHelp')} placeholder={t('review.insteadNone')} searchable clearable limit={100} value={decision?.replacedBy ?? null} data={choices.filter(({ value }) => value !== key)}
      onChange={(chosen) => decide(id, { replacedBy: chosen ?? undefined })}
    />
  );
}
