import { isDeepStrictEqual } from 'node:util';
import type { Answer, ApiClient } from '../../support/api.js';
import type { Chance } from '../../support/chance.js';
import type { Cluster } from './cluster.js';
import { GONE, having, inTime, type Ledger, type Outcome, type State, type Thing, type Write } from './ledger.js';

export const THINGS = '/organisations/single-things';
export const DOCUMENTS = '/organisations/whole-documents';
export const LISTS = '/organisations/public-lists';
const DOCUMENT_SIZE = 15;

/** What every writer works with. `name` is part of every key it makes, so that nobody else writes its things. */
export interface Desk {
  readonly cluster: Cluster;
  readonly ledger: Ledger;
  readonly chance: Chance;
  readonly name: string;
  readonly stopped: AbortSignal;
}

type Facts = Readonly<Record<string, unknown>>;

const send = (client: ApiClient, method: string, path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer<Record<string, unknown>>> =>
  client.ask<Record<string, unknown>>(method, path, { ...(body === undefined ? {} : { body }), headers, ...inTime() });

const write = ({ cluster, ledger }: Desk, thing: Thing, request: Write): Promise<Outcome> => ledger.write(cluster.administrator(), thing, request);

/** A write with a key is asked again until it is answered, also after the load has stopped: it must be done once, whether it had been done or not. */
async function once({ cluster, ledger, name, chance }: Desk, thing: Thing, path: string, body: Facts, meant: State, answered?: Write['answered']): Promise<void> {
  const headers = { 'idempotency-key': `${name}-${chance.whole(0, 1e9)}-${chance.whole(0, 1e9)}` };
  const request: Write = { ask: (client) => send(client, 'POST', path, body, headers), meant, ...(answered ? { answered } : {}) };
  while ((await ledger.write(cluster.administrator(), thing, request)) === 'open');
}

const removal = (path: string, thing: Thing): Write => ({
  ask: (client) => send(client, 'DELETE', path, undefined, { 'if-match': thing.tag }), meant: GONE, answered: () => GONE,
});

function patch(path: string, thing: Thing, fields: Facts): Write {
  return { ask: (client) => send(client, 'PATCH', path, fields, { 'if-match': thing.tag }), meant: having(fields) };
}

/** Makes measures, every other with a key to ask again, and removes some. */
export async function makeThings(desk: Desk): Promise<void> {
  for (let number = 0; !desk.stopped.aborted; number += 1) {
    const key = `${desk.name}-${number}`;
    const body = { key, category: 'personnel', name: `Measure ${key}`, description: 'x'.repeat(desk.chance.whole(0, 400)) };
    const path = `${THINGS}/measures/${key}`;
    const thing = desk.ledger.thing(path);
    if (number % 2 === 0) await once(desk, thing, `${THINGS}/measures`, body, having(body));
    else await write(desk, thing, { ask: (client) => send(client, 'POST', `${THINGS}/measures`, body), meant: having(body) });
    if (desk.chance.draw() < 0.3 && thing.tag !== '') await write(desk, thing, removal(path, thing));
  }
}

/** Changes one thing again and again, each time from what it saw last. */
export async function changeOneThing(desk: Desk): Promise<void> {
  const path = `${THINGS}/processors/${desk.name}`;
  const thing = desk.ledger.thing(path);
  await once(desk, thing, `${THINGS}/processors`, { key: desk.name, name: '0' }, having({ name: '0' }));
  for (let number = 1; !desk.stopped.aborted; number += 1) {
    const outcome = await write(desk, thing, patch(path, thing, { name: String(number) }));
    if (outcome !== 'done') await desk.ledger.settle(desk.cluster.administrator(), thing);
  }
}

/** Leads engagements through their life; every step is asked again with its key until it is answered. */
export async function leadEngagements(desk: Desk): Promise<void> {
  for (let number = 0; !desk.stopped.aborted; number += 1) {
    const key = `${desk.name}-${number}`;
    const path = `${THINGS}/engagements/${key}`;
    const thing = desk.ledger.thing(path);
    await once(desk, thing, `${THINGS}/engagements`, { key, processor: 'vendor', role: 'processor' }, having({ status: 'draft' }));
    for (const to of ['submitted', 'approved', 'ended']) {
      if (!desk.stopped.aborted) await once(desk, thing, `${path}/transitions`, { to }, having({ status: to }));
    }
  }
}

/** Replaces a whole register; whatever generation is found, all of it is of that one. */
export async function replaceDocuments(desk: Desk): Promise<void> {
  const path = `${DOCUMENTS}/register`;
  const thing = desk.ledger.things.get(path) ?? desk.ledger.thing(path);
  for (let number = 0; !desk.stopped.aborted; number += 1) {
    const generation = `${desk.name}-${number}`;
    const measures = Array.from({ length: DOCUMENT_SIZE }, (_, index) => ({ key: `m-${index}`, category: 'personnel', name: generation }));
    const body = { format: 'register30/v1', organisation: { slug: 'whole-documents', name: generation, country: 'NO' }, measures };
    const whole: State = { words: generation, fits: (found) => found !== null && generationsOf(found.body).join() === generation && (found.body['measures'] as unknown[]).length === DOCUMENT_SIZE };
    await write(desk, thing, { ask: (client) => send(client, 'PUT', path, body), meant: whole, answered: () => whole });
  }
}

function generationsOf({ organisation, measures }: Facts): unknown[] {
  return [...new Set([(organisation as Facts)['name'], ...(measures as Facts[]).map(({ name }) => name)])];
}

/** Renames the organisation and publishes its list; every other publication is asked again with its key. */
export async function publishLists(desk: Desk): Promise<void> {
  const { ledger, cluster } = desk;
  const organisation = ledger.things.get(LISTS) ?? ledger.thing(LISTS);
  const publications = `${LISTS}/sub-processor-list/publications`;
  const list = ledger.things.get(publications) ?? ledger.thing(publications, (client) => client.get(`${publications}?limit=1`));
  while (!(await ledger.settle(cluster.administrator(), organisation)) && !desk.stopped.aborted);
  for (let number = 0; !desk.stopped.aborted; number += 1) {
    const outcome = await write(desk, organisation, patch(LISTS, organisation, { name: `${desk.name}-${number}` }));
    if (outcome !== 'done') await ledger.settle(cluster.administrator(), organisation);
    if (outcome !== 'done') continue;
    const answered = ({ body }: Answer<Record<string, unknown>>): State => latest(body);
    const meant: State = { words: `list of ${desk.name}-${number}`, fits: (found) => nameIn(found?.body) === `${desk.name}-${number}` };
    if (number % 2 === 0) await once(desk, list, publications, {}, meant, answered);
    else await write(desk, list, { ask: (client) => send(client, 'POST', publications, {}), meant, answered });
  }
}

function latest(publication: Facts): State {
  return { words: JSON.stringify(publication), fits: (found) => isDeepStrictEqual((found?.body['items'] as Facts[] | undefined)?.[0], publication) };
}

function nameIn(page: Facts | undefined): unknown {
  const [publication] = (page?.['items'] ?? []) as Facts[];
  return (publication?.['organisation'] as Facts | undefined)?.['name'];
}

/** Makes tokens and revokes every other: a token answers as long as it was not revoked. */
export async function issueTokens(desk: Desk): Promise<void> {
  for (let number = 0; !desk.stopped.aborted; number += 1) {
    let secret: string | null = null;
    let id = '';
    const thing = desk.ledger.thing(`token ${desk.name}-${number}`, (client) => client.as(secret ?? 'r30_none-was-answered').get(THINGS));
    const lives: State = { words: 'a token that answers', fits: (found) => found !== null };
    const body = { name: `${desk.name}-${number}`, organisation: 'single-things', role: 'auditor' };
    await write(desk, thing, {
      ask: (client) => send(client, 'POST', '/tokens', body), meant: GONE,
      answered: ({ body: made }) => {
        ({ token: secret, id } = made as { token: string; id: string });
        return lives;
      },
    });
    if (secret !== null && number % 2 === 0) await write(desk, thing, removal(`/tokens/${id}`, thing));
  }
}

/** Makes organisations, changes and deletes most of them. */
export async function foundOrganisations(desk: Desk): Promise<void> {
  for (let number = 0; !desk.stopped.aborted; number += 1) {
    const slug = `${desk.name}-${number}`;
    const path = `/organisations/${slug}`;
    const thing = desk.ledger.thing(path);
    const body = { slug, name: slug, country: 'NO' };
    if (number % 2 === 0) await once(desk, thing, '/organisations', body, having(body));
    else await write(desk, thing, { ask: (client) => send(client, 'POST', '/organisations', body), meant: having(body) });
    if (thing.tag !== '') await write(desk, thing, patch(path, thing, { name: 'Changed' }));
    if (thing.tag !== '' && thing.possible.length === 0 && number % 20 !== 0) await write(desk, thing, removal(path, thing));
  }
}

/** Invites people to an organisation of its own; takes every third invitation back, and some are accepted: person, role and session at once. */
export async function invitePeople(desk: Desk): Promise<void> {
  const { ledger } = desk;
  const path = `/organisations/${desk.name}-people`;
  await once(desk, ledger.thing(path), '/organisations', { slug: `${desk.name}-people`, name: 'People', country: 'NO' }, having({ name: 'People' }));
  for (let number = 0; !desk.stopped.aborted && number < MOST_INVITATIONS; number += 1) {
    const email = `${desk.name}-${number}@example.org`;
    const thing = ledger.thing(`invitation of ${email}`, (client) => invitation(client, path, email));
    let [id, link]: string[] = [];
    await write(desk, thing, {
      ask: (client) => send(client, 'POST', `${path}/invitations`, { email, role: 'auditor', deliver: 'link' }), meant: having({ email, state: 'open' }),
      answered: ({ body }) => {
        ({ id, link } = body as { id: string; link: string });
        return having({ id, email, state: 'open' });
      },
    });
    if (link === undefined) continue;
    const [code, accepted] = [new URL(link).searchParams.get('code'), having({ email, state: 'accepted' })];
    const revoked: State = { words: 'no open invitation', fits: (found) => found === null || found.body['state'] === 'revoked' };
    if (number % 3 === 1) await write(desk, thing, { ask: (client) => send(client, 'DELETE', `${path}/invitations/${id}`), meant: revoked, answered: () => revoked });
    else if (number % 6 === 0) await write(desk, thing, { ask: (client) => send(client.as(null), 'POST', '/sessions/invitation', { code, name: email, password: `quiet ${desk.name} harbour` }), meant: accepted, answered: () => accepted });
  }
}

const MOST_INVITATIONS = 40;

/** One invitation, out of the list of all. */
async function invitation(client: ApiClient, path: string, email: string): Promise<Answer<Record<string, unknown>>> {
  const list = await client.get<Record<string, unknown>>(`${path}/invitations?limit=${2 * MOST_INVITATIONS}`);
  const found = (list.body['items'] as Facts[] | undefined)?.find((each) => each['email'] === email);
  return list.status !== 200 || found ? { ...list, body: found ?? list.body } : { ...list, status: 404 };
}
