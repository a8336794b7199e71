/** How a command ends; docs/command-line.md tells scripts what to expect. */
export const EXIT = {
  /** It is done, and nothing is what `--fail-on` names. */
  done: 0,
  /** The answer is no: something is what `--fail-on` names, does not verify, or may not be issued. */
  no: 1,
  /** Asked wrongly: options, files, or input that the service refuses. Nothing was changed. */
  wrong: 2,
  /** No answer: the service cannot be reached, does not let in, does not know, or is not able to. */
  unanswered: 3,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Ends a command with an explanation for whoever asked. */
export class CommandFailure extends Error {
  constructor(readonly exitCode: ExitCode, message: string) {
    super(message);
  }
}
