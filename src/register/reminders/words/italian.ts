import type { ReminderWords } from './reminder-words.js';

const changes = (count: number): string => (count === 1 ? '1 modifica' : `${count} modifiche`);
const days = (count: number): string => (count === 1 ? '1 giorno' : `${count} giorni`);

export const ITALIAN: ReminderWords = {
  titles: {
    'request-waiting': (name) => `Decidere su ${name}`,
    'contract-ends': (name) => `Il contratto con ${name} termina`,
    'safeguard-ends': (name, detail) => `La garanzia per ${name} termina (${detail})`,
    'certification-ends': (name, detail) => `La certificazione di ${name} termina (${detail})`,
    'certification-renewal-due': (name, detail) => `Rinnovo della certificazione di ${name} (${detail})`,
    'law-ends': (name) => `Termina un fondamento dei trasferimenti: ${name}`,
    'law-closes-to-new-contracts': (name) => `Ultimo giorno per nuovi contratti: ${name}`,
    'transfer-impact-assessment-due': (name) => `Valutare di nuovo il trasferimento a ${name}`,
    'review-due': (name) => `Riesaminare ${name}`,
    'engagement-ends': (name) => `L’incarico di ${name} termina`,
    'activity-ends': (name) => `Il trattamento «${name}» termina`,
  },
  calendarName: (organisation) => `Scadenze: ${organisation}`,
  distance: (left) => (left === 0 ? 'oggi' : left > 0 ? `tra ${days(left)}` : `${days(-left)} fa`),
  weekly: {
    subject: (organisation, count) => `${organisation}: ${count === 0 ? 'nessuna scadenza' : count === 1 ? '1 scadenza' : `${count} scadenze`}`,
    title: 'Che cosa scade',
    lead: (organisation, day) => `Il registro di ${organisation} al ${day}.`,
    waiting: 'In attesa di una decisione',
    overdue: 'Scaduto',
    upcoming: (count) => `In scadenza nei prossimi ${count} giorni`,
    nothing: 'Nessuna scadenza, e nessuno attende una decisione.',
    open: 'Apri Register30',
  },
  daily: {
    subject: (organisation, day, count) => `${organisation}: ${changes(count)} il ${day}`,
    title: 'Che cosa è cambiato nel registro',
    lead: (organisation, day, count) => `Il registro di ${organisation}, ${day}: ${changes(count)} (art. 30 GDPR).`,
    by: (name) => `Da ${name}`,
    reason: (reasons) => `Motivo: ${reasons}`,
    fields: (fields) => `Campi: ${fields}`,
    more: (count) => `E altre ${count}; la cronologia le contiene tutte.`,
    open: 'Apri la cronologia',
  },
  kinds: {
    'organisation': 'Organizzazione', 'data-category': 'Categoria di dati', 'data-subject-category': 'Categoria di interessati', 'measure': 'Misura',
    'processor': 'Responsabile del trattamento', 'engagement': 'Incarico', 'activity': 'Attività di trattamento', 'sub-processor-list': 'Elenco dei sub-responsabili',
  },
  actions: { added: 'aggiunta', changed: 'modifica', removed: 'eliminazione' },
  footer: {
    member: (organisation) => `Riceve questo messaggio come membro di ${organisation}.`,
    officer: (organisation) => `${organisation} invia questo messaggio al proprio responsabile della protezione dei dati; i suoi amministratori possono disattivarlo.`,
    asked: 'Ha chiesto questo messaggio.',
    settings: 'Scegliere quali messaggi ricevere',
  },
};
