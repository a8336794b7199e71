import type { SheetWords } from './sheet-words.js';

export const GERMAN_SHEETS: SheetWords = {
  sheets: {
    record: 'Verzeichnis', activities: 'Verarbeitungstätigkeiten', engagements: 'Beauftragungen', processors: 'Unternehmen', measures: 'Maßnahmen',
    controllers: 'Verantwortliche', transfers: 'Übermittlungen', recipients: 'Empfänger', gaps: 'Fehlende Angaben', cover: 'Deckblatt',
  },
  headings: {
    processor: 'Unternehmen', status: 'Status', via: 'Beauftragt über', locationCountry: 'Land der Daten',
    locationOrganisation: 'Internationale Organisation', locationKind: 'Art des Zugriffs', region: 'Region',
    contractKind: 'Art des Vertrags', contractStatus: 'Stand des Vertrags', contractSignedOn: 'Vertrag unterzeichnet am',
    contractEndsOn: 'Vertrag endet am', contractUrl: 'Adresse des Vertrags', safeguard: 'Garantie', module: 'Modul',
    safeguardSignedOn: 'Garantie unterzeichnet am', safeguardEndsOn: 'Garantie endet am', safeguardReference: 'Aktenzeichen der Garantie',
    reviewEvery: 'Überprüfung alle', lastReviewedOn: 'Zuletzt überprüft am', retentionFor: 'Löschfrist für', retentionPeriod: 'Löschfrist',
    retentionTrigger: 'Gerechnet ab', retentionReason: 'Anmerkung zur Löschfrist', otherRecipients: 'Weitere Empfänger',
    otherRecipientCategories: 'Kategorien weiterer Empfänger', otherRecipientCountries: 'Länder weiterer Empfänger',
    category: 'Kategorie', description: 'Beschreibung', ground: 'Grundlage der Übermittlung', validUntil: 'Gültig bis', modality: 'Verbindlichkeit',
    format: 'Format',
  },
  editing: 'Blätter mit grüner Kopfzeile können bearbeitet und an das Register zurückgesandt werden. Ein Wert je Zeile; „–“ heißt „nicht angegeben“.',
  engagementStatuses: { draft: 'Entwurf', submitted: 'Eingereicht', approved: 'Genehmigt', rejected: 'Abgelehnt', ended: 'Beendet' },
  contractKinds: {
    'art-28': 'Vertrag über Auftragsverarbeitung (Art. 28)', 'joint-controller': 'Vereinbarung gemeinsam Verantwortlicher (Art. 26)',
    'controller-to-controller': 'Vertrag zwischen Verantwortlichen',
  },
  contractStatuses: { none: 'Keiner', incorporated: 'Teil der Nutzungsbedingungen', executed: 'Unterzeichnet', ended: 'Beendet' },
};
