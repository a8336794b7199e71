import { askedFilters, type ListedActivity, missingByActivity, pastActivities, withMissing } from './activity-filters';

const finding = (kind: 'activity' | 'engagement', key: string, severity: 'breach' | 'gap' | 'advice') => ({ code: 'purposes-missing', severity, about: { kind, key }, pointer: '', message: '', citation: '', remedy: '' });
const activity = (key: string, stated: Partial<ListedActivity> = {}): ListedActivity => ({ key, role: 'controller', name: key, status: 'active', ...stated }) as ListedActivity;

test('what is missing is counted by activity, with the worst of it', () => {
  const missing = missingByActivity([finding('activity', 'a', 'gap'), finding('activity', 'a', 'breach'), finding('engagement', 'b', 'breach'), finding('activity', 'c', 'advice')]);
  expect([...missing]).toEqual([['a', { count: 2, worst: 'breach' }], ['c', { count: 1, worst: 'advice' }]]);
});

test('activities are found by what is missing; drafts are not called complete', () => {
  const missing = missingByActivity([finding('activity', 'a', 'breach'), finding('activity', 'b', 'gap')]);
  const rows = [activity('a'), activity('b'), activity('c'), activity('d', { status: 'draft' })];
  const keysWith = (wish: string | undefined): string[] => withMissing(rows, missing, wish).map(({ key }) => key);
  expect([keysWith('any'), keysWith('breach'), keysWith('none'), keysWith(undefined)]).toEqual([['a', 'b'], ['a'], ['c'], ['a', 'b', 'c', 'd']]);
});

test('the service is asked for what it can answer', () => {
  expect(askedFilters({ q: 'pay', role: 'controller', finding: 'any' })).toEqual({ q: 'pay', role: 'controller' });
});

test('the list of an earlier moment has the same filters, search and order', () => {
  const rows = [activity('payroll', { name: 'Payroll', owner: 'Finance', purposes: [{ description: 'Pay wages', legalBasis: 'contract' }] }), activity('letters', { name: 'Letters', role: 'processor' })];
  const keys = (wish: object, sort = 'name'): string[] => pastActivities(rows, wish, sort).map(({ key }) => key);
  expect(keys({})).toEqual(['letters', 'payroll']);
  expect(keys({}, '-name')).toEqual(['payroll', 'letters']);
  expect([keys({ q: 'wages pay' }), keys({ role: 'processor' }), keys({ owner: 'Finance' }), keys({ legalBasis: 'consent' }), keys({ status: 'draft' })]).toEqual([['payroll'], ['letters'], ['payroll'], [], []]);
});
