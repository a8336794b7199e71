import type { CertificationFacts, ProcessorFacts } from '../../law/facts.js';
import {
  CERTIFICATION_SCHEMES, CERTIFICATION_STATUSES, type CertificationScheme, type CertificationStatus, FOREIGN_LAWS, type ForeignLaw, SECTORS,
  type Sector,
} from '../../law/vocabulary.js';
import { Country, DayField, Flag, Key, OneOf, Part, Parts, SomeOf, Text, Texts, WebAddress } from '../../platform/http/fields.js';
import { ContactBody } from '../organisations/contact.body.js';

/** A self-certification under a scheme that an adequacy decision rests on. */
export class CertificationBody implements CertificationFacts {
  @OneOf(CERTIFICATION_SCHEMES, { required: true }) scheme: CertificationScheme;
  @DayField() from: string | null;
  @DayField({ description: 'For the DPF: the day re-certification is due, not the end of coverage.' }) until: string | null;
  @OneOf(CERTIFICATION_STATUSES, { description: 'Default: active.' }) status: CertificationStatus;
  @Flag({ description: 'Whether data of employees are covered.' }) coversHrData: boolean | null;
  @Flag({ description: 'False where the certified entity may not be this company.' }) entityConfirmed?: boolean | null;
  @DayField({ description: 'When somebody last looked at the official list.' }) checkedOn?: string | null;
  @Text({ most: 300 }) reference: string | null;
  @WebAddress() url: string | null;
}

/** A company that handles personal data for the organisation. */
export class ProcessorBody implements Partial<ProcessorFacts> {
  @Key({ required: true }) key: string;
  @Text({ required: true, most: 300 }) name: string;
  @Text({ most: 300, description: 'The contracting legal entity.' }) legalName: string | null;
  @Country({ description: 'Where it is established.' }) country: string | null;
  @Text({ most: 1_000 }) address: string | null;
  @Key({ description: 'Key in the catalogue.' }) catalogue: string | null;
  @Texts() aliases: string[];
  @WebAddress() website: string | null;
  @Part(() => ContactBody) contact: ContactBody | null;
  @WebAddress({ description: 'Where it publishes its own list.' }) subProcessorsUrl: string | null;
  @OneOf(SECTORS, { description: 'Default: commercial.' }) sector: Sector;
  @SomeOf(FOREIGN_LAWS, { description: 'Laws of its country that it is known to be under.' }) subjectTo: ForeignLaw[];
  @SomeOf(FOREIGN_LAWS, { description: 'Laws of its country that it is known not to be under.' }) notSubjectTo: ForeignLaw[];
  @Parts(() => CertificationBody, { most: 50 }) certifications: CertificationBody[];
}
