import type { ReminderWords } from './reminder-words.js';

const changes = (count: number): string => (count === 1 ? '1 Änderung' : `${count} Änderungen`);

export const GERMAN: ReminderWords = {
  titles: {
    'request-waiting': (name) => `Über ${name} entscheiden`,
    'contract-ends': (name) => `Vertrag mit ${name} endet`,
    'safeguard-ends': (name, detail) => `Garantie für ${name} endet (${detail})`,
    'certification-ends': (name, detail) => `Zertifizierung von ${name} endet (${detail})`,
    'certification-renewal-due': (name, detail) => `Erneute Zertifizierung von ${name} fällig (${detail})`,
    'law-ends': (name) => `Grundlage für Übermittlungen endet: ${name}`,
    'law-closes-to-new-contracts': (name) => `Letzter Tag für neue Verträge: ${name}`,
    'transfer-impact-assessment-due': (name) => `Übermittlung an ${name} neu bewerten`,
    'review-due': (name) => `${name} überprüfen`,
    'engagement-ends': (name) => `Beauftragung von ${name} endet`,
    'activity-ends': (name) => `Verarbeitungstätigkeit „${name}“ endet`,
  },
  calendarName: (organisation) => `Fällig: ${organisation}`,
  distance: (days) => (days === 0 ? 'heute' : days > 0 ? `in ${days} ${days === 1 ? 'Tag' : 'Tagen'}` : `vor ${-days} ${days === -1 ? 'Tag' : 'Tagen'}`),
  weekly: {
    subject: (organisation, count) => (count === 0 ? `${organisation}: nichts ist fällig` : `${organisation}: ${count === 1 ? '1 Termin ist fällig' : `${count} Termine sind fällig`}`),
    title: 'Was fällig ist',
    lead: (organisation, day) => `Das Verzeichnis von ${organisation} am ${day}.`,
    waiting: 'Wartet auf eine Entscheidung',
    overdue: 'Überfällig',
    upcoming: (days) => `Fällig in den nächsten ${days} Tagen`,
    nothing: 'Nichts ist fällig, und niemand wartet auf eine Entscheidung.',
    open: 'Register30 öffnen',
  },
  daily: {
    subject: (organisation, day, count) => `${organisation}: ${changes(count)} am ${day}`,
    title: 'Was sich im Verzeichnis geändert hat',
    lead: (organisation, day, count) => `Das Verzeichnis von ${organisation}, ${day}: ${changes(count)} (Art. 30 DSGVO).`,
    by: (name) => `Durch ${name}`,
    reason: (reasons) => `Grund: ${reasons}`,
    fields: (fields) => `Felder: ${fields}`,
    more: (count) => `Und ${count} weitere; alle stehen im Verlauf.`,
    open: 'Verlauf öffnen',
  },
  kinds: {
    'organisation': 'Organisation', 'data-category': 'Datenkategorie', 'data-subject-category': 'Kategorie betroffener Personen', 'measure': 'Maßnahme',
    'processor': 'Auftragsverarbeiter', 'engagement': 'Beauftragung', 'activity': 'Verarbeitungstätigkeit', 'sub-processor-list': 'Liste der Unterauftragsverarbeiter',
  },
  actions: { added: 'hinzugefügt', changed: 'geändert', removed: 'entfernt' },
  footer: {
    member: (organisation) => `Sie erhalten diese E-Mail als Mitglied von ${organisation}.`,
    officer: (organisation) => `${organisation} sendet diese E-Mail an ihre oder ihren Datenschutzbeauftragten und kann sie abschalten.`,
    asked: 'Sie haben diese E-Mail angefordert.',
    settings: 'Wählen, welche E-Mails Sie erhalten',
  },
};
