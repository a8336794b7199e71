import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { tell } from '../../design/tell';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { registerChanged } from '../../api/query-client';
import { ProblemNotice } from '../../design/problem-notice';
import { today } from '../../place/day';
import { useOrganisation } from '../../place/organisation';
import type { Engagement } from './engagement-thing';
import { type Step, type StepRule, stepsFrom } from './life';

/** The steps in the life of an engagement that whoever looks may take. */
export interface LifeActionsProps {
  readonly engagement: Engagement;
  /** Of the version that is seen: a step is taken on that one only. */
  readonly tag: string;
  /** What stands in the comment to begin with. */
  readonly suggestedComment?: string;
  /** Why no step can be taken now, such as changes that are not saved. */
  readonly blocked?: string | undefined;
  onMoved(step: Step): void;
}

/** What one may do with an engagement as it stands: each step with what it wants said. */
export function LifeActions({ engagement, tag, suggestedComment = '', blocked, onMoved }: LifeActionsProps): ReactNode {
  const { t } = useTranslation('engagements');
  const { may } = useOrganisation();
  const [chosen, setChosen] = useState<StepRule | null>(null);
  const buttons = useRef<HTMLDivElement>(null);
  const steps = stepsFrom(engagement.status, may);
  useEffect(() => setChosen(null), [engagement.status]);
  if (steps.length === 0) return null;
  if (blocked !== undefined) return <Text size="sm">{blocked}</Text>;
  const leave = (): void => { setChosen(null); requestAnimationFrame(() => buttons.current?.querySelector('button')?.focus()); };
  if (chosen !== null) return <StepForm key={chosen.step} {...{ engagement, tag, suggestedComment, onMoved }} rule={chosen} onLeave={leave} />;
  return (
    <Group gap="xs" ref={buttons}>
      {steps.map((rule, position) => <Button key={rule.step} variant={position === 0 && rule.step !== 'end' ? 'filled' : 'default'} color={rule.step === 'reject' ? 'red' : undefined} onClick={() => setChosen(rule)}>{t(`page.life.choose.${rule.step}`)}</Button>)}
    </Group>
  );
}

interface StepFormProps extends Pick<LifeActionsProps, 'engagement' | 'tag' | 'onMoved'> {
  readonly suggestedComment: string;
  readonly rule: StepRule;
  onLeave(): void;
}

function StepForm({ engagement, tag, suggestedComment, rule, onMoved, onLeave }: StepFormProps): ReactNode {
  const { t } = useTranslation('engagements');
  const [comment, setComment] = useState(rule.step === 'submit' ? suggestedComment : '');
  const [on, setOn] = useState(rule.day === null ? '' : engagement[rule.day] ?? today());
  const [isAsked, setAsked] = useState(false);
  const { mutate, isPending, error } = useMove(engagement.key, tag, onMoved);
  const lacksComment = rule.comment === 'required' && comment.trim() === '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (!lacksComment) mutate({ rule, comment: comment.trim() || null, on: rule.day === null ? null : on || null });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Text size="sm">{t(`page.life.about.${rule.step}`)}</Text>
        {rule.day !== null && <TextInput type="date" maw="14rem" label={t(`page.life.${rule.day}`)} value={on} onChange={(event) => setOn(event.currentTarget.value)} />}
        <Textarea data-autofocus autosize minRows={3} maxRows={10} maxLength={500} autoFocus label={t(`page.life.comment.${rule.step}`)} required={rule.comment === 'required'} value={comment}
          error={isAsked && lacksComment ? t('page.life.commentMissing') : undefined} onChange={(event) => setComment(event.currentTarget.value)} />
        {error && <ProblemNotice error={error} />}
        <Group gap="xs">
          <Button type="submit" loading={isPending} color={rule.step === 'reject' ? 'red' : undefined}>{t(`page.life.do.${rule.step}`)}</Button>
          <Button variant="default" onClick={onLeave}>{t('page.life.leave')}</Button>
        </Group>
      </Stack>
    </form>
  );
}

interface Move {
  readonly rule: StepRule;
  readonly comment: string | null;
  readonly on: string | null;
}

function useMove(key: string, tag: string, onMoved: LifeActionsProps['onMoved']): { mutate(move: Move): void; readonly isPending: boolean; readonly error: Error | null } {
  const { t } = useTranslation('engagements');
  const { org } = useOrganisation();
  return useMutation({
    mutationFn: ({ rule, comment, on }: Move) => api.POST('/api/v1/organisations/{org}/engagements/{key}/transitions', { params: { path: { org, key } }, headers: { 'If-Match': tag }, body: { to: rule.to, comment, on } }),
    onSuccess: async (_, { rule }) => {
      await registerChanged();
      tell(t(`page.life.done.${rule.step}`));
      onMoved(rule.step);
    },
  });
}
