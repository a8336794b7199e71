import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The role under which the service works. It owns nothing, so row-level security binds it; migrations run as the owner. Roles
 * belong to the server, not to one database: another register on the same server may have made it already.
 */
export class CreateApplicationRole1795300000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DO $$ BEGIN
        CREATE ROLE register30_app NOLOGIN NOSUPERUSER NOBYPASSRLS;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
      END $$`);
    // Whoever made the role may grant it; on a server where another owner made it, that owner must have granted it to this one.
    await runner.query(`
      DO $$ BEGIN
        EXECUTE format('GRANT register30_app TO %I', current_user);
      EXCEPTION WHEN insufficient_privilege THEN
        IF NOT pg_has_role(current_user, 'register30_app', 'MEMBER') THEN RAISE; END IF;
      END $$`);
    await runner.query(`GRANT USAGE ON SCHEMA public TO register30_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`REVOKE USAGE ON SCHEMA public FROM register30_app`);
  }
}
