import { compared, median, ms, type Row, timed } from '../measure.ts';
import { registerDocument } from '../register.ts';
import type { BenchService } from '../service.ts';

/** What somebody in a hurry would write: the rows of a record as JSON in one statement, without law, names or languages. */
const BY_HAND = `
  WITH e AS (
    SELECT en.key, json_build_object('name', p.name, 'legalName', p.legal_name, 'role', en.role, 'service', en.service, 'locations', en.locations) AS recipient,
      json_build_object('recipient', p.name, 'locations', en.locations, 'safeguards', en.safeguards, 'certifications', p.certifications) AS transfer
    FROM engagements en JOIN processors p ON p.organisation_id = en.organisation_id AND p.key = en.processor WHERE en.organisation_id = $1 AND en.status = 'approved'),
  used AS (
    SELECT a.key, json_agg(e.recipient) AS recipients, json_agg(e.transfer) AS transfers
    FROM activities a CROSS JOIN unnest(a.engagements) AS named(key) JOIN e ON e.key = named.key WHERE a.organisation_id = $1 GROUP BY a.key),
  secured AS (
    SELECT a.key, json_agg(json_build_object('key', m.key, 'name', m.name, 'category', m.category, 'description', m.description)) AS measures
    FROM activities a CROSS JOIN unnest(a.measures) AS named(key) JOIN measures m ON m.organisation_id = $1 AND m.key = named.key WHERE a.organisation_id = $1 GROUP BY a.key)
  SELECT json_build_object('organisation', (SELECT row_to_json(o) FROM organisations o WHERE id = $1), 'activities', json_agg(json_build_object(
    'key', a.key, 'name', a.name, 'purposes', a.purposes, 'dataSubjects', a.data_subjects, 'dataCategories', a.data_categories, 'sources', a.sources,
    'recipients', used.recipients, 'transfers', used.transfers, 'retention', a.retention, 'measures', secured.measures, 'owner', a.owner) ORDER BY a.key))::text AS record
  FROM activities a LEFT JOIN used USING (key) LEFT JOIN secured USING (key) WHERE a.organisation_id = $1 AND a.role = 'controller' AND a.status = 'active'`;

/** The Art. 30 record of a large register, over HTTP, against one SQL statement that aggregates the same rows. */
export async function recordRows(service: BenchService): Promise<Row[]> {
  const slug = 'bench-record';
  await service.organisation(slug, registerDocument(slug, { processors: 150, engagements: 300, activities: 1_000 }));
  const owner = await service.connect();
  const { rows } = await owner.query<{ id: string }>('SELECT id FROM organisations WHERE slug = $1', [slug]);
  const id = rows[0]?.id;
  await owner.query(`SELECT set_config('app.organisation_id', $1, false)`, [id]);
  const byHand = async (): Promise<void> => void (await owner.query(BY_HAND, [id]));
  const record = async (): Promise<void> => void (await (await service.request('GET', `/api/v1/organisations/${slug}/records/controller.json`)).arrayBuffer());
  const fresh: number[] = [];
  const hand: number[] = [];
  for (let round = 0; round < 14; round += 1) {
    await service.request('PATCH', `/api/v1/organisations/${slug}/measures/measure-1`, { description: `Changed ${round}` }, { 'if-match': '*' });
    fresh.push(await timed(record));
    hand.push(await timed(byHand));
  }
  const ratio = median(fresh.map((value, index) => value / (hand[index] as number)));
  const again = await compared(record, byHand, 14);
  await owner.end();
  const target = 'at most 1.5 x';
  return [
    { work: 'Record as JSON, 1,000 activities, 300 engagements, just changed', measured: ms(median(fresh)), reference: `one SQL ${ms(median(hand))}`, ratio, target, reached: ratio <= 1.5 },
    { work: 'the same, asked again', measured: ms(again.ours), reference: `one SQL ${ms(again.reference)}`, ratio: again.ratio, target, reached: again.ratio <= 1.5 },
  ];
}
