import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { ms, type Row, timed } from '../measure.ts';
import { registerDocument } from '../register.ts';
import type { BenchService } from '../service.ts';

const SIZE = { processors: 5_000, engagements: 10_000, activities: 0 };
const ROUNDS = 3;

/** Import of a whole register against COPY of the same rows, register and revisions, into the same tables. */
export async function importRows(service: BenchService): Promise<Row[]> {
  const ratios: { ours: number; reference: number }[] = [];
  const owner = await service.connect('postgres');
  for (let round = 0; round < ROUNDS; round += 1) {
    const slug = `bench-import-${round}`;
    await service.organisation(slug);
    const document = registerDocument(slug, SIZE);
    const ours = await timed(() => service.request('PUT', `/api/v1/organisations/${slug}/register`, document));
    ratios.push({ ours, reference: await copied(owner, slug) });
  }
  await owner.end();
  const { ours, reference } = ratios.sort((a, b) => a.ours / a.reference - b.ours / b.reference)[Math.floor(ROUNDS / 2)] as { ours: number; reference: number };
  return [{
    work: 'Import, 5,000 processors and 10,000 engagements', measured: ms(ours), reference: `COPY ${ms(reference)}`, ratio: ours / reference, target: 'at most 10 x', reached: ours / reference <= 10,
  }];
}

const TABLES = ['measures', 'processors', 'engagements', 'revisions'];

async function copied(owner: Client, slug: string): Promise<number> {
  const { rows } = await owner.query<{ id: string }>('SELECT id FROM organisations WHERE slug = $1', [slug]);
  const id = rows[0]?.id as string;
  const reach = (): Promise<unknown> => owner.query(`SELECT set_config('app.organisation_id', $1, true)`, [id]);
  const copies: { table: string; lines: string[] }[] = [];
  await owner.query('BEGIN');
  await reach();
  for (const table of TABLES) {
    const found = await owner.query<{ line: string }>(`SELECT t::text AS line FROM ${table} t WHERE organisation_id = $1`, [id]);
    copies.push({ table, lines: found.rows.map((row) => row.line) });
  }
  for (const { table } of copies.toReversed()) await owner.query(`DELETE FROM ${table} WHERE organisation_id = $1`, [id]);
  await owner.query('COMMIT');
  // A row's own text form, unwrapped, is CSV.
  return timed(async () => {
    await owner.query('BEGIN');
    await reach();
    for (const { table, lines } of copies) {
      const text = lines.map((line) => `${line.slice(1, -1)}\n`).join('');
      await pipeline(Readable.from([text]), owner.query(copyFrom(`COPY ${table} FROM STDIN (FORMAT csv, ESCAPE '"')`)));
    }
    await owner.query('COMMIT');
  });
}
