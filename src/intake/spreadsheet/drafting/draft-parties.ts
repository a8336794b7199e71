import type { ContactFacts } from '../../../law/facts.js';
import { keyOf } from '../cells/plain-text.js';
import type { FieldCell } from '../tables/entry.js';
import type { RegisterDraft } from './register-draft.js';

const MAIL = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/;

/**
 * Takes what the sheet says about the organisation and its data protection officer (Art. 30(1)(a)).
 * @param isKnown the register is there already: its own name and address stay, a sheet is not where they are changed
 */
export function draftParties(draft: RegisterDraft, cells: readonly FieldCell[], isKnown: boolean): void {
  for (const cell of cells) {
    const field = cell.field === 'name' || cell.field === 'address' || cell.field === 'email' || cell.field === 'phone' ? cell.field : null;
    if (field === null || (field === 'email' && !MAIL.test(cell.text))) draft.leave(cell, field ? 'not-valid' : 'no-place-for-it');
    else if (cell.label === 'dataProtectionOfficer') {
      const before: ContactFacts = { name: null, address: null, email: null, phone: null, ...draft.organisation.dataProtectionOfficer };
      if (isKnown && before[field] !== null) draft.leave(cell, 'no-place-for-it');
      else {
        draft.organisation.dataProtectionOfficer = { ...before, [field]: [field === 'address' ? before.address : null, cell.text].filter(Boolean).join(', ').slice(0, field === 'phone' ? 100 : 300) };
        draft.note('organisation', draft.organisation, `/dataProtectionOfficer/${field}`, cell);
      }
    } else if (cell.label !== 'organisation' || isKnown) draft.leave(cell, 'no-place-for-it');
    else {
      if (field === 'name') draft.organisation.slug = keyOf(cell.text) || draft.organisation.slug;
      draft.organisation[field] = [field === 'address' ? draft.organisation.address : null, cell.text].filter(Boolean).join(', ').slice(0, field === 'phone' ? 100 : 300) as never;
      draft.note('organisation', draft.organisation, `/${field}`, cell);
    }
  }
}
