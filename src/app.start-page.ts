import { Get, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Anonymous } from './identity/access.decorators.js';
import { PageController } from './identity/pages/page.decorators.js';
import { sendPage } from './identity/pages/page-answer.js';
import { type SignedInPerson, Visits } from './identity/pages/visits.js';
import { roleMay } from './identity/roles.js';
import { type HomeOrganisation, firstStepsPage, homePage, welcomePage } from './app.start-page-views.js';
import type { Config } from './platform/config.js';
import { CONFIG } from './platform/platform.tokens.js';
import { OrganisationService } from './register/organisations/organisation.service.js';
import { SAMPLE_REGISTER } from './register/sample/sample-organisation.js';
import { PublishedLists } from './sub-processors/serving/published-lists.js';

/** More than one looks through; administration has them all. */
const MOST_ORGANISATIONS = 50;

/** What one finds at the root of the service: what this is, and where everything else is; for whoever is signed in, their organisations. */
@Anonymous()
@PageController()
export class StartPageController {
  constructor(
    private readonly visits: Visits,
    private readonly organisations: OrganisationService,
    private readonly lists: PublishedLists,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  async start(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const visit = await this.visits.of(request);
    if (visit.person === null) return sendPage(reply, visit.reader, welcomePage(visit.reader, await this.publishedSample()));
    if (visit.person.signedIn.enrolling) return void reply.status(303).header('Location', '/account/second-factor').send();
    return sendPage(reply, visit.reader, homePage(visit.reader, await this.organisationsOf(visit.person)));
  }

  @Get('first-steps')
  async firstSteps(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { reader, person, base } = await this.visits.ofSignedIn(request);
    if (person.signedIn.enrolling) return void reply.status(303).header('Location', '/account/second-factor').send();
    const organisations = await this.organisationsOf(person);
    const stated = { base, name: person.person.name, administersInstance: person.principal.administersInstance, organisations };
    return sendPage(reply, reader, firstStepsPage(reader, stated));
  }

  private async organisationsOf({ principal }: SignedInPerson): Promise<HomeOrganisation[]> {
    const { items } = await this.organisations.list(principal, { limit: MOST_ORGANISATIONS });
    return Promise.all(items.map(async ({ slug, name }) => {
      const role = principal.administersInstance ? 'admin' : principal.memberships.find(({ organisation }) => organisation.slug === slug)?.role;
      const published = (await this.listOf(slug)) !== null;
      return { slug, name, published, isSample: this.isSample(slug), administers: role !== undefined && roleMay(role, 'administer') };
    }));
  }

  private async publishedSample(): Promise<{ slug: string; name: string } | null> {
    const { organisation } = SAMPLE_REGISTER;
    return this.isSample(organisation.slug) ? this.listOf(organisation.slug) : null;
  }

  private isSample(slug: string): boolean {
    return this.config.sampleData && slug === SAMPLE_REGISTER.organisation.slug;
  }

  /** A page without it is better than none. */
  private async listOf(slug: string): Promise<{ slug: string; name: string } | null> {
    const list = await this.lists.current(slug).catch(() => null);
    return list && list.source.publication.organisation;
  }
}
