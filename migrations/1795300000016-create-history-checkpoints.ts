import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Heads carry the signature of the instance, and signed heads are kept: added, never changed. */
export class CreateHistoryCheckpoints1795300000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE history_heads ADD key_id text, ADD signature text`);
    await runner.query(`
      CREATE TABLE history_checkpoints (
        organisation_id uuid NOT NULL,
        sequence bigint NOT NULL,
        at timestamptz(3) NOT NULL,
        hash text NOT NULL,
        key_id text NOT NULL,
        signature text NOT NULL,
        taken_at timestamptz(3) NOT NULL,
        journal text,
        CONSTRAINT history_checkpoints_pkey PRIMARY KEY (organisation_id, sequence)
      )`);
    await runner.query(`ALTER TABLE history_checkpoints ENABLE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE history_checkpoints FORCE ROW LEVEL SECURITY`);
    await runner.query(`CREATE POLICY history_checkpoints_of_organisation ON history_checkpoints USING (organisation_id = app_organisation_id())`);
    await runner.query(`CREATE POLICY history_checkpoints_of_owner ON history_checkpoints FOR SELECT TO CURRENT_USER USING (true)`);
    await runner.query(`CREATE POLICY history_heads_of_owner ON history_heads FOR SELECT TO CURRENT_USER USING (true)`);
    await runner.query(`GRANT SELECT, INSERT ON history_checkpoints TO register30_app`);
    // Which chains there are is asked by the task that takes checkpoints, before it works on one after the other.
    await runner.query(`
      CREATE FUNCTION grown_histories() RETURNS TABLE (organisation_id uuid, is_signed boolean)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
        BEGIN ATOMIC
          SELECT h.organisation_id, h.signature IS NOT NULL FROM history_heads h
          WHERE h.sequence > coalesce((SELECT max(c.sequence) FROM history_checkpoints c WHERE c.organisation_id = h.organisation_id), 0);
        END`);
    await runner.query(`REVOKE ALL ON FUNCTION grown_histories() FROM PUBLIC`);
    await runner.query(`GRANT EXECUTE ON FUNCTION grown_histories() TO register30_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION grown_histories()`);
    await runner.query(`DROP POLICY history_heads_of_owner ON history_heads`);
    await runner.query(`DROP TABLE history_checkpoints`);
    await runner.query(`ALTER TABLE history_heads DROP key_id, DROP signature`);
  }
}
