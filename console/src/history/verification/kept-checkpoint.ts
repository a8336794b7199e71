import type { Schemas } from '../../api/client';

export type KeptCheckpoint = Schemas['CheckpointBody'];

const TEXTS = ['organisationId', 'hash', 'at', 'keyId', 'signature'] as const;

/** @returns the checkpoint that a file holds; null where it holds none. @param text of the file */
export function checkpointIn(text: string): KeptCheckpoint | null {
  try {
    const found = JSON.parse(text) as Partial<Record<string, unknown>> | null;
    if (typeof found !== 'object' || found === null || !Number.isSafeInteger(found['sequence']) || TEXTS.some((name) => typeof found[name] !== 'string')) return null;
    const { organisationId, sequence, hash, at, keyId, signature } = found as KeptCheckpoint;
    return { organisationId, sequence, hash, at, keyId, signature };
  } catch {
    return null;
  }
}
