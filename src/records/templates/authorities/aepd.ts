/** The inventory that Art. 31(2) LOPDGDD has public bodies publish: the content of Art. 30 and the legal basis. */
import {
  ALL_OUTSIDE_RECIPIENTS, CATEGORIES_OF_PROCESSING, CONTROLLER_PARTY, DATA_CATEGORIES, INTERNAL_RECIPIENTS, MEASURES, NAME, OWNER, PARTY_OFFICER,
  PARTY_REPRESENTATIVE, SAFEGUARDS, THIRD_COUNTRIES,
} from '../activity-facts.js';
import { DATA_SUBJECTS, JOINT_CONTROLLERS, LEGAL_BASES, PURPOSES, RETENTION, RIGHTS } from '../controller-facts.js';
import { partyHead } from '../organisation-lines.js';
import { optional, required, type TemplateSheet } from '../template-sheet.js';

const facts = { name: 'nombre', address: 'dirección', email: 'correo electrónico', phone: 'teléfono' };
const others = { officer: 'Delegado de protección de datos', representative: 'Representante', facts };

const TRANSFERS = [
  required('Transferencias internacionales', THIRD_COUNTRIES),
  required('Garantías de las transferencias', SAFEGUARDS),
];

export const AEPD: TemplateSheet = {
  regime: 'eu-gdpr',
  head: {
    controller: partyHead({ party: 'Responsable del tratamiento', ...others }),
    processor: partyHead({ party: 'Encargado del tratamiento', ...others }),
  },
  controller: {
    title: 'Inventario de actividades de tratamiento (responsable)',
    columns: [
      required('Actividad de tratamiento', NAME),
      required('Base jurídica', LEGAL_BASES, 'Artículo 31.2 LOPDGDD'),
      required('Fines del tratamiento', PURPOSES),
      required('Corresponsables', JOINT_CONTROLLERS),
      required('Categorías de interesados', DATA_SUBJECTS),
      required('Categorías de datos personales', DATA_CATEGORIES),
      required('Categorías de destinatarios', ALL_OUTSIDE_RECIPIENTS),
      optional('Destinatarios internos', INTERNAL_RECIPIENTS),
      ...TRANSFERS,
      required('Plazo de supresión', RETENTION),
      required('Medidas de seguridad', MEASURES),
      optional('Derechos de los interesados', RIGHTS),
      optional('Unidad responsable', OWNER),
    ],
  },
  processor: {
    title: 'Inventario de actividades de tratamiento (encargado)',
    columns: [
      required('Actividad de tratamiento', NAME),
      required('Responsable por cuenta del cual se trata', CONTROLLER_PARTY),
      required('Representante del responsable', PARTY_REPRESENTATIVE),
      required('Delegado de protección de datos del responsable', PARTY_OFFICER),
      required('Categorías de tratamientos', CATEGORIES_OF_PROCESSING),
      optional('Otros encargados y destinatarios', ALL_OUTSIDE_RECIPIENTS),
      ...TRANSFERS,
      required('Medidas de seguridad', MEASURES),
    ],
  },
};
