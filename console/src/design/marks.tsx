import { AlertTriangle, Ban, CheckCircle2, CircleDashed, CircleHelp, Clock, Info, type LucideIcon, MinusCircle, PencilLine, XCircle } from 'lucide-react';
import type { CSSProperties, ReactNode } from 'react';
import type { Schemas } from '../api/client';
import { useLabels } from '../place/labels';
import classes from './mark.module.css';

export { VERDICTS_WORST_FIRST } from './verdict-order';
export type Verdict = Schemas['TransferView']['verdict'];
export type Severity = Schemas['FindingView']['severity'];
export type EngagementStatus = 'draft' | 'submitted' | 'approved' | 'rejected' | 'ended';

interface Look {
  readonly Icon: LucideIcon;
  /** As in tokens.css, named by the verdict that has it. */
  readonly colour: Verdict;
}

const VERDICT_LOOKS: Record<Verdict, Look> = {
  uncovered: { Icon: XCircle, colour: 'uncovered' },
  incomplete: { Icon: AlertTriangle, colour: 'incomplete' },
  review: { Icon: CircleHelp, colour: 'review' },
  exceptional: { Icon: Info, colour: 'exceptional' },
  covered: { Icon: CheckCircle2, colour: 'covered' },
  'not-restricted': { Icon: MinusCircle, colour: 'not-restricted' },
};

const SEVERITY_LOOKS: Record<Severity, Look> = {
  breach: { Icon: XCircle, colour: 'uncovered' },
  gap: { Icon: AlertTriangle, colour: 'incomplete' },
  advice: { Icon: Info, colour: 'not-restricted' },
};

const STATUS_LOOKS: Record<EngagementStatus | 'active', Look> = {
  draft: { Icon: PencilLine, colour: 'not-restricted' },
  submitted: { Icon: Clock, colour: 'review' },
  approved: { Icon: CheckCircle2, colour: 'covered' },
  active: { Icon: CheckCircle2, colour: 'covered' },
  rejected: { Icon: Ban, colour: 'uncovered' },
  ended: { Icon: CircleDashed, colour: 'not-restricted' },
};

/** @returns the colour of a verdict, for maps and bars */
export function verdictColour(verdict: Verdict): string {
  return `var(--verdict-${verdict})`;
}

function Mark({ look: { Icon, colour }, children }: { readonly look: Look; readonly children: ReactNode }): ReactNode {
  const colours = { '--mark-colour': `var(--verdict-${colour})`, '--mark-ground': `var(--ground-${colour})` } as CSSProperties;
  return <span className={classes.mark} style={colours}><Icon size={14} aria-hidden /> {children}</span>;
}

/** What the law says of a transfer: in words, a sign and a colour. */
export function VerdictMark({ verdict }: { readonly verdict: Verdict }): ReactNode {
  const { label } = useLabels();
  return <Mark look={VERDICT_LOOKS[verdict]}>{label('verdicts', verdict)}</Mark>;
}

/** How much a finding weighs. */
export function SeverityMark({ severity }: { readonly severity: Severity }): ReactNode {
  const { label } = useLabels();
  return <Mark look={SEVERITY_LOOKS[severity]}>{label('severities', severity)}</Mark>;
}

/** Where an engagement or an activity stands in its life. */
export function StatusMark({ status }: { readonly status: EngagementStatus | 'active' }): ReactNode {
  const { label } = useLabels();
  return <Mark look={STATUS_LOOKS[status]}>{label('statuses', status)}</Mark>;
}
