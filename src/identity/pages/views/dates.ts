import { html, type Markup } from '../../../platform/text/html.js';
import type { PersonLanguage } from '../../people/person.entity.js';

/** @returns an instant as its reader writes it, in UTC, which is said with it */
export function instantInWords(at: Date | string, language: PersonLanguage): Markup {
  const instant = new Date(at);
  const words = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' }).format(instant);
  return html`<time datetime="${instant.toISOString()}">${words} UTC</time>`;
}

/** @returns a day as its reader writes it */
export function dayInWords(day: Date | string, language: PersonLanguage): Markup {
  const instant = new Date(day);
  const words = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'medium', timeZone: 'UTC' }).format(instant);
  return html`<time datetime="${instant.toISOString().slice(0, 10)}">${words}</time>`;
}

/** @returns a wait in whole minutes, at least one, in words */
export function minutesInWords(seconds: number, language: PersonLanguage): string {
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  return new Intl.NumberFormat(language, { style: 'unit', unit: 'minute', unitDisplay: 'long' }).format(minutes);
}
