import { Text, Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';

/** The heading of a step; the focus comes here when the step begins, so that a screen reader tells where one is. */
export function StepHeading({ children, lead }: { readonly children: ReactNode; readonly lead?: ReactNode }): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div>
      <Title order={2} ref={heading} tabIndex={-1} style={{ outline: 'none', overflowWrap: 'anywhere' }}>{children}</Title>
      {lead !== undefined && <Text c="dimmed" mt={4}>{lead}</Text>}
    </div>
  );
}
