import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The two time axes of the API: the day the question is about, and the moment whose knowledge is asked. Undefined: today, and now. */
export interface Day {
  readonly asOf: string | undefined;
  readonly knownOn: string | undefined;
}

/** What one does with the day. */
export interface DayPlace extends Day {
  /** Whether another day than today is looked at: then nothing can be changed. */
  readonly isPast: boolean;
  /** Goes to another day; undefined goes back to today. It stands in the address, so that it can be sent to somebody. */
  travel(day: Partial<Day>): void;
}

/** @returns the day that the address names (`?asOf=2020-07-15&knownOn=…`) */
export function useDay(): DayPlace {
  const [search, setSearch] = useSearchParams();
  const asOf = stated(search.get('asOf'));
  const knownOn = stated(search.get('knownOn'));
  const travel = useCallback((day: Partial<Day>) => {
    setSearch((before) => {
      const after = new URLSearchParams(before);
      for (const axis of ['asOf', 'knownOn'] as const) {
        if (!(axis in day)) continue;
        const value = day[axis];
        if (value === undefined) after.delete(axis);
        else after.set(axis, value);
      }
      return after;
    });
  }, [setSearch]);
  return { asOf, knownOn, isPast: asOf !== undefined || knownOn !== undefined, travel };
}

function stated(value: string | null): string | undefined {
  return value !== null && DAY.test(value) ? value : undefined;
}

/** @returns the days for a request's query: nothing where they are today and now */
export function dayQuery({ asOf, knownOn }: Day): { asOf?: string; knownOn?: string } {
  return { ...(asOf === undefined ? {} : { asOf }), ...(knownOn === undefined ? {} : { knownOn }) };
}

/** @returns today in UTC, as the API counts days */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
