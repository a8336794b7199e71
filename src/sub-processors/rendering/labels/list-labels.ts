import type { LocationKind, Mechanism, SccModule } from '../../../law/vocabulary.js';
import type { EntryField, ListedSubProcessor } from '../../public-list.js';

/** Every word of the page and of the table in one language. Days and counts come in as words already. */
export interface ListLabels {
  /** Locale in which days are written. */
  readonly locale: string;
  readonly title: string;
  readonly titleOf: (organisation: string) => string;
  readonly lead: (organisation: string) => string;
  readonly notice: (days: string) => string;
  readonly withoutNotice: string;
  readonly objection: (days: string) => string;
  readonly version: string;
  readonly published: string;
  readonly asOf: string;
  readonly inUse: string;
  readonly inUseOn: (day: string) => string;
  readonly noneInUse: string;
  readonly languages: string;
  readonly product: string;
  readonly allProducts: string;
  readonly day: string;
  readonly show: string;
  readonly otherDay: (day: string) => string;
  readonly backToToday: string;
  readonly skipToList: string;
  readonly upcoming: string;
  readonly noneUpcoming: string;
  readonly startsOn: (day: string) => string;
  readonly endsOn: (day: string) => string;
  readonly objectUntil: (day: string) => string;
  readonly until: (day: string) => string;
  readonly company: string;
  readonly establishedIn: (country: string) => string;
  readonly serviceAndPurpose: string;
  readonly since: string;
  readonly notStated: string;
  readonly changes: string;
  readonly added: string;
  readonly changed: string;
  readonly removed: string;
  readonly headOnly: string;
  readonly urgent: string;
  readonly earlierVersions: string;
  readonly sameListAs: string;
  readonly fields: Readonly<Record<EntryField | 'key' | 'status', string>>;
  readonly statuses: Readonly<Record<ListedSubProcessor['status'], string>>;
  readonly kinds: Readonly<Record<LocationKind, string>>;
  readonly mechanisms: Readonly<Record<Mechanism, string>>;
  readonly modules: Readonly<Record<SccModule, string>>;
}
