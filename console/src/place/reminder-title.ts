import type { Schemas } from '../api/client';
import { useLabels } from './labels';

/** @returns the title of a reminder, in which the service names the safeguard that ends by its code, with the words for it */
export function useReminderTitle(): (reminder: Pick<Schemas['ReminderView'], 'title' | 'detail'>) => string {
  const { label } = useLabels();
  return ({ title, detail }) => (detail === null ? title : title.replace(`(${detail})`, `(${label('mechanisms', detail)})`));
}
