import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Asker } from '../../identity/principal.js';
import { roleMay } from '../../identity/roles.js';
import type { EngagementFacts } from '../../law/facts.js';
import { DomainError } from '../../platform/domain-error.js';
import type { Thing, ThingKind } from '../thing-kinds.js';
import { ThingUseRepository } from './thing-use.repository.js';

/** What a proposer may touch: drafts of engagements, and processors that no decided engagement relies on (model: who may do what). */
@Injectable()
export class ThingPermission {
  constructor(private readonly use: ThingUseRepository) {}

  /** @throws DomainError `forbidden` */
  async requireChange(manager: EntityManager, kind: ThingKind, organisationId: string, before: Thing | null, after: Thing | null, asker: Asker): Promise<void> {
    if (roleMay(asker.role, 'decide')) return;
    if (kind === 'engagement') {
      for (const engagement of [before, after] as (EngagementFacts | null)[]) {
        if (engagement && engagement.status !== 'draft') throw new DomainError('forbidden', `The role "${asker.role}" may make and edit drafts; this one is ${engagement.status}.`);
      }
      return;
    }
    if (kind === 'processor') {
      if (before && (await this.use.isReliedOn(manager, organisationId, before.key))) {
        throw new DomainError('forbidden', `The role "${asker.role}" may not change a processor that decided engagements rely on.`);
      }
      return;
    }
    throw new DomainError('forbidden', `The role "${asker.role}" may not change this.`);
  }
}
