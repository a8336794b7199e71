import { CATALOGUE } from '../../../catalogue/catalogue.js';
import type { CatalogueProcessor } from '../../../catalogue/catalogue-entry.js';
import type { ActivityFacts, EngagementFacts, OrganisationFacts, ProcessorFacts, RegisterFacts } from '../../../law/facts.js';
import type { EngagementRole, MeasureCategory } from '../../../law/vocabulary.js';
import { completeActivity, completeEngagement, completeOrganisation, completeProcessor } from '../../../register/complete-facts.js';
import { keyOf, plain } from '../cells/plain-text.js';
import type { FieldCell, UnreadCell, UnreadReason } from '../tables/entry.js';

/** Facts while they are being written. */
export type Draft<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer Item)[] ? Item[] : T[K] };

/** The exact words that a fact rests on. */
export interface Evidence {
  readonly pointer: string;
  readonly sheet: string;
  readonly cell: string;
  readonly quote: string;
  /** The words were worked out by a formula of the sheet; the value it last had was taken. */
  readonly computed?: boolean;
}

/** Something that the sheet leaves open and a person has to say. */
export interface Question {
  readonly code: string;
  readonly message: string;
  readonly pointer?: string;
  readonly sheet?: string;
}

export type List = 'dataCategories' | 'dataSubjectCategories' | 'measures' | 'processors' | 'engagements' | 'activities';
type Lists = { [L in List]: Draft<RegisterFacts[L][number]>[] };
const MOST_UNREAD = 10_000;
const LONGEST_NAME = 300;

/** A register that is being drafted from a sheet, on top of the one that is there; every fact is noted with its words. */
export class RegisterDraft {
  readonly organisation: Draft<OrganisationFacts>;
  readonly lists: Lists;
  readonly unread: UnreadCell[] = [];
  readonly questions = new Map<string, Question>();
  private readonly notes: { readonly list: List | 'organisation'; readonly thing: object; readonly path: string; readonly cell: FieldCell }[] = [];
  private readonly keys: Record<List, Set<string>>;
  private readonly byName = new Map<string, object>();
  private readonly engagementsOf: Map<string, Draft<EngagementFacts>[]>;
  private readonly catalogue = catalogueByName();

  /** @param base the register that is there; null drafts a new one */
  constructor(base: RegisterFacts | null) {
    const { organisation, ...lists } = structuredClone(base ?? EMPTY);
    this.organisation = completeOrganisation(organisation) as Draft<OrganisationFacts>;
    this.lists = lists as Lists;
    this.keys = Object.fromEntries(Object.entries(this.lists).map(([list, things]) => [list, new Set(things.map(({ key }) => key))])) as Record<List, Set<string>>;
    this.engagementsOf = Map.groupBy(this.lists.engagements, ({ processor }) => processor);
    for (const list of ['dataCategories', 'dataSubjectCategories', 'measures', 'processors', 'activities'] as const) {
      for (const thing of this.lists[list]) this.byName.set(`${list} ${plain(thing.name)}`, thing);
    }
    for (const processor of this.lists.processors) for (const name of [...processor.aliases, processor.legalName ?? '']) if (name) this.byName.set(`processors ${plain(name)}`, processor);
  }

  /** Notes the words of a cell as what a fact rests on. @param path below the thing */
  note(list: List | 'organisation', thing: object, path: string, cell: FieldCell): void {
    this.notes.push({ list, thing, path, cell });
  }

  leave(cell: FieldCell, reason: UnreadReason, value = cell.text): void {
    if (this.unread.length < MOST_UNREAD) this.unread.push({ sheet: cell.sheet, cell: cell.address, header: cell.heading, value: value.slice(0, 500), reason });
  }

  ask(question: Question): void {
    const name = `${question.code} ${question.pointer ?? question.sheet ?? ''}`;
    if (!this.questions.has(name)) this.questions.set(name, question);
  }

  /** @returns the activity of that name, a new draft where there is none */
  activity(name: string, role: ActivityFacts['role'], cell: FieldCell): Draft<ActivityFacts> {
    return this.named('activities', name, cell, (key) => completeActivity({ key, name: shortened(name), role, status: 'draft' }) as Draft<ActivityFacts>);
  }

