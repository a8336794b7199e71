import type { PageContent, PageReader } from './identity/pages/views/page-layout.js';
import { html, type Markup } from './platform/text/html.js';

/** An organisation on the overview. */
export interface HomeOrganisation {
  readonly slug: string;
  readonly name: string;
  readonly isSample: boolean;
  /** Whether its public list was published. */
  readonly published: boolean;
  readonly administers: boolean;
}

/** What whoever sees the service for the first time has to know. */
export interface FirstSteps {
  /** Base of our own addresses. */
  readonly base: string;
  readonly name: string;
  readonly administersInstance: boolean;
  readonly organisations: readonly HomeOrganisation[];
}

/** The start page for whoever is not signed in. @param sample its public list, where there is one */
export function welcomePage({ words }: PageReader, sample: { readonly slug: string; readonly name: string } | null): PageContent {
  const { home, signIn } = words;
  const body = html`<h1>${home.running}</h1><p class="lead">${home.what}</p><p class="notice">${home.why}</p>
<p class="actions"><a class="button" href="/sign-in">${signIn.title}</a></p><section aria-labelledby="ways"><h2 id="ways">${home.where}</h2><ul class="log">${documentation(words)}${
    sample && way(`/public/${sample.slug}/sub-processors.html`, home.sampleList, home.sampleListWhat(sample.name))}${way('/health/ready', home.health, home.healthWhat)}</ul></section>`;
  return { title: home.running, body, width: 'wide' };
}

/** The start page for whoever is signed in: their organisations, and what opens in the browser today. */
export function homePage({ words }: PageReader, organisations: readonly HomeOrganisation[]): PageContent {
  const { home } = words;
  const cards = organisations.length === 0 ? html`<p>${home.none}</p>` : html`<ul class="cards">${organisations.map((organisation) => card(words, organisation))}</ul>`;
  const body = html`<h1>${home.title}</h1><section aria-labelledby="yours"><h2 id="yours">${home.yours}</h2>${cards}</section>
<section aria-labelledby="ways"><h2 id="ways">${home.where}</h2><ul class="log">${way('/first-steps', home.firstSteps, home.firstStepsWhat)}${documentation(words)}</ul></section>`;
  return { title: home.title, body, width: 'wide', place: 'home' };
}

function card({ home }: PageReader['words'], { slug, name, isSample, published, administers }: HomeOrganisation): Markup {
  const api = `/api/v1/organisations/${slug}`;
  const link = (address: string, label: string): Markup => html`<li><a href="${address}">${label}<span class="aside">: ${name}</span></a></li>`;
  return html`<li><h3>${name}${isSample && html` <span class="tag">${home.sample}</span>`}</h3><small>${slug}</small><ul>${link(`/console/${slug}`, home.console)}${link(`${api}/records/controller.html`, home.controllerRecord)}${
    link(`${api}/records/processor.html`, home.processorRecord)}${link(`${api}/findings`, home.findings)}${published && link(`/public/${slug}/sub-processors.html`, home.list)}${
    link(`${api}/register`, home.register)}${link(`${api}/history`, home.history)}${administers && link(`/administration/organisations/${slug}`, home.people)}</ul></li>`;
}

