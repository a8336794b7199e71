import { readFileSync } from 'node:fs';
import { LAW } from '../../law/law.js';
import { aRegister, anActivity, anEngagement } from '../../law/register/register.fixtures.js';
import type { RegisterFacts } from '../../law/facts.js';
import type { Language } from '../../law/vocabulary.js';
import { DAY, NOTICE_REGISTER } from './notices.fixtures.js';
import { recipientsAnswer } from './recipients-of.js';
import { renderRecipientsHtml, renderRecipientsText } from './render-recipients.js';

function answer(dataSubjects: readonly string[], { dataCategories = [], register = NOTICE_REGISTER, asOf = DAY, since = null, language = 'en' }: { since?: string | null; dataCategories?: readonly string[]; register?: RegisterFacts; asOf?: string; language?: Language } = {}) {
  return recipientsAnswer({ register, revision: 7, since, asOf, knownOn: null, language, law: LAW, dataSubjects, dataCategories });
}

const namesOf = ({ recipients }: ReturnType<typeof answer>): string[] => recipients.map(({ name }) => name);

describe('who received my data (Art. 15(1)(c))', () => {
  it.each(['en', 'de'] as const)('reads in %s as agreed', (language) => {
    expect(renderRecipientsText(answer(['customers'], { language }), { gaps: true })).toBe(readFileSync(new URL(`./golden/recipients.${language}.txt`, import.meta.url), 'utf8'));
  });

  it('names the recipients themselves, with legal entity, country, purpose, data, and who engaged them', () => {
    const [crm, host] = answer(['customers']).recipients;
    expect(crm).toMatchObject({ legalName: 'Example CRM, Inc.', named: true, country: 'US', countries: ['US'], purposes: ['Keep in touch with customers'], role: 'processor', via: null });
    expect(crm?.dataCategories.map(({ key }) => key)).toEqual(['contact-details']);
    expect(host).toMatchObject({ name: 'Example Host', via: 'Example CRM' });
  });

  it('tells of no drafts, no activities that are over, and nobody who receives data of others', () => {
    expect(namesOf(answer(['customers']))).toEqual(['Example CRM', 'Example Host', 'Scoring KK', 'Resellers', 'Example Audit AS']);
    expect(namesOf(answer(['prospects']))).toEqual(['Example CRM', 'Resellers', 'Example Audit AS']);
    expect(namesOf(answer(['employees']))).toEqual(['Open Gap Inc']);
    expect(namesOf(answer(['students']))).toEqual([]);
  });

  it('leaves out who takes none of the data asked for', () => {
    expect(namesOf(answer(['customers'], { dataCategories: ['financial-data'] }))).toEqual(['Scoring KK', 'Resellers', 'Example Audit AS']);
  });

  it('shows a recipient of whom only the category is known apart, and as a gap (C-154/21)', () => {
    const told = answer(['customers']);
    expect(told.recipients.find(({ name }) => name === 'Resellers')?.named).toBe(false);
    expect(told.complete).toBe(false);
    expect(told.missing.map(({ code, pointer, article }) => `${code} ${pointer} ${article}`)).toEqual([
      'recipient-not-named /recipients/0/name Art. 15(1)(c) GDPR', 'recipient-data-categories-missing /recipients/0/dataCategories Art. 15(1)(c) GDPR',
    ]);
  });

  it('does not keep back a recipient of whom it is not known whose data it takes', () => {
    const register = aRegister({ engagements: [anEngagement('silent', { dataSubjects: [], dataCategories: [] })], activities: [anActivity('a', { engagements: ['silent'] })] });
    const told = answer(['customers'], { register });
    expect(namesOf(told)).toEqual(['silent']);
    expect(told.missing.map(({ code }) => code)).toEqual(['recipient-data-subjects-missing', 'recipient-data-categories-missing']);
  });

  it('tells one recipient of several activities once, with all that it gets', () => {
    const register = aRegister({
      engagements: [anEngagement('crm', { dataCategories: ['contact-details', 'usage-data'] })],
      activities: [anActivity('a', { engagements: ['crm'] }), anActivity('b', { engagements: ['crm'], dataCategories: ['usage-data'] })],
    });
    const [only, ...others] = answer(['customers'], { register }).recipients;
    expect(others).toEqual([]);
    expect(only?.activities.map(({ key }) => key)).toEqual(['a', 'b']);
    expect(only?.dataCategories.map(({ key }) => key)).toEqual(['contact-details', 'usage-data']);
  });

  it('is about the day asked for', () => expect(namesOf(answer(['customers'], { asOf: '2017-01-01' }))).toEqual(['Resellers', 'Example Audit AS']));

  it('tells of everybody who received data since a day, once, and of nobody who had stopped before', () => {
    const ended = (endsOn: string) => ({ status: 'ended' as const, startsOn: '2019-01-01', endsOn });
    const register = aRegister({
      engagements: [anEngagement('now'), anEngagement('until-2021', ended('2021-06-30')), anEngagement('until-2019', ended('2019-12-31'))],
      activities: [anActivity('a', { engagements: ['now', 'until-2021', 'until-2019'] })],
    });
    const told = answer(['customers'], { register, since: '2020-01-01' });
    expect(namesOf(told)).toEqual(['now', 'until-2021']);
    expect(told.recipients[0]?.activities).toHaveLength(1);
    expect(namesOf(answer(['customers'], { register }))).toEqual(['now']);
    expect(renderRecipientsText(told, { gaps: true })).toContain('Between 1 January 2020 and 22 November 2026');
  });

  it('lets nothing of the register become markup', () => {
    const register = aRegister({ activities: [anActivity('a', { recipients: [{ name: '<b>x</b>', category: '<i>', country: 'NO' }] })] });
    expect(renderRecipientsHtml(answer(['customers'], { register }), { gaps: true })).toContain('<h3>&lt;b&gt;x&lt;/b&gt;</h3>');
  });
});
