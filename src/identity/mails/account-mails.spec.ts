import { PERSON_LANGUAGES } from '../people/person.entity.js';
import { invitationMail, newDeviceMail, passwordChangedMail, passwordResetMail } from './account-mails.js';

const EVIL = `<b>Ada</b>\r\nBcc: x@example.org`;
const LINK = 'https://register.example.org/invitation?code=abc';
const AT = new Date('2026-11-22T08:00:00Z');

describe.each(PERSON_LANGUAGES)('in %s', (language) => {
  const mails = {
    invitation: invitationMail({ language, name: EVIL, invitedBy: EVIL, organisation: EVIL, role: 'dpo', link: LINK, expiresAt: AT }),
    instance: invitationMail({ language, name: null, invitedBy: 'Ada', organisation: null, role: 'admin', link: LINK, expiresAt: AT }),
    reset: passwordResetMail({ language, name: EVIL, link: LINK, expiresAt: AT }),
    changed: passwordChangedMail({ language, name: EVIL, at: AT, link: LINK }),
    device: newDeviceMail({ language, name: EVIL, at: AT, userAgent: EVIL, address: '192.0.2.1', link: LINK }),
  };

  test.each(Object.entries(mails))('%s carries its link and no markup from names', (_kind, { subject, text, html }) => {
    expect(subject.length).toBeGreaterThan(5);
    expect(text).toContain(LINK);
    expect(html).toContain(`href="${LINK}"`);
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).not.toContain('<b>Ada');
    expect(text).toContain('2026');
  });
});

test('every language says it in its own words', () => {
  const subjects = PERSON_LANGUAGES.map((language) => passwordResetMail({ language, name: null, link: LINK, expiresAt: AT }).subject);
  expect(new Set(subjects).size).toBe(PERSON_LANGUAGES.length);
});
