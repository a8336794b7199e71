import autocannon from 'autocannon';
import { Pool } from 'pg';
import { registerDocument } from '../register.ts';
import { compared, type Row } from '../measure.ts';
import type { BenchService } from '../service.ts';

const SLUG = 'bench-rest';
const REPEATS = 40;

/** REST against the same rows by `pg` alone, in one transaction each. */
export async function restRows(service: BenchService): Promise<Row[]> {
  await service.organisation(SLUG, registerDocument(SLUG, { processors: 300, engagements: 1_000, activities: 200 }));
  const owner = await service.connect();
  const { host, port, user, database } = owner;
  const pool = new Pool({ host, port, user: user ?? '', database: database ?? '', max: 10 });
  const { rows } = await owner.query<{ id: string }>('SELECT id FROM organisations WHERE slug = $1', [SLUG]);
  await owner.end();
  const id = rows[0]?.id;
  const direct = async (sql: string, values: unknown[]): Promise<void> => {
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      await client.query(`SELECT set_config('app.organisation_id', $1, true)`, [id]);
      await client.query(sql, values);
      await client.query('COMMIT');
    } finally {
      client.release();
    }
  };
  let made = 0;
  const works = [
    {
      name: 'list of 20 with a filter', target: 3,
      ours: () => drained(service.request('GET', `/api/v1/organisations/${SLUG}/engagements?limit=20&role=sub-processor`)),
      pg: () => direct(`SELECT * FROM engagements WHERE organisation_id = $1 AND role = 'sub-processor' ORDER BY key LIMIT 21`, [id]),
    },
    {
      name: 'one thing', target: 3,
      ours: () => drained(service.request('GET', `/api/v1/organisations/${SLUG}/engagements/engagement-77`)),
      pg: () => direct('SELECT * FROM engagements WHERE organisation_id = $1 AND key = $2', [id, 'engagement-77']),
    },
    {
      name: 'create with its revision', target: 4,
      ours: () => drained(service.request('POST', `/api/v1/organisations/${SLUG}/processors`, { key: `made-${(made += 1)}`, name: 'Made', country: 'US' })),
      pg: () => created(pool, id, (made += 1)),
    },
  ];
  const result: Row[] = [];
  for (const { name, target, ours, pg } of works) {
    for (const connections of [1, 10]) {
      const many = (work: () => Promise<unknown>) => () => Promise.all(Array.from({ length: connections }, () => work()));
      const { ours: mine, reference, ratio } = await compared(many(ours), many(pg), REPEATS);
      result.push({
        work: `REST: ${name}, ${connections} at a time`, measured: `${mine.toFixed(2)} ms`, reference: `pg alone ${reference.toFixed(2)} ms`, ratio,
        target: `at most ${target} x`, reached: ratio <= target,
      });
    }
  }
  result.push(await failures(service));
  await pool.end();
  return result;
}

async function drained(response: Promise<Response>): Promise<void> {
  await (await response).arrayBuffer();
}

async function created(pool: Pool, id: string | undefined, number: number): Promise<void> {
  const client = await pool.connect();
  const facts = JSON.stringify({ key: `direct-${number}`, name: 'Made', country: 'US' });
  try {
    await client.query('BEGIN');
    await client.query(`SELECT set_config('app.organisation_id', $1, true)`, [id]);
    await client.query(
      `INSERT INTO processors (organisation_id, key, revision, name, country, aliases, sector, subject_to, not_subject_to, certifications)
       VALUES ($1, $2, 1, 'Made', 'US', '{}', 'commercial', '{}', '{}', '[]')`, [id, `direct-${number}`]);
    await client.query(
      `INSERT INTO revisions (organisation_id, sequence, at, actor, kind, key, action, after, previous_hash, hash)
       VALUES ($1, $2, now(), '{}', 'bench', $3, 'added', $4, '', '')`, [id, 1_000_000 + number, `direct-${number}`, facts]);
    await client.query('COMMIT');
  } finally {
    client.release();
  }
}

async function failures(service: BenchService): Promise<Row> {
  let number = 0;
  const run = await autocannon({
    url: service.url, connections: 10, duration: 5,
    requests: [{
      method: 'POST', path: `/api/v1/organisations/${SLUG}/processors`,
      headers: { authorization: `Bearer ${service.token}`, 'content-type': 'application/json' },
      setupRequest: (request) => ({ ...request, body: JSON.stringify({ key: `load-${(number += 1)}`, name: 'Load', country: 'US' }) }),
    }],
  });
  const failed = run.non2xx + run.errors + run.timeouts;
  return {
    work: 'REST: creates at 10 connections, failures', measured: `${failed} of ${run['2xx'] + failed} (${Math.round(run.requests.average)}/s)`,
    reference: 'nearest peer: 438 of 698', ratio: null, target: '0', reached: failed === 0,
  };
}
