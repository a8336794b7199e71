import { Module } from '@nestjs/common';
import { RegisterModule } from '../register/register.module.js';
import { CatalogueController } from './catalogue.controller.js';
import { CatalogueService } from './catalogue.service.js';

@Module({ imports: [RegisterModule], controllers: [CatalogueController], providers: [CatalogueService] })
export class CatalogueModule {}
