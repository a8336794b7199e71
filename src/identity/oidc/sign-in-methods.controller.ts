import { Controller, Get } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { Answers, Summary } from '../../platform/http/openapi.decorators.js';
import { Anonymous } from '../access.decorators.js';
import { OidcProviders } from './oidc-providers.js';

/** A provider by which people may sign in. */
export class SignInProviderView {
  @ApiProperty() key: string;
  @ApiProperty({ description: 'What to write on the button.' }) name: string;
  @ApiProperty({ description: 'Where a browser begins; takes ?next= with a path of this service.' }) url: string;
}

/** How people may sign in. */
export class SignInMethodsView {
  @ApiProperty() password: boolean;
  @ApiProperty({ type: [SignInProviderView] }) providers: SignInProviderView[];
}

@ApiTags('sessions')
@Controller('sign-in-methods')
@Anonymous()
export class SignInMethodsController {
  constructor(private readonly providers: OidcProviders) {}

  @Summary('The ways in which people may sign in here')
  @Get()
  @Answers(200, SignInMethodsView)
  list(): SignInMethodsView {
    return { password: true, providers: this.providers.list().map(({ key, name }) => ({ key, name, url: `/sign-in/oidc/${key}` })) };
  }
}
