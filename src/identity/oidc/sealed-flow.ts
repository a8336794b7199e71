import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/** How long a person may take at the provider. */
export const FLOW_SECONDS = 600;
/** As many tabs may be signing in at once; the oldest give way. */
const MOST_FLOWS = 6;

/** What a callback is held to: made when the browser is sent to the provider, kept in a cookie of that browser. */
export interface Flow {
  readonly provider: string;
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** The address the provider sends back to, exactly as it was told. */
  readonly redirectUri: string;
  /** Where to go afterwards: a path of ours. */
  readonly next: string;
  /** Whom the account at the provider is to be linked to, by which session; null for a sign-in. */
  readonly link: { readonly personId: string; readonly sessionId: string } | null;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

const CIPHER = 'aes-256-gcm';
const [IV_BYTES, TAG_BYTES] = [12, 16];
const PLAIN_NAME = 'register30-oidc-';

/**
 * The name of the cookie that keeps a flow: one for each state, so that several tabs do not disturb each other. Over TLS it is bound to
 * this very host (`__Host-`), so that no neighbouring host can slip its own flow in.
 */
export function flowCookieName(state: string, secure: boolean): string {
  const mark = createHash('sha256').update(state).digest('base64url').slice(0, 22);
  return `${secure ? '__Host-' : ''}${PLAIN_NAME}${mark}`;
}

/** @returns the flow as text that nobody can read or alter without the key (AES-256-GCM, bound to the cookie's name) */
export function sealFlow(key: Buffer, name: string, flow: Flow): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(name));
  const sealed = Buffer.concat([cipher.update(JSON.stringify(flow), 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** @returns the flow; undefined where the text was not sealed with this key for this name, or is too old */
export function openFlow(key: Buffer, name: string, text: string, now: number): Flow | undefined {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.length <= IV_BYTES + TAG_BYTES) return undefined;
  try {
    const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES }).setAAD(Buffer.from(name));
    decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    const opened = Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
    const flow = JSON.parse(opened.toString('utf8')) as Flow;
    return flow.expiresAt > now ? flow : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param cookies all cookies of the browser
 * @returns the names of flow cookies to remove before another is set: those that can no longer be used, and the oldest beyond the limit
 */
export function staleFlowCookies(key: Buffer, cookies: Readonly<Record<string, string | undefined>>, now: number): string[] {
  const flows = Object.entries(cookies)
    .filter(([name]) => name.replace('__Host-', '').startsWith(PLAIN_NAME))
    .map(([name, text]) => ({ name, until: openFlow(key, name, text ?? '', now)?.expiresAt ?? 0 }))
    .toSorted((one, other) => other.until - one.until);
  return flows.filter(({ until }, index) => until === 0 || index >= MOST_FLOWS - 1).map(({ name }) => name);
}
