import { Inject, Injectable } from '@nestjs/common';
import type { Transporter } from 'nodemailer';
import type { Config } from '../config.js';
import { CONFIG } from '../platform.tokens.js';
import { isMailAddress, type Mailbox } from './mail-address.js';
import { MailDelayedError, MailRefusedError } from './mail-errors.js';
import { smtpOptions } from './smtp-options.js';

/** A mail to one person. */
export interface MailMessage {
  readonly to: Mailbox;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  /** What stands before the @ of the Message-ID: the same over every attempt, so that receivers know a copy. */
  readonly messageId: string;
  /** An iCalendar document (RFC 5545) that goes along. */
  readonly calendar?: string;
  /** Where whoever gets it can say that they want no more (RFC 2369; by one click with https, RFC 8058). */
  readonly unsubscribe?: string;
}

const LONGEST_MILLISECONDS = 4 * 60_000;
const MESSAGE_ID = /^[A-Za-z0-9][A-Za-z0-9._+=-]{0,199}$/;

/** Hands mails to the server of SMTP_URL. */
@Injectable()
export class Mailer {
  private transporter: Promise<Transporter> | undefined;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Whether mails can be sent. Where not, whoever would have sent a link hands it over themselves. */
  get isConfigured(): boolean {
    return this.config.smtp !== null;
  }

  /**
   * Hands over one mail; returns when the server has taken it.
   * @throws MailRefusedError where the receiver will never take it, or the address is none
   * @throws MailDelayedError where another attempt may do, also while no SMTP_URL is set
   */
  async send(message: MailMessage): Promise<void> {
    const { smtp, mailFrom } = this.config;
    if (smtp === null || mailFrom === null) throw new MailDelayedError('No mail server is configured.', 'NOT-CONFIGURED');
    if (!isMailAddress(message.to.address)) throw new MailRefusedError('This is not one mail address.');
    if (!MESSAGE_ID.test(message.messageId)) throw new Error('The local part of a Message-ID is made of letters, digits and ._+=-');
    this.transporter ??= import('nodemailer').then(({ createTransport }) => createTransport(smtpOptions(smtp)));
    const mail = { ...contentOf(message), ...envelopeOf(message, mailFrom) };
    try {
      // A server that sends a word now and then is never silent for long enough to be given up.
      const signal = AbortSignal.timeout(LONGEST_MILLISECONDS);
      await (await this.transporter).sendMail({ ...mail, signal } as object);
    } catch (error) {
      throw failureOf(error);
    }
  }
}

function contentOf({ subject, text, html, calendar }: MailMessage): object {
  return {
    subject: oneLine(subject),
    text,
    ...(html === undefined ? {} : { html }),
    ...(calendar === undefined ? {} : { icalEvent: { content: calendar, method: 'PUBLISH', filename: 'calendar.ics' } }),
  };
}

function envelopeOf({ to, messageId, unsubscribe }: MailMessage, from: Mailbox): object {
  const host = from.address.slice(from.address.lastIndexOf('@') + 1);
  return {
    from: { name: oneLine(from.name ?? ''), address: from.address },
    to: { name: oneLine(to.name ?? ''), address: to.address },
    messageId: `<${messageId}@${host}>`,
    headers: { 'Auto-Submitted': 'auto-generated', ...(unsubscribe === undefined ? {} : unsubscribeHeaders(unsubscribe)) },
  };
}

function unsubscribeHeaders(address: string): Record<string, string> {
  const { href, protocol } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') throw new Error('Mails are unsubscribed from at an http or https address.');
  return { 'List-Unsubscribe': `<${href}>`, ...(protocol === 'https:' ? { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {}) };
}

/** Names and subjects are data: nothing in them may begin a new header, or turn what stands beside them around (bidirectional controls). */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ').replace(/ {2,}/g, ' ').trim();
}

interface SmtpFailure {
  readonly code?: string;
  readonly command?: string;
  readonly response?: string;
  readonly responseCode?: number;
  readonly message?: string;
}

/** Only what the server says about this receiver or this text is final: a refused sender or password is ours to mend. */
function failureOf(error: unknown): MailRefusedError | MailDelayedError {
  const { code = 'UNKNOWN', command = '', response, responseCode = 0, message = String(error) } = error as SmtpFailure;
  const isFinal = responseCode >= 500 && responseCode < 600 && (command === 'RCPT TO' || command === 'DATA');
  return isFinal ? new MailRefusedError(response ?? message) : new MailDelayedError(response ?? message, responseCode > 0 ? `${code} ${responseCode}` : code);
}
