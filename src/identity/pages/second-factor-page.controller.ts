import { Body, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Requires, WhileEnrolling } from '../access.decorators.js';
import { SecondFactorService } from '../credentials/second-factor.service.js';
import { AccountPageService } from './account-page.service.js';
import { emptyFields, formStateOf, statusOf } from './form-problems.js';
import { goOn, sendPage } from './page-answer.js';
import { PageController } from './page.decorators.js';
import { typed } from './typed.js';
import { accountPage } from './views/account-view.js';
import { FRESH, type FormState } from './views/form-parts.js';
import { enrolmentPage, protectPage, type ProtectOffer, recoveryCodesPage } from './views/protect-view.js';
import { type SignedInPerson, type Visit, Visits } from './visits.js';

type PageQuery = Readonly<Record<string, unknown>>;
type PersonVisit = Visit & { readonly person: SignedInPerson };

/** Setting up a second factor, switching it off, and recovery codes, which are shown once: as the answer to the form that makes them. */
@Requires('self')
@PageController('account')
export class SecondFactorPageController {
  constructor(
    private readonly visits: Visits,
    private readonly service: SecondFactorService,
    private readonly account: AccountPageService,
  ) {}

  @Get('second-factor')
  @WhileEnrolling()
  async page(@Req() request: FastifyRequest, @Query() query: PageQuery, @Res() reply: FastifyReply): Promise<void> {
    const { reader, person } = await this.visits.ofSignedIn(request);
    const { on, required } = await this.service.state(person.person.id);
    if (on) return goOn(reply, isFirst(query) ? '/first-steps' : '/account');
    return sendPage(reply, reader, protectPage(reader, person.signedIn, { first: isFirst(query), required }));
  }

  @Post('second-factor')
  @WhileEnrolling()
  async begin(@Req() request: FastifyRequest, @Query() query: PageQuery, @Res() reply: FastifyReply): Promise<void> {
    const visit = await this.visits.ofSignedIn(request);
    const enrolment = await this.service.begin(visit.person.person.id);
    sendPage(reply, visit.reader, enrolmentPage(visit.reader, visit.person.signedIn, FRESH, await this.offer(visit, query), enrolment));
  }

  @Post('second-factor/confirm')
  @WhileEnrolling()
  async confirm(@Req() request: FastifyRequest, @Query() query: PageQuery, @Body() body: unknown, @Res() reply: FastifyReply): Promise<void> {
    const visit = await this.visits.ofSignedIn(request);
    const { reader, person: { person } } = visit;
    const { code } = typed(body, 'code');
    const empty = emptyFields({ code }, ['code'], reader);
    if (empty) return this.askAgain(visit, query, reply, empty, 400);
    try {
      const { recoveryCodes } = await this.service.confirm(person.id, code);
      // Whoever had to set it up may go everywhere now; the page that follows shows it.
      const { reader: afterwards } = await this.visits.ofSignedIn(request);
      return sendPage(reply, afterwards, recoveryCodesPage(afterwards, recoveryCodes, person.email, isFirst(query)));
    } catch (error) {
      return this.askAgain(visit, query, reply, formStateOf(error, reader, {}, ['code']), statusOf(error));
    }
  }

  @Post('second-factor/remove')
  async remove(@Req() request: FastifyRequest, @Body() body: unknown, @Res() reply: FastifyReply): Promise<void> {
    const { reader, person } = await this.visits.ofSignedIn(request);
    const { password, code } = typed(body, 'password', 'code');
    const back = (state: FormState, status: number): Promise<void> => this.showAccount(request, reply, 'remove', { ...state, values: {} }, status);
    const empty = emptyFields({ password, code }, ['password', 'code'], reader);
    if (empty) return back(empty, 400);
    try {
      await this.service.remove(person.person.id, password, code);
    } catch (error) {
      return back(formStateOf(error, reader, {}, ['password', 'code']), statusOf(error));
    }
    return goOn(reply, '/account?note=removed');
  }

  @Post('recovery-codes')
  async newCodes(@Req() request: FastifyRequest, @Body() body: unknown, @Res() reply: FastifyReply): Promise<void> {
    const { reader, person } = await this.visits.ofSignedIn(request);
    const { password } = typed(body, 'password');
    const empty = emptyFields({ password }, ['password'], reader);
    if (empty) return this.showAccount(request, reply, 'codes', { ...empty, values: {} }, 400);
    try {
      const { recoveryCodes } = await this.service.newRecoveryCodes(person.person.id, password);
      return sendPage(reply, reader, recoveryCodesPage(reader, recoveryCodes, person.person.email, false));
    } catch (error) {
      return this.showAccount(request, reply, 'codes', formStateOf(error, reader, {}, ['password']), statusOf(error));
    }
  }

  /** With the same key, which the app may have taken in already; from the beginning where none waits. */
  private async askAgain(visit: PersonVisit, query: PageQuery, reply: FastifyReply, state: FormState, status: number): Promise<void> {
    const { reader, person } = visit;
    const enrolment = await this.service.pending(person.person.id);
    if (!enrolment) return goOn(reply, `/account/second-factor${isFirst(query) ? '?first=yes' : ''}`);
    return sendPage(reply, reader, enrolmentPage(reader, person.signedIn, state, await this.offer(visit, query), enrolment), status);
  }

  private async offer({ person }: PersonVisit, query: PageQuery): Promise<ProtectOffer> {
    return { first: isFirst(query), required: (await this.service.state(person.person.id)).required };
  }

  private async showAccount(request: FastifyRequest, reply: FastifyReply, form: 'remove' | 'codes', state: FormState, status: number): Promise<void> {
    const { reader, person } = await this.visits.ofSignedIn(request);
    sendPage(reply, reader, accountPage(reader, person.signedIn, await this.account.facts(person), { form, state, note: null }), status);
  }
}

function isFirst(query: PageQuery): boolean {
  return query['first'] === 'yes';
}
