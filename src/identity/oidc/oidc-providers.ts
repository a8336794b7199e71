import { Inject, Injectable } from '@nestjs/common';
import { type Config, ConfigurationError } from '../../platform/config.js';
import { CONFIG } from '../../platform/platform.tokens.js';
import { OidcRefusal } from './oidc-refusal.js';
import { type OidcProvider, readProviders } from './provider-settings.js';

/** The OpenID providers that are configured. */
@Injectable()
export class OidcProviders {
  private readonly providers: readonly OidcProvider[];

  /** @throws ConfigurationError with every problem */
  constructor(@Inject(CONFIG) { oidcProviders }: Config) {
    const { providers, problems } = readProviders(oidcProviders);
    if (problems.length > 0) throw new ConfigurationError(problems);
    this.providers = providers;
  }

  /** @returns what a sign-in page shows, in the order of the configuration; `GET /sign-in/oidc/{key}` starts a sign-in */
  list(): { readonly key: string; readonly name: string }[] {
    return this.providers.map(({ key, name }) => ({ key, name }));
  }

  /** @throws OidcRefusal `unknown-provider` */
  named(key: string): OidcProvider {
    const provider = this.providers.find((each) => each.key === key);
    if (!provider) throw new OidcRefusal('unknown-provider', 'not configured');
    return provider;
  }
}
