import { Column, Entity } from 'typeorm';
import type { DataCategoryFacts } from '../../law/facts.js';
import { explainConstraint } from '../../platform/database/constraint-problems.js';
import { RegisterThing } from './register-thing.js';

/** A category of personal data of the organisation's own; the built-in ones are in the law room. */
@Entity('data_categories')
export class DataCategory extends RegisterThing implements DataCategoryFacts {
  @Column('text') name: string;
  @Column('boolean') special: boolean;
  @Column('boolean') criminal: boolean;
}

explainConstraint('data_categories_pkey', 'already-exists', 'A data category with this key exists already.');
