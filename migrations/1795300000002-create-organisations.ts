import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organisations, and the two settings of a transaction by which row-level security knows whose rows it may touch. */
export class CreateOrganisations1795300000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION app_organisation_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
        RETURN nullif(current_setting('app.organisation_id', true), '')::uuid`);
    await runner.query(`
      CREATE FUNCTION app_scope() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
        RETURN coalesce(current_setting('app.scope', true), '')`);
    await runner.query(`
      CREATE TABLE organisations (
        id uuid NOT NULL,
        slug text NOT NULL,
        name text NOT NULL,
        trading_names text[] NOT NULL,
        country text,
        address text,
        website text,
        email text,
        phone text,
        regimes text[] NOT NULL,
        sector text NOT NULL,
        data_protection_officer json,
        representatives json NOT NULL,
        supervisory_authority text,
        notice_period_days integer NOT NULL,
        objection_period_days integer NOT NULL,
        revision bigint NOT NULL,
        updated_at timestamptz NOT NULL DEFAULT now(),
        deleted_at timestamptz,
        CONSTRAINT organisations_sector CHECK (sector = ANY (ARRAY['commercial'::text, 'public-authority'::text, 'non-profit'::text])),
        CONSTRAINT organisations_pkey PRIMARY KEY (id)
      )`);
    await runner.query(`CREATE UNIQUE INDEX organisations_slug_unique ON organisations (slug) WHERE deleted_at IS NULL`);
    await runner.query(`ALTER TABLE organisations ENABLE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE organisations FORCE ROW LEVEL SECURITY`);
    await runner.query(`CREATE POLICY organisations_of_organisation ON organisations USING (id = app_organisation_id())`);
    await runner.query(`CREATE POLICY organisations_of_instance ON organisations USING (app_scope() = 'instance')`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON organisations TO register30_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE organisations`);
    await runner.query(`DROP FUNCTION app_scope()`);
    await runner.query(`DROP FUNCTION app_organisation_id()`);
  }
}
