import type { Language } from '../../law/vocabulary.js';

/** What only the documents on paper say, in one language. */
export interface DocumentWords {
  readonly page: (number: string, total: string) => string;
  /** Below the number of the page the rest follows. */
  readonly issue: (number: number) => string;
  /** Heading of the count of transfers by their assessment. */
  readonly byAssessment: string;
  /** Heading of a column of counts. */
  readonly count: string;
  /** Where the font of the file lacks a script. */
  readonly substituted: string;
}

const WORDS: Readonly<Record<Language, DocumentWords>> = {
  en: {
    page: (number, total) => `Page ${number} of ${total}`, issue: (number) => `Issued record no. ${number}`,
    byAssessment: 'Transfers by assessment', count: 'Number',
    substituted: 'Characters that the font of this file lacks are printed as �; they can be copied from here, and stand in full in the record as a page, as text document and as data.',
  },
  de: {
    page: (number, total) => `Seite ${number} von ${total}`, issue: (number) => `Ausgefertigtes Verzeichnis Nr. ${number}`,
    byAssessment: 'Übermittlungen nach Bewertung', count: 'Anzahl',
    substituted: 'Zeichen, die der Schrift dieser Datei fehlen, sind als � gedruckt; sie lassen sich von hier kopieren und stehen vollständig in Webseite, Textdokument und Daten des Verzeichnisses.',
  },
  fr: {
    page: (number, total) => `Page ${number} sur ${total}`, issue: (number) => `Registre délivré n° ${number}`,
    byAssessment: 'Transferts par appréciation', count: 'Nombre',
    substituted: 'Les caractères absents de la police de ce fichier sont imprimés � ; ils peuvent être copiés d’ici et figurent en entier dans le registre sous forme de page, de document texte et de données.',
  },
  es: {
    page: (number, total) => `Página ${number} de ${total}`, issue: (number) => `Registro expedido n.º ${number}`,
    byAssessment: 'Transferencias según su evaluación', count: 'Número',
    substituted: 'Los caracteres que faltan en el tipo de letra de este archivo se imprimen como �; pueden copiarse desde aquí y figuran completos en el registro como página, como documento de texto y como datos.',
  },
  it: {
    page: (number, total) => `Pagina ${number} di ${total}`, issue: (number) => `Registro emesso n. ${number}`,
    byAssessment: 'Trasferimenti per valutazione', count: 'Numero',
    substituted: 'I caratteri assenti dal tipo di carattere di questo file sono stampati come �; si possono copiare da qui e figurano per intero nel registro come pagina, come documento di testo e come dati.',
  },
  nl: {
    page: (number, total) => `Pagina ${number} van ${total}`, issue: (number) => `Uitgegeven register nr. ${number}`,
    byAssessment: 'Doorgiften naar beoordeling', count: 'Aantal',
    substituted: 'Tekens die in het lettertype van dit bestand ontbreken, zijn afgedrukt als �; ze kunnen van hieruit worden gekopieerd en staan volledig in het register als pagina, als tekstdocument en als gegevens.',
  },
};

/** What the documents on paper say besides the record's own words. */
export function documentWordsOf(language: Language): DocumentWords {
  return WORDS[language];
}
