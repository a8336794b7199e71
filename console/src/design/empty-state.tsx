import { Group, Stack, Text, Title } from '@mantine/core';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

/** What is said where there is nothing yet. */
export interface EmptyStateProps {
  readonly Icon: LucideIcon;
  readonly title: string;
  /** Why it is empty, and what to do next. */
  readonly children: ReactNode;
  /** The way there. */
  readonly actions?: ReactNode;
}

/** Nothing here yet, and what to do about it. */
export function EmptyState({ Icon, title, children, actions }: EmptyStateProps): ReactNode {
  return (
    <Stack align="center" gap="xs" py="xl" ta="center">
      <Icon size={40} strokeWidth={1.25} aria-hidden />
      <Title order={2}>{title}</Title>
      <Text c="dimmed" maw="34rem">{children}</Text>
      {actions !== undefined && <Group mt="sm" justify="center">{actions}</Group>}
    </Stack>
  );
}
