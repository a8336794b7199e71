import { Injectable } from '@nestjs/common';
import { AuthenticationService } from '../../identity/authentication.service.js';
import { type OrganisationReach, type Principal, roleIn } from '../../identity/principal.js';
import { roleMay } from '../../identity/roles.js';
import { DomainError } from '../../platform/domain-error.js';
import { readRegisterDocument } from '../../register/document/read-register-document.js';
import { REGISTER_FORMAT } from '../../register/document/register-document.body.js';
import type { RegisterDocument } from '../../register/document/register-document.service.js';
import { SnapshotService } from '../../register/snapshot.service.js';
import { SpreadsheetThread } from './spreadsheet-thread.js';
import type { Intake } from './understand-workbook.js';
import type { UploadedSpreadsheet } from './uploaded-spreadsheet.js';

/** What the sheet was understood as, as a register document. */
export type SpreadsheetIntake = Omit<Intake, 'register'> & { readonly register: RegisterDocument };

/** Makes a register document of a spreadsheet; stores nothing. */
@Injectable()
export class SpreadsheetService {
  constructor(
    private readonly authentication: AuthenticationService,
    private readonly snapshots: SnapshotService,
    private readonly thread: SpreadsheetThread,
  ) {}

  /**
   * @param proof what the request proves who it is from with; asked again for the organisation, which the path does not name
   * @returns drafts on top of the organisation's register where one is named, else drafts alone
   * @throws DomainError what the file is refused for; `not-found`, `forbidden` for the organisation
   */
  async understand({ bytes, organisation, headings, language }: UploadedSpreadsheet, proof: Parameters<AuthenticationService['access']>[0]): Promise<SpreadsheetIntake> {
    const base = organisation === null ? null : (await this.snapshots.read(await this.reach(proof, organisation))).register;
    const intake = await this.thread.understand(bytes, { base, headings, language });
    const { organisation: facts, ...lists } = await readRegisterDocument({ format: REGISTER_FORMAT, ...intake.register }, () => []);
    return { ...intake, register: { format: REGISTER_FORMAT, organisation: facts, ...lists } };
  }

  private async reach(proof: Parameters<AuthenticationService['access']>[0], slug: string): Promise<OrganisationReach> {
    const { principal, organisation } = await this.authentication.access(proof, slug);
    if (!organisation || !mayPropose(principal, organisation)) throw new DomainError('forbidden', 'Your role there does not allow this.');
    return organisation;
  }
}

function mayPropose(principal: Principal, { id }: OrganisationReach): boolean {
  const role = roleIn(principal, id);
  return role !== null && roleMay(role, 'propose');
}
