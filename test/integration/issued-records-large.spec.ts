import { registerDocument } from '../bench/register.js';
import { newOrganisation } from '../support/api.js';
import { verified } from '../support/history.js';
import { hashesOf, issue } from '../support/issued-records.js';

const SIZE = { processors: 150, engagements: 300, activities: 1_000 };
const MEGABYTE = 1024 * 1024;

it('a record of a thousand activities is issued, downloaded and verified, while the service answers others', async () => {
  const here = await newOrganisation();
  await here.admin.made('PUT', `${here.path}/register`, registerDocument(here.slug, SIZE));
  const began = performance.now();
  const state = { issued: false };
  const issuing = issue(here).finally(() => { state.issued = true; });
  const waits: number[] = [];
  while (!state.issued) {
    const asked = performance.now();
    await here.admin.made('GET', `${here.path}/measures/measure-1`);
    waits.push(performance.now() - asked);
  }
  const made = await issuing;
  const issued = performance.now();
  expect(await hashesOf(here.admin, here.path, made)).toEqual(Object.fromEntries(made.files.map(({ format, sha256 }) => [format, sha256])));
  const downloaded = performance.now();
  expect(await verified(here)).toMatchObject({ whole: true, problems: [] });
  const sizes = made.files.map(({ format, size }) => `${format} ${(size / MEGABYTE).toFixed(1)}`);
  console.info(`issued record of ${SIZE.activities} activities: issued in ${Math.round(issued - began)} ms, all downloaded in ${Math.round(downloaded - issued)} ms, verified in ${Math.round(performance.now() - downloaded)} ms; `
    + `${sizes.join(', ')} MiB; others waited ${Math.round(Math.max(...waits))} ms at most, asking ${waits.length} times`);
  expect(made.files.every(({ size }) => size > 100_000)).toBe(true);
});
