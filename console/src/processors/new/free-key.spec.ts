import { Problem } from '../../api/problem';
import { withFreeKey } from './free-key';

const taken = new Problem(409, { type: 'urn:register30:problem:already-exists' });

test('a key that is taken gets a number; whatever else is refused stays refused', async () => {
  const tried: string[] = [];
  const attempt = async (key: string): Promise<string> => { tried.push(key); if (tried.length < 3) throw taken; return key; };
  expect(await withFreeKey('acme', attempt)).toBe('acme-3');
  expect(tried).toEqual(['acme', 'acme-2', 'acme-3']);
  await expect(withFreeKey('acme', async () => { throw new Problem(403, {}); })).rejects.toMatchObject({ status: 403 });
});

test('somebody whose every key is taken is told so in the end', async () => {
  let tries = 0;
  await expect(withFreeKey('acme', async () => { tries += 1; throw taken; })).rejects.toBe(taken);
  expect(tries).toBe(20);
});
