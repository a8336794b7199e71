import { conversationOf, happenings, standingOf, stepsFrom } from './life';

const ROLES = { procurement: ['read', 'propose'], dpo: ['read', 'propose', 'decide'], auditor: ['read'] } as const;
const stepsOf = (status: Parameters<typeof stepsFrom>[0], role: keyof typeof ROLES): string[] =>
  stepsFrom(status, (permission) => (ROLES[role] as readonly string[]).includes(permission)).map(({ step }) => step);

test('each may take the steps of the role', () => {
  expect(stepsOf('draft', 'procurement')).toEqual(['submit']);
  expect(stepsOf('submitted', 'procurement')).toEqual([]);
  expect(stepsOf('submitted', 'dpo')).toEqual(['approve', 'ask-back', 'reject']);
  expect(stepsOf('rejected', 'procurement')).toEqual(['reopen']);
  expect(stepsOf('approved', 'dpo')).toEqual(['end']);
  expect(stepsOf('ended', 'dpo')).toEqual([]);
  for (const status of ['draft', 'submitted', 'approved', 'rejected'] as const) expect(stepsOf(status, 'auditor')).toEqual([]);
});

const PAUL = { kind: 'person', id: 'p', name: 'Paul' } as const;
const DORA = { kind: 'person', id: 'd', name: 'Dora' } as const;
const revision = (sequence: number, actor: typeof PAUL | typeof DORA, before: object | null, after: object | null, reason: string | null = null) => ({
  sequence, at: `2026-11-22T10:0${sequence}:00Z`, actor, reason, kind: 'engagement', key: 'crm', action: before === null ? 'added' : 'changed', before, after, previousHash: '', hash: '',
}) as Parameters<typeof happenings>[0][number];

const HISTORY = [
  revision(5, DORA, { status: 'submitted', service: 'CRM', owner: 'Sales' }, { status: 'draft', service: 'CRM', owner: 'Sales' }, 'Which contract?'),
  revision(4, PAUL, { status: 'draft', service: 'CRM', owner: 'Sales' }, { status: 'submitted', service: 'CRM', owner: 'Sales' }, 'Please'),
  revision(3, PAUL, { status: 'draft', service: 'CRM' }, { status: 'draft', service: 'CRM', owner: 'Sales' }),
  revision(2, PAUL, { status: 'draft' }, { status: 'draft', service: 'CRM' }),
  revision(1, PAUL, null, { status: 'draft' }),
];

test('revisions are told as what happened, oldest first', () => {
  expect(happenings(HISTORY).map(({ what, fields }) => [what, fields])).toEqual([['made', []], ['changed', ['service']], ['changed', ['owner']], ['submit', []], ['ask-back', []]]);
});

test('edits in a row are one line of the conversation', () => {
  expect(conversationOf(happenings(HISTORY)).map(({ what, fields }) => [what, fields])).toEqual([['made', []], ['changed', ['service', 'owner']], ['submit', []], ['ask-back', []]]);
});

test('a request that was asked back says so, with the question', () => {
  expect(standingOf(happenings(HISTORY))).toEqual({ author: PAUL, isAskedBack: true, since: '2026-11-22T10:05:00Z', lastWords: 'Which contract?' });
  expect(standingOf(happenings(HISTORY.slice(1)))).toMatchObject({ isAskedBack: false, lastWords: 'Please' });
  expect(standingOf([])).toEqual({ author: null, isAskedBack: false, since: null, lastWords: null });
});
