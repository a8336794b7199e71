import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { invalidInput } from '../../platform/domain-error.js';
import { type Principal, requirePerson } from '../principal.js';
import { PreferenceRepository } from './preference.repository.js';
import type { PreferencesPatch, PreferencesView } from './preference.bodies.js';

const MOST_NAMES = 200;

/** What people want to find again as they left it. Two browsers that keep different names do not disturb each other; for one name the last one holds. */
@Injectable()
export class PreferenceService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly preferences: PreferenceRepository,
  ) {}

  /** @throws DomainError `forbidden` for programs */
  get(principal: Principal): Promise<PreferencesView> {
    const personId = requirePerson(principal);
    return this.unitOfWork.run({ personId }, async (manager) => viewOf(await this.preferences.ofPerson(manager, personId)));
  }

  /** @throws DomainError `forbidden` for programs, `invalid-input` where there are too many names */
  change(principal: Principal, { values }: PreferencesPatch): Promise<PreferencesView> {
    const personId = requirePerson(principal);
    const stated = Object.entries(values);
    const kept = stated.filter(([, value]) => value !== null).map(([name, value]) => [name, JSON.stringify(value)] as const);
    return this.unitOfWork.run({ personId }, async (manager) => {
      await this.preferences.forget(manager, personId, stated.filter(([, value]) => value === null).map(([name]) => name));
      await this.preferences.keep(manager, personId, kept);
      const all = await this.preferences.ofPerson(manager, personId);
      if (all.length > MOST_NAMES) throw invalidInput([{ pointer: '/values', code: 'too-many', message: `At most ${MOST_NAMES} names are kept of one person.` }]);
      return viewOf(all);
    });
  }
}

function viewOf(rows: readonly { readonly name: string; readonly value: unknown }[]): PreferencesView {
  return { values: Object.fromEntries(rows.map(({ name, value }) => [name, value])) };
}
