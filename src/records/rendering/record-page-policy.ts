import { styleSourceOf } from '../../platform/text/page-style.js';

/**
 * Our own pages may show it in a frame, as a preview; nobody else's may.
 * @param page a record's page, written now or earlier, perhaps in another style: what stands in it is all that it may use
 * @returns its Content-Security-Policy: nothing but its own style
 */
export function policyOfPage(page: string): string {
  const styles = [...page.matchAll(/<style>(.*?)<\/style>/gs)].map(([, style]) => styleSourceOf(style ?? ''));
  return `default-src 'none'; style-src ${styles.length > 0 ? styles.join(' ') : "'none'"}; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`;
}
