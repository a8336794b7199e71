import { Check, Column, Entity } from 'typeorm';
import type { CertificationFacts, ContactFacts, ProcessorFacts } from '../../law/facts.js';
import { SECTORS, type ForeignLaw, type Sector } from '../../law/vocabulary.js';
import { isOneOf } from '../../platform/database/check-expression.js';
import { explainConstraint } from '../../platform/database/constraint-problems.js';
import { RegisterThing } from './register-thing.js';

@Entity('processors')
@Check('processors_sector', isOneOf('sector', SECTORS))
export class Processor extends RegisterThing implements ProcessorFacts {
  @Column('text') name: string;
  @Column('text', { nullable: true }) legalName: string | null;
  @Column('text', { nullable: true }) country: string | null;
  @Column('text', { nullable: true }) address: string | null;
  @Column('text', { nullable: true }) catalogue: string | null;
  @Column('text', { array: true }) aliases: string[];
  @Column('text', { nullable: true }) website: string | null;
  @Column('json', { nullable: true }) contact: ContactFacts | null;
  @Column('text', { nullable: true }) subProcessorsUrl: string | null;
  @Column('text') sector: Sector;
  @Column('text', { array: true }) subjectTo: ForeignLaw[];
  @Column('text', { array: true }) notSubjectTo: ForeignLaw[];
  @Column('json') certifications: CertificationFacts[];
}

explainConstraint('processors_pkey', 'already-exists', 'A processor with this key exists already.');
