#!/usr/bin/env node
// Checks a history that was exported from Register30, without Register30: one file, nothing to install, Node 18 or newer.
//
//   node verify-history.mjs EXPORT.ndjson [--public-key KEY]… [--checkpoint FILE]…
//   … | node verify-history.mjs - --public-key KEY
//
// KEY is the fingerprint or the base64 of the public key, taken from somewhere else than the export: without it an export that somebody made
// with a key of their own looks right. FILE holds a checkpoint that was handed out earlier, as JSON.
// Exit code: 0 everything holds; 1 something was altered, removed, reordered or set back; 2 it could not be checked.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';

const GENESIS = '0'.repeat(64);
const MOST_SHOWN = 50;
const USAGE = 'Usage: node verify-history.mjs EXPORT.ndjson [--public-key FINGERPRINT-OR-BASE64]… [--checkpoint FILE]…   (- reads standard input)';

/** What cannot be checked at all. */
class Unusable extends Error {}

/** Canonical JSON (RFC 8785): keys in the order of their UTF-16 code units, numbers and strings as ECMAScript writes them. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    return `{${Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

const sha256 = (data) => createHash('sha256').update(data).digest('hex');
const fingerprintOf = (publicKey) => sha256(Buffer.from(publicKey, 'base64'));

/** Whether an Ed25519 key (32 bytes in base64) signed a text. */
function isSigned(publicKey, text, signature) {
  const key = Buffer.from(String(publicKey), 'base64');
  const bytes = Buffer.from(String(signature), 'base64');
  if (key.length !== 32 || bytes.length !== 64 || bytes.toString('base64') !== signature) return false;
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), key]);
  return verify(null, Buffer.from(text), createPublicKey({ key: der, format: 'der', type: 'spki' }), bytes);
}

function readArguments(list) {
  const asked = { file: undefined, pins: [], checkpoints: [] };
  for (let index = 0; index < list.length; index += 1) {
    const word = list[index];
    if (word === '--public-key' || word === '--checkpoint') {
      index += 1;
      if (list[index] === undefined) throw new Unusable(`${word} wants a value.\n${USAGE}`);
      (word === '--public-key' ? asked.pins : asked.checkpoints).push(list[index]);
    } else if (word.startsWith('--') || asked.file !== undefined) throw new Unusable(`${word} is not understood.\n${USAGE}`);
    else asked.file = word;
  }
  if (asked.file === undefined) throw new Unusable(USAGE);
  return asked;
}

function pinned(text) {
  if (/^[0-9a-f]{64}$/i.test(text)) return text.toLowerCase();
  if (/^[A-Za-z0-9+/]{43}=$/.test(text)) return fingerprintOf(text);
  throw new Unusable(`--public-key wants the fingerprint (64 hexadecimal digits) or the base64 of 32 bytes; "${text}" is neither.`);
}

function handedOut(path) {
  let value;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Unusable(`The checkpoint in ${path} cannot be read: ${error.message}`);
  }
  if (typeof value?.sequence !== 'number' || typeof value.hash !== 'string') throw new Unusable(`${path} does not hold a checkpoint.`);
  return { ...value, from: `The checkpoint in ${path}` };
}

/** The lines of the export as bytes, without their newlines; a last one that has none says so. */
async function* linesOf(file) {
  let rest = [];
  for await (const piece of file === '-' ? process.stdin : createReadStream(file)) {
    let from = 0;
    for (let at = piece.indexOf(10); at >= 0; at = piece.indexOf(10, from)) {
      yield { bytes: Buffer.concat([...rest, piece.subarray(from, at)]), ended: true };
      rest = [];
      from = at + 1;
    }
    if (from < piece.length) rest.push(piece.subarray(from));
  }
  if (rest.length > 0) yield { bytes: Buffer.concat(rest), ended: false };
}

/** Goes through an export line by line and keeps what it finds wrong. */
class Check {
  problems = [];
  problemCount = 0;
  revisions = 0;
  checkpoints = 0;
  first;
  last = { sequence: 0, hash: GENESIS, at: '' };
  keys = new Map();
  organisation;
  head;
  end;
  #digest = createHash('sha256');
  #lines = 0;
  #stage = 'format';
  #places = new Map();
  #beyond = [];

