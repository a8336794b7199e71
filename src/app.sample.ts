import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import type { Asker, Principal } from './identity/principal.js';
import { UnitOfWork } from './platform/database/unit-of-work.js';
import type { DomainError } from './platform/domain-error.js';
import { OrganisationService } from './register/organisations/organisation.service.js';
import { REGISTER_FORMAT } from './register/document/register-document.body.js';
import { RegisterDocumentService } from './register/document/register-document.service.js';
import { SAMPLE_REGISTER } from './register/sample/sample-organisation.js';
import { SubProcessorListService } from './sub-processors/sub-processor-list.service.js';

const INSTANCE: Principal = { kind: 'system', id: 'system', name: 'Sample data', administersInstance: true, memberships: [], sessionId: null };
const ASKER: Asker = { actor: { kind: 'system', id: null, name: 'Sample data' }, role: 'admin', reason: 'A sample to look at and try things on' };

/** Loads the sample organisation into a database that has no organisation yet, and publishes its first list: all or nothing. */
export async function loadSample(app: NestFastifyApplication, logger: Logger): Promise<void> {
  const organisations = app.get(OrganisationService);
  if ((await organisations.list(INSTANCE, { limit: 1 })).items.length > 0) return;
  const { organisation } = SAMPLE_REGISTER;
  const load = async (): Promise<void> => {
    const { id } = await organisations.create(INSTANCE, organisation, ASKER);
    const reach = { id, slug: organisation.slug };
    await app.get(RegisterDocumentService).replace(reach, { format: REGISTER_FORMAT, ...SAMPLE_REGISTER }, undefined, false, ASKER);
    await app.get(SubProcessorListService).publish(reach, {}, ASKER);
  };
  try {
    await app.get(UnitOfWork).joined(load);
  } catch (error) {
    // Another service that started at the same time was first, and loaded all of it.
    if ((error as DomainError).code === 'already-exists') return;
    throw error;
  }
  logger.info({ organisation: organisation.slug }, 'sample organisation loaded');
}
