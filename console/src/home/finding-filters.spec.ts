import { changedSearch, countIn, filtersOf, type FindingGroup, groupsThrough } from './finding-filters';

const group = (code: string, severity: FindingGroup['severity'], kind: FindingGroup['kind'], count: number): FindingGroup => ({ code, severity, kind, count, citation: '', remedy: '' });
const GROUPS = [group('contract-missing', 'breach', 'engagement', 3), group('contact-missing', 'gap', 'organisation', 1), group('location-missing', 'gap', 'engagement', 5)];

describe('the filters of findings', () => {
  it('stand in the address; what it cannot ask for is left out', () => {
    expect(filtersOf(new URLSearchParams('severity=gap&kind=engagement&q=+sales+&view=grouped&without=eu-us-dpf&without=bcr-p'))).toEqual({
      severity: 'gap', kind: 'engagement', code: '', q: 'sales', isGrouped: true, proposals: false, without: ['eu-us-dpf', 'bcr-p'],
    });
    expect(filtersOf(new URLSearchParams('severity=terrible')).severity).toBe('');
  });

  it('change one by one and leave the rest of the address alone', () => {
    expect(changedSearch(new URLSearchParams('asOf=2026-01-01&severity=gap&q=x'), { severity: '', code: 'contract-missing' }).toString()).toBe('asOf=2026-01-01&q=x&code=contract-missing');
  });

  it('say how many findings they leave', () => {
    expect(countIn(groupsThrough(GROUPS, {}))).toBe(9);
    expect(groupsThrough(GROUPS, { severity: 'gap', kind: 'engagement' }).map(({ code }) => code)).toEqual(['location-missing']);
  });
});
