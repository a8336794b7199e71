import { setImmediate as breathe } from 'node:timers/promises';
import type { RegisterFacts } from '../../law/facts.js';
import { type InputError, invalidInput } from '../../platform/domain-error.js';
import { checked } from '../../platform/http/validation.js';
import { completeOrganisation } from '../complete-facts.js';
import { MOST_OF_A_KIND, RegisterDocumentBody } from './register-document.body.js';
import { documentErrors } from '../rules.js';
import { KINDS, THING_KINDS, type Thing, type ThingKind } from '../thing-kinds.js';

/** Things checked in one go: a few milliseconds, in which nobody else is served. */
const PIECE = 100;

/**
 * Holds a whole register document to its shapes and rules, piece by piece, so that a large one neither stops the service nor fills it.
 * @param value what the body contained
 * @param further what else is to hold for the register
 * @returns the register, with everything that was left out filled in
 * @throws DomainError `invalid-input` with every error of the document
 */
export async function readRegisterDocument(value: unknown, further: (register: RegisterFacts) => InputError[]): Promise<RegisterFacts> {
  const { frame, lists, errors } = opened(value);
  const facts: Partial<Record<string, Thing[]>> = {};
  for (const kind of THING_KINDS) {
    const things: Thing[] = [];
    const stated = lists[kind] ?? [];
    for (let index = 0; index < stated.length; index += 1) {
      if (index % PIECE === PIECE - 1) await breathe();
      const found = checked(KINDS[kind].body, stated[index], `/${KINDS[kind].list}/${index}`);
      errors.push(...found.errors);
      if (errors.length === 0) things.push(KINDS[kind].complete(found.instance));
    }
    facts[KINDS[kind].list] = things;
  }
  if (errors.length > 0) throw invalidInput(errors);
  const register = { organisation: completeOrganisation(frame.organisation), ...facts } as unknown as RegisterFacts;
  const broken = [...further(register), ...documentErrors(register)];
  if (broken.length > 0) throw invalidInput(broken);
  return register;
}

type Lists = { readonly [K in ThingKind]?: readonly unknown[] };

/** The document without its lists, checked, and the lists beside it; a list that is none stays in the frame and is found there. */
function opened(value: unknown): { frame: RegisterDocumentBody; lists: Lists; errors: InputError[] } {
  const frame: Record<string, unknown> = { ...(value as object) };
  const lists: { [K in ThingKind]?: readonly unknown[] } = {};
  for (const kind of THING_KINDS) {
    const { list } = KINDS[kind];
    const stated = frame[list];
    if (!Array.isArray(stated) || stated.length > MOST_OF_A_KIND) continue;
    lists[kind] = stated;
    frame[list] = [];
  }
  const whole = typeof value === 'object' && value !== null && !Array.isArray(value);
  const { instance, errors } = checked(RegisterDocumentBody, whole ? frame : value);
  return { frame: instance, lists, errors };
}
