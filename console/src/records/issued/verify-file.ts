import { api, type Schemas } from '../../api/client';

/** What the service knows of a file or a digest. */
export type IssueVerification = Schemas['IssueVerificationView'];

/**
 * Asks whether something was issued. Where the browser can work out the hash of a file (over https, and on this machine), the file does not leave the computer.
 * @param asked a file, its SHA-256, or the digest that stands in it
 * @throws Problem
 */
export async function verifyIssued(org: string, asked: Blob | string): Promise<IssueVerification> {
  const path = { params: { path: { org } } };
  const answer = asked instanceof Blob && !isSecureContext
    ? await api.POST('/api/v1/organisations/{org}/records/issues/verification', { ...path, body: asked as never, bodySerializer: () => asked, headers: { 'Content-Type': 'application/octet-stream' } })
    : await api.POST('/api/v1/organisations/{org}/records/issues/verification', { ...path, body: asked instanceof Blob ? { sha256: await hashOf(asked) } : namedBy(asked) });
  if (answer.data === undefined) throw new Error('The service gave no answer.');
  return answer.data;
}

/** @returns what a text is that may be a hash or a digest; null where it is neither */
export function digestIn(text: string): string | null {
  const stated = text.trim().toLowerCase();
  return /^(?:sha256:)?[0-9a-f]{64}$/.test(stated) ? stated : null;
}

function namedBy(text: string): Schemas['IssueVerificationBody'] {
  return text.startsWith('sha256:') ? { digest: text } : { sha256: text };
}

async function hashOf(file: Blob): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
