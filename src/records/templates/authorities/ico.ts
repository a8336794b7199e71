/** The documentation template of the Information Commissioner's Office: 30 columns for a controller, six for a processor. */
import {
  BREACH_LINKS, BUSINESS_FUNCTION, CATEGORIES_OF_PROCESSING, CONTRACTS, CONTROLLER_PARTY, DATA_CATEGORIES, IS_BREACHED, LOCATIONS, MEASURES,
  PARTY_REPRESENTATIVE, RECIPIENTS, SAFEGUARDS, THIRD_COUNTRIES,
} from '../activity-facts.js';
import {
  AUTOMATED_DECISIONS, CONSENT_RECORD, DATA_SUBJECTS, IMPACT_ASSESSMENT_LINK, IMPACT_ASSESSMENT_PROGRESS, IMPACT_ASSESSMENT_REQUIRED,
  INTEREST_ASSESSMENT, JOINT_CONTROLLERS, LAWFUL_BASES, LEGITIMATE_INTERESTS, PURPOSES, RETENTION, RETENTION_POLICY_ADHERED,
  RETENTION_POLICY_LINK, RETENTION_POLICY_REASON, RIGHTS, SOURCES, SPECIAL_CATEGORY_CONDITIONS, UK_SCHEDULE_1_CONDITION,
} from '../controller-facts.js';
import { partyHead } from '../organisation-lines.js';
import { optional, required, type TemplateSheet } from '../template-sheet.js';

const facts = { name: 'Name', address: 'Address', email: 'Email', phone: 'Telephone' };
const others = { officer: 'Data protection officer (if applicable)', representative: 'Representative (if applicable)', facts };

const THIRD_COUNTRY_HEADING = 'Names of third countries or international organisations that personal data are transferred to (if applicable)';
const SAFEGUARDS_HEADING = 'Safeguards for exceptional transfers of personal data to third countries or international organisations (if applicable)';
const MEASURES_HEADING = 'General description of technical and organisational security measures (if possible)';
/** The law asks for it where Art. 49(1), second subparagraph, is relied on; the authority wants every ground to be found here. */
const SAFEGUARDS_NOTE = 'Every ground relied on; the law requires it for transfers under Article 49(1), second subparagraph.';

export const ICO: TemplateSheet = {
  regime: 'uk-gdpr',
  head: { controller: partyHead({ party: 'Controller', ...others }), processor: partyHead({ party: 'Processor', ...others }) },
  controller: {
    title: 'Record of processing activities of a controller (Article 30(1))',
    columns: [
      optional('Business function', BUSINESS_FUNCTION),
      required('Purpose of processing', PURPOSES),
      required('Name and contact details of joint controller (if applicable)', JOINT_CONTROLLERS),
      required('Categories of individuals', DATA_SUBJECTS),
      required('Categories of personal data', DATA_CATEGORIES),
      required('Categories of recipients', RECIPIENTS),
      optional('Link to contract with processor', CONTRACTS),
      required(THIRD_COUNTRY_HEADING, THIRD_COUNTRIES),
      required(SAFEGUARDS_HEADING, SAFEGUARDS, SAFEGUARDS_NOTE),
      required('Retention schedule (if possible)', RETENTION),
      required(MEASURES_HEADING, MEASURES),
      optional('Article 6 lawful basis for processing personal data', LAWFUL_BASES),
      optional('Article 9 condition for processing special category data', SPECIAL_CATEGORY_CONDITIONS),
      optional('Legitimate interests for the processing (if applicable)', LEGITIMATE_INTERESTS),
      optional('Link to record of legitimate interests assessment (if applicable)', INTEREST_ASSESSMENT),
      optional('Rights available to individuals', RIGHTS),
      optional('Existence of automated decision-making, including profiling (if applicable)', AUTOMATED_DECISIONS),
      optional('The source of the personal data (if applicable)', SOURCES),
      optional('Link to record of consent', CONSENT_RECORD),
      optional('Location of personal data', LOCATIONS),
      optional('Data Protection Impact Assessment required?', IMPACT_ASSESSMENT_REQUIRED),
      optional('Data Protection Impact Assessment progress', IMPACT_ASSESSMENT_PROGRESS),
      optional('Link to Data Protection Impact Assessment', IMPACT_ASSESSMENT_LINK),
      optional('Has a personal data breach occurred?', IS_BREACHED),
      optional('Link to record of personal data breach', BREACH_LINKS),
      optional('Data Protection Act 2018 Schedule 1 condition for processing', UK_SCHEDULE_1_CONDITION),
      optional('Article 6 lawful basis for the processing under a Schedule 1 condition', LAWFUL_BASES),
      optional('Link to retention and erasure policy document', RETENTION_POLICY_LINK),
      optional('Is personal data retained and erased in accordance with the policy document?', RETENTION_POLICY_ADHERED),
      optional('Reasons for not adhering to the policy document (if applicable)', RETENTION_POLICY_REASON),
    ],
  },
  processor: {
    title: 'Record of processing activities of a processor (Article 30(2))',
    columns: [
      required('Name and contact details of controller', CONTROLLER_PARTY),
      required("Name and contact details of controller's representative (if applicable)", PARTY_REPRESENTATIVE),
      required('Categories of processing', CATEGORIES_OF_PROCESSING),
      required(THIRD_COUNTRY_HEADING, THIRD_COUNTRIES),
      required(SAFEGUARDS_HEADING, SAFEGUARDS, SAFEGUARDS_NOTE),
      required(MEASURES_HEADING, MEASURES),
    ],
  },
};
