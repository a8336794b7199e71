import { Problem } from '../api/problem';
import type { Draft, DraftPlace } from './drafts';
import type { TaggedThing, ThingEditorOptions } from './thing-editor';
import { ThingEditing } from './thing-editing';

interface Thing {
  readonly name: string;
  readonly owner: string | null;
  readonly lines: readonly string[];
}

const FIRST: Thing = { name: 'Newsletter', owner: null, lines: [] };

/** A service with one thing, as far as an editor knows it. */
class Service {
  thing = FIRST;
  version = 1;
  isAway = false;
  isAnswerLost = false;
  attempts: string[] = [];

  readonly load = async (): Promise<TaggedThing<Thing>> => {
    this.beThere();
    return { thing: this.thing, tag: String(this.version) };
  };

  readonly save = async (thing: Thing, tag: string): Promise<TaggedThing<Thing>> => {
    this.beThere();
    if (tag !== String(this.version)) throw new Problem(412, { type: 'urn:register30:problem:changed-meanwhile' });
    this.change(thing);
    if (this.isAnswerLost) throw new Problem(0, {});
    return this.load();
  };

  readonly create = async (thing: Thing, _reason: string | undefined, attempt: string): Promise<TaggedThing<Thing> & { key: string }> => {
    this.attempts.push(attempt);
    this.beThere();
    this.change(thing);
    return { ...(await this.load()), key: 'new' };
  };

  change(part: Partial<Thing>): void {
    this.thing = { ...this.thing, ...part };
    this.version += 1;
  }

  private beThere(): void {
    if (this.isAway) throw new Problem(0, {});
  }
}

class Drafts implements DraftPlace<Thing> {
  kept: Draft<Thing> | null = null;
  isRefused = false;
  readonly read = async (): Promise<Draft<Thing> | null> => this.kept;
  readonly remove = async (): Promise<void> => { this.kept = null; };
  readonly keep = async (draft: Draft<Thing>): Promise<void> => {
    if (this.isRefused) throw new Error('Nothing is kept in here.');
    this.kept = draft;
  };
}

function editingOf(service: Service, drafts = new Drafts(), stated: Partial<ThingEditorOptions<Thing>> = {}): ThingEditing<Thing> {
  const { load, save, create } = service;
  return new ThingEditing<Thing>(() => ({ kind: 'activity', org: 'org', thingKey: 'newsletter', empty: { name: '', owner: null, lines: [] }, load, save, create, ...stated }), drafts);
}

async function begun(service: Service, drafts?: Drafts, stated?: Partial<ThingEditorOptions<Thing>>): Promise<ThingEditing<Thing>> {
  const editing = editingOf(service, drafts, stated);
  await editing.begin();
  return editing;
}

test('what is typed is saved, and the draft of it goes', async () => {
  const [service, drafts] = [new Service(), new Drafts()];
  const editing = await begun(service, drafts);
  editing.set('owner', 'Sales');
  await editing.keepDraft();
  expect(drafts.kept).toMatchObject({ base: FIRST, tag: '1', value: { ...FIRST, owner: 'Sales' } });
  expect(await editing.save()).toBe(true);
  expect(service.thing.owner).toBe('Sales');
  expect(editing.state()).toMatchObject({ tag: '2', isSaving: false, problem: null, base: { owner: 'Sales' } });
  expect(drafts.kept).toBeNull();
});

test('where nobody answers the draft stays, and saving again saves it', async () => {
  const [service, drafts] = [new Service(), new Drafts()];
  const editing = await begun(service, drafts);
  editing.set('owner', 'Sales');
  service.isAway = true;
  expect(await editing.save()).toBe(false);
  expect(editing.state().problem?.isUnreachable).toBe(true);
  expect(drafts.kept?.value.owner).toBe('Sales');
  service.isAway = false;
  expect(await editing.save()).toBe(true);
  expect(service.thing.owner).toBe('Sales');
});

test('an answer that was lost on its way is no conflict with oneself', async () => {
  const service = new Service();
  const editing = await begun(service);
  editing.set('owner', 'Sales');
  service.isAnswerLost = true;
  expect(await editing.save()).toBe(false);
  service.isAnswerLost = false;
  expect(await editing.save()).toBe(true);
  expect([service.version, service.thing.owner]).toEqual([2, 'Sales']);
});

