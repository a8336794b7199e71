/** The information of Art. 13 and 14 GDPR as data: what every rendering of a privacy notice is written from. */
import type { Day } from '../../law/facts.js';
import type { RegisterReference } from '../../law/register/register-transfers.js';
import type { Language } from '../../law/vocabulary.js';

/** What Art. 13(1), (2) and 14(1), (2) want said, in the order in which it is read. */
export const NOTICE_TOPICS = [
  'controller', 'representative', 'data-protection-officer', 'purposes', 'data-categories', 'sources', 'recipients', 'transfers', 'retention',
  'automated-decisions', 'rights', 'objection', 'complaint',
] as const;
export type NoticeTopic = (typeof NOTICE_TOPICS)[number];

/** A sentence or more; `items` are the points of a list that follows it. */
export interface NoticeParagraph {
  readonly text: string;
  readonly items: readonly string[];
}

/** `activity` is null where it holds for all of them; `provisions` are the articles that ask for it, in the notice's language. */
export interface NoticeSection {
  readonly topic: NoticeTopic;
  readonly activity: string | null;
  readonly heading: string;
  readonly provisions: readonly string[];
  readonly paragraphs: readonly NoticeParagraph[];
}

/** What the law wants said and the register does not know; it is left out of the text. `pointer`: JSON Pointer into the thing that `about` names. */
export interface NoticeGap {
  readonly code: string;
  readonly activity: string | null;
  readonly article: string;
  readonly message: string;
  readonly about: RegisterReference;
  readonly pointer: string;
}

export interface PrivacyNotice {
  readonly title: string;
  readonly asOf: Day;
  readonly knownOn: string | null;
  readonly language: Language;
  readonly organisation: { readonly slug: string; readonly name: string };
  readonly activities: readonly { readonly key: string; readonly name: string }[];
  readonly sections: readonly NoticeSection[];
  readonly complete: boolean;
  readonly missing: readonly NoticeGap[];
  readonly revision: number;
  readonly lawVersion: Day;
}
