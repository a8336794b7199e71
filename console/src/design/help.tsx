import type { ReactNode } from 'react';
import { Citation } from './law-sentence';

/** How far the law asks for something: must be there, must be there where it applies, should be there where possible; or it is only useful. */
export type Modality = 'required' | 'where-applicable' | 'where-possible' | 'useful';

/** Beside a field: a sentence, and the article that asks for it. */
export interface FieldHelpProps {
  readonly children: ReactNode;
  /** As `Art. 30(1)(b) GDPR`. */
  readonly article?: string;
}

/** Help where the question arises: for the `description` of a field. */
export function FieldHelp({ children, article }: FieldHelpProps): ReactNode {
  return <>{children}{article !== undefined && <> <Citation>{article}</Citation></>}</>;
}
