import { checkPassword } from './check-password.js';

const OWNER = { email: 'kari.nordmann@example-learning.org', name: 'Kari Nordmann', organisation: 'Example Learning AS' };

describe('a password', () => {
  it.each([
    ['too short', 'Xk9!aaaaBB3', 'password-short'],
    ['too short in characters, not in bytes', '🐎🔋📎🐎🔋📎', 'password-short'],
    ['too long', 'x9 '.repeat(90), 'password-long'],
    ['a common one', 'passwordpassword', 'password-common'],
    ['a common one in capitals', 'PASSWORDPASSWORD', 'password-common'],
    ['a common one with digits at its end', 'Password!2024', 'password-common'],
    ['one character', 'aaaaaaaaaaaaaaa', 'password-pattern'],
    ['a piece over and over', 'xq7xq7xq7xq7xq7', 'password-pattern'],
    ['the alphabet', 'abcdefghijklmnop', 'password-pattern'],
    ['a row of keys', 'poiuytrewqasdfghjkl', 'password-pattern'],
    ['digits in a row', '123456789012345', 'password-pattern'],
    ['the own e-mail address', 'kari.nordmann@example-learning.org', 'password-own'],
    ['the own name with a year', 'KariNordmann2026!', 'password-own'],
    ['the organisation', 'example learning 2026', 'password-own'],
    ['the program', 'Register30-Register30!', 'password-own'],
  ])('that is %s is refused', (_, password, code) => {
    expect(checkPassword(password, OWNER)).toEqual([{ pointer: '/password', code: expect.stringMatching(code === 'password-pattern' ? /^password-(pattern|common)$/ : code), message: expect.any(String) }]);
  });

  it.each(['correct horse battery', 'kari rides to the fjord', '            spaces count too', 'ærlig øl på ås 12', 'パスワードは長いほうがよいです', 'no digits no capitals', 'x'.repeat(3) + 'Vq8 mellom fjell'])('such as "%s" is taken', (password) => {
    expect(checkPassword(password, OWNER)).toEqual([]);
  });

  it('names the place it stands at', () => {
    expect(checkPassword('short', OWNER, '/next')).toMatchObject([{ pointer: '/next' }]);
  });
});
