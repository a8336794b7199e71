import type { ReactNode } from 'react';
import type { Schemas } from '../../api/client';
import { LawSentence } from '../../design/law-sentence';
import classes from './explanation.module.css';

type Reason = Schemas['ReasonView'];

/** One reason: what the law says of the transfer, and the provision. */
export function ReasonText({ reason: { code, message, citation }, children }: { readonly reason: Reason; readonly children?: ReactNode }): ReactNode {
  return (
    <div className={classes.reason}>
      <LawSentence code={code} list="reason-codes" message={message} citation={citation} />
      {children !== undefined && <div>{children}</div>}
    </div>
  );
}

/** Reasons as a list; nothing where there are none. */
export function Reasons({ reasons }: { readonly reasons: readonly Reason[] }): ReactNode {
  if (reasons.length === 0) return null;
  return <ul className={classes.reasons}>{reasons.map((reason) => <li key={reason.code + reason.message}><ReasonText reason={reason} /></li>)}</ul>;
}
