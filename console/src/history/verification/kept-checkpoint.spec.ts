import { checkpointIn } from './kept-checkpoint';

const kept = { organisationId: 'o', sequence: 7, hash: 'h', at: '2026-01-01T00:00:00.000Z', keyId: 'k', signature: 's' };

it('reads a checkpoint from its file, without what is not signed', () => {
  expect(checkpointIn(JSON.stringify({ ...kept, takenAt: '2026-01-02T00:00:00.000Z' }))).toEqual(kept);
});

it('takes nothing else for one', () => {
  for (const text of ['', 'null', '[]', '{"sequence": 7}', JSON.stringify({ ...kept, sequence: '7' }), JSON.stringify({ ...kept, signature: null }), 'not JSON']) expect([text, checkpointIn(text)]).toEqual([text, null]);
});
