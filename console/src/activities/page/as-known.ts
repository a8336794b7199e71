import { api } from '../../api/client';
import { Problem } from '../../api/problem';
import type { TaggedThing } from '../../editing/thing-editor';
import type { Activity } from '../activity-thing';

/** @returns the activity as the register said it at the end of a day, from its history. @throws Problem 404 where it was not there then */
export async function loadAsKnown(org: string, key: string, knownOn: string): Promise<TaggedThing<Activity>> {
  const { data } = await api.GET('/api/v1/organisations/{org}/history', { params: { path: { org }, query: { about: `activity/${key}`, to: knownOn, limit: 1 } } });
  const after = data?.items[0]?.after;
  if (!after) throw new Problem(404, { title: 'Not found', detail: `The register did not have the activity "${key}" on ${knownOn}.` });
  return { thing: after as unknown as Activity, tag: knownOn };
}
