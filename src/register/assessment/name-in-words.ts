import type { RegisterFacts } from '../../law/facts.js';
import { indexRegister } from '../../law/register/register-index.js';
import type { RegisterReference } from '../../law/register/register-transfers.js';
import { engagementInWords } from '../../law/register/words.js';

const activityNames = new WeakMap<RegisterFacts, ReadonlyMap<string, string>>();

function activityName(register: RegisterFacts, key: string): string | undefined {
  let names = activityNames.get(register);
  if (!names) {
    names = new Map(register.activities.map((activity) => [activity.key, activity.name]));
    activityNames.set(register, names);
  }
  return names.get(key);
}

/** @returns what a thing of the register is called; its key where nothing else is known */
export function nameInWords({ kind, key }: RegisterReference, register: RegisterFacts): string {
  const { processors, engagements, measures } = indexRegister(register);
  const engagement = kind === 'engagement' ? engagements.get(key) : undefined;
  if (engagement) return engagementInWords(engagement, processors.get(engagement.processor));
  if (kind === 'organisation') return register.organisation.name;
  if (kind === 'activity') return activityName(register, key) ?? key;
  return (kind === 'processor' ? processors.get(key)?.name : kind === 'measure' ? measures.get(key)?.name : undefined) ?? key;
}
