import { randomBytes } from 'node:crypto';
import { hashOfSecret } from '../secrets.js';

const COUNT = 10;
const LENGTH = 24;
/** No letters and digits that are taken for each other. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** @returns ten new codes of some 119 random bits, enough for a plain hash (OWASP ASVS 5, 6.5.2) each, in groups of four */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: COUNT }, () => grouped(Array.from({ length: LENGTH }, letter).join('')));
}

/** @returns what is stored of a code; undefined for what cannot be one. Groups, spaces and capitals make no difference. */
export function hashOfRecoveryCode(code: string): Buffer | undefined {
  const plain = code.toLowerCase().replace(/[\s-]/g, '');
  return plain.length === LENGTH && [...plain].every((each) => LETTERS.includes(each)) ? hashOfSecret(plain) : undefined;
}

/** A byte beyond the last whole round of the alphabet is drawn again, so that all letters are as likely. */
function letter(): string {
  for (;;) {
    const byte = randomBytes(1).readUInt8();
    if (byte < 256 - (256 % LETTERS.length)) return LETTERS.charAt(byte % LETTERS.length);
  }
}

function grouped(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-');
}
