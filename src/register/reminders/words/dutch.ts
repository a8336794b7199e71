import type { ReminderWords } from './reminder-words.js';

const changes = (count: number): string => (count === 1 ? '1 wijziging' : `${count} wijzigingen`);
const days = (count: number): string => (count === 1 ? '1 dag' : `${count} dagen`);

export const DUTCH: ReminderWords = {
  titles: {
    'request-waiting': (name) => `Beslissen over ${name}`,
    'contract-ends': (name) => `Contract met ${name} eindigt`,
    'safeguard-ends': (name, detail) => `Waarborg voor ${name} eindigt (${detail})`,
    'certification-ends': (name, detail) => `Certificering van ${name} eindigt (${detail})`,
    'certification-renewal-due': (name, detail) => `Hercertificering van ${name} moet gebeuren (${detail})`,
    'law-ends': (name) => `Grondslag voor doorgiften eindigt: ${name}`,
    'law-closes-to-new-contracts': (name) => `Laatste dag voor nieuwe contracten: ${name}`,
    'transfer-impact-assessment-due': (name) => `Doorgifte aan ${name} opnieuw beoordelen`,
    'review-due': (name) => `${name} opnieuw bekijken`,
    'engagement-ends': (name) => `Opdracht van ${name} eindigt`,
    'activity-ends': (name) => `Verwerkingsactiviteit “${name}” eindigt`,
  },
  calendarName: (organisation) => `Termijnen: ${organisation}`,
  distance: (left) => (left === 0 ? 'vandaag' : left > 0 ? `over ${days(left)}` : `${days(-left)} geleden`),
  weekly: {
    subject: (organisation, count) => `${organisation}: ${count === 0 ? 'geen termijnen' : count === 1 ? '1 termijn' : `${count} termijnen`}`,
    title: 'Wat eraan komt',
    lead: (organisation, day) => `Het register van ${organisation} op ${day}.`,
    waiting: 'Wacht op een beslissing',
    overdue: 'Te laat',
    upcoming: (count) => `In de komende ${count} dagen`,
    nothing: 'Er is niets te doen, en niemand wacht op een beslissing.',
    open: 'Register30 openen',
  },
  daily: {
    subject: (organisation, day, count) => `${organisation}: ${changes(count)} op ${day}`,
    title: 'Wat er in het register is gewijzigd',
    lead: (organisation, day, count) => `Het register van ${organisation}, ${day}: ${changes(count)} (art. 30 AVG).`,
    by: (name) => `Door ${name}`,
    reason: (reasons) => `Reden: ${reasons}`,
    fields: (fields) => `Velden: ${fields}`,
    more: (count) => `En nog ${count}; de geschiedenis bevat ze allemaal.`,
    open: 'Geschiedenis openen',
  },
  kinds: {
    'organisation': 'Organisatie', 'data-category': 'Gegevenscategorie', 'data-subject-category': 'Categorie van betrokkenen', 'measure': 'Maatregel',
    'processor': 'Verwerker', 'engagement': 'Opdracht', 'activity': 'Verwerkingsactiviteit', 'sub-processor-list': 'Lijst van subverwerkers',
  },
  actions: { added: 'toegevoegd', changed: 'gewijzigd', removed: 'verwijderd' },
  footer: {
    member: (organisation) => `U ontvangt dit bericht als lid van ${organisation}.`,
    officer: (organisation) => `${organisation} stuurt dit bericht aan de functionaris voor gegevensbescherming; beheerders kunnen het uitzetten.`,
    asked: 'U hebt om dit bericht gevraagd.',
    settings: 'Kiezen welke berichten u ontvangt',
  },
};
