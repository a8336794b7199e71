import { type Representations, representationsOf } from '../../platform/http/content-coding.js';
import type { SubProcessorList } from '../public-list.js';
import type { ListFormat } from './list-formats.js';
import type { Reading } from './reading.js';
import { renderListAtom } from './render-list-atom.js';
import { renderListCsv } from './render-list-csv.js';
import { renderListHtml } from './render-list-html.js';
import { renderListJsonFeed } from './render-list-json-feed.js';

/** Renders a list in one format, with its compressed forms: bytes that are sent as they are from then on. */
export async function renderDocument(list: SubProcessorList, format: ListFormat, reading: Reading): Promise<Representations> {
  return representationsOf(written(list, format, reading));
}

function written(list: SubProcessorList, format: ListFormat, reading: Reading): string {
  switch (format) {
    case 'json': return JSON.stringify(list);
    case 'html': return renderListHtml(list, reading.today);
    case 'csv': return renderListCsv(list);
    case 'atom': return renderListAtom(list, reading);
    case 'feed.json': return renderListJsonFeed(list, reading);
  }
}
