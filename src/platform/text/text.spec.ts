import { countryName } from './country-names.js';
import { escapeHtml, html, trustedMarkup } from './html.js';
import { preferredLanguage } from './preferred-language.js';

describe('markup', () => {
  test('text is escaped, markup is not, and what is absent leaves nothing', () => {
    expect(html`<a title="${'"\'<>&'}">${html`<b>${'<'}</b>`}${trustedMarkup('<hr>')}${null}${undefined}${false}${0}</a>`.text)
      .toBe('<a title="&quot;&#39;&lt;&gt;&amp;"><b>&lt;</b><hr>0</a>');
  });

  test('lists are joined, however deep', () => {
    expect(html`<ul>${['a&', [html`<li>`, ['b']]]}</ul>`.text).toBe('<ul>a&amp;<li>b</ul>');
  });

  test('escaping is for the content of elements and of quoted attributes', () => {
    expect(escapeHtml('<a href=\'x\'>"&')).toBe('&lt;a href=&#39;x&#39;&gt;&quot;&amp;');
  });
});

describe('country names', () => {
  test.each([
    ['NO', 'en', 'Norway'], ['NO', 'de', 'Norwegen'], ['US', 'fr', 'États-Unis'], ['DE', 'es', 'Alemania'], ['DE', 'it', 'Germania'], ['DE', 'nl', 'Duitsland'],
    ['EU', 'en', 'EU/EEA'], ['EU', 'de', 'EU/EWR'], ['EU', 'it', 'UE/SEE'], ['EU', 'sv', 'EU/EEA'], ['QQ', 'en', 'QQ'], ['not a code', 'en', 'not a code'], ['', 'en', ''],
  ])('%s in %s is %s', (code, language, name) => {
    expect(countryName(code, language)).toBe(name);
  });
});

describe('the preferred language', () => {
  const offered = ['en', 'de', 'fr'] as const;
  test.each([
    ['fr', 'de', 'fr'], ['de-AT', null, 'de'], ['DE', null, 'de'], ['sv', 'fr', 'fr'], [null, null, 'en'], [null, '', 'en'],
    [null, 'fr-CH, fr;q=0.9, en;q=0.8, de;q=0.7, *;q=0.5', 'fr'], [null, 'en;q=0.2, de;q=0.9', 'de'], [null, 'sv, *;q=0.1', 'en'],
    [null, 'en;q=0, *;q=0.5', 'de'], [null, 'sv', 'en'], [null, 'de;q=0', 'en'], [null, ';;;q=,,de;q=0.4', 'de'], [null, 'de;q=nonsense', 'en'],
    [null, `${'x-y,'.repeat(5000)}de`, 'en'],
  ])('asked %p, accepting %p: %s', (asked, header, expected) => {
    expect(preferredLanguage(asked, header, offered)).toBe(expected);
  });
});
