import { Alert } from '@mantine/core';
import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';

/** Says who may see or change what is not shown. */
export function OnlyNotice({ children }: { readonly children: ReactNode }): ReactNode {
  return <Alert variant="light" color="gray" icon={<Lock aria-hidden />}>{children}</Alert>;
}
