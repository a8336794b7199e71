import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Published versions of sub-processor lists: added, never changed; readable by everybody while their organisation exists. */
export class CreatePublications1795300000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE publications (
        organisation_id uuid NOT NULL,
        version integer NOT NULL,
        published_at timestamptz NOT NULL,
        document jsonb NOT NULL,
        CONSTRAINT publications_pkey PRIMARY KEY (organisation_id, version)
      )`);
    await runner.query(`ALTER TABLE publications ENABLE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE publications FORCE ROW LEVEL SECURITY`);
    await runner.query(`CREATE POLICY publications_of_organisation ON publications USING (organisation_id = app_organisation_id())`);
    await runner.query(`CREATE POLICY publications_of_public ON publications FOR SELECT USING (app_scope() = 'public')`);
    await runner.query(`
      CREATE POLICY organisations_of_public ON organisations FOR SELECT
        USING (app_scope() = 'public' AND deleted_at IS NULL AND EXISTS (SELECT FROM publications p WHERE p.organisation_id = id))`);
    await runner.query(`GRANT SELECT, INSERT ON publications TO register30_app`);
    // Services keep published lists in memory; what ends with its organisation is announced like what is published.
    await runner.query(`
      CREATE FUNCTION announce_end_of_list() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        PERFORM pg_notify('register30_publications', NEW.slug);
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE TRIGGER organisations_announce_end_of_list AFTER UPDATE OF deleted_at ON organisations
        FOR EACH ROW WHEN (OLD.deleted_at IS DISTINCT FROM NEW.deleted_at) EXECUTE FUNCTION announce_end_of_list()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER organisations_announce_end_of_list ON organisations`);
    await runner.query(`DROP FUNCTION announce_end_of_list()`);
    await runner.query(`DROP POLICY organisations_of_public ON organisations`);
    await runner.query(`DROP TABLE publications`);
  }
}
