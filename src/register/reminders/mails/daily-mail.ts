import { mailLayout, type MailRow } from '../../../platform/mail/mail-layout.js';
import { dayIn, reminderWords } from '../words/words-by-language.js';
import type { ChangesOfDay, ThingChange } from './changes.repository.js';
import { footerOf } from './mail-footer.js';
import type { MailLinks } from './mail-links.js';
import type { MailRecipient } from './recipient.js';
import type { MailText } from './weekly-mail.js';

export interface DailyContent {
  readonly organisation: { readonly slug: string; readonly name: string };
  readonly day: string;
  readonly changed: ChangesOfDay;
  readonly recipient: MailRecipient;
  readonly links: MailLinks;
}

/** What changed in a register on a day, by whom and why. */
export function dailyMail({ organisation, day, changed: { changes, total }, recipient, links }: DailyContent): MailText {
  const { language } = recipient;
  const words = reminderWords(language);
  const { daily, kinds, actions } = words;
  const row = ({ kind, key, name, action, reasons, fields }: ThingChange): MailRow => {
    const detail = [fields.length > 0 && daily.fields(fields.join(', ')), reasons.length > 0 && daily.reason(reasons.join('; '))].filter(Boolean).join(' · ');
    const named = name === null ? key : `${name} (${key})`;
    return { text: `${kinds[kind]} ${named}: ${actions[action]}`, ...(detail === '' ? {} : { detail }) };
  };
  const byActor = Map.groupBy(changes, ({ actorKind, actor }) => `${actorKind} ${actor}`);
  const content = [
    daily.lead(organisation.name, dayIn(language, day), total),
    ...[...byActor.values()].flatMap((some) => [{ heading: daily.by(some[0]?.actor ?? '') }, some.map(row)]),
    ...(total > changes.length ? [daily.more(total - changes.length)] : []),
  ];
  const action = { label: daily.open, link: links.history(organisation.slug) };
  const layout = mailLayout({ language, title: daily.title, content, action, footer: footerOf(recipient, organisation.name, links) });
  return { subject: daily.subject(organisation.name, dayIn(language, day), total), ...layout };
}
