import { parentPort } from 'node:worker_threads';
import { DomainError } from '../../platform/domain-error.js';
import { readWorkbook } from './reading/read-workbook.js';
import { type Intake, type IntakeWishes, understandWorkbook } from './understand-workbook.js';

/** What the thread is given. */
export interface WorkOrder {
  readonly bytes: Uint8Array;
  readonly wishes: IntakeWishes;
}

/** What it answers: the intake, or why there is none. */
export type WorkResult =
  | { readonly intake: Intake }
  | { readonly refused: { readonly code: DomainError['code']; readonly message: string } };

parentPort?.once('message', (order: WorkOrder) => void work(order));

async function work({ bytes, wishes }: WorkOrder): Promise<void> {
  try {
    const workbook = await readWorkbook(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    answer({ intake: understandWorkbook(workbook, wishes) });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    answer({ refused: { code: error.code, message: error.message } });
  }
}

function answer(result: WorkResult): void {
  parentPort?.postMessage(result, []);
}