  constructor(given, pins) {
    this.given = given;
    this.pins = pins;
    for (const each of given) this.#remember(each, each.from);
  }

  report(words) {
    this.problemCount += 1;
    if (this.problems.length < MOST_SHOWN) this.problems.push(words);
  }

  line({ bytes, ended }) {
    const number = this.#lines + 1;
    const text = bytes.toString('utf8');
    let value;
    try {
      value = JSON.parse(text);
    } catch {
      value = undefined;
    }
    if (value === null || typeof value !== 'object') this.report(`Line ${number} is not JSON.`);
    else if (!ended || canonical(value) !== text || !Buffer.from(text).equals(bytes)) this.report(`Line ${number} is not as it was written.`);
    else this.#take(value, number);
    if (!(value && typeof value === 'object' && 'end' in value)) this.#digest.update(bytes).update('\n');
    this.#lines = number;
  }

  #take(value, number) {
    const order = ['format', 'revision', 'checkpoint', 'head', 'end'];
    const kind = order.find((each) => each in value);
    if (kind === undefined || (number === 1) !== (kind === 'format') || order.indexOf(kind) < order.indexOf(this.#stage) || this.end || (this.head && kind !== 'end')) {
      this.report(`Line ${number} is not in its place.`);
      return;
    }
    this.#stage = kind;
    if (kind === 'format') this.#opening(value);
    else if (kind === 'revision') this.#revision(value);
    else if (kind === 'checkpoint') this.#checkpoint(value.checkpoint);
    else if (kind === 'head') this.head = value.head;
    else this.end = { ...value.end, read: this.#digest.copy().digest('hex'), before: number - 1 };
  }

  #opening({ format, organisation, keys }) {
    if (format !== 'register30/history/v1') throw new Unusable(`This is not an export of a history that this program knows (format ${JSON.stringify(format)}).`);
    this.organisation = organisation;
    for (const key of Array.isArray(keys) ? keys : []) {
      const { signature, ...content } = key;
      const isOwn = fingerprintOf(String(key.publicKey)) === key.fingerprint && isSigned(key.publicKey, canonical({ ...content, format: 'register30/instance-key/v1' }), signature);
      if (isOwn) this.keys.set(key.fingerprint, key);
      else this.report(`The account of the key ${key.fingerprint} is not what the key stated.`);
    }
  }

