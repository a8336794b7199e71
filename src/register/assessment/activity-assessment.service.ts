import { Injectable } from '@nestjs/common';
import type { OrganisationReach } from '../../identity/principal.js';
import { type ActivityAssessment, assessActivity } from '../../law/findings/activity-assessment.js';
import { LAW } from '../../law/law.js';
import { today } from '../../platform/today.js';
import { completeActivity } from '../complete-facts.js';
import { SnapshotService } from '../snapshot.service.js';

/** Lets the law judge an activity that is still being written. */
@Injectable()
export class ActivityAssessmentService {
  constructor(private readonly snapshots: SnapshotService) {}

  /** @returns what the law would say of an activity if it stood in the register as stated and were carried out today */
  async assess(organisation: OrganisationReach, stated: Parameters<typeof completeActivity>[0]): Promise<ActivityAssessment> {
    const { register } = await this.snapshots.read(organisation);
    return assessActivity(register, completeActivity(stated), today(), LAW);
  }
}
