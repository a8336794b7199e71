import { html, trustedMarkup } from '../../platform/text/html.js';
import type { Art30Record } from '../art-30-record.js';
import { controllerActivityMarkup, processorActivityMarkup, type ActivityWriting } from './html-activity.js';
import { coverMarkup } from './html-cover.js';
import { contentsMarkup, overviewMarkup } from './html-overview.js';
import { styleOf } from './html-style.js';
import { labelsOf } from '../labels/languages.js';
import { citedRegime, dayInWords } from '../labels/wording.js';

function headMarkup(record: Art30Record, { labels }: ActivityWriting): string {
  const title = `${labels.title[record.role]} – ${record.organisation.name} – ${dayInWords(record.asOf, labels)}`;
  return html`<!DOCTYPE html>
<html lang="${record.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${title}</title><style>${trustedMarkup(styleOf(record, labels))}</style></head>
<body>
`.text;
}

function* activityParts(record: Art30Record, writing: ActivityWriting): Generator<string> {
  if (record.role === 'controller') {
    for (const [position, activity] of record.activities.entries()) yield controllerActivityMarkup(activity, position, writing).text;
  } else {
    for (const [position, activity] of record.activities.entries()) yield processorActivityMarkup(activity, position, writing).text;
  }
}

/**
 * The record as a page that stands alone: no script, no link that must be followed, no file beside it; on paper as A4 with running heads
 * (authorities want a record that can be read by itself). In parts, so that it can be sent while it is written; one per activity.
 */
export function* renderHtmlParts(record: Art30Record): Generator<string> {
  const labels = labelsOf(record.language);
  const { regimes } = record.organisation;
  const writing = { labels, regime: citedRegime(regimes), severalLaws: regimes.length > 1 };
  yield headMarkup(record, writing);
  yield coverMarkup(record, labels).text;
  yield '<main>';
  yield overviewMarkup(record, writing).text;
  yield contentsMarkup(record, labels).text;
  if (record.activities.length > 0) {
    yield html`<h2>${labels.terms.activities}</h2>
`.text;
  }
  yield* activityParts(record, writing);
  yield '</main></body></html>\n';
}

/** The whole page in one piece. */
export function renderHtml(record: Art30Record): string {
  return [...renderHtmlParts(record)].join('');
}
