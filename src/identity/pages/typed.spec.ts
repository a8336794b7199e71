import { mailAddressIn, ownPath, typed } from './typed.js';

test.each([
  ['/account', '/account'],
  ['/administration/organisations/nordlys?cursor=a%2Fb', '/administration/organisations/nordlys?cursor=a%2Fb'],
  ['/public/x/sub-processors.html#list', '/public/x/sub-processors.html'],
])('leads on to %s', (next, path) => expect(ownPath(next)).toBe(path));

test.each([
  'https://evil.example/', '//evil.example', '/\\evil.example', '\\\\evil.example', '/\t/evil.example', '/\n/evil.example', 'javascript:alert(1)', 'account', '', '/.//evil.example',
  '/a/..//evil.example', ' /account', '/%\\..', undefined, null, ['/account'], { next: '/' }, `/${'a'.repeat(3_000)}`,
])('leads nowhere else: %p', (next) => expect(ownPath(next)).toBeNull());

test('takes texts by their names and nothing else from a form', () => {
  const body = JSON.parse('{"name":"A\\u0000da","list":["a"],"number":3,"__proto__":{"missing":"x"}}') as unknown;
  expect(typed(body, 'name', 'list', 'number', 'missing', 'toString')).toEqual({ name: 'Ada', list: '', number: '', missing: '', toString: '' });
  expect(typed(undefined, 'name')).toEqual({ name: '' });
});

test('shows an address out of an address of ours, and no other words', () => {
  expect(mailAddressIn({ invited: 'bo@example.org' }, 'invited')).toBe('bo@example.org');
  expect(['call us', 'bo@example.org now', '<b>@x', '', 'a@b@c'].map((invited) => mailAddressIn({ invited }, 'invited'))).toEqual([null, null, null, null, null]);
});
