import { DataSource } from 'typeorm';
import { ENTITIES } from '../../src/app.entities.js';
import { MIGRATIONS } from '../../src/app.migrations.js';
import { loadConfig } from '../../src/platform/config.js';
import { openDatabase } from '../../src/platform/database/database.js';
import { Replicas } from '../../src/platform/database/replicas.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { MailDeliveries, type PlannedMail } from '../../src/platform/mail/mail-deliveries.js';
import { MailDelayedError, MailRefusedError } from '../../src/platform/mail/mail-errors.js';
import { mailLayout } from '../../src/platform/mail/mail-layout.js';
import { Mailer, type MailMessage } from '../../src/platform/mail/mailer.js';
import { createLogger } from '../../src/platform/observability/logger.js';
import { asApplication, rowsAsOwner } from '../support/database.js';
import { type MailServer, startMailServer } from '../support/mail-server.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const log = createLogger('silent');
const limits = { poolSize: 5, timeoutSeconds: 30 };
let database: TestDatabase;
let dataSource: DataSource;
let deliveries: MailDeliveries;
const servers: MailServer[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await openDatabase({ url: database.url }, { entities: ENTITIES, migrations: MIGRATIONS }, limits, log);
  deliveries = new MailDeliveries(new UnitOfWork(dataSource, new Replicas([], limits, log)));
});

afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

async function mailServer(options: Parameters<typeof startMailServer>[0] = {}): Promise<MailServer> {
  const server = await startMailServer(options);
  servers.push(server);
  return server;
}

const mailerOf = (url: string, from = 'Register30 <register@privacy.example.org>'): Mailer => new Mailer(loadConfig({ SMTP_URL: url, MAIL_FROM: from }));
const message = (changes: Partial<MailMessage> = {}): MailMessage => ({ to: { name: 'Ann Lee', address: 'ann@example.org' }, subject: 'Three reviews are due', text: 'They are.', messageId: 'reminder-1', ...changes });
const outcomeOf = (work: Promise<unknown>): Promise<unknown> => work.then((value) => value, (error: unknown) => error);

let counter = 0;
const planned = (changes: Partial<PlannedMail> = {}): [string, PlannedMail] => [`test/${(counter += 1)}`, { organisationId: null, kind: 'test', address: 'ann@example.org', subject: 'Three reviews are due', ...changes }];
const noted = async (key: string): Promise<Record<string, unknown> | undefined> => {
  const find = async (scope: string): Promise<Record<string, unknown> | undefined> => {
    let row: Record<string, unknown> | undefined;
    await asApplication(null, async (client) => {
      await client.query(`SELECT set_config('app.scope', $1, true)`, [scope]);
      [row] = (await client.query('SELECT state, attempts, last_error, sent_at FROM mail_deliveries WHERE dedupe_key = $1', [key])).rows;
    }, database.url);
    return row;
  };
  expect([await find('identity'), await find('public'), await find('person'), await find('')]).toEqual([undefined, undefined, undefined, undefined]);
  return find('instance');
};

