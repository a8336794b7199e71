/** The parts of a record as lines of plain text in its language: what every format without markup is written from. */
import { countryName } from '../../platform/text/country-names.js';
import type { ContactFacts, PurposeFacts } from '../../law/facts.js';
import type { Regime } from '../../law/vocabulary.js';
import type {
  Art30Record, ControllerRecordActivity, RecordControllerParty, RecordDataCategory, RecordGap, RecordJointController, RecordMeasure, RecordRecipient,
  RecordRetention, RecordTransfer,
} from '../art-30-record.js';
import type { Labels } from '../labels/labels.js';
import { citationInWords, dayInWords, groundInWords, legalBasisInWords, specialCategoryConditionInWords } from '../labels/wording.js';

const stated = (parts: readonly (string | null | undefined)[]): string[] =>
  parts.filter((part): part is string => part !== null && part !== undefined && part !== '');

/** Someone who can be reached: name, address, e-mail, telephone. */
export function contactText(contact: ContactFacts): string {
  return stated([contact.name, contact.address, contact.email, contact.phone]).join(', ');
}

/** A joint controller: name, country and how it is reached. */
export function jointControllerText(party: RecordJointController, labels: Labels): string {
  const { name, legalName, country, address, contact } = party;
  const named = legalName !== null && legalName !== name ? `${name} (${legalName})` : name;
  return stated([named, address, country && countryName(country, labels.language), contact && contactText(contact)]).join(', ');
}

/** A customer of the processor: name, contact, country, representative, data protection officer. */
export function controllerPartyText(party: RecordControllerParty, labels: Labels): string {
  const { terms } = labels;
  return stated([
    party.name, party.contact, party.country && countryName(party.country, labels.language),
    party.representative && `${terms.representative}: ${party.representative}`,
    party.dataProtectionOfficer && `${terms.dataProtectionOfficer}: ${party.dataProtectionOfficer}`,
  ]).join(', ');
}

/** The legal basis of a purpose with its interest and condition, each a line; empty where nothing is stated. */
export function legalBasisLines(purpose: PurposeFacts, regime: Regime, labels: Labels): readonly string[] {
  const { legalBasis, legitimateInterest, specialCategoryCondition } = purpose;
  return stated([
    legalBasis && legalBasisInWords(legalBasis, regime, labels),
    legitimateInterest && `${labels.terms.legitimateInterest}: ${legitimateInterest}`,
    specialCategoryCondition && specialCategoryConditionInWords(specialCategoryCondition, regime, labels),
  ]);
}

/** What the law says of a category beside its name: Art. 9, Art. 10, or nothing. */
export function categoryMark({ special, criminal }: RecordDataCategory, labels: Labels): string | null {
  return special ? labels.terms.specialCategory : criminal ? labels.terms.criminalData : null;
}

/** A category of personal data, marked where Art. 9 or 10 applies. */
export function dataCategoryText(category: RecordDataCategory, labels: Labels): string {
  const mark = categoryMark(category, labels);
  return mark === null ? category.name : `${category.name} [${mark}]`;
}

/** Countries and international organisations of a recipient, by name. */
export function destinationsText({ countries, organisations }: RecordRecipient, labels: Labels): string {
  return [...countries.map((code) => countryName(code, labels.language)), ...organisations].join(', ');
}

/** What a recipient is to the organisation: its role under the law, or the kind of recipient. */
export function recipientRoleText({ role, category, name, via }: RecordRecipient, labels: Labels): string {
  const kind = role !== null ? labels.recipientRoles[role] : category === name ? null : category;
  return stated([kind, via && labels.phrases.engagedBy(via)]).join(', ');
}

/** A recipient in one line. */
export function recipientText(recipient: RecordRecipient, labels: Labels): string {
  const { name, legalName, service } = recipient;
  const named = legalName !== null && legalName !== name ? `${name} (${legalName})` : name;
  return stated([named, service, recipientRoleText(recipient, labels), destinationsText(recipient, labels)]).join(', ');
}

/** A recipient with the categories of data that it gets. */
export function recipientWithDataText(recipient: RecordRecipient, labels: Labels): string {
  const categories = recipient.dataCategories.map(({ name }) => name).join(', ');
  return [recipientText(recipient, labels), categories].filter((part) => part !== '').join(': ');
}

/** Where a transfer goes, and how the data are reached there. */
export function destinationText({ country, organisation, kind }: RecordTransfer, labels: Labels): string {
  const place = country === null ? organisation ?? labels.terms.notStated : countryName(country, labels.language);
  return kind === null ? place : `${place} (${labels.locationKinds[kind]})`;
}

/** What carries a transfer: the provision first, then the words that document it. */
export function documentationText({ ground, regime, documentation }: RecordTransfer, labels: Labels): string {
  return ground === null ? documentation : `${groundInWords(ground, regime, labels)}: ${documentation}`;
}

/** The categories of data a time limit is for, and the limit. */
export function retentionText({ dataCategories, wording }: RecordRetention): string {
  return dataCategories.length === 0 ? wording : `${dataCategories.map(({ name }) => name).join(', ')}: ${wording}`;
}

/** A measure with its kind. */
export function measureText({ categoryName, name, description }: RecordMeasure): string {
  return `${categoryName}: ${stated([name, description]).join('. ')}`;
}

/** State of the data protection impact assessment (Art. 35); null where nobody stated anything. */
export function impactAssessmentText({ impactAssessment }: ControllerRecordActivity, labels: Labels): string | null {
  if (impactAssessment === null) return null;
  const { required, concludedOn, url, progress } = impactAssessment;
  const { phrases } = labels;
  const state = concludedOn !== null ? phrases.impactAssessmentConcluded(dayInWords(concludedOn, labels))
    : required === true ? phrases.impactAssessmentRequired : required === false ? phrases.impactAssessmentNotRequired : null;
  const onTheWay = progress && concludedOn === null ? labels.impactAssessmentProgresses[progress] : null;
  return stated([state, onTheWay, url]).join(', ') || null;
}

/** Yes, no, or null where nobody stated it. */
export function yesOrNo(fact: boolean | null, labels: Labels): string | null {
  return fact === null ? null : fact ? labels.terms.yes : labels.terms.no;
}

/** A gap with the provision that asks for what is missing. */
export function gapText({ message, citation }: Pick<RecordGap, 'message' | 'citation'>, labels: Labels): string {
  return `${message} (${citationInWords(citation, labels)})`;
}

/** Said where a record has no transfer: that there is none, unless nobody has stated where the data of some engagement are. */
export function noTransfersText({ missing }: Pick<Art30Record, 'missing'>, labels: Labels): string {
  return missing.some(({ code }) => code === 'location-missing') ? labels.missing['location-missing'] : labels.terms.noTransfers;
}
