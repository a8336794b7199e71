import { Injectable } from '@nestjs/common';
import type { OrganisationReach } from '../../identity/principal.js';
import { type ActivityAssessment, assessActivity } from '../../law/findings/activity-assessment.js';
import { LAW } from '../../law/law.js';
import { today } from '../../platform/today.js';
import { completeActivity } from '../complete-facts.js';
import { referencesOfActivity, requireKnown } from '../references.js';
import { SnapshotService } from '../snapshot.service.js';

/** Lets the law judge an activity that is still being written. */
@Injectable()
export class ActivityAssessmentService {
  constructor(private readonly snapshots: SnapshotService) {}

  /** @returns what the law would say of an activity if it stood in the register as stated and were carried out today. @throws DomainError `invalid-input` for references to nothing */
  async assess(organisation: OrganisationReach, stated: Parameters<typeof completeActivity>[0]): Promise<ActivityAssessment> {
    const { register } = await this.snapshots.read(organisation);
    const activity = completeActivity(stated);
    requireKnown(register, referencesOfActivity(activity));
    return assessActivity(register, activity, today(), LAW);
  }
}
