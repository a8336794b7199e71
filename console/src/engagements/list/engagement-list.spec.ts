import { askedFilters, askedSort, type Engagement, judgedRows, type Summary } from './engagement-filters';
import { pastEngagements } from './past-engagements';

const engagement = (key: string, more: Partial<Engagement> = {}): Engagement => ({ key, processor: 'acme', role: 'processor', ...more });
const summary = (key: string, more: Partial<Summary>): Summary => ({ engagement: key, processor: 'acme', processorName: 'Acme', runs: true, verdict: null, findings: 0, severity: null, next: null, ...more });
const rows = [engagement('a'), engagement('b'), engagement('c')];
const summaries = new Map([summary('a', { verdict: 'covered', next: { code: 'review-due', dueOn: '2027-05-01' } }), summary('b', { verdict: 'uncovered', findings: 3, severity: 'breach', next: { code: 'contract-ends', dueOn: '2026-12-01' } }), summary('c', {})].map((each) => [each.engagement, each]));
const keys = (found: readonly Engagement[]): string => found.map(({ key }) => key).join('');

describe('what the law says', () => {
  it('filters the list', () => {
    expect(keys(judgedRows(rows, summaries, { verdict: 'uncovered' }, undefined))).toBe('b');
    expect(keys(judgedRows(rows, summaries, { severity: 'breach', verdict: 'covered' }, undefined))).toBe('');
  });

  it.each([['verdict', 'abc'], ['-verdict', 'bac'], ['next', 'bac'], ['-next', 'abc'], ['-findings', 'bac'], ['processor', 'abc'], [undefined, 'abc']])('sorts it by %s, what has none last', (sort, order) => {
    expect(keys(judgedRows(rows, summaries, {}, sort))).toBe(order);
  });

  it('is nothing to ask the service for', () => {
    expect(askedSort('-verdict')).toBeUndefined();
    expect(askedSort('-service')).toBe('-service');
    expect(askedFilters({ q: 'x', verdict: 'covered', status: 'draft' })).toEqual({ q: 'x', status: 'draft' });
  });
});

describe('the list of an earlier moment', () => {
  const register = {
    processors: [{ key: 'acme', name: 'Acme Corporation', aliases: ['Road Runner'] }, { key: 'other', name: 'Other' }],
    engagements: [
      engagement('x', { service: 'Mail', status: 'approved', locations: [{ country: 'US', kind: 'storage', region: null }], safeguards: [{ mechanism: 'bcr-p' }], dataCategories: ['contact-details'], owner: 'Sales', startsOn: '2024-01-01' }),
      engagement('y', { processor: 'other', service: 'Archive', publicList: { listed: true } }),
    ],
  };
  it.each([
    [{}, 'xy'], [{ q: 'runner mail' }, 'x'], [{ q: 'runner archive' }, ''], [{ processor: 'other' }, 'y'], [{ status: 'draft' }, 'y'], [{ country: 'US' }, 'x'], [{ mechanism: 'bcr-p' }, 'x'],
    [{ dataCategory: 'contact-details', owner: 'Sales' }, 'x'], [{ listed: 'true' }, 'y'], [{ listed: 'false' }, 'x'], [{ via: 'x' }, ''], [{ measure: 'tls' }, ''],
  ])('with %j', (wish, order) => {
    expect(keys(pastEngagements(register, wish, undefined))).toBe(order);
  });

  it('sorts as the service does', () => {
    expect([keys(pastEngagements(register, {}, 'service')), keys(pastEngagements(register, {}, '-service')), keys(pastEngagements(register, {}, '-startsOn'))]).toEqual(['yx', 'xy', 'xy']);
  });
});
