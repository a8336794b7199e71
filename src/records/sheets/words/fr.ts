import type { SheetWords } from './sheet-words.js';

export const FRENCH_SHEETS: SheetWords = {
  sheets: {
    record: 'Registre', activities: 'Activités de traitement', engagements: 'Prestations', processors: 'Sociétés', measures: 'Mesures',
    controllers: 'Responsables', transfers: 'Transferts', recipients: 'Destinataires', gaps: 'Éléments manquants', cover: 'Page de garde',
  },
  headings: {
    processor: 'Société', status: 'Statut', via: 'Engagée par l’intermédiaire de', locationCountry: 'Pays des données',
    locationOrganisation: 'Organisation internationale', locationKind: 'Type d’accès', region: 'Région',
    contractKind: 'Type de contrat', contractStatus: 'État du contrat', contractSignedOn: 'Contrat signé le',
    contractEndsOn: 'Fin du contrat', contractUrl: 'Adresse du contrat', safeguard: 'Garantie', module: 'Module',
    safeguardSignedOn: 'Garantie signée le', safeguardEndsOn: 'Fin de la garantie', safeguardReference: 'Référence de la garantie',
    reviewEvery: 'Réexamen tous les', lastReviewedOn: 'Dernier réexamen le', retentionFor: 'Délai pour', retentionPeriod: 'Délai d’effacement',
    retentionTrigger: 'À compter de', retentionReason: 'Remarque sur le délai', otherRecipients: 'Autres destinataires',
    otherRecipientCategories: 'Catégories d’autres destinataires', otherRecipientCountries: 'Pays d’autres destinataires',
    category: 'Catégorie', description: 'Description', ground: 'Fondement du transfert', validUntil: 'Valable jusqu’au', modality: 'Caractère',
    format: 'Format',
  },
  editing: 'Les feuilles à en-tête vert peuvent être modifiées et renvoyées au registre. Une valeur par ligne ; « – » signifie « non indiqué ».',
  engagementStatuses: { draft: 'Brouillon', submitted: 'Soumise', approved: 'Approuvée', rejected: 'Refusée', ended: 'Terminée' },
  contractKinds: {
    'art-28': 'Contrat de sous-traitance (art. 28)', 'joint-controller': 'Accord entre responsables conjoints (art. 26)',
    'controller-to-controller': 'Contrat entre responsables du traitement',
  },
  contractStatuses: { none: 'Aucun', incorporated: 'Intégré aux conditions d’utilisation', executed: 'Signé', ended: 'Terminé' },
};
