import { createHash } from 'node:crypto';
import { DomainError, invalidInput } from '../../../platform/domain-error.js';
import { PERSON_LANGUAGES } from '../../people/person.entity.js';
import { formStateOf, refusalInWords } from '../form-problems.js';
import { PEOPLE_PAGE_POLICY } from '../people-page-style.js';
import { accountPage, type AccountFacts } from './account-view.js';
import { handOverPage, peoplePage } from './administration-views.js';
import { deviceInWords } from './device.js';
import { FRESH, type FormState } from './form-parts.js';
import { invitationPage } from './invitation-view.js';
import { membersPage } from './members-view.js';
import { anonymousReader, languageLinksOf, type PageContent, pageDocument, type PageReader, type SignedIn } from './page-layout.js';
import { forgottenPasswordPage, goneLinkPage, resetPasswordPage } from './password-views.js';
import { problemPage } from './problem-view.js';
import { enrolmentPage, groupsOfFour, protectPage, recoveryCodesPage } from './protect-view.js';
import { setUpPage } from './set-up-view.js';
import { secondFactorPage, signInPage } from './sign-in-view.js';

const EVIL = `<script>alert("1")</script>'&`;
const SIGNED_IN: SignedIn = { name: EVIL, csrf: EVIL, administers: true, enrolling: false };
const VALUES = { name: EVIL, email: EVIL, language: EVIL, role: EVIL, expiresOn: EVIL, password: 'typed secret' };
/** A form that came back with something wrong in these fields. */
const broken = (...fields: string[]): FormState => ({ values: VALUES, errors: Object.fromEntries(fields.map((name) => [name, EVIL])), all: EVIL });
const STATE = broken();
const PERSON = { id: EVIL, name: EVIL, email: EVIL, secondFactor: true, lastSignedInAt: '2026-11-20T08:00:00.000Z', role: 'dpo' as const };
const INVITATION = { id: EVIL, email: EVIL, role: 'dpo' as const, expiresAt: '2026-11-29T08:00:00.000Z' };
const ACCOUNT: AccountFacts = {
  name: EVIL, email: EVIL, language: null, hasPassword: true, secondFactor: true, mailConfigured: false,
  sessions: [{ id: EVIL, current: false, address: EVIL, userAgent: EVIL, lastSeenAt: '2026-11-20T08:00:00.000Z' }, { id: 'b', current: true, address: EVIL, userAgent: EVIL, lastSeenAt: new Date(0) }],
  mails: [{ slug: EVIL, name: EVIL, weeklyReminders: true, dailyChanges: false }],
  events: [{ at: '2026-11-20T08:00:00.000Z', kind: EVIL, address: EVIL, userAgent: EVIL }],
  providers: [{ key: EVIL, name: EVIL }],
};
const AT = { form: 'invite' as const, state: broken('email', 'name'), note: EVIL, self: EVIL };

const PAGES: Record<string, (reader: PageReader) => PageContent> = {
  'sign-in': (reader) => signInPage(reader, broken('email', 'password'), { providers: [{ key: EVIL, name: EVIL }], next: EVIL, note: 'signed-out' }),
  'second factor': (reader) => secondFactorPage(reader, broken('code')),
  'forgotten password': (reader) => forgottenPasswordPage(reader, broken('email'), true),
  'reset password': (reader) => resetPasswordPage(reader, broken('password')),
  'a link that is gone': (reader) => goneLinkPage(reader, 'invitation'),
  'set-up': (reader) => setUpPage(reader, broken('name', 'email', 'password')),
  invitation: (reader) => invitationPage(reader, broken('name', 'password'), { email: EVIL, organisation: EVIL, role: 'dpo', invitedBy: EVIL, way: 'new', address: EVIL }),
  'invitation of somebody known': (reader) => invitationPage(reader, FRESH, { email: EVIL, organisation: null, role: 'admin', invitedBy: null, way: 'sign-in', address: EVIL }),
  protect: (reader) => protectPage(reader, SIGNED_IN, { first: true, required: true }),
  enrolment: (reader) => enrolmentPage(reader, SIGNED_IN, broken('code'), { first: true, required: false }, { secret: EVIL, qrSvg: EVIL }),
  'recovery codes': (reader) => recoveryCodesPage(reader, [EVIL], EVIL, true),
  account: (reader) => accountPage(reader, SIGNED_IN, ACCOUNT, { form: 'profile', state: broken('name', 'language'), note: 'saved' }),
  members: (reader) => membersPage(reader, SIGNED_IN, {
    slug: EVIL, name: EVIL, members: [PERSON], nextCursor: EVIL, invitations: [INVITATION],
    tokens: [{ id: EVIL, name: EVIL, role: 'admin', createdBy: EVIL, expiresOn: '2026-12-01', lastUsedAt: null }],
  }, AT),
  people: (reader) => peoplePage(reader, SIGNED_IN, { people: [{ ...PERSON, administersInstance: true, deactivated: false }, { ...PERSON, administersInstance: false, deactivated: true }], nextCursor: EVIL, invitations: [INVITATION] }, AT),
  'a link to hand over': (reader) => handOverPage(reader, EVIL, EVIL, EVIL),
  problem: (reader) => problemPage(reader, EVIL),
};

