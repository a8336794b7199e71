import { useLabels } from '../place/labels';

/** What is said of findings in the reader's language. */
export interface FindingWords {
  /** What is wrong, in two or three words. */
  title(code: string): string;
  /** What would close it. @param said by the service, in English: for a code that has no words yet */
  remedy(code: string, said: string): string;
}

/** @returns what is said of findings */
export function useFindingWords(): FindingWords {
  const { label } = useLabels();
  return {
    title: (code) => label('finding-codes', code),
    remedy: (code, said) => {
      const words = label('finding-remedies', code);
      return words === code ? said : words;
    },
  };
}
