import { isRemovable, LAW, removableNames } from '../../law/law.js';
import { invalidInput } from '../../platform/domain-error.js';

/** @returns what falls. @throws DomainError `invalid-input` where a name is nothing that could fall */
export function namesThatFall(without: readonly string[] | undefined): readonly string[] {
  const names = without ?? [];
  const unknown = names.filter((name) => !isRemovable(name, LAW));
  if (unknown.length === 0) return names;
  const known = removableNames(LAW).join(', ');
  throw invalidInput(unknown.map((name) => ({ pointer: '?without', code: 'unknown-law', message: `"${name}" is nothing that could fall; known are ${known}.` })));
}
