import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentOrganisation, Requires } from '../../identity/access.decorators.js';
import type { OrganisationReach } from '../../identity/principal.js';
import { LANGUAGES, type Language } from '../../law/vocabulary.js';
import { OneOf } from '../../platform/http/fields.js';
import { AnswersPage, Summary } from '../../platform/http/openapi.decorators.js';
import type { Page } from '../../platform/http/paging.js';
import { DataCategoryView, DataSubjectCategoryView } from '../shapes/category.bodies.js';
import { CategoryService } from './category.service.js';
import { CategoryQuery } from './thing.queries.js';

class CategoryListQuery extends CategoryQuery {
  @OneOf(LANGUAGES, { description: 'Language of the built-in names; default en.' }) lang?: Language;
}

@ApiTags('categories')
@Controller('organisations/:org')
export class CategoryController {
  constructor(private readonly service: CategoryService) {}

  @Summary('Categories of personal data: the organisation\'s own, then the built-in ones')
  @Get('data-categories')
  @Requires('read')
  @AnswersPage(DataCategoryView)
  dataCategories(@CurrentOrganisation() organisation: OrganisationReach, @Query() query: CategoryListQuery): Promise<Page<DataCategoryView>> {
    return this.service.dataCategories(organisation, query, query.lang ?? 'en');
  }

  @Summary('Categories of data subjects: the organisation\'s own, then the built-in ones')
  @Get('data-subject-categories')
  @Requires('read')
  @AnswersPage(DataSubjectCategoryView)
  dataSubjectCategories(@CurrentOrganisation() organisation: OrganisationReach, @Query() query: CategoryListQuery): Promise<Page<DataSubjectCategoryView>> {
    return this.service.dataSubjectCategories(organisation, query, query.lang ?? 'en');
  }
}
