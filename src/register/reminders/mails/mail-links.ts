import type { Config } from '../../../platform/config.js';

/** Where the links of a mail lead. None holds a secret. */
export interface MailLinks {
  readonly start: string;
  readonly account: string;
  readonly history: (slug: string) => string;
}

/** @returns the links, from the public address or, where none is configured, from where this service listens */
export function mailLinks({ publicUrl, host, port }: Pick<Config, 'publicUrl' | 'host' | 'port'>): MailLinks {
  const listening = /^(0\.0\.0\.0|::)$/.test(host) ? 'localhost' : host;
  const base = publicUrl ?? `http://${listening.includes(':') ? `[${listening}]` : listening}:${port}`;
  return { start: `${base}/`, account: `${base}/account`, history: (slug) => `${base}/api/v1/organisations/${slug}/history` };
}
