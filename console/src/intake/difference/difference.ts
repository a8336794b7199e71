import { api, type Schemas } from '../../api/client';
import { Problem } from '../../api/problem';
import { reasonHeader } from '../../editing/write-headers';
import { type KnownRegister, knownRegister, type Understood } from '../reading/understand-file';
import { type Decisions, mergedRegister } from '../register/merged-register';
import type { RegisterDocument } from '../register/register-document';

/** What was, or would be, added, changed and removed. */
export type Difference = Schemas['RegisterDifferenceView'];

/** What the register would become, against what it is. */
export interface Plan extends KnownRegister {
  readonly wanted: RegisterDocument;
  readonly difference: Difference;
  /** Somebody wrote since the file was read; this is against what they wrote. */
  readonly isRenewed: boolean;
}

/** What was decided in the review. */
export interface Wish {
  readonly understood: Understood;
  readonly decisions: Decisions;
  /** Also what the file does not have is to go. */
  readonly removesMissing: boolean;
}

/** What the service refused, with the document that its pointers lead into. */
export class PlanRefused extends Error {
  override readonly name = 'PlanRefused';

  constructor(readonly problem: Problem, readonly wanted: RegisterDocument) {
    super(problem.message);
  }
}

/** Asks the service what would change; where the register is another one by now, against that one. @throws PlanRefused, Problem */
export async function planned(org: string, wish: Wish): Promise<Plan> {
  const { understood } = wish;
  const own = await asked(org, wish, understood);
  if (own !== null) return { ...own, isRenewed: false };
  const renewed = await asked(org, wish, await knownRegister(org));
  if (renewed === null) throw new Problem(412, { title: 'The register is being written to', detail: 'Somebody is changing the register right now. Try again in a moment.' });
  return { ...renewed, isRenewed: true };
}

async function asked(org: string, wish: Wish, { register, tag }: KnownRegister): Promise<Omit<Plan, 'isRenewed'> | null> {
  const wanted = wantedRegister(wish, register);
  try {
    return { register, tag, wanted, difference: await put(org, wanted, tag, { dryRun: true }) };
  } catch (error) {
    if (error instanceof Problem && error.status === 412) return null;
    if (error instanceof Problem && error.errors.length > 0) throw new PlanRefused(error, wanted);
    throw error;
  }
}

/** Does what was planned, and only if the register is still the one that it was planned for. @throws Problem with 412 where it is not */
export async function applied(org: string, { wanted, tag }: Plan, reason: string): Promise<Difference> {
  return put(org, wanted, tag, { reason });
}

async function put(org: string, wanted: RegisterDocument, tag: string, { dryRun = false, reason }: { dryRun?: boolean; reason?: string }): Promise<Difference> {
  const { data } = await api.PUT('/api/v1/organisations/{org}/register', {
    params: { path: { org }, ...(dryRun ? { query: { dryRun: 'true' as const } } : {}), header: reasonHeader(reason) }, body: wanted as never, headers: { 'If-Match': tag },
  });
  if (data === undefined) throw new Error('The service did not say what changed.');
  return data;
}

function wantedRegister({ understood: { proposals, missing }, decisions, removesMissing }: Wish, register: RegisterDocument): RegisterDocument {
  return mergedRegister(register, proposals, decisions, new Set(removesMissing ? missing.map(({ list, thing }) => `${list}/${thing.key}`) : []));
}
