/** What a column may be about, as the service names it. */
export const COLUMN_FIELDS = [
  'name', 'activity', 'number', 'businessFunction', 'role', 'status', 'purposes', 'legalBasis', 'legitimateInterest', 'legitimateInterestAssessment',
  'specialCategoryCondition', 'ukSchedule1Condition', 'dataSubjects', 'dataCategories', 'specialCategories', 'sources', 'recipients', 'recipientNames',
  'internalRecipients', 'vendor', 'thirdCountries', 'safeguards', 'retention', 'retentionAmount', 'retentionUnit', 'retentionPolicy', 'measures', 'rights',
  'automatedDecisions', 'consentRecord', 'impactAssessmentRequired', 'impactAssessmentProgress', 'impactAssessmentDate', 'impactAssessmentUrl', 'owner',
  'jointControllers', 'controllers', 'categoriesOfProcessing', 'startsOn', 'endsOn', 'lastReviewedOn', 'dataLocation', 'legalName', 'country', 'address', 'website', 'email',
  'contactName', 'phone', 'service', 'vendorRole', 'isProcessor', 'locations', 'backupLocations', 'accessLocations', 'contractStatus', 'signedOn', 'contractEndsOn',
  'contractUrl', 'transferImpactAssessment', 'subProcessorsUrl', 'certifications', 'organisation', 'dataProtectionOfficer', 'representative', 'details', 'type',
] as const;
