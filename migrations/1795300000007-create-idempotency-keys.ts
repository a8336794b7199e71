import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Answers given to requests with an `Idempotency-Key`; each principal sees its own, and what is older than two days is forgotten. */
export class CreateIdempotencyKeys1795300000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE idempotency_keys (
        principal text NOT NULL,
        key text NOT NULL,
        request text NOT NULL,
        status integer NOT NULL,
        headers jsonb NOT NULL,
        body json NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT idempotency_keys_pkey PRIMARY KEY (principal, key)
      )`);
    await runner.query(`CREATE INDEX idempotency_keys_by_age ON idempotency_keys (created_at)`);
    await runner.query(`ALTER TABLE idempotency_keys ENABLE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE idempotency_keys FORCE ROW LEVEL SECURITY`);
    await runner.query(`
      CREATE POLICY idempotency_keys_of_principal ON idempotency_keys TO register30_app
        USING (principal = current_setting('app.principal', true))`);
    await runner.query(`CREATE POLICY idempotency_keys_of_owner ON idempotency_keys TO CURRENT_USER USING (true)`);
    await runner.query(`GRANT SELECT, INSERT ON idempotency_keys TO register30_app`);
    await runner.query(`
      CREATE FUNCTION forget_idempotency_keys() RETURNS void
        LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public
        BEGIN ATOMIC
          DELETE FROM idempotency_keys WHERE (principal, key) IN (
            SELECT k.principal, k.key FROM idempotency_keys k WHERE k.created_at < now() - interval '48 hours' LIMIT 100 FOR UPDATE SKIP LOCKED);
        END`);
    await runner.query(`REVOKE ALL ON FUNCTION forget_idempotency_keys() FROM PUBLIC`);
    await runner.query(`GRANT EXECUTE ON FUNCTION forget_idempotency_keys() TO register30_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION forget_idempotency_keys()`);
    await runner.query(`DROP TABLE idempotency_keys`);
  }
}
