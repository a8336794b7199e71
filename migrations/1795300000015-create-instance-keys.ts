import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which instance keys signed for this database: added, never changed. The keys themselves are not here, only what they state of themselves. */
export class CreateInstanceKeys1795300000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE instance_keys (
        fingerprint text NOT NULL,
        public_key text NOT NULL,
        first_used_at timestamptz(3) NOT NULL,
        predecessors text[] NOT NULL,
        signature text NOT NULL,
        CONSTRAINT instance_keys_pkey PRIMARY KEY (fingerprint)
      )`);
    await runner.query(`ALTER TABLE instance_keys ENABLE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE instance_keys FORCE ROW LEVEL SECURITY`);
    await runner.query(`CREATE POLICY instance_keys_of_everybody ON instance_keys FOR SELECT USING (true)`);
    await runner.query(`CREATE POLICY instance_keys_of_instance ON instance_keys FOR INSERT WITH CHECK (app_scope() = 'instance')`);
    await runner.query(`GRANT SELECT, INSERT ON instance_keys TO register30_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE instance_keys`);
  }
}
