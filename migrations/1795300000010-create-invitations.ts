import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Invitations, and links that work once: what a link's secret stands for only the scope `identity` can look up. */
export class CreateInvitations1795300000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE invitations (
        id uuid NOT NULL,
        organisation_id uuid,
        email text NOT NULL,
        name text,
        role text NOT NULL,
        hash bytea,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        accepted_at timestamptz,
        revoked_at timestamptz,
        CONSTRAINT invitations_instance_is_admin CHECK (organisation_id IS NOT NULL OR role = 'admin'::text),
        CONSTRAINT invitations_role CHECK (role = ANY (ARRAY['auditor'::text, 'procurement'::text, 'dpo'::text, 'admin'::text])),
        CONSTRAINT invitations_pkey PRIMARY KEY (id),
        CONSTRAINT invitations_organisation_exists FOREIGN KEY (organisation_id) REFERENCES organisations(id)
      )`);
    await runner.query(`CREATE UNIQUE INDEX invitations_hash_unique ON invitations (hash)`);
    await runner.query(`CREATE INDEX invitations_by_organisation ON invitations (organisation_id, email)`);
    await runner.query(`
      CREATE TABLE one_time_links (
        hash bytea NOT NULL,
        purpose text NOT NULL,
        person_id uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        used_at timestamptz,
        CONSTRAINT one_time_links_purpose CHECK (purpose = ANY (ARRAY['first-administrator'::text, 'password-reset'::text])),
        CONSTRAINT one_time_links_pkey PRIMARY KEY (hash),
        CONSTRAINT one_time_links_person_exists FOREIGN KEY (person_id) REFERENCES people(id)
      )`);
    await runner.query(`CREATE INDEX one_time_links_by_person ON one_time_links (person_id)`);
    for (const table of ['invitations', 'one_time_links']) {
      await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
      await runner.query(`CREATE POLICY ${table}_of_identity ON ${table} USING (app_scope() = 'identity')`);
    }
    await runner.query(`CREATE POLICY invitations_of_organisation ON invitations USING (organisation_id = app_organisation_id())`);
    await runner.query(`CREATE POLICY invitations_of_instance ON invitations USING (app_scope() = 'instance')`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON invitations TO register30_app`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON one_time_links TO register30_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE one_time_links`);
    await runner.query(`DROP TABLE invitations`);
  }
}
