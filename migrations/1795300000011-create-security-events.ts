import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What happened around signing in, which the application may add to and not change; and the counters that slow guessing down. */
export class CreateSecurityEvents1795300000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE security_events (
        id uuid NOT NULL,
        at timestamptz(3) NOT NULL DEFAULT now(),
        kind text NOT NULL,
        person_id uuid,
        person_name text,
        address text,
        user_agent text,
        details jsonb NOT NULL,
        CONSTRAINT security_events_pkey PRIMARY KEY (id)
      )`);
    await runner.query(`CREATE INDEX security_events_by_time ON security_events (at, id)`);
    await runner.query(`CREATE INDEX security_events_by_person ON security_events (person_id, at)`);
    // The columns, their order and their types are those of rate-limiter-flexible, which writes here.
    await runner.query(`
      CREATE TABLE throttles (
        key text NOT NULL,
        points integer NOT NULL DEFAULT 0,
        expire bigint,
        CONSTRAINT throttles_pkey PRIMARY KEY (key)
      )`);
    for (const table of ['security_events', 'throttles']) {
      await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
      await runner.query(`CREATE POLICY ${table}_of_identity ON ${table} USING (app_scope() = 'identity')`);
    }
    await runner.query(`CREATE POLICY security_events_of_instance ON security_events USING (app_scope() = 'instance')`);
    await runner.query(`GRANT SELECT, INSERT ON security_events TO register30_app`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON throttles TO register30_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE throttles`);
    await runner.query(`DROP TABLE security_events`);
  }
}
