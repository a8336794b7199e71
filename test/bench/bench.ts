/** `npm run bench`: every figure that is there to reach, beside its reference in the same run. `npm run bench -- import` runs one group. */
import { type Row, ms } from './measure.ts';
import { importRows } from './rows/import.ts';
import { assessmentRows } from './rows/law.ts';
import { recordRows } from './rows/record.ts';
import { publicListRows } from './rows/public-list.ts';
import { findingsRows, growthRows } from './rows/register.ts';
import { restRows } from './rows/rest.ts';
import { BenchService } from './service.ts';

const GROUPS: Record<string, (service: BenchService) => Promise<Row[]>> = {
  start: startRows,
  law: assessmentRows,
  growth: growthRows,
  'public-list': publicListRows,
  record: recordRows,
  findings: findingsRows,
  rest: restRows,
  import: importRows,
  memory: memoryRows,
};
let idleMb = Number.NaN;

async function startRows(service: BenchService): Promise<Row[]> {
  const first = service.readyAfterMs;
  await service.stop();
  await service.start();
  idleMb = await service.residentMb();
  return [
    { work: 'Start, first ever', measured: ms(first), reference: '-', ratio: null, target: 'less than 10 s', reached: first < 10_000 },
    { work: 'Start, database initialised', measured: ms(service.readyAfterMs), reference: '-', ratio: null, target: 'less than 3 s', reached: service.readyAfterMs < 3_000 },
  ];
}

async function memoryRows(service: BenchService): Promise<Row[]> {
  const peak = await service.peakMb();
  return [
    { work: 'Memory of the service, idle', measured: `${idleMb.toFixed(0)} MB`, reference: 'nearest peer 410 MB', ratio: idleMb / 410, target: 'under 200 MB', reached: idleMb < 200 },
    { work: 'Memory of the service, most in this run', measured: `${peak.toFixed(0)} MB`, reference: 'nearest peer 1,280 MB', ratio: peak / 1_280, target: 'under 400 MB', reached: peak < 400 },
  ];
}

function line(cells: readonly string[]): string {
  const widths = [62, 24, 34, 8, 20, 5];
  return cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join(' ');
}

function print({ work, measured, reference, ratio, target, reached }: Row): void {
  console.log(line([work, measured, reference, ratio === null ? '' : ratio.toFixed(2), target, reached ? 'yes' : 'NO']));
}

const wanted = process.argv.slice(2);
const service = await BenchService.create();
try {
  await service.start();
  console.log(line(['what', 'measured', 'reference', 'ratio', 'to reach', '']));
  for (const [name, rows] of Object.entries(GROUPS)) {
    if (wanted.length > 0 && !wanted.includes(name) && name !== 'start') continue;
    for (const row of await rows(service)) print(row);
  }
} finally {
  await service.remove();
}
