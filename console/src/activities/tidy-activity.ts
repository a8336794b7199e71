import { isBlank } from '../editing/merge/same';
import type { Activity } from './activity-thing';

function saysNothing(part: object): boolean {
  return Object.values(part).every((value) => isBlank(value) || (typeof value === 'string' && value.trim() === ''));
}

function stated<P extends object>(parts: readonly P[]): P[] {
  return parts.filter((part) => !saysNothing(part));
}

function texts(lines: readonly string[]): string[] {
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

function orNothing<P extends object>(value: P | null): P | null {
  return value === null || saysNothing(value) ? null : value;
}

/** @returns the activity without lines that were begun and left empty */
export function tidyActivity(activity: Activity): Activity {
  return {
    ...activity,
    name: activity.name.trim(),
    purposes: stated(activity.purposes), recipients: stated(activity.recipients), retention: stated(activity.retention), controllers: stated(activity.controllers),
    breaches: stated(activity.breaches), locations: stated(activity.locations),
    categoriesOfProcessing: texts(activity.categoriesOfProcessing), internalRecipients: texts(activity.internalRecipients),
    impactAssessment: orNothing(activity.impactAssessment), legitimateInterestAssessment: orNothing(activity.legitimateInterestAssessment), retentionPolicy: orNothing(activity.retentionPolicy),
  };
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** @returns what the law can judge of an activity that is still being typed: addresses half written, and parts without a name, are left out */
export function assessable(activity: Activity): Activity {
  const tidy = tidyActivity(activity);
  const { impactAssessment } = tidy;
  return {
    ...tidy,
    key: tidy.key || 'new', name: tidy.name || '…',
    purposes: tidy.purposes.map((purpose) => ({ ...purpose, description: purpose.description.trim() || '…' })),
    controllers: tidy.controllers.filter(({ name }) => name.trim() !== ''),
    impactAssessment: impactAssessment && { ...impactAssessment, url: null, concludedOn: DAY.test(impactAssessment.concludedOn ?? '') ? (impactAssessment.concludedOn ?? null) : null },
    consentRecord: null, jointControllerArrangement: null, legitimateInterestAssessment: null, retentionPolicy: null, breaches: [], successor: null, lastReviewedOn: null,
  };
}
