import { Box, Group, Text } from '@mantine/core';
import { CircleAlert, CircleCheck, CircleX, Info, type LucideIcon } from 'lucide-react';
import { type ReactNode, useId } from 'react';

/** How something is told: all is well, something is to be done, something is wrong, or it is only good to know. */
export type NoticeTone = 'good' | 'open' | 'bad' | 'info';

const LOOKS: Readonly<Record<NoticeTone, { readonly Icon: LucideIcon; readonly colour: string }>> = {
  good: { Icon: CircleCheck, colour: 'covered' },
  open: { Icon: CircleAlert, colour: 'incomplete' },
  bad: { Icon: CircleX, colour: 'uncovered' },
  info: { Icon: Info, colour: 'not-restricted' },
};

/** What is told, in one line and what follows from it. */
export interface NoticeProps {
  readonly tone: NoticeTone;
  readonly title: string;
  readonly children?: ReactNode;
  /** Read out at once, since it appears after something was done. */
  readonly isNews?: boolean;
}

/** A calm box that tells how something stands; its colours are those of the verdicts (tokens.css). */
export function Notice({ tone, title, children, isNews = false }: NoticeProps): ReactNode {
  const { Icon, colour } = LOOKS[tone];
  const name = useId();
  return (
    <Box component="section" aria-labelledby={name} {...(isNews ? { 'aria-live': 'polite' as const } : {})} p="sm" style={{ background: `var(--ground-${colour})`, borderRadius: 'var(--mantine-radius-md)' }}>
      <Group gap="sm" wrap="nowrap" align="flex-start">
        <Box c={`var(--verdict-${colour})`} style={{ flex: 'none', lineHeight: 0 }} pt={2}><Icon size={20} aria-hidden /></Box>
        <Box miw={0} flex={1}>
          <Text fw={650} size="sm" id={name}>{title}</Text>
          {children !== undefined && <Box fz="sm" mt={4}>{children}</Box>}
        </Box>
      </Group>
    </Box>
  );
}
