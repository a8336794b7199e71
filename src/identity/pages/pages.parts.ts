import { AccountPageController } from './account-page.controller.js';
import { AccountPageService } from './account-page.service.js';
import { MembersPageController } from './members-page.controller.js';
import { MembersPageService } from './members-page.service.js';
import { PageSession } from './page-session.js';
import { PasswordPageController } from './password-page.controller.js';
import { PeoplePageController } from './people-page.controller.js';
import { SecondFactorPageController } from './second-factor-page.controller.js';
import { SignInPageController } from './sign-in.controller.js';
import { Visits } from './visits.js';
import { WelcomePageController } from './welcome.controller.js';

/** The pages of people. */
export const PAGE_CONTROLLERS = [
  SignInPageController, PasswordPageController, WelcomePageController, AccountPageController, SecondFactorPageController, PeoplePageController, MembersPageController,
];

/** What other rooms need for pages of their own. */
export const PAGES_OFFERED = [Visits];

export const PAGE_SERVICES = [...PAGES_OFFERED, PageSession, AccountPageService, MembersPageService];
