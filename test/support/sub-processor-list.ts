import type { NextListAnswer } from '../../src/sub-processors/sub-processor-list.service.js';
import type { SubProcessorList } from '../../src/sub-processors/public-list.js';
import { type ApiClient, type Answer, newOrganisation, type TestOrganisation, instanceAdministrator } from './api.js';

type Stated = Readonly<Record<string, unknown>>;

/** An approved engagement that runs since 2024 and is listed, changed where a test says so. */
export function listedEngagement(key: string, stated: Stated = {}): Stated {
  return {
    key, processor: key, service: `Service of ${key}`, role: 'sub-processor', status: 'approved', startsOn: '2024-01-01', purposes: [`Purpose of ${key}`],
    dataCategories: ['contact-details'], locations: [{ country: 'IE', kind: 'storage' }], publicList: { listed: true }, ...stated,
  };
}

/** Makes the register of an organisation hold these engagements, each with a processor of the same key. */
export async function fillRegister({ slug, path, admin }: TestOrganisation, engagements: readonly Stated[], rest: Stated = {}): Promise<void> {
  const processors = [...new Set(engagements.map(({ processor }) => processor))].map((key) => ({ key, name: `Company ${String(key)}`, country: 'IE' }));
  await admin.made('PUT', `${path}/register`, { format: 'register30/v1', organisation: { slug, name: `Organisation ${slug}`, country: 'NO' }, processors, engagements, ...rest });
}

/** @returns an organisation that has published a list of these engagements. */
export async function withPublishedList(engagements: readonly Stated[], instance: ApiClient = instanceAdministrator()): Promise<TestOrganisation> {
  const organisation = await newOrganisation(instance);
  await fillRegister(organisation, engagements);
  await publish(organisation);
  return organisation;
}

export function publish({ path, admin }: TestOrganisation, body: Stated = {}, headers: Readonly<Record<string, string>> = {}): Promise<Stated> {
  return admin.made('POST', `${path}/sub-processor-list/publications`, body, headers);
}

/** Asks as anybody. @param address what follows `sub-processors`: a suffix, a query */
export function publicList<T = SubProcessorList>({ slug, admin }: TestOrganisation, address = '', headers: Readonly<Record<string, string>> = {}): Promise<Answer<T>> {
  return admin.as(null).get<T>(`//public/${slug}/sub-processors${address}`, headers);
}

/** The list to come, and what PUT wants back. */
export function nextList({ path, admin }: TestOrganisation): Promise<Answer<NextListAnswer>> {
  return admin.get<NextListAnswer>(`${path}/sub-processor-list`);
}
