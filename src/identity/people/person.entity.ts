import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { isOneOf } from '../../platform/database/check-expression.js';
import { explainConstraint } from '../../platform/database/constraint-problems.js';

/** Languages in which people are written to. */
export const PERSON_LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl'] as const;
export type PersonLanguage = (typeof PERSON_LANGUAGES)[number];

/** Somebody who may sign in. Never removed, as histories name them; deactivated instead. */
@Entity('people')
@Index('people_email_unique', ['email'], { unique: true })
@Check('people_email_lower', 'email = lower(email)')
@Check('people_language', isOneOf('language', PERSON_LANGUAGES))
export class Person {
  @PrimaryColumn('uuid') id: string;
  @Column('text') email: string;
  @Column('text') name: string;
  @Column('text', { nullable: true }) language: PersonLanguage | null;
  @Column('boolean', { default: false }) instanceAdministrator: boolean;
  @Column('timestamptz', { nullable: true }) deactivatedAt: Date | null;
  @Column('timestamptz', { nullable: true }) lastSignedInAt: Date | null;
  @Column('integer', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('text') createdBy: string;
}

explainConstraint('people_email_unique', 'already-exists', 'A person with this e-mail address exists already.');
