import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { SignedHead } from './signed-head.js';

const MOST = 20_000;

/** The newest end of each chain that this service has itself seen committed: whoever owns the database cannot reach it here. */
@Injectable()
export class NewestHeads {
  private readonly heads = new LRUCache<string, SignedHead>({ max: MOST });

  /** Keeps a head that is committed and sound, unless a newer one is known. */
  note(head: SignedHead): void {
    const known = this.heads.peek(head.organisationId);
    if (!known || known.sequence < head.sequence) this.heads.set(head.organisationId, head);
  }

  of(organisationId: string): SignedHead | undefined {
    return this.heads.get(organisationId);
  }
}
