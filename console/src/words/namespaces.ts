import type activities from '../activities/words/en.json';
import type design from '../design/words/en.json';
import type editing from '../editing/words/en.json';
import type engagements from '../engagements/words/en.json';
import type graph from '../graph/words/en.json';
import type history from '../history/words/en.json';
import type home from '../home/words/en.json';
import type intake from '../intake/words/en.json';
import type map from '../map/words/en.json';
import type processors from '../processors/words/en.json';
import type records from '../records/words/en.json';
import type requests from '../requests/words/en.json';
import type settings from '../settings/words/en.json';
import type shell from '../shell/words/en.json';
import type subProcessors from '../sub-processors/words/en.json';
import type transfers from '../transfers/words/en.json';
import type words from './en.json';

/** What i18next knows of the words, by part of the console: for types alone. */
export declare const ENGLISH: {
  words: typeof words; activities: typeof activities; design: typeof design; editing: typeof editing; engagements: typeof engagements; graph: typeof graph;
  history: typeof history; home: typeof home; intake: typeof intake; map: typeof map; processors: typeof processors; records: typeof records;
  requests: typeof requests; settings: typeof settings; shell: typeof shell; 'sub-processors': typeof subProcessors; transfers: typeof transfers;
};
