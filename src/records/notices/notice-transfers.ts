import type { Regime } from '../../law/vocabulary.js';
import { countryName } from '../../platform/text/country-names.js';
import type { ControllerRecordActivity, RecordTransfer } from '../art-30-record.js';
import { groundInWords } from '../labels/wording.js';
import type { NoticeContext } from './notice-context.js';
import { contactForRequests } from './notice-party.js';
import type { NoticeParagraph } from './privacy-notice.js';

/** What may be told as carrying a transfer; anything else is a gap. */
export const isCarried = ({ verdict }: RecordTransfer): boolean => verdict === 'covered' || verdict === 'exceptional';

/** A decision of the Commission or the state is published; of anything else people can ask for a copy (Art. 13(1)(f)). */
const isAdequacy = ({ ground }: RecordTransfer): boolean => ground !== null && /^(art-45|fadp-16-1)$/.test(ground);

/** The safeguard by name and provision alone: signatures, references and assessments are the organisation's own affair. */
function safeguardOf(transfer: RecordTransfer, { labels }: NoticeContext): string | null {
  const { mechanism, ground, regime, documentation } = transfer;
  if (!isCarried(transfer)) return null;
  const named = labels.mechanisms[mechanism as keyof typeof labels.mechanisms] as string | undefined;
  const words = named ?? (isAdequacy(transfer) ? documentation : null);
  const provision = ground === null ? null : groundInWords(ground, regime, labels);
  if (words === null) return provision;
  return provision === null ? words : `${words} (${provision})`;
}

function transferItem(transfer: RecordTransfer, context: NoticeContext): string {
  const { recipient, country, organisation } = transfer;
  const place = country === null ? organisation : countryName(country, context.record.language);
  const safeguard = safeguardOf(transfer, context);
  return `${[recipient, place].filter((part) => part !== null && part !== '').join(', ')}${safeguard === null ? '' : ` – ${safeguard}`}`;
}

/**
 * Which data go to which third countries, on what, and how to get a copy of the safeguards (Art. 13(1)(f), 14(1)(f); Art. 19(4) FADP):
 * a paragraph for each law that binds the organisation, and each destination of a recipient once.
 */
export function transferParagraphs({ transfers }: ControllerRecordActivity, context: NoticeContext): NoticeParagraph[] {
  const { words, record } = context;
  const regimes = [...new Set(transfers.map(({ regime }) => regime))];
  const paragraphs = regimes.map((regime: Regime) => ({
    text: words.transfers[regime],
    items: [...new Set(transfers.filter((each) => each.regime === regime).map((each) => transferItem(each, context)))],
  }));
  const contact = contactForRequests(record);
  const hasCopies = transfers.some((each) => each.verdict === 'covered' && !isAdequacy(each));
  return hasCopies && contact !== null ? [...paragraphs, { text: words.copyOfSafeguards(contact), items: [] }] : paragraphs;
}
