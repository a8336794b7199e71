/** The four modules of the clauses of Decision (EU) 2021/914: whom each fits and what it wants filled in. */
import type { SccModuleRow } from '../law-rows.js';

export const SCC_MODULE_ROWS: readonly SccModuleRow[] = [
  {
    module: 1, name: 'Module One (controller to controller)', exporter: 'controller', importer: 'controller', annexes: ['I', 'II'],
    assessment: 'always', source: 'Decision (EU) 2021/914, Annex, Module One',
  },
  {
    module: 2, name: 'Module Two (controller to processor)', exporter: 'controller', importer: 'processor', annexes: ['I', 'II', 'III'],
    assessment: 'always', source: 'Decision (EU) 2021/914, Annex, Module Two',
  },
  {
    module: 3, name: 'Module Three (processor to processor)', exporter: 'processor', importer: 'processor', annexes: ['I', 'II', 'III'],
    assessment: 'always', source: 'Decision (EU) 2021/914, Annex, Module Three',
  },
  {
    module: 4, name: 'Module Four (processor to controller)', exporter: 'processor', importer: 'controller', annexes: ['I'],
    assessment: 'where-combined', source: 'Decision (EU) 2021/914, Annex, Module Four, Clauses 14 and 15',
  },
];
