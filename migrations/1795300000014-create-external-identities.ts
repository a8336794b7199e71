import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['external_identities', 'used_sign_ins'];

/** Which account at an OpenID provider is which person, and the sign-ins by a provider that have come back: each may once. */
export class CreateExternalIdentities1795300000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE external_identities (
        provider text NOT NULL,
        subject text NOT NULL,
        person_id uuid NOT NULL,
        grants_instance boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL DEFAULT now(),
        last_used_at timestamptz,
        CONSTRAINT external_identities_pkey PRIMARY KEY (provider, subject),
        CONSTRAINT external_identities_person_exists FOREIGN KEY (person_id) REFERENCES people(id)
      )`);
    await runner.query(`CREATE UNIQUE INDEX external_identities_one_each ON external_identities (person_id, provider)`);
    await runner.query(`
      CREATE TABLE used_sign_ins (
        state_hash bytea NOT NULL,
        expires_at timestamptz NOT NULL,
        CONSTRAINT used_sign_ins_pkey PRIMARY KEY (state_hash)
      )`);
    await runner.query(`CREATE INDEX used_sign_ins_by_expiry ON used_sign_ins (expires_at)`);
    for (const table of TABLES) {
      await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
      await runner.query(`CREATE POLICY ${table}_of_identity ON ${table} USING (app_scope() = 'identity')`);
    }
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON external_identities TO register30_app`);
    await runner.query(`GRANT SELECT, INSERT, DELETE ON used_sign_ins TO register30_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`DROP TABLE ${table}`);
  }
}
