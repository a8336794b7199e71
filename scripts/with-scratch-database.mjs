// Runs a command with DATABASE_URL set to a migrated scratch database: node scripts/with-scratch-database.mjs COMMAND [ARGUMENT …]
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { ENTITIES } from '../dist/src/app.entities.js';
import { MIGRATIONS } from '../dist/src/app.migrations.js';
import { openDatabase } from '../dist/src/platform/database/database.js';
import { startEmbeddedPostgres } from '../dist/src/platform/database/embedded-postgres.js';

const log = pino({ level: 'warn' });
const directory = mkdtempSync(join(tmpdir(), 'register30-scratch-'));
// Where root may not make user namespaces, PostgreSQL runs as another user, who has to pass through.
chmodSync(directory, 0o711);
const server = await startEmbeddedPostgres({ dataDirectory: directory, log, durable: false });
try {
  await (await openDatabase(server.connection, { entities: ENTITIES, migrations: MIGRATIONS }, { poolSize: 1, timeoutSeconds: 60 }, log)).destroy();
  const [command, ...args] = process.argv.slice(2);
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DATABASE_URL: server.ownerUrl } });
  process.exitCode = status ?? 1;
} finally {
  await server.stop();
  rmSync(directory, { recursive: true, force: true });
}
