import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { ArrowLeft, ArrowRight } from 'lucide-react';
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldHelp } from '../../design/help';
import { SaveProblem } from '../../editing/save-problem';
import type { ThingEditor } from '../../editing/thing-editor';
import type { Engagement } from '../../engagements/fields/engagement-thing';
import type { LiveAssessment } from '../../engagements/fields/use-assessment';
import { type RequestStep, stepAfter, stepBefore } from '../steps';
import { StepQuestions } from './step-questions';

/** One step of a request. */
export interface StepFormProps {
  readonly editor: ThingEditor<Engagement>;
  readonly step: RequestStep;
  readonly assessment: LiveAssessment;
  onGo(step: RequestStep | null): void;
}

/** Who asks for what, and why the law cares: in its own heading, which gets the focus when the step comes. */
const ARTICLES: Record<RequestStep, string> = {
  who: 'Art. 28(1), 30(1)(d) GDPR', what: 'Art. 5(1)(b), 28(3) GDPR', data: 'Art. 9, 10, 28(3), 30(1)(c) GDPR', where: 'Art. 44, 45 GDPR', contract: 'Art. 28(3), 46 GDPR',
};

/** The questions of one step, why they are asked, and the ways on and back. */
export function StepForm({ editor, step, assessment, onGo }: StepFormProps): ReactNode {
  const { t } = useTranslation('requests');
  const before = stepBefore(step);
  const goOn = async (): Promise<void> => {
    if (!editor.isChanged || (await editor.save())) onGo(stepAfter(step));
  };
  const submit = (event: FormEvent): void => { event.preventDefault(); void goOn(); };
  return (
    <Paper withBorder p={{ base: 'md', sm: 'lg' }} radius="lg">
      <form onSubmit={submit} noValidate>
        <Stack gap="lg">
          <StepHeading step={step} />
          <StepQuestions editor={editor} step={step} assessment={assessment} />
          {editor.problem !== null && <SaveProblem problem={editor.problem} isSaving={editor.isSaving} retry={() => void goOn()} />}
          <Group justify="space-between">
            {before !== null ? <Button variant="default" leftSection={<ArrowLeft size={16} aria-hidden />} onClick={() => onGo(before)}>{t('guided.back')}</Button> : <span />}
            <Button type="submit" loading={editor.isSaving} rightSection={<ArrowRight size={16} aria-hidden />}>{stepAfter(step) === null ? t('guided.toSummary') : t('guided.next')}</Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}

/** The step's question; it takes the focus when the step comes, so that the keyboard and screen readers begin there. */
export function StepHeading({ step }: { readonly step: RequestStep }): ReactNode {
  const { t } = useTranslation('requests');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => { heading.current?.focus(); }, [step]);
  return (
    <div>
      <Title order={2} ref={heading} tabIndex={-1} style={{ outline: 'none' }}>{t(`guided.questions.${step}`)}</Title>
      <Text size="sm" c="dimmed" mt={4}><FieldHelp article={ARTICLES[step]}>{t(`guided.why.${step}`)}</FieldHelp></Text>
    </div>
  );
}
