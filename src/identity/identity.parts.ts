import { AccessGuard } from './access.guard.js';
import { AuthenticationService } from './authentication.service.js';
import { CredentialRepository } from './credentials/credential.repository.js';
import { OwnCredentialController } from './credentials/own-credential.controller.js';
import { PasswordHashing } from './credentials/password-hashing.js';
import { PasswordResetController } from './credentials/password-reset.controller.js';
import { PasswordService } from './credentials/password.service.js';
import { SecondFactorSecrets } from './credentials/second-factor-secret.js';
import { SecondFactorService } from './credentials/second-factor.service.js';
import { FirstAdministratorService } from './invitations/first-administrator.service.js';
import { InvitationController } from './invitations/invitation.controller.js';
import { InvitationRepository } from './invitations/invitation.repository.js';
import { InvitationService } from './invitations/invitation.service.js';
import { OneTimeLinkRepository } from './invitations/one-time-link.repository.js';
import { AccountMailJobs } from './mails/account-mail-jobs.js';
import { OIDC_CONTROLLERS, OIDC_SERVICES } from './oidc/oidc.parts.js';
import { PAGE_CONTROLLERS, PAGE_SERVICES, PAGES_OFFERED } from './pages/pages.parts.js';
import { MeController } from './people/me.controller.js';
import { MeService } from './people/me.service.js';
import { MemberController } from './people/member.controller.js';
import { MemberService } from './people/member.service.js';
import { MembershipRepository } from './people/membership.repository.js';
import { MembershipService } from './people/membership.service.js';
import { PeopleController } from './people/people.controller.js';
import { PeopleRepository } from './people/people.repository.js';
import { PeopleService } from './people/people.service.js';
import { PreferenceController } from './preferences/preference.controller.js';
import { PreferenceRepository } from './preferences/preference.repository.js';
import { PreferenceService } from './preferences/preference.service.js';
import { SecurityEventController } from './security-events/security-event.controller.js';
import { SecurityEventRepository } from './security-events/security-event.repository.js';
import { SecurityEvents } from './security-events/security-events.js';
import { SessionController } from './sessions/session.controller.js';
import { SessionRepository } from './sessions/session.repository.js';
import { SessionService } from './sessions/session.service.js';
import { SignInService } from './sessions/sign-in.service.js';
import { SignInThrottle } from './sessions/sign-in-throttle.js';
import { ThrottleRepository } from './sessions/throttle.repository.js';
import { TokenController } from './tokens/token.controller.js';
import { TokenRepository } from './tokens/token.repository.js';
import { TokenService } from './tokens/token.service.js';

/** People, tokens, sessions and what proves who somebody is. */
export const IDENTITY_CONTROLLERS = [
  TokenController, SessionController, PasswordResetController, OwnCredentialController, MeController, MemberController, PeopleController, InvitationController,
  SecurityEventController, PreferenceController, ...PAGE_CONTROLLERS, ...OIDC_CONTROLLERS,
];

/** What other rooms may ask. */
export const IDENTITY_OFFERED = [
  TokenRepository, PeopleRepository, MembershipRepository, MembershipService, SessionRepository, SessionService, SignInService, FirstAdministratorService, InvitationService,
  SecurityEvents, AuthenticationService, ...PAGES_OFFERED,
];

export const IDENTITY_SERVICES = [
  ...IDENTITY_OFFERED, TokenService, AccessGuard, CredentialRepository, PasswordHashing, PasswordService, SecondFactorSecrets, SecondFactorService, InvitationRepository,
  OneTimeLinkRepository, AccountMailJobs, ...PAGE_SERVICES, ...OIDC_SERVICES, MeService, MemberService, PeopleService, SecurityEventRepository, SignInThrottle, ThrottleRepository, PreferenceRepository,
  PreferenceService,
];
