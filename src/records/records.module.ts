import { Module } from '@nestjs/common';
import { RegisterModule } from '../register/register.module.js';
import { RecordController } from './record.controller.js';
import { RecordService } from './record.service.js';

@Module({ imports: [RegisterModule], controllers: [RecordController], providers: [RecordService] })
export class RecordsModule {}
