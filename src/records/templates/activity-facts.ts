/** Facts of activities in both roles that authorities' sheets ask for. `from` names them as the record's JSON does. */
import { countryName } from '../../platform/text/country-names.js';
import type { MeasureCategory } from '../../law/vocabulary.js';
import type { RecordActivity, RecordRecipient } from '../art-30-record.js';
import { dayInWords } from '../labels/wording.js';
import { breachText, contractLines, dataLocationText } from '../rendering/authority-text.js';
import {
  controllerPartyText, dataCategoryText, destinationsText, documentationText, measureText, recipientText, recipientWithDataText,
} from '../rendering/record-text.js';
import type { ProcessorRecordActivity } from '../art-30-record.js';
import type { SheetFact } from './template-sheet.js';

type Fact = SheetFact<RecordActivity>;

export const once = (lines: readonly string[]): readonly string[] => [...new Set(lines)];

export const NUMBER: Fact = { from: 'activities[].number', lines: ({ number }) => [number] };
export const NAME: Fact = { from: 'activities[].name', lines: ({ name }) => [name] };
export const BUSINESS_FUNCTION: Fact = { from: 'activities[].businessFunction', lines: ({ businessFunction }) => [businessFunction] };
export const OWNER: Fact = { from: 'activities[].owner', lines: ({ owner }) => [owner] };
export const STARTS_ON: Fact = { from: 'activities[].startsOn', lines: ({ startsOn }) => [startsOn] };
export const ENDS_ON: Fact = { from: 'activities[].endsOn', lines: ({ endsOn }) => [endsOn] };
export const LAST_REVIEWED_ON: Fact = { from: 'activities[].lastReviewedOn', lines: ({ lastReviewedOn }) => [lastReviewedOn] };
export const SUCCESSOR: Fact = { from: 'activities[].successor', lines: ({ successor }) => [successor?.name] };

export const DATA_CATEGORIES: Fact = {
  from: 'activities[].dataCategories[].name', lines: ({ dataCategories }, { labels }) => dataCategories.map((category) => dataCategoryText(category, labels)),
};

const isProcessor = ({ role }: RecordRecipient): boolean => role === 'processor' || role === 'sub-processor';

export const INTERNAL_RECIPIENTS: Fact = {
  from: 'activities[].internalRecipients', lines: ({ internalRecipients = [] }) => internalRecipients,
};
export const RECIPIENTS: Fact = {
  from: 'activities[].recipients[], internalRecipients',
  lines: ({ recipients, internalRecipients = [] }, { labels }) => [...recipients.map((recipient) => recipientText(recipient, labels)), ...internalRecipients],
};
export const RECIPIENTS_WITH_DATA: Fact = {
  from: 'activities[].recipients[] with recipients[].dataCategories, internalRecipients',
  lines: ({ recipients, internalRecipients = [] }, writing) => [...recipients.map((recipient) => recipientWithDataText(recipient, writing.labels)), ...internalRecipients],
};
export const OUTSIDE_RECIPIENTS: Fact = {
  from: 'activities[].recipients[] that are no processor',
  lines: ({ recipients }, { labels }) => recipients.filter((recipient) => !isProcessor(recipient)).map((recipient) => recipientText(recipient, labels)),
};
export const ALL_OUTSIDE_RECIPIENTS: Fact = {
  from: 'activities[].recipients[]', lines: ({ recipients }, { labels }) => recipients.map((recipient) => recipientText(recipient, labels)),
};
export const PROCESSORS: Fact = {
  from: 'activities[].recipients[] of role processor or sub-processor',
  lines: ({ recipients }, { labels }) => recipients.filter(isProcessor).map((recipient) => recipientText(recipient, labels)),
};
export const SERVICES: Fact = {
  from: 'activities[].recipients[].service', lines: ({ recipients }) => once(recipients.flatMap(({ service }) => (service === null ? [] : [service]))),
};
export const CONTRACTS: Fact = { from: 'activities[].recipients[].contract.url', lines: ({ recipients }) => contractLines(recipients) };

export const THIRD_COUNTRIES: Fact = {
  from: 'activities[].transfers[].country, organisation',
  lines: ({ transfers }, { labels }) => once(transfers.map(({ country, organisation }) =>
    (country === null ? organisation ?? labels.terms.notStated : countryName(country, labels.language)))),
};
export const SAFEGUARDS: Fact = {
  from: 'activities[].transfers[].documentation',
  lines: ({ transfers }, { labels }) => once(transfers.map((transfer) => `${transfer.recipient}: ${documentationText(transfer, labels)}`)),
};
export const IS_TRANSFERRED: Fact = {
  from: 'activities[].transfers[]', lines: ({ transfers }, { labels: { terms } }) => [transfers.length > 0 ? terms.yes : terms.no],
};

