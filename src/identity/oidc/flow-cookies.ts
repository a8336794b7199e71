import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { InstanceKey } from '../../platform/instance-key.js';
import { type Flow, FLOW_SECONDS, flowCookieName, openFlow, sealFlow, staleFlowCookies } from './sealed-flow.js';

const LABEL = 'oidc/v1';

/** Keeps what a sign-in by a provider will be held to in the browser that began it; the service itself keeps nothing meanwhile. */
@Injectable()
export class FlowCookies {
  private readonly key: Buffer;

  constructor(instanceKey: InstanceKey) {
    this.key = instanceKey.derive(LABEL);
  }

  /** Sets the cookie of a flow, and removes those that are spent or too many. */
  keep(request: FastifyRequest, reply: FastifyReply, flow: Flow, secure: boolean): void {
    for (const name of staleFlowCookies(this.key, request.cookies, Date.now())) forget(reply, name);
    const name = flowCookieName(flow.state, secure);
    void reply.setCookie(name, sealFlow(this.key, name, flow), { ...attributesOf(name), maxAge: FLOW_SECONDS });
  }

  /** @returns the flow whose state came back, if this browser began it; its cookie is gone with the answer */
  take(request: FastifyRequest, reply: FastifyReply, state: unknown, secure: boolean): Flow | undefined {
    if (typeof state !== 'string') return undefined;
    const name = flowCookieName(state, secure);
    const sealed = request.cookies[name];
    if (sealed === undefined) return undefined;
    forget(reply, name);
    return openFlow(this.key, name, sealed, Date.now());
  }
}

/** Lax: the provider sends the browser back by a link, and that is all the cookie has to come along with. */
function attributesOf(name: string): { path: string; httpOnly: true; sameSite: 'lax'; secure: boolean } {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: name.startsWith('__Host-') };
}

function forget(reply: FastifyReply, name: string): void {
  void reply.clearCookie(name, attributesOf(name));
}
