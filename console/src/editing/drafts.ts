import { createStore, del, delMany, get, keys, set, type UseStore } from 'idb-keyval';
import type { EditedKind } from './thing-editor';

/** What somebody typed and has not saved, with what the service held when that began. */
export interface Draft<T> {
  readonly base: T;
  /** '' for a new thing. */
  readonly tag: string;
  readonly value: T;
  /** RFC 3339. */
  readonly keptAt: string;
}

/** Where one draft lives. */
export interface DraftPlace<T> {
  read(): Promise<Draft<T> | null>;
  keep(draft: Draft<T>): Promise<void>;
  remove(): Promise<void>;
}

let opened: UseStore | undefined;

function store(): UseStore {
  opened ??= createStore('register30-drafts', 'drafts');
  return opened;
}

/** @returns the place of the draft of one person for one thing. @param thingKey null: a new one. @param variant tells new ones apart */
export function draftPlace<T>(person: string, org: string, kind: EditedKind, thingKey: string | null, variant = ''): DraftPlace<T> {
  const key = [person, org, kind, thingKey ?? '', ...(variant === '' ? [] : [variant])].join('/');
  return {
    // A browser that keeps nothing has no draft; that it refuses is told when there is something to keep.
    read: async () => { try { return (await get<Draft<T>>(key, store())) ?? null; } catch { return null; } },
    keep: async (draft) => set(key, draft, store()),
    remove: async () => { try { await del(key, store()); } catch { /* Where nothing can be kept there is nothing to remove. */ } },
  };
}

/** Removes every draft of a person from this browser: at sign-out. */
export async function removeDraftsOf(person: string): Promise<void> {
  try {
    const own = (await keys<string>(store())).filter((key) => key.startsWith(`${person}/`));
    await delMany(own, store());
  } catch { /* Where nothing can be kept there is nothing to remove. */ }
}
