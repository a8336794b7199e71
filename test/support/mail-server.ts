import { once } from 'node:events';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A mail as it came in. */
export interface ReceivedMail extends Email {
  readonly envelope: { readonly from: string; readonly to: readonly string[] };
  readonly raw: string;
  readonly encrypted: boolean;
}

/** A mail server on this machine that keeps what it is given. */
export interface MailServer {
  readonly port: number;
  /** For SMTP_URL; with the user and password where it asks for them. */
  readonly url: string;
  readonly received: ReceivedMail[];
  /** Every attempt to hand over a mail, also those that were refused. */
  attempts: number;
  /** What it answers instead of taking mails, such as `[451, 'Try later']`, and to which command; undefined to take them. */
  refusal: { readonly code: number; readonly words: string; readonly at: 'MAIL FROM' | 'RCPT TO' | 'DATA' } | undefined;
  close(): Promise<void>;
}

export interface MailServerOptions {
  /** Whether it asks for user `register30` and password `s3cret/&`. */
  readonly authentication?: boolean;
  /** Whether it offers STARTTLS, with a certificate that nobody vouches for. */
  readonly encryption?: boolean;
}

const PASSWORD = 's3cret/&';

/** Starts a mail server on a free port of the loopback. */
export async function startMailServer({ authentication = false, encryption = false }: MailServerOptions = {}): Promise<MailServer> {
  const disabled = [...(authentication ? [] : ['AUTH']), ...(encryption ? [] : ['STARTTLS'])];
  const refuse = (at: string): Error | undefined => (state.refusal?.at === at ? Object.assign(new Error(state.refusal.words), { responseCode: state.refusal.code }) : undefined);
  const options: SMTPServerOptions = {
    disabledCommands: disabled, authOptional: !authentication, allowInsecureAuth: true, logger: false, closeTimeout: 500,
    onAuth: ({ username, password }, _session, answer) => answer(username === 'register30' && password === PASSWORD ? null : new Error('Wrong password'), { user: username }),
    onMailFrom: (_address, _session, answer) => ((state.attempts += 1), answer(refuse('MAIL FROM'))),
    onRcptTo: (_address, _session, answer) => answer(refuse('RCPT TO')),
    onData: (stream, session, answer) => {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece)).on('end', () => {
        const refused = refuse('DATA');
        if (refused) return answer(refused);
        const raw = Buffer.concat(pieces).toString('utf8');
        const { mailFrom, rcptTo } = session.envelope;
        const envelope = { from: mailFrom === false ? '' : mailFrom.address, to: rcptTo.map(({ address }) => address) };
        void PostalMime.parse(raw).then((mail) => state.received.push({ ...mail, raw, encrypted: session.secure, envelope })).then(() => answer(), answer);
      });
    },
  };
  const server = new SMTPServer(options);
  server.on('error', () => undefined);
  const state: Pick<MailServer, 'received' | 'attempts' | 'refusal'> = { received: [], attempts: 0, refusal: undefined };
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const { port } = listening.address() as { port: number };
  const account = authentication ? `register30:${encodeURIComponent(PASSWORD)}@` : '';
  return Object.assign(state, { port, url: `smtp://${account}127.0.0.1:${port}`, close: () => new Promise<void>((resolve) => server.close(() => resolve())) });
}
