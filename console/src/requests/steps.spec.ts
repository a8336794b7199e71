import { isAnswered, openQuestions, QUESTIONS, REQUEST_STEPS, STEP_OF_QUESTION, stepAfter, stepBefore, stepIn } from './steps';

const NOTHING = { service: null, purposes: [''], owner: '', dataSubjects: [], dataCategories: [], locations: [], contract: null };

test('steps follow each other and have an address', () => {
  expect(REQUEST_STEPS.map(stepAfter)).toEqual(['what', 'data', 'where', 'contract', null]);
  expect(REQUEST_STEPS.map(stepBefore)).toEqual([null, 'who', 'what', 'data', 'where']);
  expect(stepIn(new URLSearchParams('step=where'))).toBe('where');
  expect(stepIn(new URLSearchParams('step=elsewhere'))).toBeNull();
  expect(stepIn(new URLSearchParams())).toBeNull();
});

test('what nobody answered is open, an empty line is no answer', () => {
  expect(openQuestions(NOTHING, true)).toEqual(QUESTIONS);
  expect(openQuestions({ ...NOTHING, service: 'CRM', purposes: ['Sell', ''], dataSubjects: ['customers'] }, false)).toEqual(['owner', 'dataCategories', 'locations', 'contract']);
  expect(isAnswered('contract', { ...NOTHING, contract: { kind: 'art-28' } }, true)).toBe(true);
});

test('every question is asked in a step', () => {
  for (const question of QUESTIONS) expect(REQUEST_STEPS).toContain(STEP_OF_QUESTION[question]);
});
