import type { DataSource } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';

/** Columns that belong to the storage and not to the facts. */
const STORAGE_ONLY = new Set(['organisationId', 'id', 'revision', 'updatedAt', 'deletedAt']);

/** SQL for one table, made once from its entity: facts as JSON out of rows, and rows out of JSON. */
export interface ThingColumns {
  readonly table: string;
  /** `key, data_subjects AS "dataSubjects", …` */
  readonly selection: string;
  /** `key, data_subjects, …` */
  readonly names: string;
  /** `t.key, t."dataSubjects", …` */
  readonly values: string;
  /** `key text, "dataSubjects" text[], …` */
  readonly recordset: string;
  /** `data_subjects = t."dataSubjects", …`, all but the key */
  readonly assignments: string;
}

/** @returns the SQL fragments of an entity; field names and order are those of the facts. */
export function columnsOf(dataSource: DataSource, entity: abstract new () => object): ThingColumns {
  const metadata = dataSource.getMetadata(entity);
  const columns = metadata.columns.filter((column) => !STORAGE_ONLY.has(column.propertyName)).sort(keyFirst);
  const map = (write: (column: ColumnMetadata) => string): string => columns.map(write).join(', ');
  return {
    table: metadata.tableName,
    selection: map((column) => `${column.databaseName} AS "${column.propertyName}"`),
    names: map((column) => column.databaseName),
    values: map((column) => `t."${column.propertyName}"`),
    recordset: map((column) => `"${column.propertyName}" ${sqlType(dataSource, column)}`),
    assignments: columns.filter((column) => column.propertyName !== 'key').map((column) => `${column.databaseName} = t."${column.propertyName}"`).join(', '),
  };
}

function keyFirst(a: ColumnMetadata, b: ColumnMetadata): number {
  return Number(b.propertyName === 'key') - Number(a.propertyName === 'key');
}

function sqlType(dataSource: DataSource, column: ColumnMetadata): string {
  const type = dataSource.driver.normalizeType(column);
  return column.isArray ? `${type}[]` : type;
}
