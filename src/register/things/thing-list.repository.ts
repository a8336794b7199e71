import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { invalidInput } from '../../platform/domain-error.js';
import { cursorOf, DEFAULT_LIMIT, type Page, type PageQuery, positionOf } from '../../platform/http/paging.js';
import { RegisterRepository } from '../register.repository.js';
import type { ThingFacts, ThingKind } from '../thing-kinds.js';

/** How a filter of a list becomes a condition; `$n` stands for the value. */
type Conditions = Readonly<Record<string, string>>;

interface ListRules {
  readonly filters: Conditions;
  /** What `sort` may name, as SQL of type text that is never null. */
  readonly sorts: Readonly<Record<string, string>>;
  /** The text in which `q` is looked for. */
  readonly searched: string;
}

const BY_KEY = { key: 'key' };
const BY_TIME = { updatedAt: `to_char(updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US')` };
const BY_NAME = { name: 'lower(name)' };
const CONTAINED = (column: string, field: string): string => `${column}::jsonb @> jsonb_build_array(jsonb_build_object('${field}', $n::text))`;

const LISTS: Readonly<Record<ThingKind, ListRules>> = {
  'data-category': { filters: {}, sorts: { ...BY_KEY, ...BY_NAME, ...BY_TIME }, searched: `key || ' ' || name` },
  'data-subject-category': { filters: {}, sorts: { ...BY_KEY, ...BY_NAME, ...BY_TIME }, searched: `key || ' ' || name` },
  measure: {
    filters: { category: 'category = $n' },
    sorts: { ...BY_KEY, ...BY_NAME, ...BY_TIME },
    searched: `concat_ws(' ', key, name, description, category)`,
  },
  processor: {
    filters: { country: 'country = $n', catalogue: 'catalogue = $n', scheme: CONTAINED('certifications', 'scheme') },
    sorts: { ...BY_KEY, ...BY_NAME, ...BY_TIME, country: `coalesce(country, '')` },
    searched: `concat_ws(' ', key, name, legal_name, array_to_string(aliases, ' '), website)`,
  },
  engagement: {
    filters: {
      processor: 'processor = $n',
      role: 'role = $n',
      status: 'status = $n',
      via: 'via = $n',
      country: CONTAINED('locations', 'country'),
      mechanism: CONTAINED('safeguards', 'mechanism'),
      dataCategory: '$n = ANY (data_categories)',
      dataSubject: '$n = ANY (data_subjects)',
      measure: '$n = ANY (measures)',
      owner: 'owner = $n',
      listed: `(public_list->>'listed') = $n`,
    },
    sorts: { ...BY_KEY, ...BY_TIME, service: `lower(coalesce(service, ''))`, processor: 'processor', startsOn: `coalesce(starts_on::text, '')` },
    searched: `concat_ws(' ', key, processor, service, array_to_string(purposes, ' '), owner, source,
      (SELECT concat_ws(' ', p.name, p.legal_name, array_to_string(p.aliases, ' ')) FROM processors p
       WHERE p.organisation_id = engagements.organisation_id AND p.key = engagements.processor))`,
  },
  activity: {
    filters: {
      role: 'role = $n',
      status: 'status = $n',
      engagement: '$n = ANY (engagements)',
      dataCategory: '$n = ANY (data_categories)',
      dataSubject: '$n = ANY (data_subjects)',
      measure: '$n = ANY (measures)',
      legalBasis: CONTAINED('purposes', 'legalBasis'),
      owner: 'owner = $n',
    },
    sorts: { ...BY_KEY, ...BY_NAME, ...BY_TIME },
    searched: `concat_ws(' ', key, name, owner, purposes::text, array_to_string(categories_of_processing, ' '))`,
  },
};

/** A question to a list: paging, `q`, `sort`, and the filters of the kind. */
export type ListQuestion = PageQuery & { readonly q?: string; readonly sort?: string } & Readonly<Record<string, unknown>>;

const NO_FILTERS = new Set(['limit', 'cursor', 'q', 'sort']);

/** Pages of the things of a kind, by keyset: a page costs the same wherever in the list it lies. */
@Injectable()
export class ThingListRepository {
  constructor(private readonly register: RegisterRepository) {}

  /** @throws DomainError `invalid-input` for a sort or cursor that is not this list's */
  async page<K extends ThingKind>(manager: EntityManager, kind: K, organisationId: string, question: ListQuestion): Promise<Page<ThingFacts[K]>> {
    const { filters, searched } = LISTS[kind];
    const { table, selection } = this.register.columnsOf(kind);
    const limit = question.limit ?? DEFAULT_LIMIT;
    const { expression, direction } = sortOf(kind, question.sort);
    const values: unknown[] = [organisationId];
    const bound = (value: unknown): string => `$${values.push(value)}`;
    const where = ['organisation_id = $1'];
    for (const [name, value] of Object.entries(question)) {
      const condition = NO_FILTERS.has(name) || value === undefined || value === null ? undefined : filters[name];
      if (condition) where.push(condition.replace('$n', bound(String(value))));
    }
    for (const word of (question.q ?? '').split(/\s+/).filter(Boolean).slice(0, 10)) {
      where.push(`position(lower(${bound(word)}) in lower(${searched})) > 0`);
    }
    if (question.cursor !== undefined) {
      const [sorted, key] = positionOf(question.cursor, 2);
      where.push(`(${expression}, key) ${direction === 'ASC' ? '>' : '<'} (${bound(String(sorted))}, ${bound(String(key))})`);
    }
    const rows = await manager.query<{ facts: ThingFacts[K]; sorted: string }[]>(
      `SELECT (SELECT row_to_json(t) FROM (SELECT ${selection}) t) AS facts, ${expression} AS sorted FROM ${table}
       WHERE ${where.join(' AND ')} ORDER BY ${expression === 'key' ? '' : `${expression} ${direction}, `}key ${direction} LIMIT ${bound(limit + 1)}`,
      values,
    );
    const last = rows[limit - 1];
    return { items: rows.slice(0, limit).map((row) => row.facts), nextCursor: rows.length > limit && last ? cursorOf([last.sorted, last.facts.key]) : null };
  }
}

function sortOf(kind: ThingKind, sort: string | undefined): { expression: string; direction: 'ASC' | 'DESC' } {
  const name = (sort ?? 'key').replace(/^[-+]/, '');
  const { sorts } = LISTS[kind];
  if (!Object.hasOwn(sorts, name)) {
    const message = `This list can be sorted by ${Object.keys(sorts).join(', ')}, with - in front for descending order.`;
    throw invalidInput([{ pointer: '?sort', code: 'unknown-sort', message }]);
  }
  return { expression: sorts[name] as string, direction: sort?.startsWith('-') ? 'DESC' : 'ASC' };
}
