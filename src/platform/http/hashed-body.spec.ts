import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { hashOf } from './hashed-body.js';

const pieces = (...sizes: number[]): Readable => Readable.from(sizes.map((size) => Buffer.alloc(size, 7)), { objectMode: false });

describe('the hash of a body', () => {
  it('is that of all its pieces', async () => {
    expect(await hashOf(pieces(3, 100_000, 1), 200_000)).toBe(createHash('sha256').update(Buffer.alloc(100_004, 7)).digest('hex'));
    expect(await hashOf(pieces(10), 10)).toHaveLength(64);
  });

  it('is refused for one that is too large, and for none', async () => {
    await expect(hashOf(pieces(6, 5), 10)).rejects.toMatchObject({ code: 'body-too-large' });
    await expect(hashOf(pieces(), 10)).rejects.toMatchObject({ code: 'malformed-body' });
  });
});
