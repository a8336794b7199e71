/**
 * The terms of the Data Privacy Vocabulary, version 2.3, that a record in JSON-LD may use, pinned: `dpv:` core, `pd:` personal data, `eu-gdpr:`
 * and `legal-eu:` law, `loc:` places. Whatever stands here was found in that version; a term that is not here does not compile.
 *
 * Copied from the Data Privacy Vocabulary (DPV) 2.3, https://w3id.org/dpv/2.3/, of the W3C Data Privacy Vocabularies and Controls Community
 * Group. Copyright © the Contributors to the Data Privacy Vocabulary. Licensed under the W3C Software and Document License,
 * https://www.w3.org/copyright/software-license/. Only names of terms are copied; nothing was changed in them.
 */

/** What things are: types, and the instances that the vocabulary itself has. */
export const DPV_CONCEPTS = [
  'dpv:AccessControlMethod', 'dpv:ActivityCompleted', 'dpv:ActivityMonitoring', 'dpv:ActivityOngoing', 'dpv:ActivityPlanned', 'dpv:ActivityProposed',
  'dpv:AuthenticationProtocols', 'dpv:AutomatedDecisionMaking', 'dpv:Certification', 'dpv:Child', 'dpv:Citizen', 'dpv:Client', 'dpv:Consent',
  'dpv:ConsentRecord', 'dpv:Consumer', 'dpv:Contract', 'dpv:ControllerProcessorAgreement', 'dpv:Country', 'dpv:CrossBorderTransfer', 'dpv:Customer',
  'dpv:DPIA', 'dpv:DataBackupProtocols', 'dpv:DataBreachRecord', 'dpv:DataController', 'dpv:DataControllerDataSource', 'dpv:DataErasurePolicy',
  'dpv:DataProcessingAgreement', 'dpv:DataProcessor', 'dpv:DataProtectionAuthority', 'dpv:DataProtectionOfficer', 'dpv:DataQualityManagement',
  'dpv:DataStoragePolicy', 'dpv:DataSubProcessor', 'dpv:DataSubject', 'dpv:DataSubjectDataSource', 'dpv:DataSubjectRight',
  'dpv:DataTransferLegalBasis', 'dpv:Disclose', 'dpv:Employee', 'dpv:EncryptionAtRest', 'dpv:EncryptionInTransfer', 'dpv:Entity',
  'dpv:GuardianOfDataSubject', 'dpv:IncidentManagementProcedures', 'dpv:IndeterminateDuration', 'dpv:InformationSecurityPolicy',
  'dpv:InternationalOrganisation', 'dpv:JobApplicant', 'dpv:JointDataControllersAgreement', 'dpv:LegalAgreement', 'dpv:LegalBasis',
  'dpv:LegalObligation', 'dpv:LegitimateInterest', 'dpv:LegitimateInterestAssessment', 'dpv:Member', 'dpv:OrganisationalMeasure',
  'dpv:OrganisationalUnit', 'dpv:Participant', 'dpv:Patient', 'dpv:PersonalData', 'dpv:PhysicalMeasure', 'dpv:Process', 'dpv:Processing',
  'dpv:Pseudonymisation', 'dpv:PublicDataSource', 'dpv:PublicInterest', 'dpv:Purpose', 'dpv:ROPA', 'dpv:Recipient', 'dpv:Representative',
  'dpv:SafeguardForDataTransfer', 'dpv:SecurityAssessment', 'dpv:SecurityMethod', 'dpv:SpecialCategoryPersonalData', 'dpv:StaffTraining',
  'dpv:StorageDuration', 'dpv:StorageLocation', 'dpv:Student', 'dpv:SubProcessorAgreement', 'dpv:Subscriber', 'dpv:TechnicalMeasure',
  'dpv:TemporalDuration', 'dpv:ThirdCountry', 'dpv:ThirdParty', 'dpv:ThirdPartyAgreement', 'dpv:ThirdPartyDataSource',
  'dpv:ThirdPartySecurityProcedures', 'dpv:UntilEventDuration', 'dpv:User', 'dpv:Visitor', 'dpv:VitalInterest', 'eu-gdpr:A15', 'eu-gdpr:A16',
  'eu-gdpr:A17', 'eu-gdpr:A18', 'eu-gdpr:A19', 'eu-gdpr:A20', 'eu-gdpr:A21', 'eu-gdpr:A22', 'eu-gdpr:A45-3', 'eu-gdpr:A46-2-a', 'eu-gdpr:A46-2-b',
  'eu-gdpr:A46-2-c', 'eu-gdpr:A46-2-d', 'eu-gdpr:A46-2-e', 'eu-gdpr:A46-2-f', 'eu-gdpr:A46-3-a', 'eu-gdpr:A46-3-b', 'eu-gdpr:A49-1-a',
  'eu-gdpr:A49-1-b', 'eu-gdpr:A49-1-c', 'eu-gdpr:A49-1-d', 'eu-gdpr:A49-1-e', 'eu-gdpr:A49-1-f', 'eu-gdpr:A49-1-g', 'eu-gdpr:A49-2', 'eu-gdpr:A6-1-a',
  'eu-gdpr:A6-1-b', 'eu-gdpr:A6-1-c', 'eu-gdpr:A6-1-d', 'eu-gdpr:A6-1-e', 'eu-gdpr:A6-1-f', 'eu-gdpr:A9-2-a', 'eu-gdpr:A9-2-b', 'eu-gdpr:A9-2-c',
  'eu-gdpr:A9-2-d', 'eu-gdpr:A9-2-e', 'eu-gdpr:A9-2-f', 'eu-gdpr:A9-2-g', 'eu-gdpr:A9-2-h', 'eu-gdpr:A9-2-i', 'eu-gdpr:A9-2-j',
  'eu-gdpr:AdHocContractualClauses', 'eu-gdpr:BindingCorporateRules', 'eu-gdpr:CertificationMechanismsForDataTransfers',
  'eu-gdpr:CodesOfConductForDataTransfers', 'eu-gdpr:Controller', 'eu-gdpr:DPIANecessityAssessment', 'eu-gdpr:DPIANotRequired',
  'eu-gdpr:DPIARequired', 'eu-gdpr:DataTransferTool', 'eu-gdpr:Processor', 'eu-gdpr:Representative', 'eu-gdpr:SCCByCommission',
  'eu-gdpr:SCCBySupervisoryAuthority', 'eu-gdpr:StandardContractualClauses', 'legal-eu:Adequacy-EU-AD', 'legal-eu:Adequacy-EU-AR',
  'legal-eu:Adequacy-EU-CA', 'legal-eu:Adequacy-EU-CH', 'legal-eu:Adequacy-EU-FO', 'legal-eu:Adequacy-EU-GB', 'legal-eu:Adequacy-EU-GG',
  'legal-eu:Adequacy-EU-IL', 'legal-eu:Adequacy-EU-IM', 'legal-eu:Adequacy-EU-JE', 'legal-eu:Adequacy-EU-JP', 'legal-eu:Adequacy-EU-NZ',
  'legal-eu:Adequacy-EU-UY', 'legal-eu:law-GDPR', 'pd:Authenticating', 'pd:Behavioural', 'pd:Biometric', 'pd:Communication', 'pd:Contact',
  'pd:Criminal', 'pd:CriminalOffence', 'pd:Demographic', 'pd:DeviceBased', 'pd:Education', 'pd:EmploymentHistory', 'pd:EthnicOrigin', 'pd:Family',
  'pd:Financial', 'pd:Genetic', 'pd:Health', 'pd:IPAddress', 'pd:Identifying', 'pd:Location', 'pd:OfficialID', 'pd:PaymentCard', 'pd:Picture',
  'pd:PoliticalAffiliation', 'pd:Preference', 'pd:Professional', 'pd:Profile', 'pd:ReligiousBelief', 'pd:Sexual', 'pd:SocialMedia',
  'pd:TradeUnionMembership', 'pd:Transactional', 'pd:VoiceMail',
] as const;
export type DpvConcept = (typeof DPV_CONCEPTS)[number];

