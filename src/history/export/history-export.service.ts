import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import canonicalize from 'canonicalize';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { CheckpointRepository } from '../checkpoints/checkpoint.repository.js';
import { contentOf } from '../chain.js';
import { type Head, HistoryRepository, type StoredRevision } from '../history.repository.js';
import { HistoryKeys } from '../signing/history-keys.js';

const HISTORY_FORMAT = 'register30/history/v1';
const PIECE = 1_000;

/** What an export is of. */
export interface ExportedOrganisation {
  readonly id: string;
  readonly slug: string;
}

/**
 * Gives a history to somebody who checks it without this service: newline-delimited canonical JSON (RFC 8785), of which each line is
 * `{"format"…}` (the organisation and the public keys), `{"revision"…}`, `{"checkpoint"…}`, `{"head"…}`, and last `{"end"…}`: the SHA-256 of all
 * lines before it, signed.
 */
@Injectable()
export class HistoryExportService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: HistoryRepository,
    private readonly checkpoints: CheckpointRepository,
    private readonly keys: HistoryKeys,
  ) {}

  /** @returns the export in pieces; what is written while it is read is not in it, as no transaction is held for a slow reader */
  async *lines({ id, slug }: ExportedOrganisation): AsyncGenerator<string> {
    const digest = createHash('sha256');
    let lines = 0;
    for await (const piece of this.content(id, slug)) {
      if (piece.length === 0) continue;
      const text = piece.map((line) => `${canonicalize(line)}\n`).join('');
      digest.update(text);
      lines += piece.length;
      yield text;
    }
    const end = { format: 'register30/history-end/v1', keyId: this.keys.current.fingerprint, lines, sha256: digest.digest('hex') };
    const signature = this.keys.current.sign(canonicalize(end) ?? '');
    yield `${canonicalize({ end: { ...end, signature } })}\n`;
  }

  /** The head is read in the same moment as the last revisions: what stands beyond it then was not written by the service, and is shown. */
  private async *content(organisationId: string, slug: string): AsyncGenerator<object[]> {
    const { keys } = await this.unitOfWork.run({ organisationId }, (manager) => this.keys.known(manager));
    yield [{ format: HISTORY_FORMAT, organisation: { id: organisationId, slug }, exportedAt: new Date().toISOString(), keys: keys.map(({ held: _held, ...record }) => record) }];
    let end: { head: Head; newest: number };
    for (let after = Number.MIN_SAFE_INTEGER; ; ) {
      const { piece, ...read } = await this.revisions(organisationId, after);
      yield piece.map(({ hash, ...revision }) => ({ hash, revision: contentOf(revision) }));
      after = piece.at(-1)?.sequence ?? after;
      end = read;
      if (piece.length < PIECE) break;
    }
    for (let after = Number.MIN_SAFE_INTEGER; after < end.newest; ) {
      const piece = await this.unitOfWork.run({ organisationId }, (manager) => this.checkpoints.following(manager, organisationId, after, PIECE));
      yield piece.filter(({ sequence }) => sequence <= end.newest).map((checkpoint) => ({ checkpoint }));
      after = piece.at(-1)?.sequence ?? end.newest;
    }
    const { sequence, hash, at, keyId, signature } = end.head;
    yield [{ head: { organisationId, sequence, hash, at, keyId, signature } }];
  }

  private revisions(organisationId: string, after: number): Promise<{ piece: StoredRevision[]; head: Head; newest: number }> {
    return this.unitOfWork.run({ organisationId }, async (manager) => {
      const piece = await this.repository.chain(manager, organisationId, after, PIECE);
      const head = await this.repository.head(manager, organisationId);
      const [newest] = await this.checkpoints.list(manager, organisationId, null, 1);
      return { piece, head, newest: newest?.sequence ?? Number.MIN_SAFE_INTEGER };
    }, { consistent: true });
  }
}
