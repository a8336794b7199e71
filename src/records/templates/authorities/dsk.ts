/** The model record of the German Datenschutzkonferenz: a main sheet, and one sheet per activity. */
import {
  BUSINESS_FUNCTION, CATEGORIES_OF_PROCESSING, CONTROLLER_PARTY, DATA_CATEGORIES, INTERNAL_RECIPIENTS, LAST_REVIEWED_ON, MEASURES, NAME, NUMBER,
  OUTSIDE_RECIPIENTS, OWNER, PARTY_OFFICER, PARTY_REPRESENTATIVE, PROCESSORS, SAFEGUARDS, SPECIAL_CATEGORIES, STARTS_ON, THIRD_COUNTRIES,
} from '../activity-facts.js';
import { DATA_SUBJECTS, JOINT_CONTROLLERS, LEGAL_BASES, PURPOSES, RETENTION } from '../controller-facts.js';
import { ORGANISATION, partyHead } from '../organisation-lines.js';
import { optional, required, type TemplateSheet } from '../template-sheet.js';

const facts = { name: 'Name', address: 'Anschrift', email: 'E-Mail-Adresse', phone: 'Telefon' };
const others = { officer: 'Datenschutzbeauftragte Person', representative: 'Vertreter in der Union (Art. 27)', facts };
const authority = { label: 'Zuständige Aufsichtsbehörde', lines: ORGANISATION.supervisoryAuthority };
const website = { label: 'Internetadresse', lines: ORGANISATION.website };

const TRANSFERS = [
  required('Übermittlung an Drittländer oder internationale Organisationen', THIRD_COUNTRIES),
  required('Dokumentierung geeigneter Garantien', SAFEGUARDS, 'Vorgeschrieben bei Übermittlungen nach Art. 49 Abs. 1 Unterabs. 2'),
];

export const DSK: TemplateSheet = {
  regime: 'eu-gdpr',
  head: {
    controller: [...partyHead({ party: 'Verantwortlicher', ...others }), website, authority],
    processor: [...partyHead({ party: 'Auftragsverarbeiter', ...others }), website, authority],
  },
  controller: {
    title: 'Verzeichnis von Verarbeitungstätigkeiten des Verantwortlichen (Art. 30 Abs. 1 DSGVO)',
    columns: [
      optional('Laufende Nummer', NUMBER),
      required('Bezeichnung der Verarbeitungstätigkeit', NAME),
      optional('Datum der Einführung', STARTS_ON),
      optional('Datum der letzten Änderung', LAST_REVIEWED_ON, 'Tag der letzten Überprüfung'),
      optional('Verantwortliche Fachabteilung', BUSINESS_FUNCTION),
      optional('Ansprechpartner', OWNER),
      required('Gemeinsam Verantwortliche: Name und Kontaktdaten', JOINT_CONTROLLERS),
      required('Zwecke der Verarbeitung', PURPOSES),
      optional('Rechtsgrundlage', LEGAL_BASES, 'Freiwillige Angabe'),
      required('Kategorien betroffener Personen', DATA_SUBJECTS),
      required('Kategorien personenbezogener Daten', DATA_CATEGORIES),
      required('Besondere Kategorien personenbezogener Daten (Art. 9, 10)', SPECIAL_CATEGORIES),
      required('Empfänger: intern', INTERNAL_RECIPIENTS),
      required('Empfänger: extern', OUTSIDE_RECIPIENTS),
      required('Empfänger: Auftragsverarbeiter', PROCESSORS),
      ...TRANSFERS,
      required('Fristen für die Löschung der Datenkategorien', RETENTION),
      required('Technische und organisatorische Maßnahmen (Art. 32 Abs. 1)', MEASURES),
    ],
  },
  processor: {
    title: 'Verzeichnis von Verarbeitungstätigkeiten des Auftragsverarbeiters (Art. 30 Abs. 2 DSGVO)',
    columns: [
      optional('Laufende Nummer', NUMBER),
      required('Bezeichnung der Verarbeitung', NAME),
      optional('Datum der Einführung', STARTS_ON),
      optional('Datum der letzten Änderung', LAST_REVIEWED_ON, 'Tag der letzten Überprüfung'),
      required('Auftraggeber: Name und Kontaktdaten', CONTROLLER_PARTY),
      required('Vertreter des Auftraggebers', PARTY_REPRESENTATIVE),
      required('Datenschutzbeauftragte Person des Auftraggebers', PARTY_OFFICER),
      required('Kategorien von Verarbeitungen', CATEGORIES_OF_PROCESSING),
      optional('Unterauftragsverarbeiter', PROCESSORS),
      ...TRANSFERS,
      required('Technische und organisatorische Maßnahmen (Art. 32 Abs. 1)', MEASURES),
    ],
  },
};
