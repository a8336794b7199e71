import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The things of a register; every primary key begins with the organisation. */
export class CreateRegister1795300000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE data_categories (
        organisation_id uuid NOT NULL,
        key text NOT NULL,
        revision bigint NOT NULL,
        updated_at timestamptz NOT NULL DEFAULT now(),
        name text NOT NULL,
        special boolean NOT NULL,
        criminal boolean NOT NULL,
        CONSTRAINT data_categories_pkey PRIMARY KEY (organisation_id, key)
      )`);
    await runner.query(`
      CREATE TABLE data_subject_categories (
        organisation_id uuid NOT NULL,
        key text NOT NULL,
        revision bigint NOT NULL,
        updated_at timestamptz NOT NULL DEFAULT now(),
        name text NOT NULL,
        CONSTRAINT data_subject_categories_pkey PRIMARY KEY (organisation_id, key)
      )`);
    await runner.query(`
      CREATE TABLE measures (
        organisation_id uuid NOT NULL,
        key text NOT NULL,
        revision bigint NOT NULL,
        updated_at timestamptz NOT NULL DEFAULT now(),
        category text NOT NULL,
        name text NOT NULL,
        description text,
        CONSTRAINT measures_category CHECK (category = ANY (ARRAY['pseudonymisation'::text, 'encryption-in-transit'::text, 'encryption-at-rest'::text, 'access-control'::text, 'authentication'::text, 'physical-security'::text, 'availability'::text, 'backup-and-recovery'::text, 'logging-and-monitoring'::text, 'secure-development'::text, 'testing-and-audit'::text, 'personnel'::text, 'organisation'::text, 'separation'::text, 'data-minimisation'::text, 'data-quality'::text, 'retention-and-erasure'::text, 'supplier-management'::text, 'incident-response'::text, 'certification'::text])),
        CONSTRAINT measures_pkey PRIMARY KEY (organisation_id, key)
      )`);
    await runner.query(`
      CREATE TABLE processors (
        organisation_id uuid NOT NULL,
        key text NOT NULL,
        revision bigint NOT NULL,
        updated_at timestamptz NOT NULL DEFAULT now(),
        name text NOT NULL,
        legal_name text,
        country text,
        address text,
        catalogue text,
        aliases text[] NOT NULL,
        website text,
        contact json,
        sub_processors_url text,
        sector text NOT NULL,
        subject_to text[] NOT NULL,
        not_subject_to text[] NOT NULL,
        certifications json NOT NULL,
        CONSTRAINT processors_sector CHECK (sector = ANY (ARRAY['commercial'::text, 'public-authority'::text, 'non-profit'::text])),
        CONSTRAINT processors_pkey PRIMARY KEY (organisation_id, key)
      )`);
    await runner.query(`
      CREATE TABLE engagements (
        organisation_id uuid NOT NULL,
        key text NOT NULL,
        revision bigint NOT NULL,
        updated_at timestamptz NOT NULL DEFAULT now(),
        processor text NOT NULL,
        service text,
        role text NOT NULL,
        status text NOT NULL,
        starts_on date,
        ends_on date,
        via text,
        purposes text[] NOT NULL,
        data_subjects text[] NOT NULL,
        data_categories text[] NOT NULL,
        locations json NOT NULL,
        contract json,
        safeguards json NOT NULL,
        measures text[] NOT NULL,
        public_list json NOT NULL,
        owner text,
        review_every text,
        last_reviewed_on date,
        source text,
        CONSTRAINT engagements_status CHECK (status = ANY (ARRAY['draft'::text, 'submitted'::text, 'approved'::text, 'rejected'::text, 'ended'::text])),
        CONSTRAINT engagements_role CHECK (role = ANY (ARRAY['processor'::text, 'sub-processor'::text, 'joint-controller'::text, 'controller'::text])),
        CONSTRAINT engagements_pkey PRIMARY KEY (organisation_id, key)
      )`);
    await runner.query(`CREATE INDEX engagements_by_via ON engagements (organisation_id, via)`);
    await runner.query(`CREATE INDEX engagements_by_processor ON engagements (organisation_id, processor)`);
    await runner.query(`ALTER TABLE engagements ADD CONSTRAINT engagements_via_exists FOREIGN KEY (organisation_id, via) REFERENCES engagements(organisation_id, key)`);
    await runner.query(`ALTER TABLE engagements ADD CONSTRAINT engagements_processor_exists FOREIGN KEY (organisation_id, processor) REFERENCES processors(organisation_id, key)`);
    await runner.query(`
      CREATE TABLE activities (
        organisation_id uuid NOT NULL,
        key text NOT NULL,
        revision bigint NOT NULL,
        updated_at timestamptz NOT NULL DEFAULT now(),
        role text NOT NULL,
        name text NOT NULL,
        status text NOT NULL,
        starts_on date,
        ends_on date,
        purposes json NOT NULL,
        data_subjects text[] NOT NULL,
        data_categories text[] NOT NULL,
        sources text[] NOT NULL,
        engagements text[] NOT NULL,
        recipients json NOT NULL,
        retention json NOT NULL,
        measures text[] NOT NULL,
        impact_assessment json,
        automated_decisions boolean,
        categories_of_processing text[] NOT NULL,
        controllers json NOT NULL,
        owner text,
        CONSTRAINT activities_status CHECK (status = ANY (ARRAY['draft'::text, 'active'::text, 'ended'::text])),
        CONSTRAINT activities_role CHECK (role = ANY (ARRAY['controller'::text, 'processor'::text])),
        CONSTRAINT activities_pkey PRIMARY KEY (organisation_id, key)
      )`);
    await runner.query(`ALTER TABLE data_categories ENABLE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE data_categories FORCE ROW LEVEL SECURITY`);
    await runner.query(`CREATE POLICY data_categories_of_organisation ON data_categories USING (organisation_id = app_organisation_id())`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON data_categories TO register30_app`);
    await runner.query(`ALTER TABLE data_subject_categories ENABLE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE data_subject_categories FORCE ROW LEVEL SECURITY`);
    await runner.query(`CREATE POLICY data_subject_categories_of_organisation ON data_subject_categories USING (organisation_id = app_organisation_id())`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON data_subject_categories TO register30_app`);
    await runner.query(`ALTER TABLE measures ENABLE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE measures FORCE ROW LEVEL SECURITY`);
    await runner.query(`CREATE POLICY measures_of_organisation ON measures USING (organisation_id = app_organisation_id())`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON measures TO register30_app`);
    await runner.query(`ALTER TABLE processors ENABLE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE processors FORCE ROW LEVEL SECURITY`);
    await runner.query(`CREATE POLICY processors_of_organisation ON processors USING (organisation_id = app_organisation_id())`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON processors TO register30_app`);
    await runner.query(`ALTER TABLE engagements ENABLE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE engagements FORCE ROW LEVEL SECURITY`);
    await runner.query(`CREATE POLICY engagements_of_organisation ON engagements USING (organisation_id = app_organisation_id())`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON engagements TO register30_app`);
    await runner.query(`ALTER TABLE activities ENABLE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE activities FORCE ROW LEVEL SECURITY`);
    await runner.query(`CREATE POLICY activities_of_organisation ON activities USING (organisation_id = app_organisation_id())`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON activities TO register30_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE activities`);
    await runner.query(`DROP TABLE engagements`);
    await runner.query(`DROP TABLE processors`);
    await runner.query(`DROP TABLE measures`);
    await runner.query(`DROP TABLE data_subject_categories`);
    await runner.query(`DROP TABLE data_categories`);
  }
}
