// Writes docs/openapi.json from the running service, or with --check compares it with what the service says: the service is started on an
// empty embedded database of its own. Needs a built dist/.
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('..', import.meta.url));
const directory = mkdtempSync(join(tmpdir(), 'register30-openapi-'));
// Where root may not make user namespaces, PostgreSQL runs as another user, who has to pass through.
chmodSync(directory, 0o711);
const service = spawn(process.execPath, [join(project, 'dist', 'src', 'main.js')], {
  env: { PATH: process.env.PATH, PORT: '0', HOST: '127.0.0.1', DATA_DIR: directory, SAMPLE_DATA: 'false', LOG_LEVEL: 'warn' },
  stdio: ['ignore', 'pipe', 'inherit'],
});

async function addressOf(output) {
  let written = '';
  for await (const piece of output) {
    written += piece;
    const address = /^READY (http:\S+)$/m.exec(written)?.[1];
    if (address !== undefined) return address;
  }
  throw new Error(`The service did not become ready; it wrote:\n${written}`);
}

try {
  const ended = new Promise((resolved) => service.once('exit', resolved));
  const response = await fetch(`${await addressOf(service.stdout)}/api/openapi.json`);
  const path = join(project, 'docs', 'openapi.json');
  const document = `${JSON.stringify(await response.json(), null, 2)}\n`;
  if (!process.argv.includes('--check')) writeFileSync(path, document);
  else if (readFileSync(path, 'utf8') !== document) {
    console.error('docs/openapi.json is not what the service says; run npm run openapi.');
    process.exitCode = 1;
  }
  service.kill('SIGTERM');
  await ended;
} finally {
  service.kill('SIGKILL');
  rmSync(directory, { recursive: true, force: true });
}
