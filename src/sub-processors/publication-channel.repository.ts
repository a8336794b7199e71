import { Injectable } from '@nestjs/common';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import type { PostgresDataSourceOptions } from 'typeorm/driver/postgres/PostgresDataSourceOptions.js';
import { PUBLICATIONS_CHANNEL } from './publication.repository.js';

const CONNECT_TIMEOUT_MS = 5_000;

/** A connection of its own over which the database tells of publications: one out of the pool would be given to others. */
@Injectable()
export class PublicationChannel {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * @param heard gets the slug of each list that was published. @param lost is called once, when the connection ends by itself
   * @returns what closes the connection. @throws Error where there is none to be had
   */
  async listen(heard: (slug: string) => void, lost: () => void): Promise<() => Promise<void>> {
    const { url, host, port, username, database } = this.dataSource.options as PostgresDataSourceOptions;
    const address = url === undefined ? { host, port, user: username, database } : { connectionString: url };
    const client = new Client({ ...address, application_name: 'register30 publications', keepAlive: true, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
    let open = false;
    client.on('notification', ({ payload }) => payload && heard(payload));
    // Whatever breaks the connection also ends it; without a listener it would end the process.
    client.on('error', () => undefined);
    client.on('end', () => {
      if (open) lost();
      open = false;
    });
    try {
      await client.connect();
      await client.query(`LISTEN ${PUBLICATIONS_CHANNEL}`);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    open = true;
    return async () => {
      open = false;
      await client.end().catch(() => undefined);
    };
  }
}
