/** The receiver will never take this mail: trying again is no use. `words` are its own, or ours where the address is none. */
export class MailRefusedError extends Error {
  override readonly name = 'MailRefusedError';

  /** The message goes into the log and names nobody; the words may. */
  constructor(readonly words: string) {
    super('The receiver refuses the mail for good.');
  }
}

/** The mail could not be handed over this time: a server that is away, busy, or not set up. It is tried again. */
export class MailDelayedError extends Error {
  override readonly name = 'MailDelayedError';

  constructor(readonly words: string, readonly code: string) {
    super(`The mail could not be handed over (${code}).`);
  }
}
