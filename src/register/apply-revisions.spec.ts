import type { RegisterFacts } from '../law/facts.js';
import { applyRevisions } from './apply-revisions.js';
import { completeMeasure, completeOrganisation } from './complete-facts.js';

const measure = (key: string, name = key): object => ({ key, category: 'access-control', name });
const complete = (key: string, name = key): RegisterFacts['measures'][number] => completeMeasure(measure(key, name));
const register: RegisterFacts = {
  organisation: completeOrganisation({ slug: 'example', name: 'Example', country: 'NO' }),
  dataCategories: [], dataSubjectCategories: [], processors: [], engagements: [], activities: [],
  measures: ['b', 'd'].map((key) => complete(key)),
};

describe('applyRevisions', () => {
  it.each([
    ['an addition in its place', [{ kind: 'measure', key: 'c', after: measure('c') }], ['b', 'c', 'd']],
    ['a removal', [{ kind: 'measure', key: 'b', after: null }], ['d']],
    ['an addition that was removed again', [{ kind: 'measure', key: 'c', after: measure('c') }, { kind: 'measure', key: 'c', after: null }], ['b', 'd']],
    ['a thing of no register kind', [{ kind: 'token', key: 'x', after: {} }], ['b', 'd']],
  ])('%s', (_, changes, keys) => {
    expect(applyRevisions(register, changes).measures.map(({ key }) => key)).toEqual(keys);
  });

  it('takes the last of several changes and fills in what is not stated', () => {
    const changes = ['first', 'second'].map((name) => ({ kind: 'measure', key: 'd', after: measure('d', name) }));
    expect(applyRevisions(register, changes).measures).toEqual([complete('b'), complete('d', 'second')]);
    expect(register.measures[1]?.name).toBe('d');
  });

  it('changes the organisation', () => {
    const after = { ...register.organisation, name: 'Renamed' };
    expect(applyRevisions(register, [{ kind: 'organisation', key: 'example', after }]).organisation).toEqual(after);
  });
});