export const MEASURES: Fact = { from: 'activities[].measures[]', lines: ({ measures }) => measures.map(measureText) };

/** The measures of some kinds. */
export function measuresOf(...kinds: readonly MeasureCategory[]): Fact {
  return { from: `activities[].measures[] of ${kinds.join(', ')}`, lines: ({ measures }) => measures.filter(({ category }) => kinds.includes(category)).map(measureText) };
}

/** The categories of data with some keys. @param keys null: those that are in none of the lists `others` */
export function dataCategoriesOf(keys: readonly string[] | null, others: readonly (readonly string[])[] = []): Fact {
  const isAsked = (key: string): boolean => (keys === null ? !others.some((list) => list.includes(key)) : keys.includes(key));
  return {
    from: `activities[].dataCategories[] ${keys === null ? 'not named before' : `of ${keys.join(', ')}`}`,
    lines: ({ dataCategories }, { labels }) => dataCategories.filter(({ key }) => isAsked(key)).map((category) => dataCategoryText(category, labels)),
  };
}

/** Special categories and data on offences (Art. 9, 10), by name; "no" where there are none among those stated. */
export const SPECIAL_CATEGORIES: Fact = {
  from: 'activities[].dataCategories[].special, criminal',
  lines: ({ dataCategories }, { labels: { terms } }) => {
    const sensitive = dataCategories.filter(({ special, criminal }) => special || criminal);
    if (dataCategories.length === 0) return [];
    return sensitive.length === 0 ? [terms.no] : [`${terms.yes}: ${sensitive.map(({ name }) => name).join(', ')}`];
  },
};

/** Where the organisation itself keeps the data, then where its recipients have them. */
export const LOCATIONS: Fact = {
  from: 'activities[].locations[], recipients[].countries',
  lines: ({ locations = [], recipients }, { labels }) => [
    ...locations.map((location) => dataLocationText(location, labels)),
    ...recipients.filter((recipient) => recipient.engagement !== null && destinationsText(recipient, labels) !== '')
      .map((recipient) => `${recipient.name}: ${destinationsText(recipient, labels)}`),
  ],
};

/** Where none is recorded, nothing is said: a record does not know what nobody wrote down. */
export const IS_BREACHED: Fact = {
  from: 'activities[].breaches[]', lines: ({ breaches = [] }, { labels: { terms } }) => [breaches.length > 0 && terms.yes],
};
export const BREACH_LINKS: Fact = { from: 'activities[].breaches[].url', lines: ({ breaches = [] }) => breaches.map(({ url }) => url) };
export const BREACHES: Fact = {
  from: 'activities[].breaches[]', lines: ({ breaches = [] }, { labels }) => breaches.map((breach) => breachText(breach, labels)),
};

/** In force on the day of the record, as every entry of a record is; with the last day where one is set. */
export const STATUS: Fact = {
  from: 'activities[] in force on asOf, endsOn', lines: ({ endsOn }, { labels }) => [endsOn === null ? labels.terms.yes : `${labels.terms.yes}, ${labels.phrases.until(dayInWords(endsOn, labels))}`],
};

type PartyFact = SheetFact<ProcessorRecordActivity>;

export const CATEGORIES_OF_PROCESSING: PartyFact = {
  from: 'activities[].categoriesOfProcessing', lines: ({ categoriesOfProcessing }) => categoriesOfProcessing,
};
export const CONTROLLER_PARTY: PartyFact = {
  from: 'activities[].controllers[]', ofControllerParty: true,
  lines: ({ controllers }, { labels }) => controllers.map((party) => controllerPartyText({ ...party, representative: null, dataProtectionOfficer: null }, labels)),
};
export const PARTY_REPRESENTATIVE: PartyFact = {
  from: 'activities[].controllers[].representative', ofControllerParty: true, lines: ({ controllers }) => controllers.map(({ representative }) => representative),
};
export const PARTY_OFFICER: PartyFact = {
  from: 'activities[].controllers[].dataProtectionOfficer', ofControllerParty: true,
  lines: ({ controllers }) => controllers.map(({ dataProtectionOfficer }) => dataProtectionOfficer),
};
