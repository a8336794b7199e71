import { useDay } from '../place/day';
import type { Permission } from '../place/me';
import { useOrganisation } from '../place/organisation';

/** @returns whether something can be changed here: whoever looks may, and looks at today */
export function useMayChange(permission: Permission): boolean {
  const { may } = useOrganisation();
  const { isPast } = useDay();
  return may(permission) && !isPast;
}
