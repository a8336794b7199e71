import type { MailWords } from './mail-words.js';

export const GERMAN: MailWords = {
  hello: (name) => `Guten Tag ${name},`,
  helloYou: 'Guten Tag,',
  invitation: {
    subject: (organisation) => `Einladung zum Verzeichnis von ${organisation}`,
    subjectInstance: 'Einladung zur Verwaltung von Register30',
    body: (inviter, organisation, role) => `${inviter} lädt Sie zum Verzeichnis von ${organisation} ein. Ihre Rolle: ${role}.`,
    bodyInstance: (inviter) => `${inviter} lädt Sie ein, eine ganze Installation von Register30 zu verwalten: Personen, Organisationen und Einstellungen.`,
    until: (day) => `Die Einladung gilt einmal, bis ${day}.`,
    action: 'Einladung annehmen',
    why: 'Sie erhalten diese Nachricht, weil jemand Ihre Adresse angegeben hat. Erwarten Sie keine Einladung, brauchen Sie nichts zu tun.',
  },
  reset: {
    subject: 'Neues Passwort setzen',
    body: 'Jemand, wahrscheinlich Sie, möchte ein neues Passwort für Ihr Konto setzen.',
    until: (instant) => `Der Link gilt einmal, bis ${instant}.`,
    action: 'Neues Passwort setzen',
    why: 'Waren Sie es nicht, brauchen Sie nichts zu tun: Ihr Passwort bleibt, wie es ist.',
  },
  changed: {
    subject: 'Ihr Passwort wurde geändert',
    body: (instant) => `Das Passwort Ihres Kontos wurde am ${instant} geändert. Alle anderen Sitzungen sind beendet.`,
    notYou: 'Waren Sie es nicht, setzen Sie sofort ein neues und sagen Sie es der Administration.',
    action: 'Neues Passwort setzen',
    why: 'Sie erhalten diese Nachricht bei jeder Änderung Ihres Passworts.',
  },
  newDevice: {
    subject: 'Neue Anmeldung an Ihrem Konto',
    body: (device, address, instant) => `Bei Ihrem Konto gab es eine Anmeldung von einer Adresse, die in den letzten 30 Tagen nicht benutzt wurde: ${address}, mit ${device}, am ${instant}.`,
    notYou: 'Waren Sie es, ist nichts zu tun. Sonst ändern Sie Ihr Passwort und beenden Sie die Sitzung.',
    action: 'Sitzungen ansehen',
    why: 'Sie erhalten diese Nachricht, wenn an Ihrem Konto eine Anmeldung von einer neuen Adresse kommt.',
  },
};
