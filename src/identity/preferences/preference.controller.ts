import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Answers, Summary } from '../../platform/http/openapi.decorators.js';
import { CurrentPrincipal, Requires } from '../access.decorators.js';
import type { Principal } from '../principal.js';
import { PreferencesPatch, PreferencesView } from './preference.bodies.js';
import { PreferenceService } from './preference.service.js';

@ApiTags('me')
@Controller('me/preferences')
@Requires('self')
export class PreferenceController {
  constructor(private readonly service: PreferenceService) {}

  @Summary('What the console keeps for you: saved views, columns, your last visit')
  @Get()
  @Answers(200, PreferencesView)
  get(@CurrentPrincipal() principal: Principal): Promise<PreferencesView> {
    return this.service.get(principal);
  }

  @Summary('Keep something, or take it away with null; what is not named stays')
  @Patch()
  @Answers(200, PreferencesView)
  patch(@CurrentPrincipal() principal: Principal, @Body() patch: PreferencesPatch): Promise<PreferencesView> {
    return this.service.change(principal, patch);
  }
}