describe('a mail', () => {
  it('arrives as text and HTML, from us, marked as made by a machine, with a Message-ID that stays', async () => {
    const server = await mailServer();
    const laidOut = mailLayout({ language: 'en', title: 'Three reviews are due', content: ['They are.'], action: { label: 'Look', link: 'https://privacy.example.org/x?a=1&b=2' }, footer: ['Why you get this.'] });
    const calendar = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nEND:VCALENDAR\r\n';
    await mailerOf(server.url).send(message({ ...laidOut, calendar, unsubscribe: 'https://privacy.example.org/stop?code=1' }));
    const [mail] = server.received;
    expect(mail).toMatchObject({
      from: { name: 'Register30', address: 'register@privacy.example.org' }, to: [{ name: 'Ann Lee', address: 'ann@example.org' }], subject: 'Three reviews are due',
      messageId: '<reminder-1@privacy.example.org>', envelope: { from: 'register@privacy.example.org', to: ['ann@example.org'] },
    });
    const headers = Object.fromEntries((mail?.headers ?? []).map(({ key, value }) => [key, value]));
    expect(headers).toMatchObject({ 'auto-submitted': 'auto-generated', 'list-unsubscribe': '<https://privacy.example.org/stop?code=1>', 'list-unsubscribe-post': 'List-Unsubscribe=One-Click' });
    expect(Math.abs(Date.parse(headers['date'] ?? '') - Date.now())).toBeLessThan(60_000);
    expect(mail?.text).toContain('https://privacy.example.org/x?a=1&b=2');
    expect(mail?.html).toContain('href="https://privacy.example.org/x?a=1&amp;b=2"');
    expect(mail?.attachments.some(({ mimeType }) => mimeType === 'text/calendar')).toBe(true);
  });

  it('says nothing of unsubscribing where there is nothing to unsubscribe from', async () => {
    const server = await mailServer();
    await mailerOf(server.url).send(message());
    expect(server.received[0]?.raw).not.toMatch(/List-Unsubscribe/i);
  });

  it('goes out with user and password, encrypted where that is offered', async () => {
    const server = await mailServer({ authentication: true, encryption: true });
    await mailerOf(server.url).send(message());
    expect(server.received).toMatchObject([{ encrypted: true }]);
    expect(await outcomeOf(mailerOf(server.url.replace(/:[^:@]*@/, ':wrong@')).send(message()))).toMatchObject({ name: 'MailDelayedError', code: 'EAUTH 535' });
  });

  it('is kept back where encryption is demanded and not to be had, or its certificate is nobody\'s', async () => {
    const [plain, selfSigned] = [await mailServer(), await mailServer({ encryption: true })];
    for (const server of [plain, selfSigned]) {
      expect(await outcomeOf(mailerOf(`${server.url}?tls=required`).send(message()))).toBeInstanceOf(MailDelayedError);
      expect(server.received).toEqual([]);
    }
  });

  it('tells a server that is away or in trouble from a receiver that refuses, and names nobody in the message for the log', async () => {
    const server = await mailServer();
    const send = (): Promise<unknown> => outcomeOf(mailerOf(server.url).send(message()));
    for (const at of ['MAIL FROM', 'RCPT TO', 'DATA'] as const) {
      server.refusal = { code: 451, words: `Later, ann@example.org (${at})`, at };
      expect(await send()).toMatchObject({ name: 'MailDelayedError', words: expect.stringContaining(`451 Later, ann@example.org (${at})`), message: expect.not.stringContaining('ann') });
      server.refusal = { code: 550, words: 'No such user ann@example.org', at };
      expect(await send()).toMatchObject({ name: at === 'MAIL FROM' ? 'MailDelayedError' : 'MailRefusedError', words: expect.stringContaining('No such user'), message: expect.not.stringContaining('ann') });
    }
    await server.close();
    expect(await send()).toMatchObject({ name: 'MailDelayedError', words: expect.stringContaining('ECONNREFUSED') });
  });

  it('is not sent where no server is configured', async () => {
    const mailer = new Mailer(loadConfig({}));
    expect(mailer.isConfigured).toBe(false);
    expect(await outcomeOf(mailer.send(message()))).toBeInstanceOf(MailDelayedError);
  });
});

