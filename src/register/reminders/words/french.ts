import type { ReminderWords } from './reminder-words.js';

const changes = (count: number): string => (count === 1 ? '1 modification' : `${count} modifications`);
const days = (count: number): string => (count === 1 ? '1 jour' : `${count} jours`);

export const FRENCH: ReminderWords = {
  titles: {
    'request-waiting': (name) => `Se prononcer sur ${name}`,
    'contract-ends': (name) => `Fin du contrat avec ${name}`,
    'safeguard-ends': (name, detail) => `Fin de la garantie pour ${name} (${detail})`,
    'certification-ends': (name, detail) => `Fin de la certification de ${name} (${detail})`,
    'certification-renewal-due': (name, detail) => `Nouvelle certification de ${name} à faire (${detail})`,
    'law-ends': (name) => `Fin d’un fondement de transferts : ${name}`,
    'law-closes-to-new-contracts': (name) => `Dernier jour pour de nouveaux contrats : ${name}`,
    'transfer-impact-assessment-due': (name) => `Réévaluer le transfert vers ${name}`,
    'review-due': (name) => `Réexaminer ${name}`,
    'engagement-ends': (name) => `Fin de la prestation de ${name}`,
    'activity-ends': (name) => `Fin du traitement « ${name} »`,
  },
  calendarName: (organisation) => `Échéances : ${organisation}`,
  distance: (left) => (left === 0 ? 'aujourd’hui' : left > 0 ? `dans ${days(left)}` : `il y a ${days(-left)}`),
  weekly: {
    subject: (organisation, count) => `${organisation} : ${count === 0 ? 'aucune échéance' : count === 1 ? '1 échéance' : `${count} échéances`}`,
    title: 'Les échéances',
    lead: (organisation, day) => `Le registre de ${organisation} au ${day}.`,
    waiting: 'En attente d’une décision',
    overdue: 'En retard',
    upcoming: (count) => `Dans les ${count} prochains jours`,
    nothing: 'Aucune échéance, et personne n’attend de décision.',
    open: 'Ouvrir Register30',
  },
  daily: {
    subject: (organisation, day, count) => `${organisation} : ${changes(count)} le ${day}`,
    title: 'Ce qui a changé dans le registre',
    lead: (organisation, day, count) => `Le registre de ${organisation}, ${day} : ${changes(count)} (art. 30 RGPD).`,
    by: (name) => `Par ${name}`,
    reason: (reasons) => `Motif : ${reasons}`,
    fields: (fields) => `Champs : ${fields}`,
    more: (count) => `Et ${count} de plus ; l’historique les contient toutes.`,
    open: 'Ouvrir l’historique',
  },
  kinds: {
    'organisation': 'Organisation', 'data-category': 'Catégorie de données', 'data-subject-category': 'Catégorie de personnes concernées', 'measure': 'Mesure',
    'processor': 'Sous-traitant', 'engagement': 'Prestation', 'activity': 'Activité de traitement', 'sub-processor-list': 'Liste des sous-traitants ultérieurs',
  },
  actions: { added: 'ajout', changed: 'modification', removed: 'suppression' },
  footer: {
    member: (organisation) => `Vous recevez ce message en tant que membre de ${organisation}.`,
    officer: (organisation) => `${organisation} adresse ce message à son délégué à la protection des données ; ses administrateurs peuvent l’arrêter.`,
    asked: 'Vous avez demandé ce message.',
    settings: 'Choisir les messages à recevoir',
  },
};
