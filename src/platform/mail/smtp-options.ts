import type { SmtpServer } from '../config.js';

const CONNECT_MILLISECONDS = 10_000;
const SILENCE_MILLISECONDS = 30_000;

/**
 * @returns what nodemailer needs for a server: encryption is demanded unless the server is this machine's own or its URL says otherwise; where it
 * is not demanded and offered all the same, it is taken without asking for a certificate, since who could forge one could also hide the offer.
 */
export function smtpOptions({ host, port, user, password, encryption }: SmtpServer): object {
  return {
    host,
    port,
    secure: encryption === 'from-the-start',
    requireTLS: encryption === 'required',
    tls: { rejectUnauthorized: encryption !== 'optional' },
    ...(user === null ? {} : { auth: { user, pass: password ?? '' } }),
    connectionTimeout: CONNECT_MILLISECONDS,
    dnsTimeout: CONNECT_MILLISECONDS,
    greetingTimeout: CONNECT_MILLISECONDS,
    socketTimeout: SILENCE_MILLISECONDS,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
