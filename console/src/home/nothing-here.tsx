import { Text } from '@mantine/core';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import classes from './home.module.css';

/** A panel that has nothing to tell says so quietly, and what would be told here. */
export function NothingHere({ Icon, title, children }: { readonly Icon: LucideIcon; readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <div className={classes.nothing}>
      <Icon size={24} strokeWidth={1.5} aria-hidden />
      <div><Text fw={600}>{title}</Text><Text size="sm" c="dimmed">{children}</Text></div>
    </div>
  );
}
