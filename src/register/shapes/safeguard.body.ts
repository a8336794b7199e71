import type { SafeguardFacts, TransferImpactAssessmentFacts } from '../../law/facts.js';
import {
  DEROGATION_ARTICLES, type DerogationArticle, MECHANISMS, type Mechanism, SCC_MODULES, type SccModule, TIA_OUTCOMES, type TiaOutcome,
} from '../../law/vocabulary.js';
import { DayField, Flag, OneOf, Part, Text, Texts, WebAddress } from '../../platform/http/fields.js';

/** Assessment of the law of the third country (C-311/18; Clause 14 of Decision (EU) 2021/914). */
export class TransferImpactAssessmentBody implements TransferImpactAssessmentFacts {
  @DayField() concludedOn: string | null;
  @OneOf(TIA_OUTCOMES) outcome: TiaOutcome | null;
  @WebAddress() url?: string | null;
}

/** What a transfer relies on (Art. 46, 47, 49 GDPR), or a certification scheme the vendor claims. */
export class SafeguardBody implements SafeguardFacts {
  @OneOf(MECHANISMS, { required: true }) mechanism: Mechanism;
  @OneOf(SCC_MODULES, { description: '1 C2C, 2 C2P, 3 P2P, 4 P2C.' }) module?: SccModule | null;
  @OneOf(DEROGATION_ARTICLES) article?: DerogationArticle | null;
  @DayField() signedOn: string | null;
  @DayField({ description: 'The last day.' }) endsOn: string | null;
  @Text({ most: 300 }) reference: string | null;
  @WebAddress() url: string | null;
  @Texts({ description: 'Annexes that are not filled in, such as II.' }) annexesMissing?: string[] | null;
  @Flag() unmodified?: boolean | null;
  @Flag({ description: 'Amended as the FDPIC asks.' }) swissAmendments?: boolean | null;
  @DayField() processingChangedOn?: string | null;
  @DayField() approvedOn?: string | null;
  @Flag({ description: 'The importer is bound by the BCR.' }) importerBound?: boolean | null;
  @DayField() authorisedOn?: string | null;
  @DayField() notifiedOn?: string | null;
  @Flag() certificateHeld?: boolean | null;
  @Flag() bindingCommitments?: boolean | null;
  @Part(() => TransferImpactAssessmentBody) transferImpactAssessment: TransferImpactAssessmentBody | null;
  @Flag() necessary?: boolean | null;
  @Flag() occasional?: boolean | null;
  @Flag() systematic?: boolean | null;
  @Flag() repetitive?: boolean | null;
  @Flag() limitedNumber?: boolean | null;
  @Flag() explicitConsent?: boolean | null;
  @Flag() risksExplained?: boolean | null;
  @Flag() assessmentDocumented?: boolean | null;
  @Flag() authorityInformed?: boolean | null;
  @Flag() dataSubjectsInformed?: boolean | null;
}
