import { Checkbox, Group, SimpleGrid } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceField, FlagField } from '../../editing/fields/choice-field';
import { DayField } from '../../editing/fields/day-field';
import { type FieldProps, useFieldLook } from '../../editing/fields/field';
import { TextField } from '../../editing/fields/text-field';
import type { Safeguard } from './engagement-thing';
import type { SafeguardFact } from './safeguard-facts';

const ARTICLES = ['49-1-a', '49-1-b', '49-1-c', '49-1-d', '49-1-e', '49-1-f', '49-1-g', '49-1-2'] as const;
const MODULES = ['1', '2', '3', '4'] as const;
const OUTCOMES = ['acceptable', 'acceptable-with-measures', 'not-acceptable'] as const;
const ANNEXES = ['I', 'II', 'III'] as const;
const DAYS = ['signedOn', 'endsOn', 'processingChangedOn', 'approvedOn', 'authorisedOn', 'notifiedOn'] as const;
type DayFact = (typeof DAYS)[number];

/** What has the same shape for every mechanism: the article that asks for the fact. */
const ARTICLE_OF: Partial<Record<SafeguardFact, string>> = {
  module: 'Decision (EU) 2021/914', article: 'Art. 49(1) GDPR', annexesMissing: 'Decision (EU) 2021/914, Annexes I to III', unmodified: 'Clause 2', swissAmendments: 'Art. 16(2)(d) FADP',
  approvedOn: 'Art. 46(2), 47 GDPR', importerBound: 'Art. 47(1)(a) GDPR', authorisedOn: 'Art. 46(3) GDPR', notifiedOn: 'Art. 16(2)(b) FADP', certificateHeld: 'Art. 42 GDPR',
  bindingCommitments: 'Art. 46(2)(e), (f) GDPR', transferImpactAssessment: 'Clause 14; C-311/18', assessmentDocumented: 'Art. 49(6) GDPR', authorityInformed: 'Art. 49(1) GDPR', dataSubjectsInformed: 'Art. 49(1) GDPR',
  explicitConsent: 'Art. 49(1)(a) GDPR', risksExplained: 'Art. 49(1)(a) GDPR', occasional: 'Recital 111 GDPR',
};

/** One fact of one safeguard. */
export interface SafeguardFactFieldProps {
  readonly fact: SafeguardFact;
  readonly safeguard: Safeguard;
  /** Of the safeguard: `/safeguards/0`. */
  readonly pointer: string;
  /** The module that fits the roles, where it is known. */
  readonly fitting?: number | undefined;
  onChange(safeguard: Safeguard): void;
}

/** The field for a fact, by its kind: a day, yes or no, words, a choice. */
export function SafeguardFactField({ fact, safeguard, pointer: base, fitting, onChange }: SafeguardFactFieldProps): ReactNode {
  const { t } = useTranslation('engagements');
  const article = ARTICLE_OF[fact];
  const field = { pointer: `${base}/${fact}`, label: t(`fields.safeguard.facts.${fact}`), ...(article === undefined ? {} : { article }) };
  const set = (part: Partial<Safeguard>): void => onChange({ ...safeguard, ...part });
  if (isDayFact(fact)) return <DayField {...field} value={safeguard[fact] ?? null} onChange={(day) => set({ [fact]: day })} />;
  switch (fact) {
    case 'module': return <ChoiceField list="scc-modules" codes={MODULES} {...field} help={fitting === undefined ? t('fields.safeguard.moduleHelp') : t('fields.safeguard.moduleFits', { module: fitting })} value={safeguard.module === null || safeguard.module === undefined ? null : (String(safeguard.module) as (typeof MODULES)[number])} onChange={(module) => set({ module: module === null ? null : (Number(module) as 1 | 2 | 3 | 4) })} />;
    case 'article': return <ChoiceField list="derogation-articles" codes={ARTICLES} {...field} value={safeguard.article ?? null} onChange={(chosen) => set({ article: chosen })} />;
    case 'reference': return <TextField {...field} most={300} value={safeguard.reference ?? null} onChange={(reference) => set({ reference })} />;
    case 'url': return <TextField type="url" {...field} placeholder="https://" value={safeguard.url ?? null} onChange={(url) => set({ url })} />;
    case 'annexesMissing': return <AnnexesField {...field} help={t('fields.safeguard.annexesHelp')} value={safeguard.annexesMissing ?? []} onChange={(annexesMissing) => set({ annexesMissing })} />;
    case 'transferImpactAssessment': return <AssessmentFields field={{ ...field, help: t('fields.safeguard.assessmentHelp') }} value={safeguard.transferImpactAssessment ?? null} onChange={(transferImpactAssessment) => set({ transferImpactAssessment })} />;
    default: return <FlagField {...field} value={safeguard[fact] ?? null} onChange={(flag) => set({ [fact]: flag })} />;
  }
}

function isDayFact(fact: SafeguardFact): fact is DayFact {
  return (DAYS as readonly string[]).includes(fact);
}

function AnnexesField({ value, onChange, ...field }: FieldProps & { readonly value: readonly string[]; onChange(value: string[]): void }): ReactNode {
  const { t } = useTranslation('engagements');
  const { wrapperProps, readOnly, ...look } = useFieldLook(field);
  const offered = [...new Set([...ANNEXES, ...value])];
  return (
    <div {...wrapperProps}>
      <Checkbox.Group {...look} value={[...value]} onChange={onChange} readOnly={readOnly}>
        <Group mt="xs">{offered.map((annex) => <Checkbox key={annex} value={annex} label={t('fields.safeguard.annex', { annex })} disabled={readOnly} />)}</Group>
      </Checkbox.Group>
    </div>
  );
}

type TransferImpactAssessment = NonNullable<Safeguard['transferImpactAssessment']>;

function AssessmentFields({ field, value, onChange }: { readonly field: FieldProps; readonly value: TransferImpactAssessment | null; onChange(value: TransferImpactAssessment | null): void }): ReactNode {
  const { t } = useTranslation('engagements');
  const set = (part: Partial<TransferImpactAssessment>): void => {
    const changed = { concludedOn: null, outcome: null, url: null, ...value, ...part };
    onChange(Object.values(changed).every((each) => each === null) ? null : changed);
  };
  return (
    <SimpleGrid component="fieldset" m={0} p={0} bd={0} cols={{ base: 1, sm: 3 }} spacing="md" aria-label={field.label} data-field={field.pointer} style={{ gridColumn: '1 / -1', alignItems: 'end' }}>
      <DayField {...field} pointer={`${field.pointer}/concludedOn`} label={t('fields.safeguard.assessmentOn')} value={value?.concludedOn ?? null} onChange={(concludedOn) => set({ concludedOn })} />
      <ChoiceField list="tia-outcomes" codes={OUTCOMES} pointer={`${field.pointer}/outcome`} label={t('fields.safeguard.outcome')} value={value?.outcome ?? null} onChange={(outcome) => set({ outcome })} />
      <TextField type="url" pointer={`${field.pointer}/url`} label={t('fields.safeguard.assessmentUrl')} placeholder="https://" value={value?.url ?? null} onChange={(url) => set({ url })} />
    </SimpleGrid>
  );
}
