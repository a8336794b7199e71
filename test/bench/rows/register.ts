import { compared, median, ms, type Row, timed } from '../measure.ts';
import { registerDocument } from '../register.ts';
import type { BenchService } from '../service.ts';

const READING = `SELECT (SELECT row_to_json(o) FROM organisations o WHERE id = $1) AS organisation, (SELECT json_agg(p) FROM processors p WHERE organisation_id = $1) AS processors,
  (SELECT json_agg(e) FROM engagements e WHERE organisation_id = $1) AS engagements, (SELECT json_agg(a) FROM activities a WHERE organisation_id = $1) AS activities,
  (SELECT json_agg(m) FROM measures m WHERE organisation_id = $1) AS measures`;

/** Findings of a large register against reading that register. */
export async function findingsRows(service: BenchService): Promise<Row[]> {
  const slug = 'bench-findings';
  await service.organisation(slug, registerDocument(slug, { processors: 500, engagements: 1_000, activities: 1_000 }));
  const owner = await service.connect();
  const { rows } = await owner.query<{ id: string }>('SELECT id FROM organisations WHERE slug = $1', [slug]);
  const id = rows[0]?.id;
  await owner.query(`SELECT set_config('app.organisation_id', $1, false)`, [id]);
  const reading = async (): Promise<void> => void (await owner.query(READING, [id]));
  const asked = (path: string) => async (): Promise<void> => void (await (await service.request('GET', `/api/v1/organisations/${slug}/${path}`)).arrayBuffer());
  let touched = 0;
  const again = async (): Promise<void> => {
    await service.request('PATCH', `/api/v1/organisations/${slug}/measures/measure-1`, { description: `Changed ${(touched += 1)}` }, { 'if-match': '*' });
  };
  const fresh: number[] = [];
  const read: number[] = [];
  for (let round = 0; round < 12; round += 1) {
    await again();
    fresh.push(await timed(asked('findings')));
    read.push(await timed(reading));
  }
  const freshRatio = median(fresh.map((value, index) => value / (read[index] as number)));
  const kept = await compared(asked('findings'), reading, 12);
  await owner.end();
  return [
    { work: 'Findings, 1,000 activities and 1,000 engagements, register just changed', measured: ms(median(fresh)), reference: `reading it ${ms(median(read))}`, ratio: freshRatio, target: 'at most 1.5 x', reached: freshRatio <= 1.5 },
    { work: 'the same, asked again', measured: ms(kept.ours), reference: `reading it ${ms(kept.reference)}`, ratio: kept.ratio, target: 'at most 1.5 x', reached: kept.ratio <= 1.5 },
  ];
}

const READS = ['engagements?limit=20', 'engagements/engagement-5', 'findings', 'transfers', 'register'];
const GROWTH = { processors: 60, engagements: 100, activities: 60 };

/** What reads of one organisation cost while 1, 10 and 100 are in the database. */
export async function growthRows(service: BenchService): Promise<Row[]> {
  const slug = 'bench-growth-0';
  await service.organisation(slug, registerDocument(slug, GROWTH));
  const all = async (): Promise<void> => {
    for (const read of READS) await (await service.request('GET', `/api/v1/organisations/${slug}/${read}`)).arrayBuffer();
  };
  const measure = async (): Promise<number> => {
    const times: number[] = [];
    for (let round = 0; round < 60; round += 1) times.push(await timed(all));
    return median(times);
  };
  await measure();
  const at: { count: number; time: number }[] = [{ count: 1, time: await measure() }];
  for (const count of [10, 100]) {
    for (let index = at.at(-1)?.count ?? 1; index < count; index += 1) {
      const other = `bench-growth-${index}`;
      await service.organisation(other, registerDocument(other, GROWTH));
    }
    at.push({ count, time: await measure() });
  }
  const alone = at[0]?.time as number;
  return at.slice(1).map(({ count, time }) => ({
    work: `Reads of one organisation among ${count}`, measured: ms(time), reference: `alone ${ms(alone)}`, ratio: time / alone, target: 'at most 1.1 x', reached: time / alone <= 1.1,
  }));
}
