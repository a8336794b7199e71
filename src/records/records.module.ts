import { Module } from '@nestjs/common';
import { HistoryModule } from '../history/history.module.js';
import { RegisterModule } from '../register/register.module.js';
import { IssueRenderings } from './issues/issue-renderings.js';
import { IssueVerificationController, PublicIssueController } from './issues/issue-verification.controller.js';
import { IssuedRecordComparison } from './issues/issued-record-comparison.js';
import { IssuedRecordController } from './issues/issued-record.controller.js';
import { IssuedRecordRepository } from './issues/issued-record.repository.js';
import { IssuedRecordService } from './issues/issued-record.service.js';
import { IssuingService } from './issues/issuing.service.js';
import { NoticeController } from './notices/notice.controller.js';
import { NoticeService } from './notices/notice.service.js';
import { RecordController } from './record.controller.js';
import { RecordShapesController } from './record-shapes.controller.js';
import { RecordRenderings } from './record-renderings.js';
import { RecordService } from './record.service.js';
import { VocabularyController } from './vocabulary/vocabulary.controller.js';

@Module({
  imports: [HistoryModule, RegisterModule],
  controllers: [RecordController, NoticeController, RecordShapesController, IssuedRecordController, IssueVerificationController, PublicIssueController, VocabularyController],
  providers: [RecordService, NoticeService, RecordRenderings, IssueRenderings, IssuingService, IssuedRecordService, IssuedRecordRepository, IssuedRecordComparison],
})
export class RecordsModule {}