describe('what people put into names, subjects and addresses', () => {
  it.each([
    'a@b.example, c@d.example', 'a@b.example\r\nBcc: c@d.example', 'Ann <a@b.example>', '<a@b.example>', 'a@b.example>', 'a b@c.example', '"a b"@c.example', 'a@[127.0.0.1]', 'a@127.0.0.1', 'a@b..example',
    'a@', '@b.example', 'ab.example', 'a@b.example;c@d.example', 'a@b.example c@d.example', 'group:a@b.example;', 'a\u0000@b.example', `${'a'.repeat(65)}@b.example`, `a@${'b'.repeat(64)}.example`, 'a@b@c.example', 'a@b.example%0d%0a', '(x)a@b.example', 'a@-b.example', '',
  ])('the address %j reaches nobody', async (address) => {
    const server = await mailServer();
    expect(await outcomeOf(mailerOf(server.url).send(message({ to: { address } })))).toBeInstanceOf(MailRefusedError);
    expect(server.attempts).toBe(0);
  });

  it.each(['ann+register@example.org', 'o\'neil@example.org', 'ann@münchen.example', 'jörg@example.org', 'ANN@EXAMPLE.ORG'])('the address %j is one', async (address) => {
    const server = await mailServer();
    await mailerOf(server.url).send(message({ to: { address } }));
    expect(server.received).toHaveLength(1);
    expect(server.received[0]?.envelope.to).toHaveLength(1);
  });

  it.each([
    'Ann\r\nBcc: evil@example.net', 'Ann\nX-Evil: 1\n\nbody', '"Ann" <evil@example.net>', 'evil@example.net, Ann', 'Ann; Bob', '<script>alert(1)</script>', 'Łukasz "Ł" Żółć, GmbH & Co.', '=?utf-8?q?Bcc:_evil=40example.net?=',
    'Ann\u2028Bcc: evil@example.net', 'Ann \u202egro.elpmaxe@live', '\\', '${7*7} {{7*7}} <%= 7*7 %>', 'x'.repeat(3000),
  ])('the name and subject %j add no header, no receiver and no markup', async (text) => {
    const server = await mailServer();
    const laidOut = mailLayout({ language: 'en', title: text, content: [text, [{ text, detail: text }]], footer: [text] });
    await mailerOf(server.url).send(message({ to: { name: text, address: 'ann@example.org' }, subject: text, ...laidOut }));
    const [mail] = server.received;
    const plain = text.replace(/[\r\n\u2028\u202e]+/g, ' ').replace(/ {2,}/g, ' ');
    expect(mail?.envelope.to).toEqual(['ann@example.org']);
    expect(mail?.to?.map(({ address }) => address)).toEqual(['ann@example.org']);
    expect([mail?.cc, mail?.bcc]).toEqual([undefined, undefined]);
    expect((mail?.headers ?? []).map(({ key }) => key).toSorted()).toEqual(['auto-submitted', 'content-type', 'date', 'from', 'message-id', 'mime-version', 'subject', 'to']);
    if (!plain.startsWith('=?')) expect(mail?.subject).toBe(plain);
    expect(mail?.html).not.toContain('<script>');
    expect(mail?.html).not.toContain('<evil');
  });

  it('a link that is none, or a Message-ID that could break out, is our own mistake and sent to nobody', async () => {
    const server = await mailServer();
    for (const unsubscribe of ['javascript:alert(1)', 'mailto:x@example.net']) await expect(mailerOf(server.url).send(message({ unsubscribe }))).rejects.toThrow('http or https');
    for (const messageId of ['a>\r\nBcc: x', '']) await expect(mailerOf(server.url).send(message({ messageId }))).rejects.toThrow('Message-ID');
    expect(() => mailLayout({ language: 'en', title: 'x', content: [], action: { label: 'x', link: 'javascript:alert(1)' }, footer: [] })).toThrow('http');
    expect(server.attempts).toBe(0);
  });
});

