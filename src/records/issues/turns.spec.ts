import { Turns } from './turns.js';

describe('turns', () => {
  it('are taken one after the other by one name, beside each other by several, and forgotten at the end', async () => {
    const turns = new Turns();
    const said: string[] = [];
    const gates = new Map(['first', 'second', 'other'].map((name) => [name, Promise.withResolvers<void>()]));
    const work = (name: string) => async (): Promise<string> => {
      said.push(`${name} begins`);
      await gates.get(name)?.promise;
      said.push(`${name} ends`);
      return name;
    };
    const all = [turns.take('a', work('first')), turns.take('a', work('second')), turns.take('b', work('other'))];
    gates.get('other')?.resolve();
    await all[2];
    gates.get('second')?.resolve();
    gates.get('first')?.resolve();
    expect(await Promise.all(all)).toEqual(['first', 'second', 'other']);
    expect(said).toEqual(['first begins', 'other begins', 'other ends', 'first ends', 'second begins', 'second ends']);
    expect(turns.size).toBe(0);
  });

  it('go on after work that failed, which is told to whoever gave it', async () => {
    const turns = new Turns();
    const failed = turns.take('a', () => Promise.reject(new Error('not today')));
    const next = turns.take('a', async () => 'done');
    await expect(failed).rejects.toThrow('not today');
    expect(await next).toBe('done');
    expect(turns.size).toBe(0);
  });
});
