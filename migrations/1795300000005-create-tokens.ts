import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bearer tokens, and the two ways to look something up before it is known who asks: a token by its whole hash, an organisation by its slug. */
export class CreateTokens1795300000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE tokens (
        id uuid NOT NULL,
        organisation_id uuid,
        name text NOT NULL,
        role text NOT NULL,
        hash bytea NOT NULL,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_on date,
        CONSTRAINT tokens_instance_is_admin CHECK (organisation_id IS NOT NULL OR role = 'admin'::text),
        CONSTRAINT tokens_role CHECK (role = ANY (ARRAY['auditor'::text, 'procurement'::text, 'dpo'::text, 'admin'::text])),
        CONSTRAINT tokens_pkey PRIMARY KEY (id)
      )`);
    await runner.query(`CREATE INDEX tokens_by_organisation ON tokens (organisation_id)`);
    await runner.query(`CREATE UNIQUE INDEX tokens_hash_unique ON tokens (hash)`);
    await runner.query(`ALTER TABLE tokens ENABLE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE tokens FORCE ROW LEVEL SECURITY`);
    await runner.query(`CREATE POLICY tokens_of_organisation ON tokens USING (organisation_id = app_organisation_id())`);
    await runner.query(`CREATE POLICY tokens_of_instance ON tokens USING (app_scope() = 'instance')`);
    await runner.query(`CREATE POLICY tokens_of_owner ON tokens FOR SELECT TO CURRENT_USER USING (true)`);
    await runner.query(`CREATE POLICY organisations_of_owner ON organisations FOR SELECT TO CURRENT_USER USING (true)`);
    await runner.query(`GRANT SELECT, INSERT, DELETE ON tokens TO register30_app`);
    await runner.query(`
      CREATE FUNCTION token_by_hash(token_hash bytea)
        RETURNS TABLE (id uuid, name text, role text, organisation_id uuid, organisation_slug text)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
        BEGIN ATOMIC
          SELECT t.id, t.name, t.role, t.organisation_id, o.slug
          FROM tokens t LEFT JOIN organisations o ON o.id = t.organisation_id
          WHERE t.hash = token_hash
            AND (t.expires_on IS NULL OR t.expires_on >= (now() AT TIME ZONE 'UTC')::date)
            AND (t.organisation_id IS NULL OR o.deleted_at IS NULL);
        END`);
    await runner.query(`
      CREATE FUNCTION organisation_id_by_slug(asked text) RETURNS uuid
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
        BEGIN ATOMIC
          SELECT o.id FROM organisations o WHERE o.slug = asked AND o.deleted_at IS NULL;
        END`);
    for (const name of ['token_by_hash(bytea)', 'organisation_id_by_slug(text)']) {
      await runner.query(`REVOKE ALL ON FUNCTION ${name} FROM PUBLIC`);
      await runner.query(`GRANT EXECUTE ON FUNCTION ${name} TO register30_app`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION organisation_id_by_slug(text)`);
    await runner.query(`DROP FUNCTION token_by_hash(bytea)`);
    await runner.query(`DROP POLICY organisations_of_owner ON organisations`);
    await runner.query(`DROP TABLE tokens`);
  }
}
