import { Injectable } from '@nestjs/common';
import type { OrganisationReach } from '../../identity/principal.js';
import { type Page, type PageQuery, pageOf } from '../../platform/http/paging.js';
import { SnapshotService } from '../../register/snapshot.service.js';
import { type CompanyStated, type Duplicate, findDuplicates } from './find-duplicates.js';

/** Looks for a company in a register before it is added a second time. */
@Injectable()
export class DuplicatesService {
  constructor(private readonly snapshots: SnapshotService) {}

  /** @returns the processors that may be the same company, the most certain first */
  async page(organisation: OrganisationReach, query: CompanyStated & PageQuery): Promise<Page<Duplicate>> {
    const { register } = await this.snapshots.read(organisation);
    return pageOf(findDuplicates(query, register.processors), query);
  }
}
