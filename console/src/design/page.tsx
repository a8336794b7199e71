import { Group, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';

/** What stands at the top of every page. */
export interface PageProps {
  /** The page's name: its heading, and in the title of the window. */
  readonly title: string;
  /** One sentence on what the page is for. */
  readonly lead?: ReactNode;
  /** What one can do here: buttons, the first the most usual. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A page of the console. */
export function Page({ title, lead, actions, children }: PageProps): ReactNode {
  useEffect(() => { document.title = `${title} · Register30`; }, [title]);
  return (
    <Stack gap="lg">
      <Group justify="space-between" align="flex-start" gap="sm">
        <Stack gap={4} maw="46rem">
          <Title order={1} style={{ overflowWrap: 'anywhere', hyphens: 'auto' }}>{title}</Title>
          {lead !== undefined && <Text c="dimmed">{lead}</Text>}
        </Stack>
        {actions !== undefined && <Group gap="xs" className="no-print">{actions}</Group>}
      </Group>
      {children}
    </Stack>
  );
}