/** What to do in the first minutes, each with the way there. */
export function firstStepsPage({ words }: PageReader, stated: FirstSteps): PageContent {
  const { firstSteps } = words;
  const own = stated.organisations.filter(({ isSample }) => !isSample);
  const sample = stated.organisations.find(({ isSample }) => isSample);
  const managed = own.find(({ administers }) => administers) ?? (sample?.administers === true ? sample : undefined);
  const people = managed && `/administration/organisations/${managed.slug}`;
  const tasks = [
    sample && task(firstSteps.look, html`<p>${firstSteps.lookLead(sample.name)}</p>${sampleLinks(words, sample)}`),
    (stated.administersInstance || own.length > 0) && task(firstSteps.own, ownOrganisations(words, own, stated.administersInstance)),
    people && task(firstSteps.invite, html`<p>${firstSteps.inviteLead}</p><p><a href="${people}#invite">${words.administration.invite}</a></p>`),
    people && task(firstSteps.token, html`<p>${firstSteps.tokenLead}</p><p><a href="${people}#tokens">${words.administration.makeToken}</a></p>`),
    managed && task(firstSteps.bring, curlLines(words, stated.base, managed.slug)),
    task(firstSteps.read, html`<p>${firstSteps.readLead}</p><p><a href="/api/docs">${words.home.documentation}</a></p>${publicList(words, stated, managed)}`),
  ];
  const body = html`<h1>${firstSteps.title}</h1><p class="lead">${firstSteps.lead(stated.name)}</p><ol class="tasks">${tasks}</ol><p class="actions"><a class="button" href="/">${words.problems.toStart}</a></p><p class="muted">${firstSteps.later}</p>`;
  return { title: firstSteps.title, body, width: 'column', place: 'home' };
}

function task(name: string, what: Markup): Markup {
  return html`<li><h2>${name}</h2>${what}</li>`;
}

function sampleLinks({ home }: PageReader['words'], { slug, published }: HomeOrganisation): Markup {
  const api = `/api/v1/organisations/${slug}`;
  return html`<p><a class="button" href="/console/${slug}">${home.console}</a></p><p><a href="${api}/records/controller.html">${home.controllerRecord}</a> · <a href="${api}/findings">${home.findings}</a>${
    published && html` · <a href="/public/${slug}/sub-processors.html">${home.list}</a>`}</p>`;
}

function ownOrganisations({ firstSteps, administration }: PageReader['words'], own: readonly HomeOrganisation[], mayAdd: boolean): Markup {
  const done = own.length > 0 && html`<p>${firstSteps.ownDone}: ${own.map(({ name }, index) => html`${index > 0 && ', '}<b>${name}</b>`)}</p>`;
  return html`<p>${firstSteps.ownLead}</p>${done}${mayAdd && html`<p><a class="button" href="/administration/organisations#add">${administration.addOrganisation}</a></p>`}`;
}

/** Ready to copy: only the token is to be put in. */
function curlLines({ firstSteps }: PageReader['words'], base: string, slug: string): Markup {
  const register = `${base}/api/v1/organisations/${slug}/register`;
  const taking = `TOKEN='r30_…'\nREGISTER='${register}'\ncurl -H "Authorization: Bearer $TOKEN" -H 'Accept: application/yaml' \\\n  "$REGISTER" -o register.yaml`;
  const putting = (query: string): string =>
    `curl -X PUT -H "Authorization: Bearer $TOKEN" \\\n  -H 'Content-Type: application/yaml' \\\n  --data-binary @register.yaml "$REGISTER${query}"`;
  return html`<p>${firstSteps.bringLead}</p>${lines(firstSteps.bring, taking)}<p>${firstSteps.bringOut}</p>${lines(firstSteps.bringOut, `${putting('?dryRun=true')}\n\n${putting('')}`)}`;
}

/** Wide lines scroll, which a keyboard has to reach (WCAG 2.2, 2.1.1). */
function lines(name: string, text: string): Markup {
  return html`<pre tabindex="0" role="region" aria-label="${name}">${text}</pre>`;
}

function publicList({ firstSteps }: PageReader['words'], { base }: FirstSteps, organisation: HomeOrganisation | undefined): Markup | false {
  if (organisation === undefined) return false;
  const address = `${base}/public/${organisation.slug}/sub-processors.html`;
  return html`<p>${firstSteps.publicList} ${organisation.published ? html`<a href="${address}">${address}</a>` : html`<b>${address}</b>`}</p>`;
}

function documentation({ home }: PageReader['words']): Markup {
  return html`${way('/api/docs', home.documentation, home.documentationWhat)}${way('/api/openapi.json', home.document, home.documentWhat)}`;
}

function way(address: string, name: string, what: string): Markup {
  return html`<li><a href="${address}">${name}</a><div>${what}</div></li>`;
}
