import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Revisions and the heads of their chains. The application may add revisions and nothing else. */
export class CreateHistory1795300000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE history_heads (
        organisation_id uuid NOT NULL,
        sequence bigint NOT NULL,
        at timestamptz(3) NOT NULL,
        hash text NOT NULL,
        CONSTRAINT history_heads_pkey PRIMARY KEY (organisation_id)
      )`);
    await runner.query(`
      CREATE TABLE revisions (
        organisation_id uuid NOT NULL,
        sequence bigint NOT NULL,
        at timestamptz(3) NOT NULL,
        actor jsonb NOT NULL,
        reason text,
        kind text NOT NULL,
        key text NOT NULL,
        action text NOT NULL,
        "before" jsonb,
        after jsonb,
        previous_hash text NOT NULL,
        hash text NOT NULL,
        CONSTRAINT revisions_pkey PRIMARY KEY (organisation_id, sequence)
      )`);
    await runner.query(`CREATE INDEX revisions_by_time ON revisions (organisation_id, at)`);
    await runner.query(`CREATE INDEX revisions_by_thing ON revisions (organisation_id, kind, key, sequence)`);
    await runner.query(`ALTER TABLE history_heads ENABLE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE history_heads FORCE ROW LEVEL SECURITY`);
    await runner.query(`CREATE POLICY history_heads_of_organisation ON history_heads USING (organisation_id = app_organisation_id())`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON history_heads TO register30_app`);
    await runner.query(`ALTER TABLE revisions ENABLE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE revisions FORCE ROW LEVEL SECURITY`);
    await runner.query(`CREATE POLICY revisions_of_organisation ON revisions USING (organisation_id = app_organisation_id())`);
    await runner.query(`GRANT SELECT, INSERT ON revisions TO register30_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE revisions`);
    await runner.query(`DROP TABLE history_heads`);
  }
}
