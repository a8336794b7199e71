// Prints the statements that would bring the database's tables to what the entities say; none: exit 0. Needs a built dist/.
import { DataSource } from 'typeorm';
import { ENTITIES } from '../dist/src/app.entities.js';
import { SnakeCaseNaming } from '../dist/src/platform/database/naming-strategy.js';

const dataSource = new DataSource({
  type: 'postgres',
  url: process.env.DATABASE_URL,
  entities: ENTITIES,
  namingStrategy: new SnakeCaseNaming(),
});
await dataSource.initialize();
const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
for (const { query } of upQueries) console.log(`${query};`);
await dataSource.destroy();
process.exitCode = upQueries.length === 0 ? 0 : 1;
