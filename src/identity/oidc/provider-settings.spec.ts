import { readProviders } from './provider-settings.js';

const RULE = { group: 'grc', organisation: 'example-learning', role: 'dpo' };
const LEAST = { key: 'work', name: 'Work account', issuer: 'https://id.example.org', clientId: 'register30', roles: [RULE] };

const problemsOf = (...entries: unknown[]): string[] => readProviders(entries).problems.map(({ given, expected }) => `${given}: ${expected}`);

describe('OIDC_PROVIDERS', () => {
  it('fills in what is left out', () => {
    expect(readProviders([LEAST])).toEqual({
      providers: [{
        key: 'work', name: 'Work account', issuer: new URL('https://id.example.org'), clientId: 'register30', clientSecret: null,
        scopes: ['openid', 'profile', 'email', 'groups'], groupsClaim: 'groups', roles: [RULE], provision: true, linkByEmail: false, trustSecondFactor: false,
      }],
      problems: [],
    });
  });

  it('keeps what is said', () => {
    const said = {
      ...LEAST, clientSecret: 's', scopes: ['openid', 'roles'], groupsClaim: 'roles', provision: false, linkByEmail: true, trustSecondFactor: true,
      roles: [RULE, { group: 'it-admins', administersInstance: true }],
    };
    expect(readProviders([said]).providers).toEqual([{ ...said, issuer: new URL('https://id.example.org') }]);
  });

  it.each(['http://localhost:9000', 'http://127.0.0.1:9000/realm', 'http://[::1]:9000'])('takes %s, which is on this machine', (issuer) => {
    expect(problemsOf({ ...LEAST, issuer })).toEqual([]);
  });

  it.each<[string, unknown, RegExp]>([
    ['an entry that is no object', 'work', /^not usable at provider 1: An object is expected here$/],
    ['a missing key', { ...LEAST, key: undefined }, /provider 1, \/key/],
    ['a key that cannot stand in an address', { ...LEAST, key: 'My provider' }, /provider 1, \/key: Key must be a key/],
    ['an issuer without TLS elsewhere', { ...LEAST, issuer: 'http://id.example.org' }, /\/issuer: Issuer must start with https/],
    ['an issuer on this machine by name only', { ...LEAST, issuer: 'http://localhost.example.org' }, /\/issuer: Issuer must start with https/],
    ['an issuer with a query', { ...LEAST, issuer: 'https://id.example.org?a=b' }, /\/issuer: Issuer has no user, query/],
    ['an unknown field', { ...LEAST, secret: 'x' }, /\/secret: There is no field "secret" here/],
    ['scopes without openid', { ...LEAST, scopes: ['email'] }, /\/scopes: Scopes must contain openid/],
    ['two scopes in one', { ...LEAST, scopes: ['openid', 'email profile'] }, /\/scopes: Scopes are single words/],
    ['no rules', { ...LEAST, roles: [] }, /\/roles: Roles must name a group/],
    ['an unknown role', { ...LEAST, roles: [{ ...RULE, role: 'owner' }] }, /\/roles\/0\/role: Role must be one of/],
    ['a rule that gives nothing', { ...LEAST, roles: [RULE, { group: 'x' }] }, /\/roles\/1: A rule has either/],
    ['a rule that gives two things', { ...LEAST, roles: [{ ...RULE, administersInstance: true }] }, /\/roles\/0: A rule has either/],
  ])('refuses %s', (_, entry, words) => {
    expect(problemsOf(entry)).toEqual([expect.stringMatching(words)]);
  });

  it('refuses one key for two providers', () => {
    expect(problemsOf(LEAST, { ...LEAST, name: 'Other' })).toEqual(['not usable as a whole: The key "work" stands at two providers']);
  });

  it('names every problem of every provider and shows no secret', () => {
    const told = problemsOf({ ...LEAST, clientSecret: ['hush'], issuer: 'hush' }, { ...LEAST, key: 'two', clientId: '', roles: [{ group: 'hush', role: 'hush' }] });
    expect(told.length).toBeGreaterThanOrEqual(4);
    expect(told.join('\n')).not.toMatch(/hush/);
  });
});
