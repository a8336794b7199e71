import type { Art30Record } from '../art-30-record.js';
import { labelsOf } from '../labels/languages.js';
import { citedRegime, dayInWords } from '../labels/wording.js';
import { sheetOf } from '../templates/sheet-of.js';
import type { TemplateName } from '../templates/template-names.js';
import { type ActivityWriting, controllerSection, processorSection } from './compose-activity.js';
import { coverOf, issueInWords } from './compose-cover.js';
import { contentsOf, overviewOf } from './compose-overview.js';
import { sheetText } from './compose-sheet.js';
import { documentWordsOf } from './document-words.js';
import type { ActivitySection, RecordDocument } from './record-document.js';

function* sectionsOf(record: Art30Record, writing: ActivityWriting): Generator<ActivitySection> {
  if (record.role === 'controller') {
    for (const [position, activity] of record.activities.entries()) yield controllerSection(activity, position, writing);
  } else {
    for (const [position, activity] of record.activities.entries()) yield processorSection(activity, position, writing);
  }
}

/** The same with the title, the head and the rows of an authority's sheet. */
function afterTheSheet(document: RecordDocument, record: Art30Record, template: TemplateName): RecordDocument {
  const labels = labelsOf(record.language);
  const { title, holder, sections, names } = sheetText(record, sheetOf(record, template), labels);
  const entries = names.map((name, position) => ({ number: position + 1, name, note: null }));
  return {
    ...document,
    cover: { ...document.cover, title, holder },
    contents: entries.length === 0 ? document.contents
      : { heading: labels.terms.contents, parts: [{ heading: null, blocks: [{ kind: 'contents', entries }] }] },
    activities: { [Symbol.iterator]: sections },
  };
}

/**
 * The record as running text, in its language: cover, overview, contents, and one section per activity in the order of Art. 30, or per
 * row of an authority's sheet in the order and under the headings of that sheet.
 */
export function recordDocument(record: Art30Record, template: TemplateName): RecordDocument {
  const labels = labelsOf(record.language);
  const { organisation, role, asOf, language, generatedAt } = record;
  const writing: ActivityWriting = { labels, regime: citedRegime(organisation.regimes), severalLaws: organisation.regimes.length > 1 };
  const day = dayInWords(asOf, labels);
  const issue = issueInWords(record, labels);
  const document: RecordDocument = {
    language, generatedAt,
    name: `${labels.title[role]} – ${organisation.name} – ${day}`,
    organisation: organisation.name,
    cover: coverOf(record, labels),
    overview: overviewOf(record, labels),
    contents: contentsOf(record, labels),
    activitiesHeading: labels.terms.activities,
    activities: { [Symbol.iterator]: () => sectionsOf(record, writing) },
    running: {
      left: organisation.name,
      right: [labels.party[role], day, issue].filter((part) => part !== null).join(' · '),
      page: documentWordsOf(language).page,
    },
  };
  return template === 'art-30' ? document : afterTheSheet(document, record, template);
}
