/** A thing of a register: whatever it says, by field. */
export interface Thing {
  readonly key: string;
  readonly [field: string]: unknown;
}

/** The lists of a register document, in the order in which things may refer to earlier ones, with the kind of what they list. */
export const KIND_OF_LIST = {
  dataCategories: 'data-category', dataSubjectCategories: 'data-subject-category', measures: 'measure', processors: 'processor', engagements: 'engagement', activities: 'activity',
} as const;
export type List = keyof typeof KIND_OF_LIST;
/** All of them. */
export const LISTS = Object.keys(KIND_OF_LIST) as List[];
export type Kind = (typeof KIND_OF_LIST)[List] | 'organisation';

/** A whole register as one document (`register30/v1`). */
export type RegisterDocument = { readonly format: string; readonly organisation: Readonly<Record<string, unknown>> } & { readonly [L in List]: readonly Thing[] };

/** @returns whether two values say the same; the order of an object's members says nothing */
export function saysTheSame(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) return one.length === other.length && one.every((each, index) => saysTheSame(each, other[index]));
  if (!isObject(one) || !isObject(other)) return (one ?? null) === (other ?? null);
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((member) => saysTheSame(one[member], other[member]));
}

/** @returns whether a field says nothing: null, an empty text or list, or an object all of whose members say nothing */
export function isUnstated(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return isObject(value) && Object.values(value).every(isUnstated);
}

/** @returns whether a value has members */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** @returns what people call a thing: a category, company or activity by its name, an engagement by company and service */
export function nameOf(list: List | 'organisation', thing: Readonly<Record<string, unknown>>, register: Pick<RegisterDocument, 'processors'>): string {
  if (list !== 'engagements') return text(thing['name']) || text(thing['key']);
  const processor = register.processors.find(({ key }) => key === thing['processor']);
  return [processor ? nameOf('processors', processor, register) : text(thing['processor']), text(thing['service'])].filter((each) => each !== '').join(' – ');
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
