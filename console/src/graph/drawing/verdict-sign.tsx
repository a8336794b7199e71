import { AlertTriangle, CheckCircle2, CircleDashed, CircleHelp, Info, type LucideIcon, MinusCircle, XCircle } from 'lucide-react';
import type { ReactNode } from 'react';
import { type Verdict, verdictColour } from '../../design/marks';

/** As the marks have them, so that a sign means the same everywhere. */
const SIGNS: Readonly<Record<Verdict, LucideIcon>> = {
  uncovered: XCircle, incomplete: AlertTriangle, review: CircleHelp, exceptional: Info, covered: CheckCircle2, 'not-restricted': MinusCircle,
};

/** @returns the colour of what has a verdict or none */
export function colourOf(verdict: Verdict | null): string {
  return verdict === null ? 'var(--edge)' : verdictColour(verdict);
}

/** The sign of a verdict alone; what it means stands beside it in words. */
export function VerdictSign({ verdict, className }: { readonly verdict: Verdict | null; readonly className?: string | undefined }): ReactNode {
  const Sign = verdict === null ? CircleDashed : SIGNS[verdict];
  return <Sign size={18} aria-hidden {...(className === undefined ? {} : { className })} style={{ color: colourOf(verdict) }} />;
}
