import { Module } from '@nestjs/common';
import { HistoryModule } from '../history/history.module.js';
import { ActivityAssessmentController } from './assessment/activity-assessment.controller.js';
import { ActivityAssessmentService } from './assessment/activity-assessment.service.js';
import { AssessmentController } from './assessment/assessment.controller.js';
import { AssessmentService } from './assessment/assessment.service.js';
import { EngagementSummariesController } from './assessment/engagement-summaries.controller.js';
import { EngagementSummariesService } from './assessment/engagement-summaries.service.js';
import { OutlookController } from './assessment/outlook.controller.js';
import { OutlookService } from './assessment/outlook.service.js';
import { OverviewController } from './assessment/overview.controller.js';
import { OverviewService } from './assessment/overview.service.js';
import { RequestRepository } from './assessment/request.repository.js';
import { CategoryController } from './things/category.controller.js';
import { CategoryService } from './things/category.service.js';
import { EngagementLifeController } from './things/engagement-life.controller.js';
import { EngagementLifeService } from './things/engagement-life.service.js';
import { HistoryController } from './verification/history.controller.js';
import { HistoryProofController } from './verification/history-proof.controller.js';
import { IdentityModule } from '../identity/identity.module.js';
import { OrganisationPageController } from './organisations/organisation-page.controller.js';
import { OrganisationController } from './organisations/organisation.controller.js';
import { OrganisationService } from './organisations/organisation.service.js';
import { RegisterDocumentController } from './document/register-document.controller.js';
import { RegisterDocumentService } from './document/register-document.service.js';
import { RegisterVerificationService } from './verification/register-verification.service.js';
import { RegisterRepository } from './register.repository.js';
import { RegisterWriter } from './register-writer.js';
import { SnapshotService } from './snapshot.service.js';
import { THING_CONTROLLERS } from './things/thing.controllers.js';
import { ThingListRepository } from './things/thing-list.repository.js';
import { ThingPermission } from './things/thing-permission.js';
import { ThingService } from './things/thing.service.js';
import { ThingUseRepository } from './things/thing-use.repository.js';

const OFFERED = [RegisterRepository, RegisterWriter, SnapshotService, ThingService, OrganisationService, RegisterDocumentService, AssessmentService];

@Module({
  imports: [HistoryModule, IdentityModule],
  controllers: [
    OrganisationController, RegisterDocumentController, CategoryController, ...THING_CONTROLLERS, EngagementLifeController, ActivityAssessmentController, AssessmentController, OutlookController, OverviewController, EngagementSummariesController,
    HistoryController, HistoryProofController, OrganisationPageController,
  ],
  providers: [...OFFERED, ActivityAssessmentService, EngagementSummariesService, OutlookService, OverviewService, RequestRepository, CategoryService, EngagementLifeService, RegisterVerificationService, ThingListRepository, ThingPermission, ThingUseRepository],
  exports: OFFERED,
})
export class RegisterModule {}
