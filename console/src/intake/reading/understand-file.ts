import { api, type Schemas } from '../../api/client';
import { tagOf } from '../../editing/write-headers';
import { type EvidenceByField, evidenceByField } from '../register/evidence';
import { missingFrom, type Proposal, proposalsOf } from '../register/proposals';
import type { List, RegisterDocument, Thing } from '../register/register-document';
import { looksLikeRegister, readRegisterDocument } from './read-register-document';

/** The register as it is, and the tag that the next write has to name. */
export interface KnownRegister {
  readonly register: RegisterDocument;
  readonly tag: string;
}

/** What was made of a file: nothing is written yet. */
export interface Understood extends KnownRegister {
  readonly file: File;
  readonly isSpreadsheet: boolean;
  /** The register with everything that the file says. */
  readonly incoming: RegisterDocument;
  readonly proposals: readonly Proposal[];
  /** What the register has and the file does not; a spreadsheet is never taken for the whole of it. */
  readonly missing: readonly { readonly list: List; readonly thing: Thing }[];
  readonly evidence: EvidenceByField;
  readonly unread: readonly Schemas['UnreadView'][];
  readonly columns: readonly Schemas['ColumnView'][];
  readonly questions: readonly Schemas['QuestionView'][];
  /** The file is of the register of somebody else, whose details are not taken over. */
  readonly otherSlug: string | null;
}

/** What columns are about, by heading, where somebody said so. */
export type Mapping = Readonly<Record<string, string | null>>;

const BEGINNING = 200;

/** @returns the register as it is now. @throws Problem */
export async function knownRegister(org: string, signal?: AbortSignal): Promise<KnownRegister> {
  const { data, response } = await api.GET('/api/v1/organisations/{org}/register', { params: { path: { org } }, ...(signal === undefined ? {} : { signal }) });
  return { register: data as unknown as RegisterDocument, tag: tagOf(response) };
}

/** Finds out what a file would add and change. @throws Problem, FileRefused */
export async function understandFile(org: string, file: File, mapping: Mapping, signal: AbortSignal): Promise<Understood> {
  // First what is there: what somebody writes meanwhile is noticed by the tag.
  const known = await knownRegister(org, signal);
  return looksLikeRegister(file.name, await file.slice(0, BEGINNING).text()) ? fromDocument(org, file, known) : fromSpreadsheet(org, file, known, mapping, signal);
}

async function fromDocument(org: string, file: File, known: KnownRegister): Promise<Understood> {
  const { document, slug } = await readRegisterDocument(await file.text());
  const isOther = slug !== null && slug !== org;
  const incoming = isOther ? { ...document, organisation: known.register.organisation } : document;
  return {
    ...known, file, isSpreadsheet: false, incoming, proposals: proposalsOf(known.register, incoming), missing: missingFrom(known.register, incoming), evidence: new Map(), unread: [], columns: [], questions: [],
    otherSlug: isOther ? slug : null,
  };
}

async function fromSpreadsheet(org: string, file: File, known: KnownRegister, mapping: Mapping, signal: AbortSignal): Promise<Understood> {
  const form = new FormData();
  form.append('organisation', org);
  if (Object.keys(mapping).length > 0) form.append('mapping', JSON.stringify(mapping));
  form.append('file', file, file.name);
  const { data } = await api.POST('/api/v1/intake/spreadsheet', { body: form as never, bodySerializer: () => form, signal });
  if (data === undefined) throw new Error('The service did not say what it understood.');
  const incoming = data.register as unknown as RegisterDocument;
  return {
    ...known, file, isSpreadsheet: true, incoming, proposals: proposalsOf(known.register, incoming), missing: [], evidence: evidenceByField(data.evidence, incoming), unread: data.unread, columns: data.columns,
    questions: data.questions ?? [], otherSlug: null,
  };
}
