import { Injectable } from '@nestjs/common';
import type { Asker, OrganisationReach } from '../../identity/principal.js';
import { roleMay } from '../../identity/roles.js';
import { type Transition, transitionOf } from '../../law/register/engagement-life.js';
import type { EngagementFacts } from '../../law/facts.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainError, invalidInput, notFound } from '../../platform/domain-error.js';
import { requireMatch } from '../../platform/http/etag.js';
import { today } from '../../platform/today.js';
import type { TransitionBody } from '../shapes/engagement.body.js';
import { RegisterRepository, type Stored } from '../register.repository.js';
import { RegisterWriter } from '../register-writer.js';

/** Moves engagements through their life: asked for, decided, ended. */
@Injectable()
export class EngagementLifeService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: RegisterRepository,
    private readonly writer: RegisterWriter,
  ) {}

  /**
   * @param ifMatch held against the version where it is sent
   * @throws DomainError `not-found`, `transition-not-allowed`, `forbidden`, `invalid-input` (a reason is missing)
   */
  move({ id: organisationId }: OrganisationReach, key: string, body: TransitionBody, ifMatch: string | undefined, asker: Asker): Promise<Stored<EngagementFacts>> {
    return this.unitOfWork.run({ organisationId }, async (manager) => {
      const head = await this.writer.begin(manager, organisationId);
      const found = await this.repository.thing(manager, 'engagement', organisationId, key);
      if (!found) throw notFound(`engagement "${key}"`);
      if (ifMatch !== undefined) requireMatch(ifMatch, found.revision);
      const { facts: before } = found;
      requireAllowed(before, body, asker);
      const after = moved(before, body);
      const change = { kind: 'engagement', key, action: 'changed', before, after } as const;
      const reason = body.comment ?? asker.reason;
      const { sequence } = await this.writer.commit(manager, organisationId, head, [change], { ...asker, reason });
      return { facts: after, revision: sequence };
    });
  }
}

function requireAllowed({ status }: EngagementFacts, { to, comment }: TransitionBody, asker: Asker): void {
  const transition: Transition | null = transitionOf(status, to);
  if (!transition) throw new DomainError('transition-not-allowed', `There is no way from ${status} to ${to}.`, [], { from: status, to });
  if (transition.by === 'decider' && !roleMay(asker.role, 'decide')) {
    throw new DomainError('forbidden', `The role "${asker.role}" may propose; from ${status} to ${to} somebody else decides.`);
  }
  if (transition.needs === 'comment' && !comment?.trim()) {
    throw invalidInput([{ pointer: '/comment', code: 'comment-missing', message: `From ${status} to ${to} needs a comment that says why.` }]);
  }
}

function moved(before: EngagementFacts, { to, on }: TransitionBody): EngagementFacts {
  if (to === 'approved') return { ...before, status: to, startsOn: on ?? before.startsOn ?? today() };
  if (to === 'ended') {
    const endsOn = on ?? before.endsOn ?? today();
    if (before.startsOn !== null && endsOn < before.startsOn) {
      throw invalidInput([{ pointer: '/on', code: 'ends-before-start', message: `It started on ${before.startsOn} and cannot end on ${endsOn}.` }]);
    }
    return { ...before, status: to, endsOn };
  }
  return { ...before, status: to };
}
