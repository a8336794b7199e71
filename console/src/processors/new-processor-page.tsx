import { Button, Group, Loader, Stack, TextInput } from '@mantine/core';
import { PencilLine, Search } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../design/notice';
import { Page } from '../design/page';
import { ProblemNotice } from '../design/problem-notice';
import { useDay } from '../place/day';
import { useOrganisation } from '../place/organisation';
import { CatalogueChoice } from './new/catalogue-choice';
import { CompanyByNameForm } from './new/company-by-name';
import { CompanyResults, FoundCount } from './new/company-results';
import { LEAST_LETTERS, useCompanySearch } from './new/use-company-search';
import type { CatalogueEntry } from './page/catalogue-differences';

type Step = { readonly at: 'search' } | { readonly at: 'entry'; readonly entry: CatalogueEntry } | { readonly at: 'name' };

/** A company that is not in the register yet: found in the catalogue, or added by its name. */
export function NewProcessorPage(): ReactNode {
  const { t } = useTranslation('processors');
  const { may } = useOrganisation();
  const { isPast } = useDay();
  if (isPast || !may('propose')) return <Page title={t('new.title')}><Notice tone="info" title={t(isPast ? 'readOnly.past' : 'readOnly.role')} /></Page>;
  return <Page title={t('new.title')} lead={t('new.lead')}><Steps /></Page>;
}

function Steps(): ReactNode {
  const [step, setStep] = useState<Step>({ at: 'search' });
  const [typed, setTyped] = useState('');
  const wasAway = useRef(false);
  const back = (): void => { wasAway.current = true; setStep({ at: 'search' }); };
  if (step.at === 'entry') return <CatalogueChoice entry={step.entry} onBack={back} />;
  if (step.at === 'name') return <CompanyByNameForm initialName={typed.trim()} onBack={back} />;
  return <SearchStep typed={typed} onType={setTyped} onStep={setStep} hasFocus={wasAway.current} />;
}

interface SearchStepProps {
  readonly typed: string;
  onType(typed: string): void;
  onStep(step: Step): void;
  /** Somebody came back from a later step. */
  readonly hasFocus: boolean;
}

function SearchStep({ typed, onType, onStep, hasFocus }: SearchStepProps): ReactNode {
  const { t } = useTranslation('processors');
  const found = useCompanySearch(typed);
  return (
    <Stack gap="md" maw="52rem">
      <TextInput label={t('new.search')} description={t('new.searchHelp', { count: LEAST_LETTERS })} placeholder={t('new.searchExample')} size="md" autoFocus={hasFocus} value={typed} autoComplete="off"
        onChange={({ currentTarget }) => onType(currentTarget.value)} leftSection={<Search size={18} aria-hidden />} rightSection={found.isLoading && <Loader size="xs" aria-hidden />} />
      <FoundCount found={found} />
      {found.error !== null && <ProblemNotice error={found.error} retry={found.retry} />}
      <CompanyResults found={found} onChoose={(entry) => onStep({ at: 'entry', entry })} />
      <Group><Button variant="default" leftSection={<PencilLine size={16} aria-hidden />} onClick={() => onStep({ at: 'name' })}>{typed.trim() === '' ? t('new.byName') : t('new.byThisName', { name: typed.trim() })}</Button></Group>
    </Stack>
  );
}
