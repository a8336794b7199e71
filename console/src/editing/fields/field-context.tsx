import { createContext, type ReactNode, use } from 'react';

/** What the fields of a form have to know of it. */
export interface FormPlace {
  /** The organisation's slug. */
  readonly org: string;
  /** Nothing can be typed: no permission, or another day is looked at. */
  readonly isReadOnly: boolean;
  /** @returns the service's message for a field, by JSON Pointer */
  errorAt(pointer: string): string | undefined;
}

const FormContext = createContext<FormPlace | null>(null);

/** Tells the fields inside where they are. */
export function FormPlaceProvider({ place, children }: { readonly place: FormPlace; readonly children: ReactNode }): ReactNode {
  return <FormContext value={place}>{children}</FormContext>;
}

/** @returns the form around a field; a field alone is one that can be typed in */
export function useFormPlace(): FormPlace {
  return use(FormContext) ?? ALONE;
}

const ALONE: FormPlace = { org: '', isReadOnly: false, errorAt: () => undefined };
