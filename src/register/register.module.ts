import { Module } from '@nestjs/common';
import { HistoryModule } from '../history/history.module.js';
import { AssessmentController } from './assessment.controller.js';
import { AssessmentService } from './assessment.service.js';
import { CategoryController } from './category.controller.js';
import { CategoryService } from './category.service.js';
import { EngagementLifeController } from './engagement-life.controller.js';
import { EngagementLifeService } from './engagement-life.service.js';
import { HistoryController } from './history.controller.js';
import { OrganisationController } from './organisation.controller.js';
import { OrganisationService } from './organisation.service.js';
import { RegisterDocumentController } from './register-document.controller.js';
import { RegisterDocumentService } from './register-document.service.js';
import { RegisterVerificationService } from './register-verification.service.js';
import { RegisterRepository } from './register.repository.js';
import { RegisterWriter } from './register-writer.js';
import { SnapshotService } from './snapshot.service.js';
import { THING_CONTROLLERS } from './thing.controllers.js';
import { ThingListRepository } from './thing-list.repository.js';
import { ThingPermission } from './thing-permission.js';
import { ThingService } from './thing.service.js';
import { ThingUse } from './thing-use.js';

const OFFERED = [RegisterRepository, RegisterWriter, SnapshotService, ThingService, OrganisationService, RegisterDocumentService, AssessmentService];

@Module({
  imports: [HistoryModule],
  controllers: [
    OrganisationController, RegisterDocumentController, CategoryController, ...THING_CONTROLLERS, EngagementLifeController, AssessmentController,
    HistoryController,
  ],
  providers: [...OFFERED, CategoryService, EngagementLifeService, RegisterVerificationService, ThingListRepository, ThingPermission, ThingUse],
  exports: OFFERED,
})
export class RegisterModule {}