/** How things hang together. */
export const DPV_PROPERTIES = [
  'dpv:hasActivityStatus', 'dpv:hasAddress', 'dpv:hasApplicableLaw', 'dpv:hasAssessment', 'dpv:hasAuthority', 'dpv:hasContact', 'dpv:hasContext',
  'dpv:hasCountry', 'dpv:hasDataController', 'dpv:hasDataExporter', 'dpv:hasDataImporter', 'dpv:hasDataProcessor', 'dpv:hasDataProtectionOfficer',
  'dpv:hasDataSource', 'dpv:hasDataSubject', 'dpv:hasDuration', 'dpv:hasIdentifier', 'dpv:hasJointDataControllers', 'dpv:hasLegalBasis',
  'dpv:hasLegalMeasure', 'dpv:hasLocation', 'dpv:hasName', 'dpv:hasOrganisationalMeasure', 'dpv:hasOrganisationalUnit', 'dpv:hasPersonalData',
  'dpv:hasPhysicalMeasure', 'dpv:hasPolicy', 'dpv:hasProcess', 'dpv:hasProcessing', 'dpv:hasPurpose', 'dpv:hasRecipient',
  'dpv:hasRecipientDataController', 'dpv:hasRecipientThirdParty', 'dpv:hasRecordOfActivity', 'dpv:hasRepresentative', 'dpv:hasResponsibleEntity',
  'dpv:hasRight', 'dpv:hasStatus', 'dpv:hasStorageCondition', 'dpv:hasTechnicalMeasure', 'dpv:hasThirdCountry',
] as const;
export type DpvProperty = (typeof DPV_PROPERTIES)[number];

/** Codes of countries and of the European Union that `loc:` has a term for. */
export const DPV_LOCATIONS: ReadonlySet<string> = new Set((
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD '
  + 'CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET EU FI FJ FK FM FO FR GA GB GD GE '
  + 'GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM '
  + 'KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ '
  + 'NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH '
  + 'SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG '
  + 'VI VN VU WF WS YE YT ZA ZM ZW'
).split(' '));
