import { countryName } from '../../platform/text/country-names.js';
import { VERDICTS } from '../../law/vocabulary.js';
import type { Art30Record, RecordTransfer } from '../art-30-record.js';
import { groupGaps } from '../assembly/gap-groups.js';
import { groupTransfers, type TransferGroup } from '../assembly/transfer-groups.js';
import type { Labels } from '../labels/labels.js';
import { isMissingCode } from '../labels/missing-codes.js';
import { citationInWords, groundInWords } from '../labels/wording.js';
import { noTransfersText } from '../rendering/record-text.js';
import { documentWordsOf } from './document-words.js';
import { lines, list, paragraph } from './lines.js';
import type { Block, Lines, OverviewSection, Table } from './record-document.js';

/** Where a group of transfers goes, by which access, and under which law where several bind. */
export function destinationLines({ transfer, kinds }: TransferGroup, labels: Labels, severalLaws: boolean): Lines {
  const { country, organisation, regime } = transfer;
  const place = country === null ? organisation ?? labels.terms.notStated : countryName(country, labels.language);
  const access = kinds.map((kind) => labels.locationKinds[kind]).join(', ');
  return lines(place, [access, 'quiet'], severalLaws && [labels.lawNames[regime], 'quiet']);
}

/** What carries a transfer: documentation, and the provision. */
export function groundLines({ ground, regime, documentation }: RecordTransfer, labels: Labels): Lines {
  return lines(documentation, ground !== null && [groundInWords(ground, regime, labels), 'quiet']);
}

/** The verdict on a transfer, and what it lacks. */
export function verdictLines({ verdict, missing }: RecordTransfer, labels: Labels): Lines {
  return lines([labels.verdicts[verdict], verdict], ...missing.map(({ message }) => [message, 'gap'] as const));
}

/** Numbers of activities, the first of them where there are very many, so that a row stays within a page. */
function numbers(positions: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const position of positions) {
    const run = runs.at(-1);
    if (run && run[1] === position) run[1] = position + 1;
    else runs.push([position + 1, position + 1]);
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : last === first + 1 ? `${first}, ${last}` : `${first}–${last}`)).join(', ');
}

function transfersTable(groups: readonly TransferGroup[], labels: Labels, severalLaws: boolean): Table {
  const { terms } = labels;
  return {
    kind: 'table', name: terms.transfers, widths: [0.17, 0.17, 0.35, 0.24, 0.07],
    headings: [terms.recipient, terms.destination, terms.documentation, terms.assessment, terms.number],
    rows: groups.map((group) => [
      lines([group.transfer.recipient, 'strong']), destinationLines(group, labels, severalLaws), groundLines(group.transfer, labels),
      verdictLines(group.transfer, labels), lines(numbers(group.activities)),
    ]),
  };
}

function verdictsTable(groups: readonly TransferGroup[], labels: Labels): Table {
  const words = documentWordsOf(labels.language);
  const rows = VERDICTS.map((verdict) => ({ verdict, count: groups.filter(({ transfer }) => transfer.verdict === verdict).length }));
  return {
    kind: 'table', name: words.byAssessment, widths: [0.36, 0.64], headings: [labels.terms.assessment, words.count],
    rows: rows.filter(({ count }) => count > 0).map(({ verdict, count }) => [lines([labels.verdicts[verdict], verdict]), lines(String(count))]),
  };
}

function gapsTable(record: Art30Record, labels: Labels): Table {
  const { terms } = labels;
  return {
    kind: 'table', name: terms.gaps, widths: [0.24, 0.52, 0.24], headings: [terms.provision, terms.gaps, terms.activity],
    rows: groupGaps(record).map(({ gap, activities }) => [
      lines([citationInWords(gap.citation, labels), 'strong'], [labels.modalities[gap.modality], 'quiet']),
      lines(activities.length > 1 && isMissingCode(gap.code) ? labels.missing[gap.code] : gap.message),
      lines(activities.length > 0 ? numbers(activities) : record.organisation.name),
    ]),
  };
}

function statusOf({ missing }: Art30Record, { terms }: Labels): string {
  if (missing.length === 0) return terms.nothingMissing;
  return missing.every(({ modality }) => modality === 'where-possible') ? terms.onlyPossibleMissing : terms.requiredMissing;
}

/** The first thing a reader looks at: how much there is, what is missing, which transfers there are and how they are judged. */
export function overviewOf(record: Art30Record, labels: Labels): OverviewSection {
  const { terms, phrases } = labels;
  const groups = groupTransfers(record.activities);
  const recipients = new Set(record.activities.flatMap((activity) => activity.recipients.map(({ name }) => name)));
  const counts: readonly Block[] = list([
    phrases.activityCount(record.activities.length), phrases.recipientCount(recipients.size),
    phrases.transferCount(groups.length), phrases.gapCount(record.missing.length),
  ].map((count) => lines(count)));
  return {
    heading: terms.overview,
    parts: [
      { heading: null, blocks: [...counts, ...paragraph([statusOf(record, labels), record.missing.length > 0 ? 'gap' : 'plain'])] },
      ...(record.missing.length > 0 ? [{ heading: terms.gaps, blocks: [gapsTable(record, labels)] }] : []),
      ...(groups.length > 0 ? [{ heading: documentWordsOf(labels.language).byAssessment, blocks: [verdictsTable(groups, labels)] }] : []),
      {
        heading: terms.transfers,
        blocks: groups.length > 0 ? [transfersTable(groups, labels, record.organisation.regimes.length > 1)] : paragraph(noTransfersText(record, labels)),
      },
    ],
  };
}

/** The list of the activities, with how much each of them lacks. */
export function contentsOf({ activities }: Art30Record, { terms, phrases }: Labels): OverviewSection {
  const entries = activities.map(({ name, missing }, position) =>
    ({ number: position + 1, name, note: missing.length > 0 ? phrases.gapCount(missing.length) : null }));
  return {
    heading: terms.contents,
    parts: [{ heading: null, blocks: entries.length > 0 ? [{ kind: 'contents', entries }] : paragraph(terms.noActivities) }],
  };
}
