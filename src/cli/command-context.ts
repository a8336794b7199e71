import { type Command, InvalidArgumentError } from 'commander';
import { ServiceClient } from './service-client.js';
import { type CommonOptions, readSettings } from './settings.js';

/** Tells whoever watches; never what the result is. */
export const note = (text: string): void => void process.stderr.write(`${text}\n`);

/** @returns the client that a command's options and the environment ask for. @throws CommandFailure */
export async function clientFor(command: Command): Promise<ServiceClient> {
  const options = command.optsWithGlobals<CommonOptions>();
  const watched = options.progress === true || process.stderr.isTTY === true;
  return new ServiceClient(await readSettings(options, process.env, note), watched ? note : () => undefined);
}

/** An option that takes words of a list, with commas between them. */
export function wordsOf<T extends string>(words: readonly T[]): (value: string) => readonly T[] {
  return (value) => value.split(',').map((each) => each.trim()).filter((each) => each !== '').map((each) => {
    const word = words.find((known) => known === each);
    if (word === undefined) throw new InvalidArgumentError(`"${each}" is none of ${words.join(', ')}.`);
    return word;
  });
}

/** An option that may be given several times. */
export const repeated = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** The reason of a change as the header takes it. */
export const reasonHeader = (reason: string | undefined): string | undefined => (reason === undefined ? undefined : encodeURIComponent(reason));
