/** Why a register document cannot be taken as one. */
export type FileFault = 'empty' | 'not-readable' | 'no-register' | 'no-list' | 'no-key';

/** A file that says nothing that can be imported; what is wrong stands in the words of this part, by its code. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';

  /** @param where in the file, or what its reader said */
  constructor(readonly fault: FileFault, readonly where: string) {
    super(`${fault}: ${where}`);
  }
}
