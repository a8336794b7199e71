import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { newOrganisation, type TestOrganisation } from '../support/api.js';
import { organisationId } from '../support/database.js';
import { startService } from '../support/service.js';
import { APPLICATION, connected, heldAgain, insertion, outcomeOf, type ReachSettings, type Table, tablesOf, unheld, withinReach } from '../support/tables.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { APPEND_ONLY, DEFINER_FUNCTIONS, FURTHER_REACHES, OPEN_POLICIES, type Reached, WITHOUT_ORGANISATION } from './row-level-security.expectations.js';

const DENIED = '42501';
/** Somebody who administers the one organisation, and somebody who administers the other. */
const [insider, outsider] = [randomUUID(), randomUUID()];

let database: TestDatabase;
let tables: Table[];
let here: string;
let there: string;

/** Rows of two organisations in every table: those that the service writes, and made-up ones wherever it has not been. */
beforeAll(async () => {
  database = await createTestDatabase();
  const service = await startService({ DATABASE_URL: database.url });
  const organisations = await Promise.all([newOrganisation(service.administrator), newOrganisation(service.administrator)]);
  await Promise.all(organisations.map(filled));
  await service.end('SIGTERM');
  [here, there] = (await Promise.all(organisations.map(({ slug }) => organisationId(slug, database.url)))) as [string, string];
  await connected(database.url, async (client) => {
    tables = await tablesOf(client);
    await unheld(client, tables);
    for (const table of tables) await addRows(client, table);
    await heldAgain(client, tables);
  });
});

afterAll(() => database.drop());

async function filled({ slug, path, admin }: TestOrganisation): Promise<void> {
  await admin.made('PUT', `${path}/register`, {
    format: 'register30/v1', organisation: { slug, name: 'Filled', country: 'NO' }, processors: [{ key: 'vendor', name: 'Vendor', country: 'US' }],
    engagements: [{ key: 'running', processor: 'vendor', role: 'sub-processor', status: 'approved', publicList: { listed: true } }], activities: [{ key: 'a', role: 'controller', name: 'A' }],
  });
  await admin.made('POST', `${path}/sub-processor-list/publications`, {});
}

/** The column that says whose row it is among people. */
const personColumnOf = ({ name, columns }: Table): string | undefined => (name === 'people' ? 'id' : columns.find((column) => column.name === 'person_id')?.name);

async function addRows(client: Client, table: Table): Promise<void> {
  const { name, owner, columns } = table;
  if (name === 'migrations' || name === 'organisations') return;
  const person = personColumnOf(table);
  for (const [organisation, somebody] of [[here, insider], [there, outsider]]) {
    const { statement, values } = insertion(table, {
      ...(owner === undefined ? {} : { [owner]: organisation }), ...(person === undefined ? {} : { [person]: somebody }), ...(columns.some((column) => column.name === 'role') ? { role: 'admin' } : {}),
    });
    await client.query(`${statement} ON CONFLICT DO NOTHING`, values);
  }
}

const REACHES: readonly Reached[] = ['nothing', 'organisation', 'person', 'instance', 'identity', 'public'];

function settingsOf(reach: Reached): ReachSettings | undefined {
  if (reach === 'nothing') return undefined;
  return { scope: reach, ...(reach === 'organisation' ? { organisation: here } : {}), ...(reach === 'person' ? { person: insider } : {}) };
}

const inOrganisations = (): Table[] => tables.filter(({ owner }) => owner !== undefined);
const mayBeRead = (): Table[] => tables.filter(({ granted }) => granted.includes('SELECT'));

