import { Module } from '@nestjs/common';
import { RegisterModule } from '../register/register.module.js';
import { CatalogueController } from './catalogue.controller.js';
import { CatalogueService } from './catalogue.service.js';
import { DuplicatesController } from './duplicates/duplicates.controller.js';
import { DuplicatesService } from './duplicates/duplicates.service.js';

@Module({ imports: [RegisterModule], controllers: [CatalogueController, DuplicatesController], providers: [CatalogueService, DuplicatesService] })
export class CatalogueModule {}