describe('deliveries', () => {
  const now = { lastAttempt: false };

  it('send once, however often the job runs', async () => {
    const server = await mailServer();
    const [key, mail] = planned();
    const send = (): Promise<void> => mailerOf(server.url).send(message());
    for (let count = 0; count < 3; count += 1) expect(await deliveries.once(key, mail, now, send)).toBe('sent');
    expect(server.received).toHaveLength(1);
    expect(await noted(key)).toMatchObject({ state: 'sent', attempts: 1, last_error: null, sent_at: expect.any(Date) });
  });

  it('send once where jobs run at the same moment; the others are told to come again', async () => {
    const server = await mailServer();
    const [key, mail] = planned();
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => outcomeOf(deliveries.once(key, mail, now, () => mailerOf(server.url).send(message())))));
    expect(outcomes.filter((outcome) => outcome === 'sent').length).toBeGreaterThanOrEqual(1);
    expect(outcomes.every((outcome) => outcome === 'sent' || outcome instanceof MailDelayedError)).toBe(true);
    expect(server.received).toHaveLength(1);
  });

  it('are tried again after 451, with the same Message-ID, and tell what the receiver said meanwhile', async () => {
    const server = await mailServer();
    const [key, mail] = planned();
    const send = (): Promise<void> => mailerOf(server.url).send(message());
    server.refusal = { code: 451, words: 'Greylisted', at: 'RCPT TO' };
    await expect(deliveries.once(key, mail, now, send)).rejects.toBeInstanceOf(MailDelayedError);
    expect(await noted(key)).toMatchObject({ state: 'queued', attempts: 1, last_error: '451 Greylisted', sent_at: null });
    server.refusal = undefined;
    expect(await deliveries.once(key, mail, now, send)).toBe('sent');
    expect(await noted(key)).toMatchObject({ state: 'sent', attempts: 2, last_error: null });
    expect(server.received.map(({ messageId }) => messageId)).toEqual(['<reminder-1@privacy.example.org>']);
  });

  it('are put aside after 550, and after the last attempt, with the receiver\'s words', async () => {
    const server = await mailServer();
    const send = (): Promise<void> => mailerOf(server.url).send(message());
    const [refusedKey, mail] = planned();
    server.refusal = { code: 550, words: 'No such user here', at: 'RCPT TO' };
    expect(await deliveries.once(refusedKey, mail, now, send)).toBe('failed');
    expect(await noted(refusedKey)).toMatchObject({ state: 'failed', attempts: 1, last_error: '550 No such user here' });
    const [lateKey] = planned();
    server.refusal = { code: 421, words: 'Overloaded', at: 'RCPT TO' };
    expect(await deliveries.once(lateKey, mail, { lastAttempt: true }, send)).toBe('failed');
    expect(await noted(lateKey)).toMatchObject({ state: 'failed', last_error: expect.stringContaining('Overloaded') });
    server.refusal = undefined;
    expect(await deliveries.once(refusedKey, mail, now, send)).toBe('failed');
    expect(server.received).toEqual([]);
  });

  it('whose sender died are taken up again when its claim has run out, and not before', async () => {
    const [key, mail] = planned();
    await expect(deliveries.once(key, mail, now, () => Promise.reject(new Error('made wrongly')))).rejects.toThrow('made wrongly');
    const claim = (until: string): Promise<unknown> => asApplication(null, async (client) => {
      await client.query(`SELECT set_config('app.scope', 'instance', true)`);
      await client.query(`UPDATE mail_deliveries SET claimed_until = ${until} WHERE dedupe_key = $1`, [key]);
      await client.query('COMMIT');
    }, database.url);
    await claim(`now() + interval '1 minute'`);
    await expect(deliveries.once(key, mail, now, () => Promise.resolve())).rejects.toMatchObject({ code: 'BUSY' });
    await claim(`now() - interval '1 second'`);
    expect(await deliveries.once(key, mail, now, () => Promise.resolve())).toBe('sent');
  });

  it('are seen by their organisation and by no other, and cannot be altered in what they were', async () => {
    const [mine, theirs] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'];
    const [key, mail] = planned({ organisationId: mine });
    await deliveries.once(key, mail, now, () => Promise.resolve());
    const seenBy = (organisation: string): Promise<number> => asApplication(organisation, async (client) => (await client.query('SELECT 1 FROM mail_deliveries WHERE dedupe_key = $1', [key])).rows.length, database.url);
    expect([await seenBy(mine), await seenBy(theirs), await noted(key)]).toEqual([1, 0, undefined]);
    await expect(deliveries.once(key, { ...mail, organisationId: theirs }, now, () => Promise.resolve())).rejects.toThrow('another organisation');
    await expect(asApplication(mine, (client) => client.query(`UPDATE mail_deliveries SET address = 'x@example.org'`), database.url)).rejects.toThrow('permission denied');
    await expect(asApplication(mine, (client) => client.query('DELETE FROM mail_deliveries'), database.url)).rejects.toThrow('permission denied');
    expect(await rowsAsOwner(`SELECT column_name FROM information_schema.columns WHERE table_name = 'mail_deliveries' AND column_name ~ 'body|text|html'`, [], database.url)).toEqual([]);
  });
});