describe('every table of the schema', () => {
  it('belongs to organisations by a column, or stands on the list of those that do not, with the reason', () => {
    const without = tables.filter(({ owner }) => owner === undefined).map(({ name }) => name);
    expect(without.toSorted()).toEqual(Object.keys(WITHOUT_ORGANISATION).toSorted());
    expect(inOrganisations().length).toBeGreaterThanOrEqual(11);
  });

  it('has row-level security enabled and forced, unless the application may not touch it at all', () => {
    expect(tables.filter(({ enabled, forced, granted }) => !(enabled && forced) && granted.length > 0).map(({ name }) => name)).toEqual([]);
    expect(inOrganisations().filter(({ enabled, forced }) => !(enabled && forced)).map(({ name }) => name)).toEqual([]);
  });

  it('has a policy for every command that is granted, and none that lets the application do as it likes', async () => {
    const { policies, memberOf } = await connected(database.url, async (client) => ({
      policies: (await client.query<{ table: string; command: string; using: string | null; check: string | null }>(`
        SELECT polrelid::regclass::text AS table, CASE polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE' WHEN 'd' THEN 'DELETE' ELSE 'ALL' END AS command,
          pg_get_expr(polqual, polrelid) AS "using", pg_get_expr(polwithcheck, polrelid) AS "check"
        FROM pg_policy WHERE polpermissive AND (0 = ANY (polroles) OR $1::regrole = ANY (polroles))`, [APPLICATION])).rows,
      memberOf: (await client.query('SELECT roleid::regrole::text FROM pg_auth_members WHERE member = $1::regrole', [APPLICATION])).rows,
    }));
    const uncovered = tables.flatMap(({ name, granted }) => granted.filter((command) => !policies.some((policy) => policy.table === name && ['ALL', command].includes(policy.command))).map((command) => `${command} on ${name}`));
    expect(uncovered).toEqual([]);
    const open = policies.filter(({ using, check }) => [using, check].some((rule) => rule !== null && /^\(*true\)*$/.test(rule)));
    expect(Object.fromEntries(open.map(({ table, command }) => [table, command]))).toEqual(OPEN_POLICIES);
    expect(memberOf).toEqual([]);
  });

  it('may at most be read, added to, changed and reduced by the application; what is to stay can only be added to', () => {
    const beyond = tables.flatMap(({ name, granted }) => granted.filter((command) => ['TRUNCATE', 'REFERENCES', 'TRIGGER'].includes(command)).map((command) => `${command} on ${name}`));
    expect(beyond).toEqual([]);
    const found = APPEND_ONLY.map((name) => tables.find((table) => table.name === name));
    expect(found.map((table) => [table?.name, table?.granted])).toEqual(APPEND_ONLY.map((name) => [name, ['SELECT', 'INSERT']]));
  });
});

describe('rows', () => {
  it('are seen within the reaches they are meant for, table by table, and within no other', async () => {
    const seen = new Map<string, string[]>(mayBeRead().map(({ name }) => [name, []]));
    for (const reach of REACHES) {
      await withinReach(database.url, settingsOf(reach), async (client) => {
        for (const { name } of mayBeRead()) if (Number(await outcomeOf(client, `SELECT FROM "${name}" LIMIT 1`)) > 0) seen.get(name)?.push(reach);
      });
    }
    const meant = mayBeRead().map(({ name, owner }): [string, string[]] => {
      const reaches: readonly Reached[] = owner === undefined ? (WITHOUT_ORGANISATION[name]?.seenWithin ?? []) : (FURTHER_REACHES[name] ?? ['organisation']);
      return [name, REACHES.filter((reach) => reaches.includes(reach))];
    });
    expect(Object.fromEntries(seen)).toEqual(Object.fromEntries(meant));
  });

  it('of other people and other organisations are seen by nobody who is told who they are', async () => {
    for (const reach of ['organisation', 'person'] as const) {
      await withinReach(database.url, settingsOf(reach), async (client) => {
        for (const table of mayBeRead()) {
          const { name, owner } = table;
          const person = personColumnOf(table);
          const strange = [...(owner === undefined ? [] : [[owner, there]]), ...(person === undefined ? [] : [[person, outsider]])];
          for (const [column, value] of strange) expect([reach, name, column, await outcomeOf(client, `SELECT FROM "${name}" WHERE "${column}" = $1`, [value])]).toEqual([reach, name, column, 0]);
        }
      });
    }
  });

  it('of another organisation are neither seen, changed, removed, added nor taken over', async () => {
    const wrong: string[] = [];
    const count = { tables: 0, attempts: 0, ownRowsSeen: 0, ownRowsAdded: 0 };
    await withinReach(database.url, settingsOf('organisation'), async (client) => {
      for (const table of inOrganisations()) {
        count.tables += 1;
        const { name, owner = '', granted, changeable } = table;
        const expectNone = async (what: string, statement: string, values: readonly unknown[]): Promise<void> => {
          count.attempts += 1;
          const outcome = await outcomeOf(client, statement, values);
          if (outcome !== 0 && outcome !== DENIED) wrong.push(`${what} ${name}: ${outcome}`);
        };
        await expectNone('SELECT', `SELECT FROM "${name}" WHERE "${owner}" IS DISTINCT FROM $1`, [here]);
        for (const column of changeable) await expectNone('UPDATE', `UPDATE "${name}" SET "${column}" = "${column}" WHERE "${owner}" = $1`, [there]);
        if (changeable.includes(owner)) await expectNone('give away', `UPDATE "${name}" SET "${owner}" = $1 WHERE "${owner}" = $2`, [there, here]);
        await expectNone('DELETE', `DELETE FROM "${name}" WHERE "${owner}" = $1`, [there]);
        const { statement, values } = insertion(table, { [owner]: there });
        count.attempts += 1;
        const added = await outcomeOf(client, statement, values);
        if (added !== DENIED) wrong.push(`INSERT ${name}: ${added}`);
        if (granted.includes('SELECT')) count.ownRowsSeen += Number(await outcomeOf(client, `SELECT FROM "${name}" WHERE "${owner}" = $1`, [here])) > 0 ? 1 : 0;
        const own = insertion(table, { [owner]: here });
        count.ownRowsAdded += (await outcomeOf(client, own.statement, own.values)) === 1 ? 1 : 0;
      }
    });
    console.info(`row-level security: ${tables.length} tables, ${count.tables} with rows of two organisations; ${count.attempts} attempts on rows of the other, ${wrong.length} of them with success; own rows seen in ${count.ownRowsSeen} tables, added in ${count.ownRowsAdded}`);
    expect(wrong).toEqual([]);
    // Else it would be something other than the policies that kept the others' rows out of reach.
    expect(count.ownRowsSeen).toBeGreaterThanOrEqual(11);
    expect(count.ownRowsAdded).toBeGreaterThanOrEqual(7);
  });

  it('that are to stay cannot be changed or removed, one’s own neither', async () => {
    await withinReach(database.url, settingsOf('organisation'), async (client) => {
      for (const name of APPEND_ONLY) {
        const first = tables.find((table) => table.name === name)?.columns[0]?.name;
        expect([name, await outcomeOf(client, `UPDATE "${name}" SET "${first}" = "${first}"`), await outcomeOf(client, `DELETE FROM "${name}"`), await outcomeOf(client, `TRUNCATE "${name}"`)]).toEqual([name, DENIED, DENIED, DENIED]);
      }
    });
  });
});

