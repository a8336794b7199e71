import type { OidcWords } from './oidc-words.js';

/** What signing in by a provider says to people, in French. */
export const FRENCH: OidcWords = {
  toSignIn: 'Vers la page de connexion',
  toAccount: 'Vers votre compte',
  refusals: {
    'unknown-provider': ['Ce fournisseur n’existe pas', 'Cette installation ne propose aucune connexion de ce nom.'],
    'provider-away': ['Le fournisseur est injoignable', 'Le service qui vous identifie ne répond pas pour le moment. Réessayez dans quelques minutes ou connectez-vous avec votre mot de passe.'],
    'flow-unknown': ['Cette connexion ne peut pas continuer', 'Elle a duré plus de dix minutes, était déjà terminée ou a commencé dans un autre navigateur. Recommencez.'],
    declined: ['Vous n’êtes pas connecté', 'Le fournisseur indique que la connexion a été annulée. Rien n’a été modifié.'],
    'provider-failed': ['Le fournisseur signale un problème', 'Il n’a pas pu vous identifier. Si cela persiste, prévenez l’exploitant de ce service : la raison figure dans son journal.'],
    'answer-not-valid': ['La réponse du fournisseur n’est pas fiable', 'Elle ne correspond pas à la demande ; personne n’a donc été connecté. Recommencez et, si cela persiste, prévenez l’exploitant de ce service.'],
    'email-missing': ['Votre adresse e-mail manque', 'Le fournisseur n’indique pas quelle est votre adresse e-mail. Demandez à ses responsables de la transmettre à ce service.'],
    'email-not-verified': ['Votre adresse e-mail n’est pas vérifiée', 'Le fournisseur n’a pas vérifié que l’adresse est la vôtre. Vérifiez-la auprès de lui, puis reconnectez-vous.'],
    'email-known': ['Vous avez déjà un compte ici', 'Un compte existe pour votre adresse e-mail. Connectez-vous avec son mot de passe, puis associez ce fournisseur sous « Votre compte ».'],
    'no-role': ['Vous n’avez pas encore de rôle ici', 'Le fournisseur vous connaît, mais aucun de vos groupes ne vous donne de rôle ici. Demandez-en un à un administrateur.'],
    'not-provisioned': ['Vous n’avez pas encore de compte ici', 'Demandez une invitation à un administrateur, puis associez ce fournisseur sous « Votre compte ».'],
    deactivated: ['Ce compte est fermé', 'Adressez-vous à un administrateur si vous en avez de nouveau besoin.'],
    'linked-elsewhere': ['L’association a échoué', 'Ce compte du fournisseur appartient ici à quelqu’un d’autre, ou vous en avez déjà associé un autre.'],
  },
  link: {
    title: (provider) => `Associer ${provider}`,
    lead: (provider) => `Vous pourrez ensuite vous connecter aussi avec ${provider}.`,
    confirm: 'Confirmez avec votre mot de passe que c’est bien vous.',
    stale: 'Votre connexion date d’un moment. Pour être sûr que c’est vous, déconnectez-vous, reconnectez-vous et revenez dans les dix minutes.',
    submit: 'Continuer',
    ready: (provider) => `Connectez-vous maintenant auprès de ${provider}, qui vous ramènera ici.`,
    go: (provider) => `Continuer vers ${provider}`,
  },
};
