import { Alert, Grid, Paper, Stack } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../design/page';
import { useOrganisation } from '../place/organisation';
import { StepHeading } from './guided/step-form';
import { StepList } from './guided/step-list';
import { NewCompany } from './who/new-company';
import { CatalogueChoice } from './who/catalogue-choice';
import { RegisterChoice } from './who/register-choice';
import { type Candidate, WhoSearch } from './who/who-search';

/** The first step of a request: with whom. As soon as that is said, a draft is kept. */
export function NewRequestPage(): ReactNode {
  const { t } = useTranslation('requests');
  const { may } = useOrganisation();
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<Candidate | null>(null);
  if (!may('propose')) return <Page title={t('newTitle')}><Alert variant="light">{t('mayNotPropose')}</Alert></Page>;
  return (
    <Page title={t('newTitle')} lead={t('newLead')}>
      <StepList step="who" />
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, lg: 8 }}>
          <Paper withBorder p={{ base: 'md', sm: 'lg' }} radius="lg">
            <Stack gap="lg">
              <StepHeading step="who" />
              {chosen === null ? <WhoSearch name={name} onName={setName} onChoose={setChosen} /> : <Choice chosen={chosen} onLeave={() => setChosen(null)} onChoose={setChosen} />}
            </Stack>
          </Paper>
        </Grid.Col>
      </Grid>
    </Page>
  );
}

interface ChoiceProps {
  readonly chosen: Candidate;
  onLeave(): void;
  onChoose(candidate: Candidate): void;
}

function Choice({ chosen, onLeave, onChoose }: ChoiceProps): ReactNode {
  switch (chosen.kind) {
    case 'register': return <RegisterChoice processor={chosen.processor} onLeave={onLeave} />;
    case 'catalogue': return <CatalogueChoice entry={chosen.entry} onLeave={onLeave} />;
    default: return <NewCompany name={chosen.name} onLeave={onLeave} onOwn={(processor) => onChoose({ kind: 'register', processor })} />;
  }
}
