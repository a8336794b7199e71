import { api, type Schemas } from '../../api/client';
import type { TaggedThing } from '../../editing/thing-editor';
import { reasonHeader, tagOf } from '../../editing/write-headers';
import { completeProcessor, type ProcessorThing, tidyProcessor } from './processor-thing';

/** Reads a company with the tag that says which version it is. */
export async function loadProcessor(org: string, key: string): Promise<TaggedThing<ProcessorThing>> {
  const { data, response } = await api.GET('/api/v1/organisations/{org}/processors/{key}', { params: { path: { org, key } } });
  return { thing: completeProcessor(data as Schemas['ProcessorBody']), tag: tagOf(response) };
}

/** Replaces a company. @throws Problem 412 where somebody else changed it meanwhile */
export async function saveProcessor(org: string, thing: ProcessorThing, tag: string, reason: string | undefined): Promise<TaggedThing<ProcessorThing>> {
  const { data, response } = await api.PUT('/api/v1/organisations/{org}/processors/{key}', {
    params: { path: { org, key: thing.key }, header: { 'If-Match': tag } }, headers: reasonHeader(reason), body: tidyProcessor(thing),
  });
  return { thing: completeProcessor(data as Schemas['ProcessorBody']), tag: tagOf(response) };
}
