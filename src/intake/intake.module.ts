import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.js';
import { RegisterModule } from '../register/register.module.js';
import { SpreadsheetController } from './spreadsheet/spreadsheet.controller.js';
import { SpreadsheetService } from './spreadsheet/spreadsheet.service.js';
import { SpreadsheetThread } from './spreadsheet/spreadsheet-thread.js';

@Module({ imports: [RegisterModule, IdentityModule], controllers: [SpreadsheetController], providers: [SpreadsheetService, SpreadsheetThread] })
export class IntakeModule {}
