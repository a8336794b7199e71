import { mailLayout } from '../../platform/mail/mail-layout.js';
import { deviceInWords } from '../pages/views/device.js';
import { pageWordsOf } from '../pages/wording/page-words.js';
import type { PersonLanguage } from '../people/person.entity.js';
import type { Role } from '../roles.js';
import { type MailWords, mailWordsOf } from './wording/mail-words.js';

/** What a mail says: subject and the same content as text and as HTML. */
export interface MailText {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

interface Reader {
  /** Null: English, as nothing else is known. */
  readonly language: PersonLanguage | null;
  readonly name: string | null;
}

/** @param stated `organisation` null: to administer the instance; `link` carries the secret and is absolute */
export function invitationMail(stated: Reader & { readonly invitedBy: string; readonly organisation: string | null; readonly role: Role; readonly link: string; readonly expiresAt: Date }): MailText {
  const { language, words, hello } = reading(stated);
  const { invitation } = words;
  const [subject, body] =
    stated.organisation === null
      ? [invitation.subjectInstance, invitation.bodyInstance(stated.invitedBy)]
      : [invitation.subject(stated.organisation), invitation.body(stated.invitedBy, stated.organisation, pageWordsOf(language).roles[stated.role])];
  const content = [hello, body, invitation.until(dayOf(stated.expiresAt, language))];
  return { subject, ...mailLayout({ language, title: subject, content, action: { label: invitation.action, link: stated.link }, footer: [invitation.why] }) };
}

/** @param stated `link` carries the secret and is absolute */
export function passwordResetMail(stated: Reader & { readonly link: string; readonly expiresAt: Date }): MailText {
  const { language, words: { reset }, hello } = reading(stated);
  const content = [hello, reset.body, reset.until(instantOf(stated.expiresAt, language))];
  return { subject: reset.subject, ...mailLayout({ language, title: reset.subject, content, action: { label: reset.action, link: stated.link }, footer: [reset.why] }) };
}

/** @param stated `link` leads to where a new password is asked for */
export function passwordChangedMail(stated: Reader & { readonly at: Date; readonly link: string }): MailText {
  const { language, words: { changed }, hello } = reading(stated);
  const content = [hello, changed.body(instantOf(stated.at, language)), changed.notYou];
  return { subject: changed.subject, ...mailLayout({ language, title: changed.subject, content, action: { label: changed.action, link: stated.link }, footer: [changed.why] }) };
}

/** @param stated `link` leads to the account, where sessions are ended */
export function newDeviceMail(stated: Reader & { readonly at: Date; readonly userAgent: string; readonly address: string; readonly link: string }): MailText {
  const { language, words: { newDevice }, hello } = reading(stated);
  const device = deviceInWords(stated.userAgent, pageWordsOf(language));
  const content = [hello, newDevice.body(device, stated.address, instantOf(stated.at, language)), newDevice.notYou];
  return { subject: newDevice.subject, ...mailLayout({ language, title: newDevice.subject, content, action: { label: newDevice.action, link: stated.link }, footer: [newDevice.why] }) };
}

function reading({ language, name }: Reader): { language: PersonLanguage; words: MailWords; hello: string } {
  const words = mailWordsOf(language ?? 'en');
  return { language: language ?? 'en', words, hello: name === null ? words.helloYou : words.hello(name) };
}

function dayOf(at: Date, language: PersonLanguage): string {
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' }).format(at);
}

function instantOf(at: Date, language: PersonLanguage): string {
  return `${new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(at)} UTC`;
}

function localeOf(language: PersonLanguage): string {
  return language === 'en' ? 'en-GB' : language;
}
