import { ExternalIdentityRepository } from './external-identity.repository.js';
import { FlowCookies } from './flow-cookies.js';
import { IdentityLinkController } from './identity-link.controller.js';
import { OidcClients } from './oidc-clients.js';
import { OidcController } from './oidc.controller.js';
import { OidcProtocol } from './oidc-protocol.js';
import { OidcProviders } from './oidc-providers.js';
import { OidcSignInService } from './oidc-sign-in.service.js';
import { PersonProof } from './person-proof.js';
import { ProvidedPeople } from './provided-people.js';
import { ProvidedRoles } from './provided-roles.js';
import { SignInMethodsController } from './sign-in-methods.controller.js';

/** The parts of the identity room by which people sign in with an OpenID provider. */
export const OIDC_CONTROLLERS = [OidcController, IdentityLinkController, SignInMethodsController];
export const OIDC_SERVICES = [
  OidcProviders, OidcClients, OidcProtocol, OidcSignInService, ProvidedPeople, ProvidedRoles, ExternalIdentityRepository, FlowCookies, PersonProof,
];
