/** The model register of the Belgian Gegevensbeschermingsautoriteit: processes with owner, number, status and what replaced them. */
import {
  ALL_OUTSIDE_RECIPIENTS, BREACHES, BUSINESS_FUNCTION, CATEGORIES_OF_PROCESSING, CONTRACTS, CONTROLLER_PARTY, DATA_CATEGORIES, ENDS_ON,
  INTERNAL_RECIPIENTS, LAST_REVIEWED_ON, LOCATIONS, MEASURES, NAME, NUMBER, OUTSIDE_RECIPIENTS, OWNER, PARTY_OFFICER, PARTY_REPRESENTATIVE, PROCESSORS,
  SAFEGUARDS, SPECIAL_CATEGORIES, STARTS_ON, STATUS, SUCCESSOR, THIRD_COUNTRIES,
} from '../activity-facts.js';
import {
  AUTOMATED_DECISIONS, CONSENT_RECORD, DATA_SUBJECTS, IMPACT_ASSESSMENT, INTEREST_ASSESSMENT, JOINT_CONTROLLER_ARRANGEMENT, JOINT_CONTROLLERS,
  LEGAL_BASES, PURPOSES, RETENTION, RETENTION_POLICY, RIGHTS, SOURCES,
} from '../controller-facts.js';
import { partyHead } from '../organisation-lines.js';
import { optional, required, type TemplateSheet } from '../template-sheet.js';

const facts = { name: 'naam', address: 'adres', email: 'e-mail', phone: 'telefoon' };
const others = { officer: 'Functionaris voor gegevensbescherming', representative: 'Vertegenwoordiger', facts };

const TRANSFERS = [
  required('Doorgifte: derde landen of internationale organisaties', THIRD_COUNTRIES),
  required('Doorgifte: documentatie van de passende waarborgen', SAFEGUARDS),
];

/** How history is built: when it ends, and what comes after it. */
const LIFE = [
  optional('Status: in uitvoering', STATUS),
  optional('Begindatum', STARTS_ON),
  optional('Einddatum', ENDS_ON),
  optional('Vervangende verwerking', SUCCESSOR),
  optional('Laatst herzien op', LAST_REVIEWED_ON),
];

export const GBA: TemplateSheet = {
  regime: 'eu-gdpr',
  head: {
    controller: partyHead({ party: 'Verwerkingsverantwoordelijke', ...others }),
    processor: partyHead({ party: 'Verwerker', ...others }),
  },
  controller: {
    title: 'Register van de verwerkingsactiviteiten (verwerkingsverantwoordelijke)',
    columns: [
      optional('Bedrijfsproces', BUSINESS_FUNCTION),
      optional('Eigenaar van het bedrijfsproces', OWNER),
      optional('Nummer van de verwerking', NUMBER),
      required('Verwerking', NAME),
      required('Verwerkingsdoeleinden', PURPOSES),
      optional('Rechtsgrond', LEGAL_BASES),
      required('Categorieën van betrokkenen', DATA_SUBJECTS),
      required('Categorieën van persoonsgegevens', DATA_CATEGORIES),
      optional('Bijzondere categorieën van persoonsgegevens', SPECIAL_CATEGORIES),
      optional('Bron van de gegevens', SOURCES),
      required('Gezamenlijke verwerkingsverantwoordelijken', JOINT_CONTROLLERS),
      optional('Onderlinge regeling', JOINT_CONTROLLER_ARRANGEMENT),
      required('Interne ontvangers', INTERNAL_RECIPIENTS),
      required('Externe ontvangers', OUTSIDE_RECIPIENTS),
      optional('Verwerkers', PROCESSORS),
      optional('Verwerkersovereenkomst', CONTRACTS),
      ...TRANSFERS,
      required('Bewaartermijn', RETENTION),
      optional('Bewaarbeleid', RETENTION_POLICY),
      required('Technische en organisatorische beveiligingsmaatregelen', MEASURES),
      optional('Rechten van de betrokkenen', RIGHTS),
      optional('Geautomatiseerde besluitvorming', AUTOMATED_DECISIONS),
      optional('Register van toestemmingen', CONSENT_RECORD),
      optional('Afweging van de gerechtvaardigde belangen', INTEREST_ASSESSMENT),
      optional('Gegevensbeschermingseffectbeoordeling', IMPACT_ASSESSMENT),
      optional('Locatie van de gegevens', LOCATIONS),
      optional('Inbreuken', BREACHES),
      ...LIFE,
    ],
  },
  processor: {
    title: 'Register van de categorieën van verwerkingsactiviteiten (verwerker)',
    columns: [
      optional('Bedrijfsproces', BUSINESS_FUNCTION),
      optional('Eigenaar van het bedrijfsproces', OWNER),
      optional('Nummer van de verwerking', NUMBER),
      required('Verwerking', NAME),
      required('Verwerkingsverantwoordelijke', CONTROLLER_PARTY),
      required('Vertegenwoordiger van de verwerkingsverantwoordelijke', PARTY_REPRESENTATIVE),
      required('Functionaris voor gegevensbescherming van de verwerkingsverantwoordelijke', PARTY_OFFICER),
      required('Categorieën van verwerkingen', CATEGORIES_OF_PROCESSING),
      optional('Subverwerkers en andere ontvangers', ALL_OUTSIDE_RECIPIENTS),
      ...TRANSFERS,
      required('Technische en organisatorische beveiligingsmaatregelen', MEASURES),
      ...LIFE,
    ],
  },
};
