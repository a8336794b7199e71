/** The record sheet of the Commission nationale de l'informatique et des libertés, with its check-boxes for data and measures. */
import {
  CATEGORIES_OF_PROCESSING, CONTROLLER_PARTY, dataCategoriesOf, INTERNAL_RECIPIENTS, IS_TRANSFERRED, LAST_REVIEWED_ON, measuresOf, NAME, NUMBER,
  OUTSIDE_RECIPIENTS, PARTY_OFFICER, PARTY_REPRESENTATIVE, PROCESSORS, SAFEGUARDS, SERVICES, SPECIAL_CATEGORIES, STARTS_ON, THIRD_COUNTRIES,
} from '../activity-facts.js';
import { DATA_SUBJECTS, JOINT_CONTROLLERS, LEGAL_BASES, PURPOSES, RETENTION } from '../controller-facts.js';
import { partyHead } from '../organisation-lines.js';
import { optional, required, type TemplateSheet } from '../template-sheet.js';

const facts = { name: 'nom', address: 'adresse', email: 'courriel', phone: 'téléphone' };
const others = { joint: ' : ', officer: 'Délégué à la protection des données', representative: "Représentant dans l'Union", facts };

const CIVIL_STATUS = ['identification', 'contact-details', 'national-id', 'demographics', 'images-and-video', 'voice', 'tax-identifiers'];
const PERSONAL_LIFE = ['family', 'profile', 'marketing-preferences', 'social-media'];
const WORKING_LIFE = ['professional-details', 'education', 'employment', 'recruitment'];
const FINANCES = ['contract-data', 'payment-data', 'financial-data'];
const CONNECTION = ['account-credentials', 'network-data', 'device-data'];
const WHEREABOUTS = ['location-data'];
const INTERNET = ['cookies', 'usage-data'];
const BOXES = [CIVIL_STATUS, PERSONAL_LIFE, WORKING_LIFE, FINANCES, CONNECTION, WHEREABOUTS, INTERNET];

/** The check-boxes "Mesures de sécurité", in both records. */
const MEASURES = [
  required('Contrôle d’accès des utilisateurs', measuresOf('access-control', 'authentication', 'physical-security')),
  required('Mesures de traçabilité', measuresOf('logging-and-monitoring')),
  required('Mesures de protection des logiciels', measuresOf('secure-development', 'testing-and-audit', 'availability')),
  required('Sauvegarde des données', measuresOf('backup-and-recovery')),
  required('Chiffrement des données', measuresOf('encryption-in-transit', 'encryption-at-rest')),
  required('Contrôle des sous-traitants', measuresOf('supplier-management')),
  required('Autres mesures', measuresOf(
    'pseudonymisation', 'personnel', 'organisation', 'separation', 'data-minimisation', 'data-quality', 'retention-and-erasure', 'incident-response', 'certification',
  )),
];

const TRANSFERS = [
  required('Transferts hors UE', IS_TRANSFERRED, 'Oui ou non'),
  required('Transferts hors UE : pays', THIRD_COUNTRIES),
  required('Transferts hors UE : garanties', SAFEGUARDS),
];

export const CNIL: TemplateSheet = {
  regime: 'eu-gdpr',
  head: {
    controller: partyHead({ party: 'Responsable du traitement', ...others }),
    processor: partyHead({ party: 'Sous-traitant', ...others }),
  },
  controller: {
    title: 'Registre des activités de traitement (responsable du traitement)',
    columns: [
      optional('N° de référence', NUMBER),
      required('Nom de l’activité', NAME),
      optional('Date de création de la fiche', STARTS_ON, 'Date de mise en œuvre du traitement'),
      optional('Date de dernière mise à jour de la fiche', LAST_REVIEWED_ON, 'Date de la dernière révision'),
      required('Nom et coordonnées du responsable conjoint du traitement', JOINT_CONTROLLERS),
      optional('Nom du logiciel ou de l’application', SERVICES),
      required('Objectifs poursuivis', PURPOSES),
      required('Catégories de personnes concernées', DATA_SUBJECTS),
      required('Données : état-civil, identité, données d’identification, images', dataCategoriesOf(CIVIL_STATUS)),
      required('Données : vie personnelle', dataCategoriesOf(PERSONAL_LIFE)),
      required('Données : vie professionnelle', dataCategoriesOf(WORKING_LIFE)),
      required('Données : informations d’ordre économique et financier', dataCategoriesOf(FINANCES)),
      required('Données : données de connexion', dataCategoriesOf(CONNECTION)),
      required('Données : données de localisation', dataCategoriesOf(WHEREABOUTS)),
      required('Données : Internet', dataCategoriesOf(INTERNET)),
      required('Données : autres catégories de données', dataCategoriesOf(null, BOXES)),
      required('Des données sensibles sont-elles traitées ?', SPECIAL_CATEGORIES),
      required('Durées de conservation des catégories de données', RETENTION, 'Durée ou critères, par catégorie de données'),
      required('Destinataires internes', INTERNAL_RECIPIENTS),
      required('Organismes externes', OUTSIDE_RECIPIENTS),
      required('Sous-traitants', PROCESSORS),
      ...TRANSFERS,
      ...MEASURES,
      optional('Base juridique du traitement', LEGAL_BASES, 'Complément'),
    ],
  },
  processor: {
    title: 'Registre des catégories d’activités de traitement (sous-traitant)',
    columns: [
      optional('N° de référence', NUMBER),
      required('Nom de l’activité', NAME),
      optional('Date de création de la fiche', STARTS_ON, 'Date de mise en œuvre du traitement'),
      optional('Date de dernière mise à jour de la fiche', LAST_REVIEWED_ON, 'Date de la dernière révision'),
      required('Client (responsable du traitement) : nom et coordonnées', CONTROLLER_PARTY),
      required('Représentant du client', PARTY_REPRESENTATIVE),
      required('Délégué à la protection des données du client', PARTY_OFFICER),
      required('Catégories de traitements effectués pour le compte du client', CATEGORIES_OF_PROCESSING),
      required('Sous-traitants ultérieurs', PROCESSORS),
      ...TRANSFERS,
      ...MEASURES,
    ],
  },
};
