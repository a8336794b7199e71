import { api } from '../../api/client';
import type { TaggedAnswer } from '../save-thing';
import type { Category } from './category-dialog';

/** As the addresses of the API name them. */
export type CategoryKind = 'data-categories' | 'data-subject-categories';

/** What can be said of a category; only data can be special. */
export interface CategoryFields {
  readonly name: string;
  readonly special?: boolean;
  readonly criminal?: boolean;
}

/** The operations on the categories of a kind. */
export interface CategoryCalls {
  read(key: string): Promise<TaggedAnswer<Category>>;
  add(category: CategoryFields & { readonly key: string }): Promise<unknown>;
  change(key: string, tag: string, patch: Partial<CategoryFields>): Promise<unknown>;
  remove(key: string, tag: string): Promise<unknown>;
}

/** @returns the operations on a kind of categories in an organisation */
export function categoryCalls(kind: CategoryKind, org: string): CategoryCalls {
  // One path at a time: the client takes the shapes of body and answer from it.
  const all = `/api/v1/organisations/{org}/${kind}` as '/api/v1/organisations/{org}/data-categories';
  const one = `/api/v1/organisations/{org}/${kind}/{key}` as '/api/v1/organisations/{org}/data-categories/{key}';
  return {
    read: (key) => api.GET(one, { params: { path: { org, key } } }),
    add: (body) => api.POST(all, { params: { path: { org } }, body }),
    change: (key, tag, body) => api.PATCH(one, { params: { path: { org, key }, header: { 'If-Match': tag } }, body }),
    remove: (key, tag) => api.DELETE(one, { params: { path: { org, key }, header: { 'If-Match': tag } } }),
  };
}
