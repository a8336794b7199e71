import { OmitType } from '@nestjs/swagger';
import type { OrganisationFacts } from '../../law/facts.js';
import { REGIMES, SECTORS, type Regime, type Sector } from '../../law/vocabulary.js';
import { Country, EmailAddress, Key, OneOf, Part, Parts, SomeOf, Text, Texts, WebAddress, Whole } from '../../platform/http/fields.js';
import { ContactBody } from './contact.body.js';

/** A representative under Art. 27 GDPR, Art. 27 UK GDPR or Art. 14 FADP. */
export class RepresentativeBody extends ContactBody {
  @OneOf(REGIMES, { required: true }) regime: Regime;
}

/** The accountable entity whose register this is. */
export class OrganisationBody implements Partial<OrganisationFacts> {
  @Key({ required: true, description: 'Names the organisation in addresses; never changes.' }) slug: string;
  @Text({ required: true, most: 300 }) name: string;
  @Texts() tradingNames: string[];
  @Country({ description: 'Where it is established.' }) country: string | null;
  @Text({ most: 1_000 }) address: string | null;
  @WebAddress() website: string | null;
  @EmailAddress() email: string | null;
  @Text({ most: 100 }) phone: string | null;
  @SomeOf(REGIMES, { description: 'The laws that bind it; default: that of its country.' }) regimes: Regime[];
  @OneOf(SECTORS, { description: 'Default: commercial.' }) sector: Sector;
  @Part(() => ContactBody) dataProtectionOfficer: ContactBody | null;
  @Parts(() => RepresentativeBody) representatives: RepresentativeBody[];
  @Text({ most: 300 }) supervisoryAuthority: string | null;
  @Whole({ least: 0, most: 730, description: 'Days before a new sub-processor starts; default 30.' }) noticePeriodDays: number;
  @Whole({ least: 0, most: 730, description: 'Of these, how long customers may object; default 30.' }) objectionPeriodDays: number;
}

/** A new organisation; its country decides which law binds it where nothing else is said. */
export class NewOrganisationBody extends OmitType(OrganisationBody, ['country']) {
  @Country({ required: true, description: 'Where it is established.' }) country: string;
}
