import type { MailWords } from './mail-words.js';

export const ITALIAN: MailWords = {
  hello: (name) => `Buongiorno ${name},`,
  helloYou: 'Buongiorno,',
  invitation: {
    subject: (organisation) => `Invito al registro di ${organisation}`,
    subjectInstance: 'Invito ad amministrare Register30',
    body: (inviter, organisation, role) => `${inviter} La invita al registro di ${organisation}. Il Suo ruolo: ${role}.`,
    bodyInstance: (inviter) => `${inviter} La invita ad amministrare un’intera installazione di Register30: persone, organizzazioni e impostazioni.`,
    until: (day) => `L’invito vale una sola volta, fino al ${day}.`,
    action: 'Accettare l’invito',
    why: 'Riceve questo messaggio perché qualcuno ha indicato il Suo indirizzo. Se non aspetta alcun invito, non deve fare nulla.',
  },
  reset: {
    subject: 'Impostare una nuova password',
    body: 'Qualcuno, probabilmente Lei, ha chiesto di impostare una nuova password per il Suo account.',
    until: (instant) => `Il link vale una sola volta, fino al ${instant}.`,
    action: 'Impostare una nuova password',
    why: 'Se non è stato Lei, non deve fare nulla: la Sua password resta invariata.',
  },
  changed: {
    subject: 'La Sua password è stata cambiata',
    body: (instant) => `La password del Suo account è stata cambiata il ${instant}. Tutte le altre sessioni sono terminate.`,
    notYou: 'Se non è stato Lei, ne imposti subito una nuova e avvisi il Suo amministratore.',
    action: 'Impostare una nuova password',
    why: 'Riceve questo messaggio a ogni modifica della Sua password.',
  },
  newDevice: {
    subject: 'Nuovo accesso al Suo account',
    body: (device, address, instant) => `È stato effettuato un accesso al Suo account da un indirizzo non usato negli ultimi 30 giorni: ${address}, con ${device}, il ${instant}.`,
    notYou: 'Se è stato Lei, non c’è nulla da fare. Altrimenti cambi la password e termini la sessione.',
    action: 'Vedere le Sue sessioni',
    why: 'Riceve questo messaggio quando un accesso al Suo account viene da un nuovo indirizzo.',
  },
};
