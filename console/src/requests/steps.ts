/** The steps of a guided request, in their order; each has an address of its own (`?step=where`). */
export const REQUEST_STEPS = ['who', 'what', 'data', 'where', 'contract'] as const;
export type RequestStep = (typeof REQUEST_STEPS)[number];

/** @returns the step that an address names; null where it names none */
export function stepIn(search: URLSearchParams): RequestStep | null {
  const asked = search.get('step');
  return REQUEST_STEPS.find((step) => step === asked) ?? null;
}

/** @returns the step after one; null after the last, where the summary comes */
export function stepAfter(step: RequestStep): RequestStep | null {
  return REQUEST_STEPS[REQUEST_STEPS.indexOf(step) + 1] ?? null;
}

/** @returns the step before one; null before the first */
export function stepBefore(step: RequestStep): RequestStep | null {
  return REQUEST_STEPS[REQUEST_STEPS.indexOf(step) - 1] ?? null;
}

/** What a request asks for. Whoever asks may answer each with "I do not know". */
export const QUESTIONS = ['service', 'purposes', 'owner', 'role', 'dataSubjects', 'dataCategories', 'locations', 'contract'] as const;
export type Question = (typeof QUESTIONS)[number];

/** In which step a question is asked. */
export const STEP_OF_QUESTION: Readonly<Record<Question, RequestStep>> = {
  service: 'what', purposes: 'what', owner: 'what', role: 'what', dataSubjects: 'data', dataCategories: 'data', locations: 'where', contract: 'contract',
};

type Answers = Readonly<Record<Exclude<Question, 'role'>, unknown>>;

/** @returns whether a question has an answer; the role has one as soon as somebody chose it, which `openRole` knows */
export function isAnswered(question: Question, answers: Answers, openRole: boolean): boolean {
  if (question === 'role') return !openRole;
  const answer = answers[question];
  if (Array.isArray(answer)) return answer.some((each) => each !== '');
  return answer !== null && answer !== undefined && answer !== '';
}

/** @returns the questions that have no answer, in their order */
export function openQuestions(answers: Answers, openRole: boolean): readonly Question[] {
  return QUESTIONS.filter((question) => !isAnswered(question, answers, openRole));
}
