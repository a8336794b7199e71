import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** One wish of one person: a saved view, chosen columns, when they last looked. Means something to the console alone. */
@Entity('person_preferences')
@ForeignKey('people', ['personId'], ['id'], { name: 'person_preferences_person_exists' })
export class Preference {
  @PrimaryColumn('uuid') personId: string;
  @PrimaryColumn('text') name: string;
  @Column('jsonb') value: unknown;
}
