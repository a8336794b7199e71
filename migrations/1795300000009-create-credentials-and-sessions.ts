import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['person_credentials', 'recovery_codes', 'sessions'];

/**
 * How people prove who they are, and their sessions: rows that only the scope `identity` sees. A session and a token are looked up in one
 * round trip, which notes their use at most once a minute.
 */
export class CreateCredentialsAndSessions1795300000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE person_credentials (
        person_id uuid NOT NULL,
        password_hash text,
        password_changed_at timestamptz,
        totp_secret bytea,
        totp_confirmed_at timestamptz,
        totp_last_step bigint,
        CONSTRAINT person_credentials_pkey PRIMARY KEY (person_id),
        CONSTRAINT person_credentials_person_exists FOREIGN KEY (person_id) REFERENCES people(id)
      )`);
    await runner.query(`
      CREATE TABLE recovery_codes (
        person_id uuid NOT NULL,
        hash bytea NOT NULL,
        used_at timestamptz,
        CONSTRAINT recovery_codes_pkey PRIMARY KEY (person_id, hash),
        CONSTRAINT recovery_codes_person_exists FOREIGN KEY (person_id) REFERENCES people(id)
      )`);
    await runner.query(`
      CREATE TABLE sessions (
        id uuid NOT NULL,
        hash bytea NOT NULL,
        person_id uuid NOT NULL,
        purpose text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        authenticated_at timestamptz NOT NULL DEFAULT now(),
        last_seen_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        address text NOT NULL,
        user_agent text NOT NULL,
        provider text,
        attempts integer NOT NULL DEFAULT 0,
        CONSTRAINT sessions_purpose CHECK (purpose = ANY (ARRAY['full'::text, 'second-factor'::text, 'enrolment'::text])),
        CONSTRAINT sessions_pkey PRIMARY KEY (id),
        CONSTRAINT sessions_person_exists FOREIGN KEY (person_id) REFERENCES people(id)
      )`);
    await runner.query(`CREATE UNIQUE INDEX sessions_hash_unique ON sessions (hash)`);
    await runner.query(`CREATE INDEX sessions_by_person ON sessions (person_id)`);
    await runner.query(`CREATE INDEX sessions_by_expiry ON sessions (expires_at)`);
    for (const table of TABLES) {
      await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
      await runner.query(`CREATE POLICY ${table}_of_identity ON ${table} USING (app_scope() = 'identity')`);
    }
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON person_credentials TO register30_app`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON recovery_codes, sessions TO register30_app`);
    await runner.query(`CREATE POLICY sessions_of_owner ON sessions FOR SELECT TO CURRENT_USER USING (true)`);
    await runner.query(`CREATE POLICY sessions_seen_by_owner ON sessions FOR UPDATE TO CURRENT_USER USING (true)`);
    await runner.query(SESSION_ACCESS);
    await runner.query(`REVOKE ALL ON FUNCTION session_access(bytea, text) FROM PUBLIC`);
    await runner.query(`GRANT EXECUTE ON FUNCTION session_access(bytea, text) TO register30_app`);
    await runner.query(`ALTER TABLE tokens ADD COLUMN last_used_at timestamptz`);
    await runner.query(`CREATE POLICY tokens_used_by_owner ON tokens FOR UPDATE TO CURRENT_USER USING (true)`);
    await replaceTokenByHash(runner, TOKEN_BY_HASH);
  }

  async down(runner: QueryRunner): Promise<void> {
    await replaceTokenByHash(runner, TOKEN_BY_HASH_BEFORE);
    await runner.query(`DROP POLICY tokens_used_by_owner ON tokens`);
    await runner.query(`ALTER TABLE tokens DROP COLUMN last_used_at`);
    await runner.query(`DROP FUNCTION session_access(bytea, text)`);
    for (const table of TABLES.toReversed()) await runner.query(`DROP TABLE ${table}`);
  }
}

async function replaceTokenByHash(runner: QueryRunner, definition: string): Promise<void> {
  await runner.query(`DROP FUNCTION token_by_hash(bytea)`);
  await runner.query(definition);
  await runner.query(`REVOKE ALL ON FUNCTION token_by_hash(bytea) FROM PUBLIC`);
  await runner.query(`GRANT EXECUTE ON FUNCTION token_by_hash(bytea) TO register30_app`);
}

/** Names are qualified: a function with a body of text looks them up when it runs, and a temporary table must not come first. */
const SESSION_ACCESS = `
  CREATE FUNCTION session_access(session_hash bytea, asked_slug text)
    RETURNS TABLE (session_id uuid, session_purpose text, asker_id uuid, asker_name text, administers_instance boolean, held json, asked_id uuid)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    DECLARE seen_at timestamptz;
    BEGIN
      SELECT s.id, s.purpose, p.id, p.name, p.instance_administrator,
        (SELECT coalesce(json_agg(json_build_object('id', o.id, 'slug', o.slug, 'role', m.role) ORDER BY o.slug), '[]'::json)
           FROM public.memberships m JOIN public.organisations o ON o.id = m.organisation_id AND o.deleted_at IS NULL WHERE m.person_id = p.id),
        CASE WHEN p.instance_administrator THEN public.organisation_id_by_slug(asked_slug) END,
        s.last_seen_at
      INTO session_id, session_purpose, asker_id, asker_name, administers_instance, held, asked_id, seen_at
      FROM public.sessions s JOIN public.people p ON p.id = s.person_id
      WHERE s.hash = session_hash AND s.purpose <> 'second-factor' AND p.deactivated_at IS NULL
        AND s.expires_at > now() AND s.last_seen_at > now() - interval '12 hours';
      IF NOT FOUND THEN RETURN; END IF;
      IF seen_at < now() - interval '1 minute' THEN
        UPDATE public.sessions s SET last_seen_at = now() WHERE s.id = session_id AND s.last_seen_at = seen_at;
      END IF;
      RETURN NEXT;
    END $$`;

const TOKEN_BY_HASH = `
  CREATE FUNCTION token_by_hash(token_hash bytea)
    RETURNS TABLE (id uuid, name text, role text, organisation_id uuid, organisation_slug text)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    #variable_conflict use_column
    DECLARE used_at timestamptz;
    BEGIN
      SELECT t.id, t.name, t.role, t.organisation_id, o.slug, t.last_used_at
      INTO id, name, role, organisation_id, organisation_slug, used_at
      FROM public.tokens t LEFT JOIN public.organisations o ON o.id = t.organisation_id
      WHERE t.hash = token_hash
        AND (t.expires_on IS NULL OR t.expires_on >= (now() AT TIME ZONE 'UTC')::date)
        AND (t.organisation_id IS NULL OR o.deleted_at IS NULL);
      IF NOT FOUND THEN RETURN; END IF;
      IF used_at IS NULL OR used_at < now() - interval '1 minute' THEN
        UPDATE public.tokens t SET last_used_at = now() WHERE t.hash = token_hash AND t.last_used_at IS NOT DISTINCT FROM used_at;
      END IF;
      RETURN NEXT;
    END $$`;

const TOKEN_BY_HASH_BEFORE = `
  CREATE FUNCTION token_by_hash(token_hash bytea)
    RETURNS TABLE (id uuid, name text, role text, organisation_id uuid, organisation_slug text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
    BEGIN ATOMIC
      SELECT t.id, t.name, t.role, t.organisation_id, o.slug
      FROM tokens t LEFT JOIN organisations o ON o.id = t.organisation_id
      WHERE t.hash = token_hash
        AND (t.expires_on IS NULL OR t.expires_on >= (now() AT TIME ZONE 'UTC')::date)
        AND (t.organisation_id IS NULL OR o.deleted_at IS NULL);
    END`;
