import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The application's way to the job queue, and what was mailed to whom. The queue's own schema belongs to graphile-worker, which migrates it
 * after these migrations; the functions are in PL/pgSQL because that binds names when it runs.
 */
export class CreateJobsAndMail1795300000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION add_job(task text, payload json, job_key text, job_key_mode text, run_at timestamptz, max_attempts integer, queue_name text)
        RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
        BEGIN
          PERFORM graphile_worker.add_job(task, payload, queue_name, run_at, max_attempts, job_key, job_key_mode => coalesce(add_job.job_key_mode, 'replace'));
        END $$`);
    await runner.query(`
      CREATE FUNCTION job_counts() RETURNS TABLE (state text, jobs bigint)
        LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
        BEGIN
          RETURN QUERY
            SELECT CASE WHEN j.locked_at IS NOT NULL THEN 'running' WHEN j.attempts >= j.max_attempts THEN 'given-up' WHEN j.run_at <= now() THEN 'due' ELSE 'later' END, count(*)
            FROM graphile_worker.jobs j GROUP BY 1;
        END $$`);
    for (const name of ['add_job(text, json, text, text, timestamptz, integer, text)', 'job_counts()']) {
      await runner.query(`REVOKE ALL ON FUNCTION ${name} FROM PUBLIC`);
      await runner.query(`GRANT EXECUTE ON FUNCTION ${name} TO register30_app`);
    }
    await runner.query(`
      CREATE TABLE mail_deliveries (
        id uuid NOT NULL,
        organisation_id uuid,
        kind text NOT NULL,
        dedupe_key text NOT NULL,
        address text NOT NULL,
        subject text NOT NULL,
        state text NOT NULL DEFAULT 'queued',
        attempts integer NOT NULL DEFAULT 0,
        claimed_until timestamptz,
        last_error text,
        created_at timestamptz NOT NULL DEFAULT now(),
        sent_at timestamptz,
        CONSTRAINT mail_deliveries_state CHECK (state = ANY (ARRAY['queued'::text, 'sent'::text, 'failed'::text])),
        CONSTRAINT mail_deliveries_pkey PRIMARY KEY (id)
      )`);
    await runner.query(`CREATE UNIQUE INDEX mail_deliveries_dedupe_key_unique ON mail_deliveries (dedupe_key)`);
    await runner.query(`CREATE INDEX mail_deliveries_by_time ON mail_deliveries (organisation_id, created_at)`);
    await runner.query(`ALTER TABLE mail_deliveries ENABLE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE mail_deliveries FORCE ROW LEVEL SECURITY`);
    await runner.query(`CREATE POLICY mail_deliveries_of_organisation ON mail_deliveries USING (organisation_id = app_organisation_id())`);
    await runner.query(`CREATE POLICY mail_deliveries_of_instance ON mail_deliveries USING (organisation_id IS NULL AND app_scope() = 'instance')`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE (state, attempts, claimed_until, last_error, sent_at) ON mail_deliveries TO register30_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE mail_deliveries`);
    await runner.query(`DROP FUNCTION job_counts()`);
    await runner.query(`DROP FUNCTION add_job(text, json, text, text, timestamptz, integer, text)`);
  }
}
