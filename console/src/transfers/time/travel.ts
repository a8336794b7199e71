import { useCallback } from 'react';
import { today, useDay } from '../../place/day';

/** Travelling through time, with or without the knowledge of the day. */
export interface Travel {
  /** The day that is looked at. */
  readonly day: string;
  readonly isToday: boolean;
  /** Whether the register is seen as it was known on the day. */
  readonly isKnownThen: boolean;
  goTo(day: string): void;
  setKnownThen(wanted: boolean): void;
}

/** @returns the day of the address, and how to go to another; where the knowledge of the day is wanted it travels along */
export function useTravel(): Travel {
  const { asOf, knownOn, travel } = useDay();
  const now = today();
  const isKnownThen = knownOn !== undefined;
  const goTo = useCallback((day: string) => {
    const asked = day === now ? undefined : day;
    // Nobody knows the register of a day to come.
    travel({ asOf: asked, ...(isKnownThen ? { knownOn: day < now ? day : undefined } : {}) });
  }, [now, travel, isKnownThen]);
  const setKnownThen = useCallback((wanted: boolean) => travel({ knownOn: wanted ? (asOf ?? now) : undefined }), [asOf, now, travel]);
  return { day: asOf ?? now, isToday: asOf === undefined, isKnownThen, goTo, setKnownThen };
}
