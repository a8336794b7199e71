import { groupChanges } from './changes';

const revision = (name: string, action: string, kind: string, key: string, at: string) =>
  ({ actor: { kind: 'person' as const, id: name.toLowerCase(), name }, action: action as 'changed', kind, key, at });

test('changes are told by who did what to which kind of thing, each thing once, the newest first', () => {
  expect(groupChanges([
    revision('Anna', 'changed', 'engagement', 'crm', '2026-11-22T09:03:00Z'),
    revision('Bela', 'added', 'processor', 'acme', '2026-11-22T09:02:00Z'),
    revision('Anna', 'changed', 'engagement', 'chat', '2026-11-22T09:01:00Z'),
    revision('Anna', 'changed', 'engagement', 'crm', '2026-11-22T09:00:00Z'),
    revision('Anna', 'added', 'engagement', 'chat', '2026-11-22T08:00:00Z'),
  ])).toEqual([
    { who: 'Anna', action: 'changed', kind: 'engagement', keys: ['crm', 'chat'], at: '2026-11-22T09:03:00Z' },
    { who: 'Bela', action: 'added', kind: 'processor', keys: ['acme'], at: '2026-11-22T09:02:00Z' },
    { who: 'Anna', action: 'added', kind: 'engagement', keys: ['chat'], at: '2026-11-22T08:00:00Z' },
  ]);
});
