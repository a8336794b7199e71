import { domainToASCII } from 'node:url';

/** RFC 5321, 4.5.3.1: octets of a local part, and of an address that fits into a path. */
const LONGEST_LOCAL_PART = 64;
const LONGEST_ADDRESS = 254;
/** RFC 5322, 3.2.3 (dot-atom), with the letters of every script (RFC 6532); quoted local parts are refused. */
const LOCAL_PART = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const DOMAIN = /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** Somebody a mail goes to or comes from. */
export interface Mailbox {
  readonly name?: string;
  readonly address: string;
}

/** @returns whether a text is exactly one mail address: no name, no list, no address literal, nothing a header could be broken with. */
export function isMailAddress(text: string): boolean {
  const at = text.lastIndexOf('@');
  const [localPart, domain] = [text.slice(0, at), text.slice(at + 1)];
  if (at < 1 || Buffer.byteLength(localPart) > LONGEST_LOCAL_PART || Buffer.byteLength(text) > LONGEST_ADDRESS) return false;
  if (!LOCAL_PART.test(localPart) || /[\s/\\:@[\]%]/.test(domain)) return false;
  const ascii = domainToASCII(domain);
  return DOMAIN.test(ascii) && !/^[\d.]+$/.test(ascii);
}

/** @returns the mailbox of `a@b` or `Name <a@b>`; undefined where it is neither. */
export function parseMailbox(text: string): Mailbox | undefined {
  const [, name = '', address = ''] = /^(?:"?([^"<>\p{Cc}]*?)"?\s*<([^<>]+)>)$/u.exec(text.trim()) ?? ['', '', text.trim()];
  if (!isMailAddress(address)) return undefined;
  return name === '' ? { address } : { name, address };
}
