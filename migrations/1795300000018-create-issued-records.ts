import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Issued Art. 30 records and their files: added, never changed; and the one thing that strangers are told of them. */
export class CreateIssuedRecords1795300000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.createTables(runner);
    for (const table of ['issued_records', 'issued_record_files']) {
      await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
      await runner.query(`CREATE POLICY ${table}_of_organisation ON ${table} USING (organisation_id = app_organisation_id())`);
      await runner.query(`CREATE POLICY ${table}_of_owner ON ${table} FOR SELECT TO CURRENT_USER USING (true)`);
      await runner.query(`GRANT SELECT, INSERT ON ${table} TO register30_app`);
    }
    await this.createLookup(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION issued_record_by_sha256(text, text)`);
    await runner.query(`DROP TABLE issued_record_files`);
    await runner.query(`DROP TABLE issued_records`);
  }

  private async createTables(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE issued_records (
        organisation_id uuid NOT NULL,
        role text NOT NULL,
        number integer NOT NULL,
        issued_at timestamptz(3) NOT NULL,
        digest text NOT NULL,
        document jsonb NOT NULL,
        CONSTRAINT issued_records_role CHECK (role = ANY (ARRAY['controller'::text, 'processor'::text])),
        CONSTRAINT issued_records_number CHECK (number >= 1),
        CONSTRAINT issued_records_pkey PRIMARY KEY (organisation_id, role, number)
      )`);
    await runner.query(`CREATE INDEX issued_records_by_digest ON issued_records (organisation_id, digest)`);
    // PostgreSQL compresses what it can of the contents by itself; what is read back is the very bytes.
    await runner.query(`
      CREATE TABLE issued_record_files (
        organisation_id uuid NOT NULL,
        role text NOT NULL,
        number integer NOT NULL,
        format text NOT NULL,
        sha256 text NOT NULL,
        content bytea NOT NULL,
        CONSTRAINT issued_record_files_pkey PRIMARY KEY (organisation_id, role, number, format),
        CONSTRAINT issued_record_files_record_exists FOREIGN KEY (organisation_id, role, number) REFERENCES issued_records(organisation_id, role, number)
      )`);
    await runner.query(`CREATE INDEX issued_record_files_by_sha256 ON issued_record_files (organisation_id, sha256)`);
  }

  /** Whoever holds the very bytes of a file may hear that they were issued; without them there is no question to be asked. */
  private async createLookup(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION issued_record_by_sha256(asked_slug text, asked_sha256 text)
        RETURNS TABLE (role text, number integer, format text, issued_at text, as_of text, language text, digest text)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
        BEGIN ATOMIC
          SELECT r.role, r.number, f.format, r.document->>'issuedAt', r.document->>'asOf', r.document->>'language', r.digest
          FROM organisations o
            JOIN issued_record_files f ON f.organisation_id = o.id AND f.sha256 = asked_sha256
            JOIN issued_records r ON r.organisation_id = f.organisation_id AND r.role = f.role AND r.number = f.number
          WHERE o.slug = asked_slug AND o.deleted_at IS NULL
          ORDER BY r.issued_at, f.format LIMIT 1;
        END`);
    await runner.query(`REVOKE ALL ON FUNCTION issued_record_by_sha256(text, text) FROM PUBLIC`);
    await runner.query(`GRANT EXECUTE ON FUNCTION issued_record_by_sha256(text, text) TO register30_app`);
  }
}
