import { Body, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { entityTag } from '../../platform/http/etag.js';
import { valid } from '../../platform/http/validation.js';
import { CurrentPrincipal, Requires } from '../access.decorators.js';
import { PasswordService } from '../credentials/password.service.js';
import { MeService } from '../people/me.service.js';
import { MePatch } from '../people/people.bodies.js';
import { type Principal, requirePerson } from '../principal.js';
import { SessionService } from '../sessions/session.service.js';
import { AccountPageService } from './account-page.service.js';
import { emptyFields, formStateOf, statusOf } from './form-problems.js';
import { goOn, sendPage } from './page-answer.js';
import { PageController } from './page.decorators.js';
import { typed } from './typed.js';
import { accountPage, type AccountForm, type AccountState } from './views/account-view.js';
import { FRESH, type FormState } from './views/form-parts.js';
import { Visits } from './visits.js';

const NOTES = ['saved', 'password-changed', 'removed', 'ended', 'ended-others'] as const;

/** The account of whoever is signed in: name and language, password, sessions, mails. */
@Requires('self')
@PageController('account')
export class AccountPageController {
  constructor(
    private readonly visits: Visits,
    private readonly page: AccountPageService,
    private readonly me: MeService,
    private readonly passwords: PasswordService,
    private readonly sessions: SessionService,
  ) {}

  @Get()
  async show(@Req() request: FastifyRequest, @Query() query: Readonly<Record<string, unknown>>, @Res() reply: FastifyReply): Promise<void> {
    const note = NOTES.find((each) => each === query['note']) ?? null;
    await this.send(request, reply, { form: null, state: FRESH, note });
  }

  @Post('profile')
  async profile(@Req() request: FastifyRequest, @CurrentPrincipal() principal: Principal, @Body() body: unknown, @Res() reply: FastifyReply): Promise<void> {
    const { name, language } = typed(body, 'name', 'language');
    await this.take(request, reply, 'profile', 'saved', { values: { name, language }, names: ['name', 'language'], required: ['name'] }, async () => {
      const { version } = await this.me.get(principal, null);
      const patch = valid(MePatch, { name: name.trim(), language: language === '' ? null : language });
      await this.me.change(principal, entityTag(version), patch);
    });
  }

  @Post('password')
  async password(@Req() request: FastifyRequest, @CurrentPrincipal() principal: Principal, @Body() body: unknown, @Res() reply: FastifyReply): Promise<void> {
    const { current, next } = typed(body, 'current', 'next');
    const form = { values: {}, names: ['current', 'next'], required: ['current', 'next'], secrets: { current, next } };
    await this.take(request, reply, 'password', 'password-changed', form, () => this.passwords.change(requirePerson(principal), current, next, principal.sessionId));
  }

  @Post('sessions/end')
  async endSession(@CurrentPrincipal() principal: Principal, @Body() body: unknown, @Res() reply: FastifyReply): Promise<void> {
    await this.sessions.end(requirePerson(principal), typed(body, 'session').session);
    goOn(reply, '/account?note=ended');
  }

  @Post('sessions/end-others')
  async endOtherSessions(@CurrentPrincipal() principal: Principal, @Res() reply: FastifyReply): Promise<void> {
    await this.sessions.endOthers(requirePerson(principal), principal.sessionId);
    goOn(reply, '/account?note=ended-others');
  }

  @Post('mails')
  async mails(@CurrentPrincipal() principal: Principal, @Body() body: Readonly<Record<string, unknown>>, @Res() reply: FastifyReply): Promise<void> {
    await this.page.setMails(requirePerson(principal), new Set(Object.keys(body)));
    goOn(reply, '/account?note=saved');
  }

  /** Takes a form, or gives it back with what is wrong and all that was typed, but passwords. */
  private async take(
    request: FastifyRequest, reply: FastifyReply, form: AccountForm, note: (typeof NOTES)[number],
    { values, names, required, secrets = {} }: { values: Readonly<Record<string, string>>; names: readonly string[]; required: readonly string[]; secrets?: Readonly<Record<string, string>> },
    work: () => Promise<unknown>,
  ): Promise<void> {
    const { reader } = await this.visits.ofSignedIn(request);
    const empty = emptyFields({ ...values, ...secrets }, required, reader);
    if (empty) return this.send(request, reply, { form, state: { ...empty, values }, note: null }, 400);
    try {
      await work();
    } catch (error) {
      const state: FormState = formStateOf(error, reader, values, names);
      return this.send(request, reply, { form, state, note: null }, statusOf(error));
    }
    return goOn(reply, `/account?note=${note}`);
  }

  private async send(request: FastifyRequest, reply: FastifyReply, at: AccountState, status = 200): Promise<void> {
    const { reader, person } = await this.visits.ofSignedIn(request);
    sendPage(reply, reader, accountPage(reader, person.signedIn, await this.page.facts(person), at), status);
  }
}
