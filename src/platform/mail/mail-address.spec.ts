import { isMailAddress, parseMailbox } from './mail-address.js';

describe('mail addresses', () => {
  it.each(['a@b.example', 'ann.lee+register@sub.example.org', "o'neil@example.org", 'jörg@münchen.example', 'root@localhost', `${'a'.repeat(64)}@b.example`])('takes %s', (address) => {
    expect(isMailAddress(address)).toBe(true);
  });

  it.each(['', 'a', '@b.example', 'a@', 'a@b.example,c@d.example', 'a@b.example\n', ' a@b.example', '.a@b.example', 'a.@b.example', 'a..b@c.example', 'a@b_c.example', 'a@127.0.0.1', 'a@[::1]', `${'a'.repeat(65)}@b.example`, `a@${'b.'.repeat(130)}example`])('refuses %j', (address) => {
    expect(isMailAddress(address)).toBe(false);
  });

  it.each<[string, unknown]>([
    ['a@b.example', { address: 'a@b.example' }],
    ['<a@b.example>', { address: 'a@b.example' }],
    ['Data Protection <a@b.example>', { name: 'Data Protection', address: 'a@b.example' }],
    ['"Acme, Inc." <a@b.example>', { name: 'Acme, Inc.', address: 'a@b.example' }],
    ['A <a@b.example> <c@d.example>', undefined],
    ['A <a@b.example', undefined],
    ['A\r\nBcc: c@d.example <a@b.example>', undefined],
  ])('reads the mailbox %j', (text, expected) => {
    expect(parseMailbox(text)).toEqual(expected);
  });
});
