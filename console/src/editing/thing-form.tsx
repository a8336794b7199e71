import { Stack } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import { Loading } from '../design/loading';
import { ProblemNotice } from '../design/problem-notice';
import { useOrganisation } from '../place/organisation';
import { ConflictDialog, type ConflictDialogProps } from './conflict-dialog';
import { DraftNotice } from './draft-notice';
import { FormPlaceProvider } from './fields/field-context';
import { useFieldInAddress } from './fields/focus-field';
import { LeaveGuard } from './leave-guard';
import { SaveBar } from './save-bar';
import type { ThingEditor } from './thing-editor';

/** What a form over one thing takes. */
export interface ThingFormProps<T extends object> extends Pick<ConflictDialogProps<T>, 'nameOf' | 'show'> {
  readonly editor: ThingEditor<T>;
  /** Nothing can be typed: no permission, or another day is looked at. */
  readonly isReadOnly?: boolean;
  readonly saveWords?: string;
  onSaved?: (() => void) | undefined;
  readonly children: ReactNode;
}

/** A form with everything around it: loading, the draft of an earlier visit, saving, and what others saved meanwhile. */
export function ThingForm<T extends object>({ editor, isReadOnly = false, nameOf, show, saveWords, onSaved, children }: ThingFormProps<T>): ReactNode {
  const { org } = useOrganisation();
  const [reason, setReason] = useState('');
  const { errorAt, state } = editor;
  const place = useMemo(() => ({ org, isReadOnly, errorAt }), [org, isReadOnly, errorAt]);
  useFieldInAddress(state === 'ready');
  if (state === 'loading') return <Loading />;
  if (state === 'failed') return <ProblemNotice error={editor.error} retry={editor.reload} />;
  return (
    <FormPlaceProvider place={place}>
      <Stack gap="lg">
        {!isReadOnly && <DraftNotice editor={editor} />}
        {children}
        {!isReadOnly && <SaveBar {...{ editor, nameOf, saveWords, onSaved, reason }} onReason={setReason} />}
      </Stack>
      {!isReadOnly && <ConflictDialog {...{ editor, nameOf, show, onSaved, reason }} />}
      {!isReadOnly && <LeaveGuard editor={editor} />}
    </FormPlaceProvider>
  );
}
