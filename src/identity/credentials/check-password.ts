import { createRequire } from 'node:module';
import type { InputError } from '../../platform/domain-error.js';
import { normalized } from './password-hashing.js';

const SHORTEST = 12;
const LONGEST = 256;
/** A part of one's own name that is shorter occurs in words by chance. */
const SHORTEST_PART = 4;
/** A row of neighbours, and its way back, is one pattern and not so many characters. */
const ROWS = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'qwertzuiop', 'azertyuiop', 'asdfghjkl', 'zxcvbnm', 'yxcvbnm'];

/** Whose password it is to be. */
export interface PasswordOwner {
  readonly email: string;
  readonly name: string;
  readonly organisation?: string | null;
}

/**
 * Length and guessability, and no rules on which characters to mix (NIST SP 800-63B-4, 3.1.1.2).
 * @param pointer where the password stands in the input
 * @returns every reason why it cannot be used; none: it can
 */
export function checkPassword(password: string, owner: PasswordOwner, pointer = '/password'): InputError[] {
  const text = normalized(password);
  const length = [...text].length;
  if (length < SHORTEST) return [{ pointer, code: 'password-short', message: `A password has at least ${SHORTEST} characters; several words are easy to remember.` }];
  if (length > LONGEST) return [{ pointer, code: 'password-long', message: `A password has at most ${LONGEST} characters.` }];
  const plain = text.toLowerCase();
  if (isCommon(text)) return [{ pointer, code: 'password-common', message: 'This password is one of those that are tried first; choose another one.' }];
  if (isPattern(plain)) return [{ pointer, code: 'password-pattern', message: 'This password is one pattern over and over; choose another one.' }];
  if (isMostlyOwn(plain, owner)) return [{ pointer, code: 'password-own', message: 'This password is made of your own name, address or organisation; choose another one.' }];
  return [];
}

const require = createRequire(import.meta.url);
/** Loaded when the first password is set: the list takes some megabytes. */
let commonPasswords: { test: (password: string) => boolean } | undefined;

/** As it is, in small letters, and without the digits and signs that people put at the end. */
function isCommon(password: string): boolean {
  commonPasswords ??= require('fxa-common-password-list') as { test: (password: string) => boolean };
  const small = password.toLowerCase();
  const forms = new Set([password, small, small.replace(/[\d\p{P}\p{S}\s]+$/u, ''), small.replace(/^[\d\p{P}\p{S}\s]+|[\d\p{P}\p{S}\s]+$/gu, '')]);
  return [...forms].some((form) => form.length >= SHORTEST_PART && commonPasswords?.test(form));
}

/** One character or a short piece again and again, or rows of neighbouring keys and letters. */
function isPattern(password: string): boolean {
  if (/^(.{1,6}?)\1+.{0,5}$/su.test(password) && repeatedShare(password) > 0.7) return true;
  if (new Set(password).size < 5) return true;
  return longestRow(password) > password.length / 2;
}

function repeatedShare(password: string): number {
  const [, piece = ''] = /^(.{1,6}?)\1+/su.exec(password) ?? [];
  if (piece === '') return 0;
  let end = 0;
  while (password.startsWith(piece, end)) end += piece.length;
  return end / password.length;
}

/** @returns how many characters stand in rows of at least four */
function longestRow(password: string): number {
  const rows = [...ROWS, ...ROWS.map((row) => [...row].toReversed().join(''))];
  let covered = 0;
  for (let at = 0; at < password.length; ) {
    const length = Math.max(...rows.map((row) => commonPrefix(password.slice(at), row)));
    covered += length >= SHORTEST_PART ? length : 0;
    at += Math.max(1, length >= SHORTEST_PART ? length : 1);
  }
  return covered;
}

function commonPrefix(text: string, row: string): number {
  const start = text === '' ? -1 : row.indexOf(text.charAt(0));
  if (start < 0) return 0;
  let length = 0;
  while (length < text.length && start + length < row.length && text[length] === row[start + length]) length += 1;
  return length;
}

/** What is left when one's own words, digits and signs are taken out is too little. */
function isMostlyOwn(password: string, { email, name, organisation }: PasswordOwner): boolean {
  const words = [email, name, organisation ?? '', 'register30'].flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)]).map((word) => word.toLowerCase());
  const own = [...new Set(words)].filter((word) => word.length >= SHORTEST_PART).toSorted((one, other) => other.length - one.length);
  const rest = own.reduce((text, word) => text.replaceAll(word, ''), password);
  return rest !== password && rest.replace(/[\d\p{P}\p{S}\s]/gu, '').length < SHORTEST / 2;
}
