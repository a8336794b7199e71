import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people want to find again in the console as they left it, each row theirs alone. */
export class CreatePreferences1795300000019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE person_preferences (
        person_id uuid NOT NULL,
        name text NOT NULL,
        value jsonb NOT NULL,
        CONSTRAINT person_preferences_pkey PRIMARY KEY (person_id, name),
        CONSTRAINT person_preferences_person_exists FOREIGN KEY (person_id) REFERENCES people(id)
      )`);
    await runner.query(`ALTER TABLE person_preferences ENABLE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE person_preferences FORCE ROW LEVEL SECURITY`);
    await runner.query(`CREATE POLICY person_preferences_of_person ON person_preferences USING (app_scope() = 'person' AND person_id = app_person_id())`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON person_preferences TO register30_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE person_preferences`);
  }
}
