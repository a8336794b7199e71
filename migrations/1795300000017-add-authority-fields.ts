import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What authorities' sheets ask of an activity besides Art. 30. Nothing is known of it yet for the activities there are. */
export class AddAuthorityFields1795300000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE activities
        ADD number text,
        ADD business_function text,
        ADD rights text[] NOT NULL DEFAULT '{}',
        ADD automated_decisions_description text,
        ADD consent_record text,
        ADD legitimate_interest_assessment json,
        ADD breaches json NOT NULL DEFAULT '[]',
        ADD uk_schedule_1_condition text,
        ADD internal_recipients text[] NOT NULL DEFAULT '{}',
        ADD locations json NOT NULL DEFAULT '[]',
        ADD retention_policy json,
        ADD successor text,
        ADD last_reviewed_on date,
        ADD joint_controller_arrangement text`);
    await runner.query(`
      ALTER TABLE activities
        ALTER rights DROP DEFAULT, ALTER breaches DROP DEFAULT, ALTER internal_recipients DROP DEFAULT, ALTER locations DROP DEFAULT`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE activities
        DROP number, DROP business_function, DROP rights, DROP automated_decisions_description, DROP consent_record,
        DROP legitimate_interest_assessment, DROP breaches, DROP uk_schedule_1_condition, DROP internal_recipients, DROP locations,
        DROP retention_policy, DROP successor, DROP last_reviewed_on, DROP joint_controller_arrangement`);
  }
}
