import { applyDecorators, Controller, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { PageFilter } from './page.filter.js';

/** A controller whose routes answer with pages for people, not with documents for programs; they are no part of the API's document. */
export function PageController(path = ''): ClassDecorator {
  return applyDecorators(Controller(path), ApiExcludeController(), UseFilters(PageFilter));
}
