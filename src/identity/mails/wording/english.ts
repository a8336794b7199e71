import type { MailWords } from './mail-words.js';

export const ENGLISH: MailWords = {
  hello: (name) => `Hello ${name},`,
  helloYou: 'Hello,',
  invitation: {
    subject: (organisation) => `Invitation to the register of ${organisation}`,
    subjectInstance: 'Invitation to administer Register30',
    body: (inviter, organisation, role) => `${inviter} invites you to the register of ${organisation}. Your role: ${role}.`,
    bodyInstance: (inviter) => `${inviter} invites you to look after a whole installation of Register30: its people, organisations and settings.`,
    until: (day) => `The invitation works once, until ${day}.`,
    action: 'Accept the invitation',
    why: 'You get this mail because somebody entered your address. If you do not expect it, do nothing.',
  },
  reset: {
    subject: 'Set a new password',
    body: 'Somebody, probably you, asked to set a new password for your account.',
    until: (instant) => `The link works once, until ${instant}.`,
    action: 'Set a new password',
    why: 'If it was not you, do nothing: your password stays as it is.',
  },
  changed: {
    subject: 'Your password was changed',
    body: (instant) => `The password of your account was changed on ${instant}. All other sessions have ended.`,
    notYou: 'If it was not you, set a new one at once and tell your administrator.',
    action: 'Set a new password',
    why: 'You get this mail whenever your password changes.',
  },
  newDevice: {
    subject: 'New sign-in to your account',
    body: (device, address, instant) => `Somebody signed in to your account from an address that was not used in the last 30 days: ${address}, with ${device}, on ${instant}.`,
    notYou: 'If it was you, there is nothing to do. If not, change your password and end the session.',
    action: 'Look at your sessions',
    why: 'You get this mail when somebody signs in to your account from a new address.',
  },
};
