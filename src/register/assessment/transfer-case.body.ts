import {
  FOREIGN_LAWS, type ForeignLaw, INTERNATIONAL_ORGANISATIONS, type InternationalOrganisation, PARTY_ROLES, type PartyRole, REGIMES, type Regime,
  SCENARIOS, type Scenario, SECTORS, type Sector, TRANSFER_PURPOSES, type TransferPurpose,
} from '../../law/vocabulary.js';
import { Country, DayField, Flag, OneOf, Part, Parts, SomeOf } from '../../platform/http/fields.js';
import { CertificationBody } from '../shapes/processor.body.js';
import { SafeguardBody } from '../shapes/safeguard.body.js';

export class ExporterBody {
  @Country({ required: true }) country: string;
  @OneOf(PARTY_ROLES, { required: true }) role: PartyRole;
  @OneOf(SECTORS, { description: 'Default: commercial.' }) sector?: Sector | null;
}

export class ImporterBody {
  @Country({ description: 'Needed unless an international organisation is named.' }) country?: string | null;
  @OneOf(INTERNATIONAL_ORGANISATIONS) organisation?: InternationalOrganisation | null;
  @OneOf(PARTY_ROLES, { required: true }) role: PartyRole;
  @OneOf(SECTORS, { description: 'Default: commercial.' }) sector?: Sector | null;
  @SomeOf(FOREIGN_LAWS) subjectTo?: ForeignLaw[] | null;
  @SomeOf(FOREIGN_LAWS) notSubjectTo?: ForeignLaw[] | null;
  @Parts(() => CertificationBody, { most: 50 }) certifications?: CertificationBody[] | null;
}

/** One transfer on one day under one law. */
export class TransferCaseBody {
  @OneOf(REGIMES, { required: true }) regime: Regime;
  @DayField({ required: true }) asOf: string;
  @Part(() => ExporterBody, { required: true }) exporter: ExporterBody;
  @Part(() => ImporterBody, { required: true }) importer: ImporterBody;
  @Flag({ description: 'Data of employees in the employment context.' }) hrData?: boolean | null;
  @Flag({ description: 'Default true.' }) automatedProcessing?: boolean | null;
  @OneOf(TRANSFER_PURPOSES) purpose?: TransferPurpose | null;
  @Flag({ description: 'Module 4: combined with data the processor collected itself.' }) combinedWithExporterData?: boolean | null;
  @OneOf(SCENARIOS, { description: 'Default: disclosure.' }) scenario?: Scenario | null;
  @Parts(() => SafeguardBody, { most: 100 }) safeguards?: SafeguardBody[] | null;
}
