import fc from 'fast-check';
import type { RegisterFacts } from '../../src/law/facts.js';
import { ACTIVITY_ROLES, LANGUAGES } from '../../src/law/vocabulary.js';
import type { Art30Record } from '../../src/records/art-30-record.js';
import { RECORD_FORMATS, type RecordFormat } from '../../src/records/record-formats.js';
import { graphOf, recordOf } from '../../src/records/linked-data/graph.fixtures.js';
import { registers } from '../../src/records/registers.fixtures.js';
import { differencesOf, factsOf, KINDS, numbersIn } from '../support/record-facts.js';
import { linkedDifferencesOf } from '../support/record-graph.js';
import { READERS } from '../support/record-readers.js';

/** The same registers every time, unless another seed is asked for. */
const SEED = Number(process.env['FACTS_SEED'] ?? 30);
const RECORDS = 42;
/** Before Schrems I, between the decisions on the United States, after the judgment on the shield, today. */
const DAYS = ['2015-06-01', '2017-06-01', '2021-09-30', '2026-11-22'];

interface Case {
  readonly register: RegisterFacts;
  readonly record: Art30Record;
}

const CASES: readonly Case[] = fc.sample(registers, { numRuns: RECORDS, seed: SEED }).map((register, position) => ({
  register,
  record: recordOf(register, ACTIVITY_ROLES[position % 2], LANGUAGES[Math.floor(position / 2) % 6], DAYS[Math.floor(position / 3) % 4]),
}));

/** A table has a row per activity and no place for what concerns the organisation alone and Art. 30 does not ask for. */
const NOT_IN_TABLES = ({ organisation }: Art30Record): unknown => [organisation.tradingNames, organisation.website, organisation.supervisoryAuthority];

const without = (some: ReadonlySet<string>, others: ReadonlySet<string>): string[] => [...some].filter((each) => !others.has(each));

async function written(format: RecordFormat, record: Art30Record): Promise<Buffer> {
  return Buffer.from(await RECORD_FORMATS[format].render(record, 'art-30', null));
}

function nothing(): never {
  throw new Error('The registers by chance hold no such thing.');
}

/** Free texts that a file lacks, and those it has that the record does not. */
function differentNumbers(whole: string, record: Art30Record, optional: unknown): string[] {
  const [stated, read, mayLack] = [numbersIn(record), numbersIn(whole), numbersIn(JSON.stringify(optional))];
  return [...without(stated, read).filter((each) => !mayLack.has(each)).map((each) => `lacks ${each}`), ...without(read, stated).map((each) => `has too much: ${each}`)];
}

afterAll(() => {
  const activities = CASES.flatMap(({ record }) => record.activities.map((activity) => factsOf(activity, record)));
  const counted = KINDS.map((kind) => `${kind} ${activities.reduce((sum, facts) => sum + facts[kind].length, 0)}`);
  console.info(`record facts: seed ${SEED}, ${CASES.length} records, ${activities.length} activities, ${Object.keys(READERS).length + 1} formats; ${counted.join(', ')}`);
});

it('looks at enough: both roles, six languages, every kind of fact, registers that say more than the record may', () => {
  expect(new Set(CASES.map(({ record }) => `${record.role} ${record.language}`)).size).toBe(12);
  const activities = CASES.flatMap(({ record }) => record.activities.map((activity) => factsOf(activity, record)));
  expect(KINDS.filter((kind) => activities.filter((facts) => facts[kind].length > 0).length < 10)).toEqual([]);
  expect(CASES.filter(({ register, record }) => numbersIn(JSON.stringify(register)).size <= numbersIn(record).size)).toEqual([]);
});

it('compares every format there is', () => {
  expect(Object.keys(RECORD_FORMATS).toSorted()).toEqual(['json', 'jsonld', ...Object.keys(READERS)].toSorted());
});

it('notices a fact that is left out, and one that is made up', async () => {
  const { record } = CASES.find(({ record: { activities } }) => activities.some((each) => 'purposes' in each && each.measures.length > 0)) ?? nothing();
  const { activities } = await READERS.html(await written('html', record));
  const position = record.activities.findIndex(({ measures }) => measures.length > 0);
  const [activity, text] = [record.activities[position] ?? nothing(), activities[position] ?? ''];
  const measure = activity.measures[0]?.name ?? '';
  expect(differencesOf(text, activity, record)).toEqual([]);
  expect(differencesOf(text.replaceAll(measure, ''), activity, record)).toEqual([`${activity.key} lacks measure: ${measure}`]);
  expect(differentNumbers(`${text} q99999z`, record, record)).toEqual(['has too much: q99999z']);
});

describe.each(Object.keys(READERS) as (keyof typeof READERS)[])('%s', (format) => {
  it('says what the JSON says, activity by activity, and nothing else', async () => {
    const differences: string[] = [];
    for (const [position, { record }] of CASES.entries()) {
      const read = await READERS[format](await written(format, record), record.activities.map(({ name }) => name));
      const found = [
        ...(read.activities.length === record.activities.length ? [] : [`${read.activities.length} of ${record.activities.length} activities`]),
        ...differentNumbers(read.whole, record, format === 'csv' ? [NOT_IN_TABLES(record), record.activities.length === 0 ? record : null] : null),
        ...record.activities.flatMap((activity, at) => differencesOf(read.activities[at] ?? '', activity, record)),
      ];
      differences.push(...found.map((each) => `record ${position} (${record.role}, ${record.language}): ${each}`));
    }
    expect(differences).toEqual([]);
  });
});

it('jsonld says what the JSON says, activity by activity, and nothing else', async () => {
  const differences: string[] = [];
  for (const [position, { record }] of CASES.entries()) {
    const document = (await written('jsonld', record)).toString('utf8');
    const graph = await graphOf(document);
    const literals = [...graph].filter(({ object }) => object.termType === 'Literal').map(({ object }) => object.value).join('\n');
    const found = [...differentNumbers(literals, record, null), ...linkedDifferencesOf(graph, record)];
    differences.push(...found.map((each) => `record ${position} (${record.role}, ${record.language}): ${each}`));
  }
  expect(differences).toEqual([]);
});

it('json is the record itself', async () => {
  for (const { record } of CASES) expect(JSON.parse((await written('json', record)).toString('utf8'))).toEqual(record);
});
