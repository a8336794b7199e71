import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Answers given to requests with an `Idempotency-Key`; each principal sees its own. */
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
    // UPDATE for the row locks under which old keys are forgotten; nothing is ever updated.
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON idempotency_keys TO register30_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE idempotency_keys`);
  }
}
