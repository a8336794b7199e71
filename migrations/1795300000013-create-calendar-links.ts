import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Secret addresses of calendars, and which mails an organisation's data protection officer gets. */
export class CreateCalendarLinks1795300000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.createTables(runner);
    for (const table of ['calendar_links', 'organisation_notifications']) {
      await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
      await runner.query(`CREATE POLICY ${table}_of_organisation ON ${table} USING (organisation_id = app_organisation_id())`);
    }
    await runner.query(`CREATE POLICY calendar_links_of_owner ON calendar_links FOR SELECT TO CURRENT_USER USING (true)`);
    await runner.query(`GRANT SELECT, INSERT, DELETE, UPDATE (last_used_at) ON calendar_links TO register30_app`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON organisation_notifications TO register30_app`);
    await this.createLookup(runner);
    await this.createMailsByRole(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER memberships_mails_by_role ON memberships`);
    await runner.query(`DROP FUNCTION mails_by_role()`);
    await runner.query(`DROP FUNCTION calendar_by_hash(bytea)`);
    await runner.query(`DROP TABLE organisation_notifications`);
    await runner.query(`DROP TABLE calendar_links`);
  }

  private async createTables(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE calendar_links (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        name text NOT NULL,
        owner_kind text NOT NULL,
        owner_id text NOT NULL,
        owner_name text NOT NULL,
        hash bytea NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        last_used_at timestamptz,
        CONSTRAINT calendar_links_owner_kind CHECK (owner_kind = ANY (ARRAY['person'::text, 'token'::text])),
        CONSTRAINT calendar_links_pkey PRIMARY KEY (organisation_id, id)
      )`);
    await runner.query(`CREATE UNIQUE INDEX calendar_links_hash_unique ON calendar_links (hash)`);
    await runner.query(`
      CREATE TABLE organisation_notifications (
        organisation_id uuid NOT NULL,
        officer_daily_changes boolean NOT NULL,
        officer_weekly_reminders boolean NOT NULL,
        revision bigint NOT NULL,
        CONSTRAINT organisation_notifications_pkey PRIMARY KEY (organisation_id)
      )`);
  }

  /** A link lives as long as whoever made it may read the organisation: a person with a role there, a token that works. */
  private async createLookup(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION calendar_by_hash(link_hash bytea)
        RETURNS TABLE (id uuid, organisation_id uuid, organisation_slug text, owner_id text, language text)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
        BEGIN ATOMIC
          SELECT l.id, l.organisation_id, o.slug, l.owner_id, p.language
          FROM calendar_links l
            JOIN organisations o ON o.id = l.organisation_id AND o.deleted_at IS NULL
            LEFT JOIN people p ON l.owner_kind = 'person' AND p.id::text = l.owner_id AND p.deactivated_at IS NULL
            LEFT JOIN memberships m ON m.organisation_id = l.organisation_id AND m.person_id = p.id
            LEFT JOIN tokens t ON l.owner_kind = 'token' AND t.id::text = l.owner_id
              AND (t.expires_on IS NULL OR t.expires_on >= (now() AT TIME ZONE 'UTC')::date)
          WHERE l.hash = link_hash
            AND (m.person_id IS NOT NULL OR p.instance_administrator OR t.id IS NOT NULL
              OR (l.owner_kind = 'token' AND l.owner_id = 'bootstrap' AND NOT EXISTS (SELECT FROM people)));
        END`);
    await runner.query(`REVOKE ALL ON FUNCTION calendar_by_hash(bytea) FROM PUBLIC`);
    await runner.query(`GRANT EXECUTE ON FUNCTION calendar_by_hash(bytea) TO register30_app`);
  }

  /** Whoever decides or administers is reminded every week unless they say otherwise; others only if they ask for it. */
  private async createMailsByRole(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION mails_by_role() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF TG_OP = 'INSERT' OR (NEW.role IN ('dpo', 'admin')) <> (OLD.role IN ('dpo', 'admin')) THEN
          NEW.weekly_reminders := NEW.role IN ('dpo', 'admin');
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`
      CREATE TRIGGER memberships_mails_by_role BEFORE INSERT OR UPDATE OF role ON memberships
        FOR EACH ROW EXECUTE FUNCTION mails_by_role()`);
  }
}
