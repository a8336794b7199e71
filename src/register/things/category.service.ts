import { Injectable } from '@nestjs/common';
import type { OrganisationReach } from '../../identity/principal.js';
import { builtInDataCategories, builtInDataSubjectCategories } from '../../law/taxonomy.js';
import type { Language } from '../../law/vocabulary.js';
import { type Page, pageOf } from '../../platform/http/paging.js';
import type { DataCategoryView, DataSubjectCategoryView } from '../shapes/category.bodies.js';
import { SnapshotService } from '../snapshot.service.js';
import type { CategoryQuery } from './thing.queries.js';

/** Lists the taxonomies of a register: its own categories first, then the built-in ones, named in a language. */
@Injectable()
export class CategoryService {
  constructor(private readonly snapshots: SnapshotService) {}

  async dataCategories(organisation: OrganisationReach, query: CategoryQuery, language: Language): Promise<Page<DataCategoryView>> {
    const { register } = await this.snapshots.read(organisation);
    const builtIn = builtInDataCategories(language).map(({ key, name, special, criminal }) => ({ key, name, special, criminal, builtIn: true }));
    return found([...register.dataCategories.map((own) => ({ ...own, builtIn: false })), ...builtIn], query);
  }

  async dataSubjectCategories(organisation: OrganisationReach, query: CategoryQuery, language: Language): Promise<Page<DataSubjectCategoryView>> {
    const { register } = await this.snapshots.read(organisation);
    const builtIn = builtInDataSubjectCategories(language).map(({ key, name }) => ({ key, name, builtIn: true }));
    return found([...register.dataSubjectCategories.map((own) => ({ ...own, builtIn: false })), ...builtIn], query);
  }
}

function found<T extends { key: string; name: string }>(all: readonly T[], query: CategoryQuery): Page<T> {
  const words = (query.q ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return pageOf(all.filter(({ key, name }) => words.every((word) => `${key} ${name}`.toLowerCase().includes(word))), query);
}
