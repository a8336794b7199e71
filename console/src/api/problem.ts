/** One thing that is wrong with what was sent. */
export interface InputProblem {
  /** JSON Pointer into the body. */
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

/** The body of an answer that refuses (RFC 9457). */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly errors?: readonly InputProblem[];
  readonly [member: string]: unknown;
}

/** What every request to the API is rejected with: an answer that refuses, or none at all (status 0). */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(readonly status: number, readonly document: Partial<ProblemDocument>, options?: ErrorOptions) {
    super(document.detail ?? document.title ?? 'The service did not answer.', options);
  }

  /** The last part of `type`: `changed-meanwhile`, `invalid-input` …; '' without one. */
  get code(): string {
    return this.document.type?.split(/[/#:]/).at(-1) ?? '';
  }

  /** Everything wrong with the body, by JSON Pointer. */
  get errors(): readonly InputProblem[] {
    return this.document.errors ?? [];
  }

  /** Nobody answered: the connection is gone, or the service is. */
  get isUnreachable(): boolean {
    return this.status === 0;
  }
}

/** @returns the problem an answer tells of, also where it is no problem document */
export async function problemOf(answer: Response): Promise<Problem> {
  const document = (await answer.clone().json().catch(() => ({}))) as Partial<ProblemDocument>;
  return new Problem(answer.status, { title: answer.statusText, ...document });
}
