import { roleMay } from '../../src/identity/roles.js';
import { type ApiClient, instanceAdministrator, type ListPage, newOrganisation, newToken, type TestOrganisation, uniqueName } from '../support/api.js';
import { expectation, isForPeople } from '../support/authorisation.js';
import { openApiDocument, type OpenApiDocument, type Operation, operationsOf } from '../support/openapi.js';
import { type StagedFor, stagedRegister, stagedRequest } from '../support/staged-request.js';

const ORGANISATIONS = 10;
const ROUNDS = 3;
const AT_ONCE = 20;
/** Every so many requests one asks for an organisation of somebody else. */
const STRAY_EVERY = 5;
/** Ends the organisation. */
const LEFT_OUT = 'DELETE /api/v1/organisations/{org}';

interface Tenant {
  readonly organisation: TestOrganisation;
  readonly staged: StagedFor;
}

interface Request {
  readonly operation: Operation;
  readonly tenant: Tenant;
  /** Whose path is asked for. */
  readonly target: Tenant;
}

const instance = instanceAdministrator();
let document: OpenApiDocument;
let tenants: Tenant[];

beforeAll(async () => {
  document = await openApiDocument();
  const catalogueKey = (await instance.made<ListPage<{ key: string }>>('GET', '/catalogue/processors?limit=1')).items[0]?.key ?? '';
  tenants = await Promise.all(Array.from({ length: ORGANISATIONS }, async () => {
    const organisation = await newOrganisation();
    const marker = uniqueName('marker');
    await organisation.admin.made('PUT', `${organisation.path}/register`, stagedRegister(organisation.slug, marker));
    await organisation.admin.made('POST', `${organisation.path}/sub-processor-list/publications`, {});
    const { id } = await newToken(instance, organisation.slug, 'auditor');
    return { organisation, staged: { slug: organisation.slug, marker, id, catalogueKey } };
  }));
});

/** The same order every time: a run that fails can be had again. */
function shuffled<T>(items: readonly T[], seed = 30): T[] {
  const order = [...items];
  let state = seed;
  for (let index = order.length - 1; index > 0; index -= 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const other = state % (index + 1);
    [order[index], order[other]] = [order[other] as T, order[index] as T];
  }
  return order;
}

/** What an organisation's own administrator may do with a token, and what everybody may read. */
function isForOrganisations(operation: Operation): boolean {
  const isOpen = operation['x-permission'] === undefined;
  return operation.name !== LEFT_OUT && !isForPeople(operation) && expectation(operation, 'admin', roleMay) === 'let through' && (!isOpen || operation.path.startsWith('/public/'));
}

function allRequests(): Request[] {
  const operations = operationsOf(document).filter(isForOrganisations);
  const requests = Array.from({ length: ROUNDS }, () => tenants.flatMap((tenant) => operations.map((operation) => ({ operation, tenant })))).flat();
  return shuffled(requests).map(({ operation, tenant }, index) => {
    const isStray = index % STRAY_EVERY === 0 && operation.path.includes('{org}') && operation['x-permission'] !== undefined;
    return { operation, tenant, target: isStray ? (tenants[(tenants.indexOf(tenant) + 1 + (index % (ORGANISATIONS - 1))) % ORGANISATIONS] as Tenant) : tenant };
  });
}

describe('many organisations at once', () => {
  it('never see anything of one another, in thousands of interleaved reads and writes', async () => {
    const requests = allRequests();
    const count = { done: 0, refused: 0, strays: 0 };
    const leaks: string[] = [];
    const failures: string[] = [];
    const queue = requests[Symbol.iterator]();
    const worker = async (): Promise<void> => {
      for (const { operation, tenant, target } of queue) {
        const { method, path, sending } = stagedRequest(operation, document, tenant.staged, target.staged.slug);
        const { status, text } = await tenant.organisation.admin.ask(method, path, sending);
        const isStray = target !== tenant;
        if (isStray) count.strays += 1;
        count[status < 300 ? 'done' : 'refused'] += 1;
        if (status >= 500 || (isStray && status !== 404)) failures.push(`${operation.name}: ${status}${isStray ? ' for another organisation' : ''}`);
        for (const each of tenants) if (each !== tenant && text.includes(each.staged.marker)) leaks.push(`${operation.name} shows what is ${each.staged.slug}'s`);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    console.info(`interleaved: ${ORGANISATIONS} organisations, ${requests.length} requests, ${AT_ONCE} at a time (${count.done} done, ${count.refused} refused, ${count.strays} of them for another organisation); leaks: ${leaks.length}`);
    expect({ leaks, failures }).toEqual({ leaks: [], failures: [] });
    expect(requests.length).toBeGreaterThanOrEqual(2_000);
    expect(count.done).toBeGreaterThan((requests.length - count.strays) * 0.5);
  });

  it('each keep a register that is what their own history says, and a history that is theirs alone', async () => {
    for (const { organisation: { admin, path }, staged: { marker } } of tenants) {
      expect(await admin.made('GET', `${path}/history/verify`)).toMatchObject({ whole: true, problems: [] });
      const now = await admin.made('GET', `${path}/register`);
      const told = await admin.made('GET', `${path}/register?knownOn=${new Date(Date.now() + 60_000).toISOString()}`);
      expect(told).toEqual(now);
      const written = JSON.stringify(await wholeHistory(admin, path));
      expect(written).toContain(marker);
      for (const each of tenants) if (each.staged.marker !== marker) expect(written).not.toContain(each.staged.marker);
    }
  });
});

async function wholeHistory(client: ApiClient, path: string): Promise<unknown[]> {
  const items: unknown[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: ListPage<unknown> = await client.made('GET', `${path}/history?limit=500${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`);
    items.push(...page.items);
    cursor = page.nextCursor;
  }
  return items;
}
