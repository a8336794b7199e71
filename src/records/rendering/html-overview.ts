import { html, type Fragment, type Markup } from '../../platform/text/html.js';
import type { Art30Record } from '../art-30-record.js';
import { groupGaps } from '../assembly/gap-groups.js';
import { anchorOf, destinationCell, type ActivityWriting } from './html-activity.js';
import { groundMarkup, table, verdictMarkup } from './html-parts.js';
import type { Labels } from '../labels/labels.js';
import { isMissingCode } from '../labels/missing-codes.js';
import { groupTransfers, type TransferGroup } from '../assembly/transfer-groups.js';
import { citationInWords } from '../labels/wording.js';
import { noTransfersText } from './record-text.js';

const links = (positions: readonly number[]): Markup =>
  html`${positions.map((position, place) => html`${place > 0 && ', '}<a href="#${anchorOf(position)}">${position + 1}</a>`)}`;

function statusOf({ missing }: Art30Record, { terms }: Labels): string {
  if (missing.length === 0) return terms.nothingMissing;
  return missing.every(({ modality }) => modality === 'where-possible') ? terms.onlyPossibleMissing : terms.requiredMissing;
}

function transfersSummary(record: Art30Record, groups: readonly TransferGroup[], writing: ActivityWriting): Markup {
  const { labels, labels: { terms } } = writing;
  if (groups.length === 0) return html`<p>${noTransfersText(record, labels)}</p>`;
  const headings = [terms.recipient, terms.destination, terms.documentation, terms.assessment, terms.number];
  return table('all-transfers', terms.transfers, headings, groups.map((group) => [
    group.transfer.recipient, destinationCell(group, writing), groundMarkup(group.transfer, labels), verdictMarkup(group.transfer, labels),
    links(group.activities),
  ]));
}

function gapsSummary(record: Art30Record, labels: Labels): Markup {
  const { terms } = labels;
  const rows = groupGaps(record).map(({ gap, activities }): readonly Fragment[] => [
    html`${citationInWords(gap.citation, labels)}<span class="sub">${labels.modalities[gap.modality]}</span>`,
    activities.length > 1 && isMissingCode(gap.code) ? labels.missing[gap.code] : gap.message,
    activities.length > 0 ? links(activities) : record.organisation.name,
  ]);
  return table('gaps', terms.gaps, [terms.provision, terms.gaps, terms.activity], rows);
}

/** The first thing a reader looks at: how much there is, which transfers there are, and what is missing. */
export function overviewMarkup(record: Art30Record, writing: ActivityWriting): Markup {
  const { labels, labels: { terms, phrases } } = writing;
  const groups = groupTransfers(record.activities);
  const recipients = new Set(record.activities.flatMap((activity) => activity.recipients.map(({ name }) => name)));
  const counts = [
    phrases.activityCount(record.activities.length), phrases.recipientCount(recipients.size),
    phrases.transferCount(groups.length), phrases.gapCount(record.missing.length),
  ];
  return html`<section class="overview"><h2>${terms.overview}</h2><ul class="counts">${counts.map((count) => html`<li>${count}</li>`)}</ul>
<p>${statusOf(record, labels)}</p>
${record.missing.length > 0 && html`<h3>${terms.gaps}</h3>${gapsSummary(record, labels)}`}
<h3>${terms.transfers}</h3>${transfersSummary(record, groups, writing)}</section>
`;
}

/** The list of the activities, with how much each of them lacks. */
export function contentsMarkup({ activities }: Art30Record, { terms, phrases }: Labels): Markup {
  if (activities.length === 0) return html`<p>${terms.noActivities}</p>`;
  return html`<nav class="contents-list" aria-labelledby="contents"><h2 id="contents">${terms.contents}</h2><ol class="contents">${
    activities.map(({ name, missing }, position) => html`<li><span class="number">${position + 1}</span><a href="#${anchorOf(position)}">${name}</a>${
      missing.length > 0 && html` <span class="count">${phrases.gapCount(missing.length)}</span>`}</li>`)}</ol></nav>
`;
}
