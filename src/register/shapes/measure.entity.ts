import { Check, Column, Entity } from 'typeorm';
import type { MeasureFacts } from '../../law/facts.js';
import { MEASURE_CATEGORIES, type MeasureCategory } from '../../law/vocabulary.js';
import { isOneOf } from '../../platform/database/check-expression.js';
import { explainConstraint } from '../../platform/database/constraint-problems.js';
import { RegisterThing } from './register-thing.js';

/** A technical or organisational measure (Art. 32). */
@Entity('measures')
@Check('measures_category', isOneOf('category', MEASURE_CATEGORIES))
export class Measure extends RegisterThing implements MeasureFacts {
  @Column('text') category: MeasureCategory;
  @Column('text') name: string;
  @Column('text', { nullable: true }) description: string | null;
}

explainConstraint('measures_pkey', 'already-exists', 'A measure with this key exists already.');
