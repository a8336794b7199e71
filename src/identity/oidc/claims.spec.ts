import { identityOf } from './claims.js';
import { membershipChanges, rolesGranted } from './granted-roles.js';

const ID_TOKEN = { sub: 'u-1', name: 'Ida Berg', email: 'Ida@Example.org', email_verified: true, groups: ['grc', 'all'] };

describe('what a provider says of somebody', () => {
  it('is read from the ID token', () => {
    expect(identityOf(ID_TOKEN, {}, 'groups')).toEqual({
      subject: 'u-1', name: 'Ida Berg', email: 'ida@example.org', emailVerified: true, groups: ['grc', 'all'], groupsElsewhere: false, secondFactor: false,
    });
  });

  it('is completed from userinfo', () => {
    const userInfo = { sub: 'u-1', given_name: 'Ida', family_name: 'Berg', email: 'ida@example.org', email_verified: 'true', roles: 'grc' };
    expect(identityOf({ sub: 'u-1' }, userInfo, 'roles')).toMatchObject({ name: 'Ida Berg', email: 'ida@example.org', emailVerified: true, groups: ['grc'] });
  });

  it('never lends the verification of one address to another', () => {
    const { email, emailVerified } = identityOf({ sub: 'u-1', email: 'victim@example.org' }, { email: 'mine@example.org', email_verified: true }, 'groups');
    expect([email, emailVerified]).toEqual(['victim@example.org', false]);
  });

  it.each([undefined, null, false, 'false', 1, 'yes', {}])('takes email_verified: %p for no', (email_verified) => {
    expect(identityOf({ ...ID_TOKEN, email_verified }, {}, 'groups').emailVerified).toBe(false);
  });

  it.each([undefined, null, '', 'nobody', 7, 'a@b@c', `${'x'.repeat(400)}@example.org`, 'a@example.org\nBcc: b@example.org'])('takes %p for no address', (email) => {
    expect(identityOf({ ...ID_TOKEN, email }, {}, 'groups')).toMatchObject({ email: null, emailVerified: false });
  });

  it.each<[unknown, string[]]>([
    ['grc', ['grc']], [['grc', 'grc', 'all'], ['grc', 'all']], [['grc', 7, null, { name: 'x' }, ''], ['grc']], [undefined, []], [null, []], ['', []], [{}, []], [7, []],
  ])('reads the groups %j', (groups, expected) => {
    expect(identityOf({ ...ID_TOKEN, groups }, {}, 'groups').groups).toEqual(expected);
  });

  it('tells groups that were left out from groups that are not there', () => {
    const claims = { sub: 'u-1', _claim_names: { groups: 'src1' }, _claim_sources: { src1: { endpoint: 'https://x' } } };
    expect(identityOf(claims, {}, 'groups')).toMatchObject({ groups: [], groupsElsewhere: true });
    expect(identityOf({ sub: 'u-1' }, {}, 'groups').groupsElsewhere).toBe(false);
  });

  it.each<[unknown, boolean]>([[['pwd', 'mfa'], true], [['otp'], true], [['hwk'], true], ['mfa', true], [['pwd'], false], [undefined, false]])('reads amr %j', (amr, expected) => {
    expect(identityOf({ ...ID_TOKEN, amr }, {}, 'groups').secondFactor).toBe(expected);
  });

  it('makes names fit to be printed', () => {
    const named = (name: unknown): string => identityOf({ sub: 'u-1', name, email: 'ida@example.org' }, {}, 'groups').name;
    expect(named('  Ida\r\n\u202e Berg\u0000 ')).toBe('Ida Berg');
    expect(named('x'.repeat(1_000))).toHaveLength(200);
    expect(named(['x'])).toBe('ida@example.org');
    expect(identityOf({ sub: 'u-1' }, {}, 'groups').name).toBe('u-1');
  });
});

describe('the roles that groups give', () => {
  const RULES = [
    { group: 'grc', organisation: 'one', role: 'dpo' }, { group: 'all', organisation: 'one', role: 'auditor' }, { group: 'all', organisation: 'two', role: 'auditor' },
    { group: 'it', administersInstance: true },
  ] as const;

  it('are the strongest of each organisation, whatever the order', () => {
    expect(rolesGranted(['all', 'grc'], RULES)).toEqual({ administersInstance: false, organisations: new Map([['one', 'dpo'], ['two', 'auditor']]) });
    expect(rolesGranted(['grc', 'all'], RULES.toReversed()).organisations.get('one')).toBe('dpo');
  });

  it('may be over the instance', () => {
    expect(rolesGranted(['it'], RULES)).toEqual({ administersInstance: true, organisations: new Map() });
  });

  it.each([[[]], [['GRC', 'grc ', 'gr']], [['__proto__', 'constructor']]])('are none for %j', (groups) => {
    expect(rolesGranted(groups, RULES)).toEqual({ administersInstance: false, organisations: new Map() });
  });

  it('are found among very many groups', () => {
    const groups = Array.from({ length: 10_000 }, (_, index) => `group-${index}`);
    expect(rolesGranted([...groups, 'grc'], RULES).organisations).toEqual(new Map([['one', 'dpo']]));
  });

  it('change memberships no more than they must', () => {
    const held = [{ organisationId: 'a', role: 'dpo' }, { organisationId: 'b', role: 'auditor' }, { organisationId: 'c', role: 'admin' }] as const;
    const granted = [{ organisationId: 'b', role: 'dpo' }, { organisationId: 'c', role: 'admin' }, { organisationId: 'd', role: 'auditor' }] as const;
    expect(membershipChanges(held, granted)).toEqual([
      { organisationId: 'a', before: 'dpo', after: null }, { organisationId: 'b', before: 'auditor', after: 'dpo' }, { organisationId: 'd', before: null, after: 'auditor' },
    ]);
    expect(membershipChanges(held, held)).toEqual([]);
  });
});
