import { isObject, LISTS, type RegisterDocument } from '../register/register-document';
import { FileRefused } from './file-refused';

const FORMAT = 'register30/v1';

/** A register document as a file has it. */
export interface StatedRegister {
  readonly document: RegisterDocument;
  /** Whose register it says it is; null where it does not say so. */
  readonly slug: string | null;
}

/** @returns whether a file is a register document by its name, or where that does not tell, by how it begins */
export function looksLikeRegister(name: string, beginning: string): boolean {
  return /\.(json|ya?ml)$/i.test(name) || /^\s*(\{|format:\s*register30)/.test(beginning);
}

/**
 * Reads JSON or YAML. What the service holds a register to it checks itself; here only what is needed to show the document.
 * @throws FileRefused
 */
export async function readRegisterDocument(text: string): Promise<StatedRegister> {
  if (text.trim() === '') throw new FileRefused('empty', '');
  const value = await parsed(text);
  if (!isObject(value) || value['format'] !== FORMAT) throw new FileRefused('no-register', isObject(value) ? String(value['format'] ?? '') : '');
  const lists = Object.fromEntries(LISTS.map((list) => [list, listIn(value, list)])) as unknown as Pick<RegisterDocument, (typeof LISTS)[number]>;
  const organisation = isObject(value['organisation']) ? value['organisation'] : {};
  return { document: { format: FORMAT, organisation, ...lists }, slug: typeof organisation['slug'] === 'string' ? organisation['slug'] : null };
}

async function parsed(text: string): Promise<unknown> {
  try {
    if (text.trimStart().startsWith('{')) return JSON.parse(text) as unknown;
    const { parse } = await import('yaml');
    return parse(text, { version: '1.2', maxAliasCount: 100 }) as unknown;
  } catch (error) {
    throw new FileRefused('not-readable', error instanceof Error ? error.message : String(error));
  }
}

function listIn(value: Readonly<Record<string, unknown>>, list: string): unknown {
  const things = value[list] ?? [];
  if (!Array.isArray(things)) throw new FileRefused('no-list', list);
  const nameless = things.findIndex((thing) => !isObject(thing) || typeof thing['key'] !== 'string' || thing['key'] === '');
  if (nameless >= 0) throw new FileRefused('no-key', `${list}/${nameless}`);
  return things;
}