  /** @returns the company of that name, known by one of its names here or in the catalogue; a new one where there is none */
  processor(name: string, cell: FieldCell): Draft<ProcessorFacts> {
    const entry = this.catalogue.get(plain(name));
    const known = entry && this.lists.processors.find(({ catalogue }) => catalogue === entry.key);
    if (known) return known;
    return this.named('processors', name, cell, (key) => completeProcessor({ key, name: shortened(name), catalogue: entry?.key ?? null }) as Draft<ProcessorFacts>);
  }

  /** @returns what that company does under that name of a service; a new draft where it does nothing of the kind yet */
  engagement(processor: Draft<ProcessorFacts>, service: string | null, role: EngagementRole, cell: FieldCell): Draft<EngagementFacts> {
    const own = this.engagementsOf.get(processor.key) ?? [];
    const known = own.find((each) => plain(each.service ?? '') === plain(service ?? '')) ?? (service === null && own.length === 1 ? own[0] : undefined);
    if (known) return known;
    const key = this.newKey('engagements', service ? `${processor.key}-${keyOf(service).slice(0, 30)}` : processor.key);
    const made = completeEngagement({ key, processor: processor.key, service: service && shortened(service), role, status: 'draft' }) as Draft<EngagementFacts>;
    this.lists.engagements.push(made);
    this.engagementsOf.set(processor.key, [...own, made]);
    this.note('engagements', made, '/processor', cell);
    return made;
  }

  /** @returns the key of a category of the organisation's own */
  ownCategory(list: 'dataCategories' | 'dataSubjectCategories', name: string, cell: FieldCell): string {
    const make = (key: string): never => (list === 'dataCategories' ? { key, name: shortened(name), special: false, criminal: false } : { key, name: shortened(name) }) as never;
    return (this.named(list, name, cell, make) as { key: string }).key;
  }

  /** @returns the key of a measure */
  measure(name: string, category: MeasureCategory, cell: FieldCell): string {
    const description = name.length > LONGEST_NAME ? name.slice(0, 4_000) : null;
    return this.named('measures', name, cell, (key) => ({ key, category, name: shortened(name), description })).key;
  }

  private named<L extends Exclude<List, 'engagements'>>(list: L, name: string, cell: FieldCell, make: (key: string) => Lists[L][number]): Lists[L][number] {
    const label = `${list} ${plain(name)}`;
    const known = this.byName.get(label);
    if (known) return known as Lists[L][number];
    const made = make(this.newKey(list, keyOf(name)));
    (this.lists[list] as object[]).push(made);
    this.byName.set(label, made);
    this.note(list, made, '/name', cell);
    return made;
  }

  /** Built-in categories have keys that nothing else may have; an own one never gets there, since their names are known. */
  newKey(list: List, wanted: string): string {
    const stem = wanted === '' ? list.replace(/ies$/, 'y').replace(/s$/, '').toLowerCase() : wanted;
    const isCategory = list === 'dataCategories' || list === 'dataSubjectCategories';
    const first = isCategory && !stem.startsWith('own-') ? `own-${stem}` : stem;
    let key = first;
    for (let count = 2; this.keys[list].has(key); count += 1) key = `${first}-${count}`;
    this.keys[list].add(key);
    return key;
  }

  /** @returns every fact's words, with the place where the fact came to stand */
  evidence(): Evidence[] {
    const places = new Map<object, string>([[this.organisation, '/organisation']]);
    for (const [list, things] of Object.entries(this.lists)) things.forEach((thing, index) => places.set(thing, `/${list}/${index}`));
    return this.notes.map(({ thing, path, cell }) => ({
      pointer: `${places.get(thing) ?? ''}${path}`, sheet: cell.sheet, cell: cell.address, quote: cell.text, ...(cell.isComputed ? { computed: true } : {}),
    }));
  }
}

const EMPTY: RegisterFacts = {
  organisation: completeOrganisation({ slug: 'organisation', name: 'Organisation' }), dataCategories: [], dataSubjectCategories: [], measures: [], processors: [], engagements: [], activities: [],
};

function shortened(name: string): string {
  const line = name.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST_NAME ? line : `${line.slice(0, LONGEST_NAME - 1)}…`;
}

function catalogueByName(): ReadonlyMap<string, CatalogueProcessor> {
  return new Map(CATALOGUE.flatMap((entry) => [entry.name, entry.key, ...entry.aliases, ...entry.contractingEntities.map(({ value }) => value.name)].map((name) => [plain(name), entry] as const)));
}
