import { readFileSync } from 'node:fs';
import { aRegister, anActivity, anOrganisation } from '../../law/register/register.fixtures.js';
import { LANGUAGES, type LegalBasis } from '../../law/vocabulary.js';
import { noticeOf } from './notice-of.js';
import { NOTICE_REGISTER, noticeRecord } from './notices.fixtures.js';
import { NOTICE_TOPICS, type NoticeTopic } from './privacy-notice.js';
import { renderNoticeHtml, renderNoticeText } from './render-notice.js';
import { noticeWordsOf } from './wording/words-by-language.js';

const golden = (name: string): string => readFileSync(new URL(`./golden/${name}`, import.meta.url), 'utf8');

/** The notice of one activity that rests on these bases. */
function resting(...bases: readonly (LegalBasis | null)[]) {
  const purposes = bases.map((legalBasis) => ({ description: 'Serve', legalBasis, legitimateInterest: 'To serve', specialCategoryCondition: null }));
  return noticeOf(noticeRecord('en', aRegister({ organisation: anOrganisation(), activities: [anActivity('a', { purposes, sources: ['data-subject'] })] })), null);
}

const topicsOf = ({ sections }: ReturnType<typeof noticeOf>): NoticeTopic[] => sections.map(({ topic }) => topic);

describe('a privacy notice', () => {
  it.each(['en', 'de'] as const)('reads in %s as agreed', (language) => {
    expect(renderNoticeText(noticeOf(noticeRecord(language), null), { gaps: true })).toBe(golden(`notice.${language}.txt`));
  });

  it('says everything that Art. 13 and 14 ask for, where the register knows it', () => {
    expect(new Set(topicsOf(noticeOf(noticeRecord('en'), null)))).toEqual(new Set(NOTICE_TOPICS));
  });

  it('names what is missing with article and place, and leaves it out of the text', () => {
    const { missing, complete, sections } = noticeOf(noticeRecord('en'), ['staff']);
    const named = missing.map(({ code, article, pointer, about }) => `${code} ${article} ${about.kind}/${about.key}${pointer}`);
    expect(complete).toBe(false);
    expect(named).toEqual(expect.arrayContaining([
      'retention-missing Art. 14(2)(a) GDPR activity/staff/retention', 'legal-basis-missing Art. 14(1)(c) GDPR activity/staff/purposes/0/legalBasis',
      'special-category-condition-missing Art. 14(1)(c) GDPR activity/staff/purposes/0/specialCategoryCondition',
      'automated-decisions-information-missing Art. 14(2)(g) GDPR activity/staff/automatedDecisionsDescription',
      'safeguard-missing Art. 14(1)(f) GDPR engagement/open/safeguards',
    ]));
    expect(sections.some(({ topic }) => topic === 'retention')).toBe(false);
    expect(JSON.stringify(sections.find(({ topic }) => topic === 'transfers'))).not.toContain('–');
  });

  it('asks for the obligation to provide only of data that come from the person (Art. 13(2)(e))', () => {
    const codes = (key: string): string[] => noticeOf(noticeRecord('en'), [key]).missing.map(({ code }) => code);
    expect(codes('sales')).toContain('obligation-to-provide-missing');
    expect(codes('staff')).not.toContain('obligation-to-provide-missing');
  });

  it('tells no internal affairs: references of safeguards, drafts, the officer by name, what is over', () => {
    const text = renderNoticeText(noticeOf(noticeRecord('en'), null), { gaps: true });
    for (const kept of ['SECRET-FILE-7', 'Never Seen', 'Ingrid', 'Long over']) expect(text).not.toContain(kept);
  });

  it('lets nothing of the register become markup', () => {
    const activities = [anActivity('a', { name: '<script>alert(1)</script>', purposes: [{ description: '"><img src=x>', legalBasis: 'contract', legitimateInterest: null, specialCategoryCondition: null }] })];
    const page = renderNoticeHtml(noticeOf(noticeRecord('en', aRegister({ activities })), null), { gaps: true });
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).not.toMatch(/<(script|img)/);
  });

  it('has the list of what is missing only where it is wanted', () => {
    const notice = noticeOf(noticeRecord('fr'), null);
    for (const render of [renderNoticeHtml, renderNoticeText]) {
      expect(render(notice, { gaps: true })).toContain(noticeWordsOf('fr').gaps);
      expect(render(notice, { gaps: false })).not.toContain(noticeWordsOf('fr').gaps);
    }
  });

  it('keeps the order of the activities asked for', () => {
    expect(noticeOf(noticeRecord('en'), ['staff', 'sales']).activities.map(({ key }) => key)).toEqual(['staff', 'sales']);
  });

  it('cites the Swiss law where it alone binds', () => {
    const register = { ...NOTICE_REGISTER, organisation: { ...NOTICE_REGISTER.organisation, country: 'CH', regimes: ['ch-fadp' as const] } };
    const text = renderNoticeText(noticeOf(noticeRecord('de', register), ['sales']), { gaps: true });
    expect(text).toContain('DSG');
    expect(text).not.toContain('DSGVO');
  });
});

describe('rights that depend on the legal basis', () => {
  const text = (...bases: readonly (LegalBasis | null)[]): string => renderNoticeText(resting(...bases), { gaps: false });

  it.each([['consent', true], ['contract', true], ['legal-obligation', false], ['vital-interests', false], ['public-task', false], ['legitimate-interests', false]] as const)(
    'offers portability for %s: %s (Art. 20(1)(a))', (basis, expected) => expect(text(basis).includes('Art. 20 GDPR')).toBe(expected));

  it.each([['consent', false], ['contract', false], ['legal-obligation', false], ['public-task', true], ['legitimate-interests', true]] as const)(
    'offers objection for %s: %s (Art. 21(1))', (basis, expected) => expect(topicsOf(resting(basis)).includes('objection')).toBe(expected));

  it('offers withdrawal for consent only (Art. 7(3))', () => {
    expect(text('consent')).toContain('withdraw your consent');
    expect(text('contract', 'legitimate-interests')).not.toContain('withdraw');
  });

  it('takes all purposes together', () => {
    expect(text('legitimate-interests', 'public-task')).toContain('based on legitimate interests or carried out for a task');
    expect(text('consent', 'legitimate-interests')).toContain('withdraw your consent');
  });
});

describe('the wording', () => {
  const leaves = (value: unknown, path = ''): [string, string][] => {
    if (typeof value === 'string') return [[path, value]];
    if (typeof value === 'function') return [[path, String((value as (...words: string[]) => string)('{1}', '{2}', '{3}'))]];
    return Object.entries(value as object).flatMap(([name, each]) => leaves(each, `${path}/${name}`));
  };
  const english = leaves(noticeWordsOf('en'));

  it.each(LANGUAGES)('is whole in %s', (language) => {
    const words = leaves(noticeWordsOf(language));
    expect(words.map(([path]) => path).toSorted()).toEqual(english.map(([path]) => path).toSorted());
    for (const [path, text] of words) {
      expect(`${path} ${text.trim().length > 3}`).toBe(`${path} true`);
      const takes = english.find(([each]) => each === path)?.[1] ?? '';
      expect(`${path} ${text.includes('{1}')} ${text.includes('{2}')}`).toBe(`${path} ${takes.includes('{1}')} ${takes.includes('{2}')}`);
    }
    const copied = language === 'en' ? [] : words.filter(([path, text]) => english.some(([each, same]) => each === path && same === text && text.length > 15));
    expect(copied).toEqual([]);
  });
});
