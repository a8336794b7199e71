import { Problem } from '../../api/problem';

const MOST_TRIES = 20;

/** Tries a key, and the same with a number where it is taken. @throws Problem whatever else is wrong */
export async function withFreeKey<T>(key: string, attempt: (key: string) => Promise<T>): Promise<T> {
  for (let number = 1; ; number += 1) {
    try {
      return await attempt(number === 1 ? key : `${key}-${number}`);
    } catch (error) {
      if (!(error instanceof Problem && error.code === 'already-exists') || number === MOST_TRIES) throw error;
    }
  }
}
