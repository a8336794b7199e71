import { html } from '../../../platform/text/html.js';
import type { PageContent, PageReader } from './page-layout.js';

/** What is shown where a page cannot be: why, and the way on. */
export function problemPage({ words, signedIn }: PageReader, reason: string): PageContent {
  const { problems, signIn } = words;
  const on = signedIn ? html`<a class="button" href="/">${problems.toStart}</a>` : html`<a class="button" href="/sign-in">${signIn.title}</a>`;
  return { title: problems.errorTitle, failed: true, body: html`<h1>${problems.errorTitle}</h1><div class="panel"><p>${reason}</p><p class="actions">${on}</p></div>` };
}
