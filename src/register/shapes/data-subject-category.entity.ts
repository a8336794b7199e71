import { Column, Entity } from 'typeorm';
import type { DataSubjectCategoryFacts } from '../../law/facts.js';
import { explainConstraint } from '../../platform/database/constraint-problems.js';
import { RegisterThing } from './register-thing.js';

/** A category of data subjects of the organisation's own; the built-in ones are in the law room. */
@Entity('data_subject_categories')
export class DataSubjectCategory extends RegisterThing implements DataSubjectCategoryFacts {
  @Column('text') name: string;
}

explainConstraint('data_subject_categories_pkey', 'already-exists', 'A data subject category with this key exists already.');
