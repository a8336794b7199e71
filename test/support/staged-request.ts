import { type Sending, uniqueName } from './api.js';
import { filledPath, type Known, leastBody } from './least-request.js';
import { type OpenApiDocument, type Operation } from './openapi.js';

/** An organisation as requests are made for it. */
export interface StagedFor {
  readonly slug: string;
  /** A text that stands in everything of this organisation and nowhere else. */
  readonly marker: string;
  /** The `{id}` of paths. */
  readonly id: string;
  readonly catalogueKey: string;
}

/** One thing of every kind, unused, all called `thing`, with the marker wherever there is room for a text that is never published. */
export function stagedRegister(slug: string, marker: string): object {
  return {
    format: 'register30/v1',
    organisation: { slug, name: 'Staged AS', country: 'NO', phone: marker, supervisoryAuthority: marker },
    dataCategories: [{ key: 'thing', name: marker }],
    dataSubjectCategories: [{ key: 'thing', name: marker }],
    measures: [{ key: 'thing', category: 'personnel', name: marker }],
    processors: [{ key: 'thing', name: marker }, { key: 'vendor', name: 'Vendor', country: 'US', contact: { name: marker } }],
    engagements: [
      { key: 'thing', processor: 'vendor', role: 'processor', service: marker },
      { key: 'running', processor: 'vendor', role: 'sub-processor', status: 'approved', service: 'Hosting', owner: marker, source: marker, locations: [{ country: 'US', kind: 'storage', region: marker }], publicList: { listed: true } },
    ],
    activities: [{ key: 'thing', role: 'controller', status: 'active', name: marker, purposes: [{ description: marker }] }],
  };
}

let fresh = 0;

/**
 * @param org what stands for `{org}` in the path; the organisation's own slug where it is left out
 * @returns the least request to an operation that a staged organisation has everything for, so that it does its work
 */
export function stagedRequest(operation: Operation, document: OpenApiDocument, staged: StagedFor, org = staged.slug): { method: string; path: string; sending: Sending } {
  const { slug, marker, id, catalogueKey } = staged;
  const inCatalogue = operation.path.startsWith('/api/v1/catalogue/');
  const path = filledPath(operation, document, { org, id, key: inCatalogue ? catalogueKey : 'thing', issue: '1' });
  fresh += 1;
  const isNew = operation.method === 'POST';
  const known: Known = { slug: isNew ? uniqueName('fresh') : slug, key: isNew ? `fresh-${fresh}` : 'thing', organisation: slug, processor: 'vendor', catalogueKey, country: 'NO', to: 'submitted', engagement: 'running', email: `${uniqueName('invited')}@example.org` };
  // In a body an organisation is a slug where a text belongs, and an object where its fields belong.
  const least = leastBody(operation, document, operation.path.endsWith('/register') ? { ...known, organisation: { slug, name: marker } } : known);
  const body = operation.name === 'POST /api/v1/tokens' ? { ...(least as object), organisation: slug } : least;
  return { method: operation.method, path: `/${path}`, sending: { headers: { 'if-match': '*' }, ...(body === undefined ? {} : { body }) } };
}
