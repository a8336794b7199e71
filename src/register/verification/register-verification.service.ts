import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { HistoryComparisons } from '../../history/history-comparisons.js';
import { HistoryRepository } from '../../history/history.repository.js';
import { HistoryVerificationService, type Verification } from '../../history/history-verification.service.js';
import type { ChainProblem } from '../../history/verify-chain.js';
import type { OrganisationReach } from '../../identity/principal.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { completeOrganisation } from '../complete-facts.js';
import { RegisterRepository } from '../register.repository.js';
import { KINDS, THING_KINDS, type Thing } from '../thing-kinds.js';

/** Verifies the history, and that neither the register nor what else the history tells of was changed past it: always of the primary, as a copy vouches for itself only. */
@Injectable()
export class RegisterVerificationService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly history: HistoryVerificationService,
    private readonly revisions: HistoryRepository,
    private readonly comparisons: HistoryComparisons,
    private readonly repository: RegisterRepository,
  ) {}

  async verify({ id }: OrganisationReach): Promise<Verification> {
    const chain = await this.history.verify(id);
    const drift = await this.drift(id);
    return { ...chain, whole: chain.whole && drift.length === 0, problems: [...chain.problems, ...drift] };
  }

  /** What stands in the tables but not in the history, or otherwise there. */
  private async drift(organisationId: string): Promise<ChainProblem[]> {
    return this.unitOfWork.run({ organisationId }, async (manager) => {
      const { sequence } = await this.revisions.head(manager, organisationId);
      const said = new Map((await this.revisions.stateAt(manager, organisationId, sequence, ['organisation', ...THING_KINDS])).map((each) => [`${each.kind}/${each.key}`, each.after]));
      const register = await this.repository.register(manager, organisationId);
      const problems: ChainProblem[] = [];
      const own = `organisation/${register.organisation.slug}`;
      if (!isDeepStrictEqual(completeOrganisation(said.get(own) ?? {}), register.organisation)) problems.push({ sequence, code: 'register-differs', message: `${own} is not what its history says it is.` });
      said.delete(own);
      for (const kind of THING_KINDS) {
        for (const thing of register[KINDS[kind].list] as readonly Thing[]) {
          const name = `${kind}/${thing.key}`;
          const after = said.get(name);
          said.delete(name);
          if (after === undefined || !isDeepStrictEqual(KINDS[kind].complete(after as object), thing)) {
            problems.push({ sequence, code: 'register-differs', message: `${name} is not what its history says it is.` });
          }
        }
      }
      problems.push(...(await this.comparisons.problems(manager, organisationId, sequence)));
      for (const name of said.keys()) problems.push({ sequence, code: 'register-differs', message: `${name} is in the history but no longer in the register.` });
      return problems;
    }, { consistent: true });
  }
}
