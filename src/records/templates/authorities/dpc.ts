/** The record of the Irish Data Protection Commission: broken down by function, stand-alone, categories per recipient. */
import {
  BUSINESS_FUNCTION, CATEGORIES_OF_PROCESSING, CONTROLLER_PARTY, DATA_CATEGORIES, LAST_REVIEWED_ON, MEASURES, NAME, OWNER, PARTY_OFFICER,
  PARTY_REPRESENTATIVE, RECIPIENTS_WITH_DATA, SAFEGUARDS, SPECIAL_CATEGORIES, THIRD_COUNTRIES,
} from '../activity-facts.js';
import {
  DATA_SUBJECTS, IMPACT_ASSESSMENT, JOINT_CONTROLLERS, LEGAL_BASES, PURPOSES, RETENTION, SOURCES, SPECIAL_CATEGORY_CONDITIONS,
} from '../controller-facts.js';
import { partyHead } from '../organisation-lines.js';
import { optional, required, type TemplateSheet } from '../template-sheet.js';

const facts = { name: 'Name', address: 'Address', email: 'E-mail', phone: 'Telephone' };
const others = { officer: 'Data Protection Officer', representative: 'Representative', facts };

const TRANSFERS = [
  required('Third countries or international organisations to which personal data are transferred', THIRD_COUNTRIES),
  required('Safeguards for the transfers', SAFEGUARDS),
];

export const DPC: TemplateSheet = {
  regime: 'eu-gdpr',
  head: { controller: partyHead({ party: 'Controller', ...others }), processor: partyHead({ party: 'Processor', ...others }) },
  controller: {
    title: 'Record of processing activities under Article 30(1)',
    columns: [
      optional('Business function', BUSINESS_FUNCTION),
      required('Processing activity', NAME),
      optional('Owner', OWNER),
      required('Purposes of the processing', PURPOSES),
      required('Joint controller', JOINT_CONTROLLERS),
      required('Categories of data subjects', DATA_SUBJECTS),
      required('Categories of personal data', DATA_CATEGORIES),
      required('Special category data', SPECIAL_CATEGORIES),
      optional('Legal basis (Article 6)', LEGAL_BASES),
      optional('Condition for special category data (Article 9)', SPECIAL_CATEGORY_CONDITIONS),
      optional('Source of the personal data', SOURCES),
      required('Categories of recipients, and the categories of personal data each receives', RECIPIENTS_WITH_DATA),
      ...TRANSFERS,
      required('Envisaged time limits for erasure', RETENTION),
      required('Technical and organisational security measures', MEASURES),
      optional('Data Protection Impact Assessment', IMPACT_ASSESSMENT),
      optional('Last reviewed', LAST_REVIEWED_ON),
    ],
  },
  processor: {
    title: 'Record of processing activities under Article 30(2)',
    columns: [
      optional('Business function', BUSINESS_FUNCTION),
      required('Processing activity', NAME),
      required('Controller on whose behalf the processing is carried out', CONTROLLER_PARTY),
      required('Representative of the controller', PARTY_REPRESENTATIVE),
      required('Data Protection Officer of the controller', PARTY_OFFICER),
      required('Categories of processing', CATEGORIES_OF_PROCESSING),
      optional('Sub-processors and other recipients, and the categories of personal data each receives', RECIPIENTS_WITH_DATA),
      ...TRANSFERS,
      required('Technical and organisational security measures', MEASURES),
      optional('Last reviewed', LAST_REVIEWED_ON),
    ],
  },
};
