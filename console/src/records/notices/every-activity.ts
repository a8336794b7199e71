import { api } from '../../api/client';
import { everyItem, LARGEST_PAGE } from '../../api/every-item';

/** What is chosen by name. */
export interface NamedActivity {
  readonly key: string;
  readonly name: string;
}

/** @returns all activities as controller, by name: a notice is of those alone. @throws Problem */
export async function everyActivity(org: string, signal: AbortSignal): Promise<NamedActivity[]> {
  const activities = await everyItem<NamedActivity>((cursor) => api.GET('/api/v1/organisations/{org}/activities', { params: { path: { org }, query: { limit: LARGEST_PAGE, role: 'controller', ...(cursor === undefined ? {} : { cursor }) } }, signal }));
  return activities.map(({ key, name }) => ({ key, name })).toSorted((a, b) => a.name.localeCompare(b.name));
}
