import { Injectable } from '@nestjs/common';
import type { Asker, OrganisationReach } from '../identity/principal.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { invalidInput, notFound } from '../platform/domain-error.js';
import { ThingService } from '../register/things/thing.service.js';
import { catalogueProcessor } from './catalogue.js';
import type { CatalogueProcessor } from './catalogue-entry.js';
import { type CatalogueDraft, draftFromCatalogue } from './draft-from-catalogue.js';

export interface CatalogueChoice {
  readonly catalogueKey: string;
  readonly key?: string | null;
  readonly service?: string | null;
}

/** Copies facts of the catalogue into a register, as drafts; what the catalogue says later never changes them. */
@Injectable()
export class CatalogueService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly things: ThingService,
  ) {}

  /** @throws DomainError `not-found` */
  get(key: string): CatalogueProcessor {
    const entry = catalogueProcessor(key);
    if (!entry) throw notFound(`catalogue entry "${key}"`);
    return entry;
  }

  /**
   * Adds a processor and a draft of its usual engagement, both or neither.
   * @throws DomainError `invalid-input` for a key or service that the catalogue does not have, `already-exists`
   */
  async choose(organisation: OrganisationReach, { catalogueKey, key, service }: CatalogueChoice, asker: Asker): Promise<CatalogueDraft> {
    const entry = catalogueProcessor(catalogueKey);
    if (!entry) throw invalidInput([{ pointer: '/catalogueKey', code: 'unknown-catalogue-key', message: `The catalogue has no entry "${catalogueKey}".` }]);
    const chosen = entry.services.find((each) => each.slug === service) ?? (service ? undefined : entry.services[0]);
    if (!chosen) {
      const message = `${entry.name} has no service "${service}"; it has ${entry.services.map((each) => each.slug).join(', ')}.`;
      throw invalidInput([{ pointer: '/service', code: 'unknown-service', message }]);
    }
    const draft = draftFromCatalogue(entry, key ?? undefined, chosen);
    return this.unitOfWork.joined(async () => {
      const processor = await this.things.create('processor', organisation, draft.processor, asker);
      const engagement = await this.things.create('engagement', organisation, draft.engagement, asker);
      return { processor: processor.facts, engagement: engagement.facts };
    });
  }
}
