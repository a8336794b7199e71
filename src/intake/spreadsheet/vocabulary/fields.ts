/** What a column, a row or a label of a spreadsheet may be about. `name` is the name of whatever the table lists. */
export const FIELDS = [
  'name', 'activity', 'number', 'businessFunction', 'role', 'status', 'purposes', 'legalBasis', 'legitimateInterest', 'legitimateInterestAssessment',
  'specialCategoryCondition', 'ukSchedule1Condition', 'dataSubjects', 'dataCategories', 'specialCategories', 'sources', 'recipients', 'recipientNames',
  'internalRecipients', 'vendor', 'thirdCountries', 'safeguards', 'retention', 'retentionAmount', 'retentionUnit', 'retentionPolicy', 'measures', 'rights',
  'automatedDecisions', 'consentRecord', 'impactAssessmentRequired', 'impactAssessmentProgress', 'impactAssessmentDate', 'impactAssessmentUrl', 'owner',
  'jointControllers', 'controllers', 'categoriesOfProcessing', 'startsOn', 'endsOn', 'lastReviewedOn', 'dataLocation', 'legalName', 'country', 'address', 'website', 'email',
  'contactName', 'phone', 'service', 'vendorRole', 'isProcessor', 'locations', 'backupLocations', 'accessLocations', 'contractStatus', 'signedOn', 'contractEndsOn',
  'contractUrl', 'transferImpactAssessment', 'subProcessorsUrl', 'certifications', 'organisation', 'dataProtectionOfficer', 'representative', 'details', 'type',
] as const;
export type Field = (typeof FIELDS)[number];

/** Headings of one language, by what they are about. Compared without case, accents and signs; the longest that fits wins. */
export type Headings = Readonly<Partial<Record<Field, readonly string[]>>>;
