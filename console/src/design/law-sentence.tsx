import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabels } from '../place/labels';
import classes from './law-sentence.module.css';

/** A provision, decision or judgment, as the reader's language writes it. */
export function Citation({ children }: { /** As the API cites it. */ readonly children: string }): ReactNode {
  const { cite } = useLabels();
  return <span className={classes['citation']}>{cite(children)}</span>;
}

/** A sentence of the service on the law, with the code that other languages say it by. */
export interface LawSentenceProps {
  readonly code: string;
  readonly list: 'finding-codes' | 'finding-remedies' | 'reason-codes';
  /** In English. */
  readonly message: string;
  readonly citation?: string | undefined;
}

/**
 * What the service says about the law. It speaks English: other languages say by its code what it is about, and let its own sentence, which knows the
 * names and days, stand below in small print. What would close a finding says the same in each language, so that it stands alone. For within a paragraph or an item.
 */
export function LawSentence({ code, list, message, citation }: LawSentenceProps): ReactNode {
  const { i18n } = useTranslation();
  const { label } = useLabels();
  const translated = i18n.language === 'en' ? code : label(list, code);
  const isTranslated = translated !== code;
  return (
    <>
      {isTranslated ? <span>{translated}</span> : <span lang={i18n.language === 'en' ? undefined : 'en'}>{message}</span>}
      {citation !== undefined && citation !== '' && <> <Citation>{citation}</Citation></>}
      {isTranslated && list !== 'finding-remedies' && <span lang="en" className={classes['original']}>{message}</span>}
    </>
  );
}
