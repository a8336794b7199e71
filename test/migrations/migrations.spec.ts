import { readdir } from 'node:fs/promises';
import { DataSource, type MixedList } from 'typeorm';
import { ENTITIES } from '../../src/app.entities.js';
import { MIGRATIONS } from '../../src/app.migrations.js';
import { LINK_PURPOSES } from '../../src/identity/invitations/one-time-link.entity.js';
import { PERSON_LANGUAGES } from '../../src/identity/people/person.entity.js';
import { SESSION_PURPOSES } from '../../src/identity/sessions/session.entity.js';
import { ROLES } from '../../src/identity/roles.js';
import { ACTIVITY_ROLES, ACTIVITY_STATUSES, ENGAGEMENT_ROLES, ENGAGEMENT_STATUSES, MEASURE_CATEGORIES, SECTORS } from '../../src/law/vocabulary.js';
import { SnakeCaseNaming } from '../../src/platform/database/naming-strategy.js';
import { MAIL_STATES } from '../../src/platform/mail/mail-delivery.entity.js';
import { OWNER_KINDS } from '../../src/register/reminders/calendar/calendar-link.entity.js';
import { rowsAsOwner } from '../support/database.js';
import { shapeOf } from '../support/schema-shape.js';
import { startService } from '../support/service.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const databases: TestDatabase[] = [];
const sources: DataSource[] = [];

/** An empty database and the owner's way into it. */
async function emptyDatabase(): Promise<{ url: string; source: DataSource }> {
  const database = await createTestDatabase();
  databases.push(database);
  const source = await new DataSource({
    type: 'postgres', url: database.url, entities: [...ENTITIES] as MixedList<never>, migrations: [...MIGRATIONS], namingStrategy: new SnakeCaseNaming(), installExtensions: false,
  }).initialize();
  sources.push(source);
  return { url: database.url, source };
}

afterAll(async () => {
  await Promise.all(sources.map((source) => source.destroy()));
  await Promise.all(databases.map((database) => database.drop()));
});

describe('the migrations', () => {
  it('make of an empty database what the entities say, and nothing else', async () => {
    const { source } = await emptyDatabase();
    expect((await source.runMigrations({ transaction: 'each' })).map(({ name }) => name)).toEqual(MIGRATIONS.map(({ name }) => name));
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
    expect(await source.runMigrations()).toEqual([]);
  });

  it('go down one by one to nothing, and up again to the same', async () => {
    const { source } = await emptyDatabase();
    await source.runMigrations({ transaction: 'each' });
    const before = await shapeOf(source);
    for (const [undone] of MIGRATIONS.entries()) {
      await source.undoLastMigration({ transaction: 'each' });
      expect(await source.query('SELECT count(*)::int AS left FROM migrations')).toEqual([{ left: MIGRATIONS.length - undone - 1 }]);
    }
    expect(await shapeOf(source)).toEqual([]);
    await source.runMigrations({ transaction: 'each' });
    expect(await shapeOf(source)).toEqual(before);
    console.info(`migrations: ${MIGRATIONS.length} up, down and up again; ${before.length} objects the same`);
  });

  it('are all there, in the order of their times, each named like its file', async () => {
    const files = (await readdir(new URL('../../migrations/', import.meta.url))).filter((name) => name.endsWith('.ts')).toSorted();
    const fileOf = (name: string): string => name.replace(/^(.*?)(\d{13})$/, (_, words: string, time: string) => `${time}${words.replace(/[A-Z]|(?<=[a-z])\d+/g, (part) => `-${part.toLowerCase()}`)}.ts`);
    expect(MIGRATIONS.map(({ name }) => fileOf(name))).toEqual(files);
  });

  it('run once where services start at once on an empty database, and each of them serves', async () => {
    const database = await createTestDatabase();
    databases.push(database);
    const services = await Promise.all([1, 2, 3].map(() => startService({ DATABASE_URL: database.url, SAMPLE_DATA: 'true' })));
    const answers = await Promise.all(services.map(({ administrator }) => administrator.made<{ items: { slug: string }[] }>('GET', '/organisations')));
    expect(answers.map(({ items }) => items.length)).toEqual([1, 1, 1]);
    expect(await Promise.all(services.map(({ end }) => end('SIGTERM')))).toEqual([1, 2, 3].map(() => ({ code: 0, signal: null })));
    expect(await rowsAsOwner('SELECT count(*)::int AS count FROM migrations', [], database.url)).toEqual([{ count: MIGRATIONS.length }]);
  });
});

describe('the CHECK constraints', () => {
  const VOCABULARIES: Readonly<Record<string, readonly string[]>> = {
    organisations_sector: SECTORS, processors_sector: SECTORS, measures_category: MEASURE_CATEGORIES, engagements_role: ENGAGEMENT_ROLES, engagements_status: ENGAGEMENT_STATUSES,
    activities_role: ACTIVITY_ROLES, issued_records_role: ACTIVITY_ROLES, activities_status: ACTIVITY_STATUSES, tokens_role: ROLES, memberships_role: ROLES, invitations_role: ROLES, people_language: PERSON_LANGUAGES, sessions_purpose: SESSION_PURPOSES,
    one_time_links_purpose: LINK_PURPOSES, mail_deliveries_state: MAIL_STATES, calendar_links_owner_kind: OWNER_KINDS,
  };

  it('hold the words of the vocabularies, no more and no fewer', async () => {
    const rows = await rowsAsOwner<{ name: string; definition: string }>(
      `SELECT conname AS name, pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE contype = 'c' AND connamespace = 'public'::regnamespace AND pg_get_constraintdef(oid) LIKE '%ARRAY[%'`,
    );
    const words = Object.fromEntries(rows.map(({ name, definition }) => [name, [...definition.matchAll(/'([^']*)'::text/g)].map(([, word]) => word)]));
    expect(words).toEqual(VOCABULARIES);
  });
});
