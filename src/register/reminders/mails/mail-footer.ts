import type { MailParts } from '../../../platform/mail/mail-layout.js';
import { reminderWords } from '../words/words-by-language.js';
import type { MailLinks } from './mail-links.js';
import type { MailRecipient } from './recipient.js';

/** Why a mail came, and where to stop it: by signing in, since a link that stops mails without would be a secret in a mail. */
export function footerOf({ language, why }: MailRecipient, organisation: string, links: MailLinks): MailParts['footer'] {
  const { footer } = reminderWords(language);
  if (why === 'officer') return [footer.officer(organisation)];
  return [why === 'asked' ? footer.asked : footer.member(organisation), { label: footer.settings, link: links.account }];
}