test('what others saved meanwhile is merged, and both are saved', async () => {
  const service = new Service();
  const editing = await begun(service);
  editing.set('owner', 'Sales');
  editing.set('lines', ['mine']);
  service.change({ name: 'Letters', lines: ['theirs'] });
  expect(await editing.save()).toBe(true);
  expect(service.thing).toEqual({ name: 'Letters', owner: 'Sales', lines: ['theirs', 'mine'].toSorted((one, other) => one.localeCompare(other)) });
  expect(editing.state().takenOver).toContain('name');
});

test('two words for one field wait for a decision, and leaving it keeps what was typed', async () => {
  const service = new Service();
  const editing = await begun(service);
  editing.set('name', 'Mail');
  service.change({ name: 'Letters', owner: 'Sales' });
  expect(await editing.save()).toBe(false);
  expect(editing.state().theirs?.thing.name).toBe('Letters');
  editing.leaveConflict();
  expect(editing.state()).toMatchObject({ theirs: null, value: { name: 'Mail' } });
  expect(await editing.save()).toBe(false);
  expect(await editing.resolve({ name: 'Mail' })).toBe(true);
  expect(service.thing).toEqual({ name: 'Mail', owner: 'Sales', lines: [] });
});

test('a draft of an earlier visit is shown on top of what was saved since', async () => {
  const [service, drafts] = [new Service(), new Drafts()];
  drafts.kept = { base: FIRST, tag: '1', value: { ...FIRST, owner: 'Sales' }, keptAt: '2026-11-22T10:00:00.000Z' };
  service.change({ name: 'Letters' });
  const editing = await begun(service, drafts);
  expect(editing.state()).toMatchObject({ phase: 'ready', tag: '2', value: { name: 'Letters', owner: 'Sales' }, resumedDraftOf: '2026-11-22T10:00:00.000Z' });
  editing.discard();
  expect(editing.state()).toMatchObject({ value: { name: 'Letters', owner: null }, resumedDraftOf: null });
});

test('a draft is there also where the service is not', async () => {
  const [service, drafts] = [new Service(), new Drafts()];
  drafts.kept = { base: FIRST, tag: '1', value: { ...FIRST, owner: 'Sales' }, keptAt: '2026-11-22T10:00:00.000Z' };
  service.isAway = true;
  expect((await begun(service, drafts)).state()).toMatchObject({ phase: 'ready', value: { owner: 'Sales' } });
});

test('a draft that says what is saved by now is none', async () => {
  const [service, drafts] = [new Service(), new Drafts()];
  drafts.kept = { base: FIRST, tag: '1', value: { ...FIRST, owner: 'Sales' }, keptAt: '2026-11-22T10:00:00.000Z' };
  service.change({ owner: 'Sales' });
  expect((await begun(service, drafts)).state()).toMatchObject({ resumedDraftOf: null, takenOver: [] });
});

test('a browser that keeps nothing is told of', async () => {
  const [service, drafts] = [new Service(), new Drafts()];
  drafts.isRefused = true;
  const editing = await begun(service, drafts);
  editing.set('owner', 'Sales');
  await editing.keepDraft();
  expect(editing.state()).toMatchObject({ isDraftRefused: true, draftKeptAt: null });
});

test('a new thing is made by one attempt, however often it is tried; another thing is another attempt', async () => {
  const service = new Service();
  const editing = await begun(service, new Drafts(), { thingKey: null });
  editing.set('name', 'Mail');
  service.isAway = true;
  await editing.save();
  await editing.save();
  editing.set('name', 'Letters');
  service.isAway = false;
  expect(await editing.save()).toBe(true);
  const [first, second, third] = service.attempts;
  expect(second).toBe(first);
  expect(third).not.toBe(first);
});

test('what is typed while it is being saved stays', async () => {
  const service = new Service();
  const editing = await begun(service);
  editing.set('owner', 'Sales');
  const saving = editing.save();
  editing.set('name', 'Letters');
  expect(await saving).toBe(true);
  expect(editing.state()).toMatchObject({ base: { owner: 'Sales', name: 'Newsletter' }, value: { owner: 'Sales', name: 'Letters' } });
});
