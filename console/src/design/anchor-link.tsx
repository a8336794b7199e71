import { Anchor, type AnchorProps, Button, type ButtonProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useKeptDay } from '../place/kept-day';

/** A link within the console, in text. @param to from `useOrganisation().to(…)` */
export function AnchorLink({ to, children, ...look }: AnchorProps & { readonly to: string; readonly children: ReactNode }): ReactNode {
  return <Anchor component={Link} to={useKeptDay()(to)} {...look}>{children}</Anchor>;
}

/** A link within the console that looks like a button. */
export function ButtonLink({ to, children, ...look }: ButtonProps & { readonly to: string; readonly children: ReactNode }): ReactNode {
  return <Button component={Link} to={useKeptDay()(to)} {...look}>{children}</Button>;
}
