import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People and where they hold a role; by `app_person_id()` row-level security knows what one person may know of. */
export class CreatePeople1795300000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION app_person_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
        RETURN nullif(current_setting('app.person_id', true), '')::uuid`);
    await runner.query(`
      CREATE TABLE people (
        id uuid NOT NULL,
        email text NOT NULL,
        name text NOT NULL,
        language text,
        instance_administrator boolean NOT NULL DEFAULT false,
        deactivated_at timestamptz,
        last_signed_in_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        created_by text NOT NULL,
        CONSTRAINT people_email_lower CHECK (email = lower(email)),
        CONSTRAINT people_language CHECK (language = ANY (ARRAY['en'::text, 'de'::text, 'fr'::text, 'es'::text, 'it'::text, 'nl'::text])),
        CONSTRAINT people_pkey PRIMARY KEY (id)
      )`);
    await runner.query(`CREATE UNIQUE INDEX people_email_unique ON people (email)`);
    await runner.query(`
      CREATE TABLE memberships (
        organisation_id uuid NOT NULL,
        person_id uuid NOT NULL,
        role text NOT NULL,
        source text NOT NULL DEFAULT 'invitation',
        weekly_reminders boolean NOT NULL DEFAULT true,
        daily_changes boolean NOT NULL DEFAULT false,
        revision bigint NOT NULL DEFAULT 0,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT memberships_role CHECK (role = ANY (ARRAY['auditor'::text, 'procurement'::text, 'dpo'::text, 'admin'::text])),
        CONSTRAINT memberships_pkey PRIMARY KEY (organisation_id, person_id),
        CONSTRAINT memberships_person_exists FOREIGN KEY (person_id) REFERENCES people(id),
        CONSTRAINT memberships_organisation_exists FOREIGN KEY (organisation_id) REFERENCES organisations(id)
      )`);
    await runner.query(`CREATE INDEX memberships_by_person ON memberships (person_id)`);
    for (const table of ['people', 'memberships']) {
      await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
      await runner.query(`CREATE POLICY ${table}_of_instance ON ${table} USING (app_scope() = 'instance')`);
      await runner.query(`CREATE POLICY ${table}_of_identity ON ${table} USING (app_scope() = 'identity')`);
      await runner.query(`CREATE POLICY ${table}_of_owner ON ${table} FOR SELECT TO CURRENT_USER USING (true)`);
    }
    await runner.query(`CREATE POLICY memberships_of_organisation ON memberships USING (organisation_id = app_organisation_id())`);
    await runner.query(`CREATE POLICY memberships_of_person ON memberships FOR SELECT USING (app_scope() = 'person' AND person_id = app_person_id())`);
    await runner.query(`CREATE POLICY people_of_person ON people FOR SELECT USING (app_scope() = 'person' AND id = app_person_id())`);
    await runner.query(`
      CREATE POLICY people_of_organisation ON people FOR SELECT
        USING (EXISTS (SELECT FROM memberships m WHERE m.organisation_id = app_organisation_id() AND m.person_id = people.id))`);
    await runner.query(`
      CREATE POLICY organisations_of_person ON organisations FOR SELECT
        USING (app_scope() = 'person' AND id IN (SELECT m.organisation_id FROM memberships m WHERE m.person_id = app_person_id()))`);
    await runner.query(`
      CREATE POLICY tokens_of_person ON tokens FOR SELECT
        USING (app_scope() = 'person' AND organisation_id IN (SELECT m.organisation_id FROM memberships m WHERE m.person_id = app_person_id() AND m.role = 'admin'))`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON people TO register30_app`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON memberships TO register30_app`);
    await runner.query(`
      CREATE FUNCTION people_exist() RETURNS boolean
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
        BEGIN ATOMIC
          SELECT EXISTS (SELECT FROM people);
        END`);
    await runner.query(`REVOKE ALL ON FUNCTION people_exist() FROM PUBLIC`);
    await runner.query(`GRANT EXECUTE ON FUNCTION people_exist() TO register30_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION people_exist()`);
    await runner.query(`DROP POLICY tokens_of_person ON tokens`);
    await runner.query(`DROP POLICY organisations_of_person ON organisations`);
    await runner.query(`DROP POLICY people_of_organisation ON people`);
    await runner.query(`DROP TABLE memberships`);
    await runner.query(`DROP TABLE people`);
    await runner.query(`DROP FUNCTION app_person_id()`);
  }
}
