import { Group, Paper, Text, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';

/** One thing on a page that has several. */
export interface PanelProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a page with a heading of its own, which screen readers list as a region. */
export function Panel({ title, lead, actions, children }: PanelProps): ReactNode {
  const heading = useId();
  return (
    <Paper component="section" withBorder p={{ base: 'md', sm: 'lg' }} radius="lg" aria-labelledby={heading}>
      <Group justify="space-between" align="baseline" mb="sm" gap="xs">
        <Title order={2} id={heading}>{title}</Title>
        {actions !== undefined && <Group gap="xs" className="no-print">{actions}</Group>}
      </Group>
      {lead !== undefined && <Text c="dimmed" size="sm" mb="sm">{lead}</Text>}
      {children}
    </Paper>
  );
}
