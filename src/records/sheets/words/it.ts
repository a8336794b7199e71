import type { SheetWords } from './sheet-words.js';

export const ITALIAN_SHEETS: SheetWords = {
  sheets: {
    record: 'Registro', activities: 'Attività di trattamento', engagements: 'Incarichi', processors: 'Società', measures: 'Misure',
    controllers: 'Titolari', transfers: 'Trasferimenti', recipients: 'Destinatari', gaps: 'Elementi mancanti', cover: 'Copertina',
  },
  headings: {
    processor: 'Società', status: 'Stato', via: 'Incaricata tramite', locationCountry: 'Paese dei dati',
    locationOrganisation: 'Organizzazione internazionale', locationKind: 'Tipo di accesso', region: 'Regione',
    contractKind: 'Tipo di contratto', contractStatus: 'Stato del contratto', contractSignedOn: 'Contratto firmato il',
    contractEndsOn: 'Fine del contratto', contractUrl: 'Indirizzo del contratto', safeguard: 'Garanzia', module: 'Modulo',
    safeguardSignedOn: 'Garanzia firmata il', safeguardEndsOn: 'Fine della garanzia', safeguardReference: 'Riferimento della garanzia',
    reviewEvery: 'Riesame ogni', lastReviewedOn: 'Ultimo riesame il', retentionFor: 'Termine per', retentionPeriod: 'Termine di cancellazione',
    retentionTrigger: 'A decorrere da', retentionReason: 'Nota sul termine', otherRecipients: 'Altri destinatari',
    otherRecipientCategories: 'Categorie di altri destinatari', otherRecipientCountries: 'Paesi di altri destinatari',
    category: 'Categoria', description: 'Descrizione', ground: 'Fondamento del trasferimento', validUntil: 'Valido fino al', modality: 'Carattere',
    format: 'Formato',
  },
  editing: 'I fogli con intestazione verde possono essere modificati e rinviati al registro. Un valore per riga; «–» significa «non indicato».',
  engagementStatuses: { draft: 'Bozza', submitted: 'Presentato', approved: 'Approvato', rejected: 'Respinto', ended: 'Terminato' },
  contractKinds: {
    'art-28': 'Contratto di trattamento (art. 28)', 'joint-controller': 'Accordo tra contitolari (art. 26)',
    'controller-to-controller': 'Contratto tra titolari',
  },
  contractStatuses: { none: 'Nessuno', incorporated: 'Parte delle condizioni di servizio', executed: 'Firmato', ended: 'Terminato' },
};
