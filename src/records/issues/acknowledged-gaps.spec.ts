import type { RecordGapOf } from '../art-30-record.js';
import { acknowledge, isAcknowledgement, MOST_NAMED_GAPS, placeOf } from './acknowledged-gaps.js';

const gap = (activity: string | null, code: string, item = '30(1)(b)'): RecordGapOf =>
  ({ activity, code, item, modality: 'required', message: 'Missing.', citation: 'Art. 30', about: { kind: 'activity', key: activity ?? 'x' }, pointer: '/x' });
const OWN = gap(null, 'contact-missing', '30(1)(a)');
const MISSING = [OWN, gap('a', 'purposes-missing'), gap('b', 'purposes-missing'), gap('b', 'retention-missing', '30(1)(f)')];
const open = (acknowledgement: Parameters<typeof acknowledge>[1]): unknown[] => acknowledge(MISSING, acknowledgement).open.map(({ activity, code }) => [activity, code]);

describe('acknowledging what is missing', () => {
  it('takes everything by true, and nothing by false or nothing', () => {
    expect(acknowledge(MISSING, true)).toEqual({ open: [], unknown: [] });
    for (const nothing of [false, null, undefined, []]) expect(acknowledge(MISSING, nothing)).toEqual({ open: MISSING, unknown: [] });
  });

  it('takes a code wherever it is, and a place alone', () => {
    expect(open(['purposes-missing'])).toEqual([[null, 'contact-missing'], ['b', 'retention-missing']]);
    expect(open([{ code: 'purposes-missing', item: '30(1)(b)', activity: 'a' }])).toEqual([[null, 'contact-missing'], ['b', 'purposes-missing'], ['b', 'retention-missing']]);
    expect(open([{ code: 'contact-missing', activity: null }, 'purposes-missing', 'retention-missing'])).toEqual([]);
  });

  it('takes back what it gave: the places of the gaps', () => {
    expect(acknowledge(MISSING, MISSING.map(placeOf))).toEqual({ open: [], unknown: [] });
  });

  it('tells every name that fits nothing, with its place', () => {
    const { unknown, open: left } = acknowledge(MISSING, ['purposes-missing', 'no-such', { code: 'purposes-missing', activity: null }, { code: 'purposes-missing', item: '30(1)(c)' }]);
    expect(unknown.map(({ pointer, code }) => [pointer, code])).toEqual([1, 2, 3].map((index) => [`/acknowledgeGaps/${index}`, 'unknown-gap']));
    expect(left).toHaveLength(2);
  });

  it('is a list of names and nothing else', () => {
    for (const good of [true, false, [], ['a'], [{ code: 'a' }, { code: 'a', item: null, activity: null }]]) expect([good, isAcknowledgement(good)]).toEqual([good, true]);
    const bad = ['all', 1, {}, [1], [''], [null], [[]], [{}], [{ code: 1 }], [{ code: 'a', more: 'b' }], [{ code: 'a', item: 3 }], ['x'.repeat(201)], Array.from({ length: MOST_NAMED_GAPS + 1 }, () => 'a')];
    expect(bad.filter(isAcknowledgement)).toEqual([]);
  });
});
