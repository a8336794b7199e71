import type { MailWords } from './mail-words.js';

export const FRENCH: MailWords = {
  hello: (name) => `Bonjour ${name},`,
  helloYou: 'Bonjour,',
  invitation: {
    subject: (organisation) => `Invitation au registre de ${organisation}`,
    subjectInstance: 'Invitation à administrer Register30',
    body: (inviter, organisation, role) => `${inviter} vous invite au registre de ${organisation}. Votre rôle : ${role}.`,
    bodyInstance: (inviter) => `${inviter} vous invite à administrer toute une installation de Register30 : ses personnes, ses organismes et ses réglages.`,
    until: (day) => `L’invitation est valable une fois, jusqu’au ${day}.`,
    action: 'Accepter l’invitation',
    why: 'Vous recevez ce message parce que quelqu’un a indiqué votre adresse. Si vous n’attendez pas d’invitation, ne faites rien.',
  },
  reset: {
    subject: 'Définir un nouveau mot de passe',
    body: 'Quelqu’un, sans doute vous, a demandé à définir un nouveau mot de passe pour votre compte.',
    until: (instant) => `Le lien est valable une fois, jusqu’au ${instant}.`,
    action: 'Définir un nouveau mot de passe',
    why: 'Si ce n’était pas vous, ne faites rien : votre mot de passe reste inchangé.',
  },
  changed: {
    subject: 'Votre mot de passe a été modifié',
    body: (instant) => `Le mot de passe de votre compte a été modifié le ${instant}. Toutes les autres sessions sont terminées.`,
    notYou: 'Si ce n’était pas vous, définissez-en un nouveau sans attendre et prévenez votre administrateur.',
    action: 'Définir un nouveau mot de passe',
    why: 'Vous recevez ce message à chaque modification de votre mot de passe.',
  },
  newDevice: {
    subject: 'Nouvelle connexion à votre compte',
    body: (device, address, instant) => `Une connexion à votre compte a eu lieu depuis une adresse qui n’a pas servi ces 30 derniers jours : ${address}, avec ${device}, le ${instant}.`,
    notYou: 'Si c’était vous, il n’y a rien à faire. Sinon, changez votre mot de passe et terminez la session.',
    action: 'Voir vos sessions',
    why: 'Vous recevez ce message lorsqu’une connexion à votre compte vient d’une nouvelle adresse.',
  },
};
