import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Anonymous } from './identity/access.decorators.js';
import type { Config } from './platform/config.js';
import { CONFIG } from './platform/platform.tokens.js';
import { html, trustedMarkup } from './platform/text/html.js';
import type { Markup } from './platform/text/html.js';
import { SAMPLE_REGISTER } from './register/sample/sample-organisation.js';
import { LIST_PAGE_SECURITY_POLICY, LIST_PAGE_STYLE } from './sub-processors/rendering/list-page-style.js';
import { PublishedLists } from './sub-processors/serving/published-lists.js';

const TITLE = 'Register30';
const LEAD = 'The record of processing activities that GDPR Art. 30 asks for, and the vendor inventory it rests on, as living data.';

/** What one finds at the root of the service: what this is, and where everything else is. */
@ApiExcludeController()
@Anonymous()
@Controller()
export class StartPageController {
  constructor(
    private readonly lists: PublishedLists,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Content-Security-Policy', LIST_PAGE_SECURITY_POLICY)
  @Header('Cache-Control', 'no-cache')
  async page(): Promise<string> {
    return startPage(await this.sample());
  }

  /** A page without it is better than none. */
  private async sample(): Promise<{ slug: string; name: string } | null> {
    if (!this.config.sampleData) return null;
    const list = await this.lists.current(SAMPLE_REGISTER.organisation.slug).catch(() => null);
    return list && list.source.publication.organisation;
  }
}

function startPage(sample: { slug: string; name: string } | null): string {
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${TITLE}</title><meta name="description" content="${LEAD}"><style>${trustedMarkup(LIST_PAGE_STYLE)}</style></head>
<body><div class="wrap"><header><div class="top"><b>${TITLE}</b></div><h1>The register is running</h1><p class="lead">${LEAD}</p>
<p class="notice">Controllers and processors answer the authority from it, customers read the sub-processors in it, and every change in it stays on record.</p></header>
<main><section aria-labelledby="ways"><h2 id="ways">Where to go</h2><ul class="log">${[
    way('api/docs', 'API documentation', 'Read and try every route in the browser; sign in with a token.'),
    way('api/openapi.json', 'OpenAPI document', 'The same for programs: OpenAPI 3.1.'),
    sample && way(`public/${sample.slug}/sub-processors.html`, 'A public sub-processor list', `What the customers of ${sample.name} see; a sample.`),
    way('health/ready', 'Health', 'Whether the service and its database answer.'),
  ]}</ul></section></main>
<footer><span>Free software under the Apache License, version 2.0.</span></footer></div></body></html>
`.text;
}

function way(address: string, name: string, what: string): Markup {
  return html`<li><a href="${address}">${name}</a><div>${what}</div></li>`;
}