  #revision({ hash, revision }) {
    const { sequence, previousHash, at, organisationId } = revision;
    this.revisions += 1;
    this.first ??= revision;
    if (organisationId !== this.organisation?.id) this.report(`Revision ${sequence} belongs to another organisation.`);
    if (sequence !== this.last.sequence + 1) this.report(`Between revision ${this.last.sequence} and ${sequence} something is missing or out of order.`);
    if (previousHash !== this.last.hash) this.report(`Revision ${sequence} does not continue the one before it.`);
    if (!(at >= this.last.at)) this.report(`Revision ${sequence} is older than the one before it.`);
    if (sha256(canonical(revision)) !== hash) this.report(`Revision ${sequence} is not what was hashed when it was written.`);
    this.last = { sequence, hash, at };
    // A checkpoint in the export comes after the revisions; only what may be asked for is kept, which is small beside them.
    this.#places.set(sequence, `${hash} ${at}`);
  }

  #remember(checkpoint, from) {
    this.#beyond.push({ ...checkpoint, from });
  }

  #checkpoint(checkpoint) {
    this.checkpoints += 1;
    this.#compare(checkpoint, `The checkpoint of revision ${checkpoint?.sequence}`);
  }

  /** Holds the chain against a signed head that was kept. */
  #compare(kept, name) {
    const { organisationId, sequence, hash, at, keyId, signature } = kept ?? {};
    const key = this.keys.get(keyId);
    if (!key || !isSigned(key.publicKey, canonical({ format: 'register30/history-head/v1', organisationId, sequence, hash, at, keyId }), signature)) this.report(`${name} is not signed by a key of this export.`);
    else if (organisationId !== this.organisation?.id) this.report(`${name} is of another organisation.`);
    else if (sequence > this.last.sequence) this.report(`${name} knows of revision ${sequence}, but the history ends with ${this.last.sequence}: it was set back.`);
    else if (sequence > 0 && this.#places.get(sequence) !== `${hash} ${at}`) this.report(`${name} knows another revision ${sequence}: the history up to there was rewritten.`);
  }

  finish() {
    if (!this.organisation) throw new Unusable('This is not an export of a history: its first line is missing or damaged.');
    for (const each of this.#beyond) this.#compare(each, each.from);
    if (!this.head) this.report('The end of the history is missing: the export is not complete.');
    else {
      this.#compare(this.head, 'The end of the history');
      if (this.head.sequence < this.last.sequence) this.report(`There are revisions after number ${this.head.sequence}, where the history ends.`);
    }
    this.#closing();
    this.#trust();
  }

  #closing() {
    if (!this.end) {
      this.report('The last line is missing: the export is not complete.');
      return;
    }
    const { read, before, signature, ...content } = this.end;
    const key = this.keys.get(content.keyId);
    if (!key || !isSigned(key.publicKey, canonical(content), signature)) this.report('The export is not signed by one of its keys.');
    if (content.format !== 'register30/history-end/v1' || content.sha256 !== read || content.lines !== before) this.report('The export is not what was signed: something in it was altered, added or removed.');
  }

  /** Every key that signed has to be one that was pinned, or one that a pinned key says signed before it. */
  #trust() {
    if (this.pins.length === 0) return;
    const trusted = new Set(this.pins);
    for (const pin of this.pins) for (const each of this.keys.get(pin)?.predecessors ?? []) trusted.add(each);
    for (const fingerprint of this.keys.keys()) if (!trusted.has(fingerprint)) this.report(`The export names the key ${fingerprint}, which is not the one you stated and which that one does not know.`);
    if (!this.pins.some((pin) => this.keys.has(pin))) this.report('The key that you stated did not sign this export.');
  }
}

function tell(check) {
  const { organisation, revisions, first, last, head, end, checkpoints, keys, problems, problemCount, pins, given } = check;
  const lines = [`History of the organisation ${organisation.slug} (${organisation.id})`];
  lines.push(revisions === 0 ? '  Revisions:    none' : `  Revisions:    ${revisions}, number ${first.sequence} of ${first.at} to number ${last.sequence} of ${last.at}`);
  if (head) lines.push(`  End:          number ${head.sequence}, hash ${head.hash}`);
  if (head?.keyId) lines.push(`  Signature:    Ed25519, key ${head.keyId}`);
  lines.push(`  Checkpoints:  ${checkpoints} in the export, ${given.length} of your own`);
  for (const { fingerprint, firstUsedAt } of keys.values()) lines.push(`  Key:          ${fingerprint}, in use since ${firstUsedAt}${pins.includes(fingerprint) ? ', as you stated' : ''}`);
  const [oldest] = [...keys.values()].map(({ firstUsedAt }) => firstUsedAt).sort();
  if (first && oldest && first.at < oldest) lines.push(`  Mind:         what was written before ${oldest} was linked by hashes then, and signed only since.`);
  if (pins.length === 0) lines.push('  Mind:         no --public-key was stated. Compare the fingerprint with one that you have from elsewhere: anybody can sign with a key of their own.');
  if (problemCount === 0) lines.push('', `Everything holds: nothing was altered, removed, reordered or set back, and the export${end ? ' is complete' : ''}.`);
  else lines.push('', `${problemCount} ${problemCount === 1 ? 'thing is' : 'things are'} wrong:`, ...problems.map((words) => `  - ${words}`), ...(problemCount > problems.length ? [`  … and ${problemCount - problems.length} more`] : []));
  process.stdout.write(`${lines.join('\n')}\n`);
}

try {
  const { file, pins, checkpoints } = readArguments(process.argv.slice(2));
  const check = new Check(checkpoints.map(handedOut), pins.map(pinned));
  for await (const line of linesOf(file)) check.line(line);
  check.finish();
  tell(check);
  process.exitCode = check.problemCount === 0 ? 0 : 1;
} catch (error) {
  process.stderr.write(`${error instanceof Unusable ? error.message : `The export cannot be checked: ${error?.message ?? error}`}\n`);
  process.exitCode = 2;
}