const readerOf = (language: (typeof PERSON_LANGUAGES)[number]): PageReader => ({ ...anonymousReader(language), signedIn: SIGNED_IN, languageLinks: languageLinksOf(`/sign-in?next=${EVIL}`) });

describe.each(Object.entries(PAGES))('%s', (_name, page) => {
  test.each(PERSON_LANGUAGES)('in %s no data becomes markup, and no password is written back', (language) => {
    const text = pageDocument(readerOf(language), page(readerOf(language)));
    expect(text).not.toContain('<script');
    expect(text).not.toContain(EVIL);
    expect(text).not.toContain('typed secret');
    expect(text).not.toMatch(/\sstyle="|\son[a-z]+="|undefined|\[object/);
    expect(text).toContain(`<html lang="${language}">`);
  });

  test('every label, description and link to a field leads to something, once', () => {
    const text = pageDocument(readerOf('en'), page(readerOf('en')));
    const all = (pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, found = '']) => found);
    const ids = all(/\sid="([^"]*)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    const wanted = [...all(/\sfor="([^"]*)"/g), ...all(/aria-labelledby="([^"]*)"/g), ...all(/href="#([^"]*)"/g), ...all(/aria-describedby="([^"]*)"/g).flatMap((list) => list.split(' '))];
    expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);
  });
});

test('the policy lets in the style sheet that the page carries', () => {
  const [, style = ''] = /<style>(.*?)<\/style>/s.exec(pageDocument(anonymousReader('en'), problemPage(anonymousReader('en'), 'x'))) ?? [];
  expect(PEOPLE_PAGE_POLICY).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
});

test('a page that came back says so first in its title', () => {
  const title = (state: FormState): string | undefined => /<title>(.*?)<\/title>/.exec(pageDocument(anonymousReader('en'), setUpPage(anonymousReader('en'), state)))?.[1];
  expect([title(FRESH), title(STATE)]).toEqual(['Set up the first administrator – Register30', 'Error: Set up the first administrator – Register30']);
});

test('what services refuse stands at its field in words of the page', () => {
  const reader = anonymousReader('de');
  const error = invalidInput([{ pointer: '/password', code: 'password-short', message: '…' }, { pointer: '/elsewhere', code: 'x', message: '…' }]);
  expect(formStateOf(error, reader, { name: 'Ada' }, ['name', 'password'])).toEqual({ values: { name: 'Ada' }, errors: { password: 'Zu kurz: mindestens 12 Zeichen.' }, all: null });
  const many = new DomainError('too-many-requests', '…', [], { retryAfter: 130 });
  expect(refusalInWords(many, reader)).toBe('Zu viele Versuche. Versuchen Sie es in 3 Minuten erneut.');
  expect(() => formStateOf(new Error('broken'), reader, {}, [])).toThrow('broken');
});

test.each([
  ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0 Safari/537.36', 'Chrome on Linux'],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0 Safari/537.36 Edg/147.0', 'Edge on Windows'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1', 'Safari on iPhone'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox on macOS'],
  ['curl/8.14.1', 'curl'], ['', 'An unknown program'], ['Mozilla/5.0', 'An unknown program'],
])('knows the device of %s', (userAgent, words) => expect(deviceInWords(userAgent, anonymousReader('en').words)).toBe(words));

test('a secret is shown in groups of four', () => expect(groupsOfFour('ABCDEFGHIJ')).toBe('ABCD EFGH IJ'));