describe('the application’s role', () => {
  const asked = <T extends object>(statement: string, values: readonly unknown[] = []): Promise<T[]> =>
    connected(database.url, async (client) => (await client.query<T>(statement, [...values])).rows);

  it('is no more than a role: it owns nothing, makes nothing and cannot set itself free', async () => {
    expect(await asked('SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication, rolcanlogin FROM pg_roles WHERE rolname = $1', [APPLICATION])).toEqual([
      { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, rolreplication: false, rolcanlogin: false },
    ]);
    expect(await asked(`SELECT classid::regclass, objid FROM pg_shdepend WHERE refobjid = $1::regrole AND deptype = 'o'`, [APPLICATION])).toEqual([]);
    expect(await asked(`SELECT has_schema_privilege($1, 'public', 'CREATE') AS in_schema, has_database_privilege($1, current_database(), 'CREATE') AS in_database`, [APPLICATION])).toEqual([{ in_schema: false, in_database: false }]);
    expect(await asked('SELECT defaclobjtype, defaclacl FROM pg_default_acl')).toEqual([]);
  });

  it('reaches no other schema: jobs are added through one function and read by nobody', async () => {
    expect(await asked(`
      SELECT nspname FROM pg_namespace WHERE nspname NOT IN ('public', 'pg_catalog', 'information_schema') AND nspname NOT LIKE 'pg\\_t%' AND has_schema_privilege($1, oid, 'USAGE')`, [APPLICATION])).toEqual([]);
    expect(await asked(`
      SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname NOT IN ('public', 'pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\\_t%' AND c.relkind IN ('r', 'p', 'v', 'm', 'f') AND has_table_privilege($1, c.oid, 'SELECT, INSERT, UPDATE, DELETE')`, [APPLICATION])).toEqual([]);
  });

  it('reads no view that would look with other eyes than its own', async () => {
    expect(await asked(`
      SELECT oid::regclass::text AS name FROM pg_class WHERE relkind IN ('v', 'm') AND relnamespace = 'public'::regnamespace
        AND NOT coalesce('security_invoker=true' = ANY (reloptions), false)`)).toEqual([]);
  });

  it('is given what more it needs by functions that are named, each with its path fixed and for nobody else', async () => {
    const functions = await asked<{ name: string; path: string | null; bound: boolean; everybody: boolean }>(`
      SELECT p.proname AS name, p.prosqlbody IS NOT NULL AS bound,
        (SELECT substr(setting, 13) FROM unnest(p.proconfig) AS setting WHERE setting LIKE 'search\\_path=%') AS path,
        (p.proacl IS NULL OR EXISTS (SELECT FROM aclexplode(p.proacl) WHERE grantee = 0 AND privilege_type = 'EXECUTE')) AS everybody
      FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
      WHERE p.prosecdef AND n.nspname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`);
    expect([...new Set(functions.map(({ name }) => name))]).toEqual(Object.keys(DEFINER_FUNCTIONS).toSorted());
    // A body that is bound when it is made finds its tables once; any other looks through temporary tables first unless they come last.
    const loose = functions.filter(({ path, bound, everybody }) => everybody || path === null || !/^"?pg_catalog\b/.test(path) || !(bound || /\bpg_temp"?$/.test(path)));
    expect(loose).toEqual([]);
  });
});
