import { type CatalogueEntry, differencesOf } from './catalogue-differences';
import { endingOf, papersOf } from './processor-papers';
import { completeProcessor, tidyProcessor } from './processor-thing';

describe('papers of a processor', () => {
  const papers = papersOf({ certifications: [{ scheme: 'eu-us-dpf', from: '2023-09-01', until: '2026-12-01' }] }, [
    { key: 'crm', processor: 'acme', role: 'processor', contract: { kind: 'art-28', status: 'executed', signedOn: '2020-01-01', endsOn: '2026-01-01' }, safeguards: [{ mechanism: 'scc-2021-914', module: 2, signedOn: '2022-01-15', transferImpactAssessment: { concludedOn: '2022-02-01', outcome: 'acceptable' } }] },
    { key: 'mail', processor: 'acme', role: 'processor', contract: null },
  ]);

  it('are everything on file, what ends first in front', () => {
    expect(papers.map(({ kind, code, engagement, until }) => [kind, code, engagement, until])).toEqual([
      ['contract', 'art-28', 'crm', '2026-01-01'], ['certification', 'eu-us-dpf', null, '2026-12-01'], ['safeguard', 'scc-2021-914', 'crm', null], ['assessment', 'acceptable', 'crm', null],
    ]);
  });

  it('end before, soon after, or long after a day', () => {
    expect(papers.map((paper) => endingOf(paper, '2026-11-22'))).toEqual(['ended', 'soon', 'open', 'open']);
    expect([endingOf({ until: '2026-11-22' }, '2026-11-22'), endingOf({ until: '2027-02-20' }, '2026-11-22'), endingOf({ until: '2027-02-21' }, '2026-11-22')]).toEqual(['soon', 'soon', 'later']);
  });
});

test('what says nothing is not sent', () => {
  const thing = completeProcessor({ key: 'acme', name: 'Acme', aliases: [' A ', ''], contact: { name: null, email: '' } });
  expect(tidyProcessor(thing)).toMatchObject({ aliases: ['A'], contact: null });
  expect(tidyProcessor({ ...thing, contact: { email: 'a@example.org' } }).contact).toEqual({ email: 'a@example.org' });
});

describe('what the catalogue says otherwise', () => {
  const fact = <T>(value: T) => ({ value, source: 'its pages', checkedOn: '2026-11-01', confidence: 'seen' as const });
  const entry: CatalogueEntry = {
    key: 'acme', name: 'Acme', aliases: ['Road Runner', 'RR'], domains: ['acme.example'], contractingEntities: [fact({ name: 'Acme Europe Ltd', country: 'IE', customersIn: null })], address: null,
    website: fact('https://acme.example'), parent: null, services: [], certifications: [fact({ scheme: 'eu-us-dpf', from: '2023-09-01', status: 'active' })], dpaUrl: null, subProcessorsUrl: fact('https://acme.example/subs'), noticeDays: null, objectionDays: null, notes: [],
  };
  const own = completeProcessor({ key: 'acme', name: 'Acme', legalName: 'Acme Inc', country: 'IE', aliases: ['RR'], website: 'https://acme.example/' });

  it('is told field by field, with what the register would become', () => {
    expect(differencesOf(own, entry).map(({ field, kind, proposed }) => [field, kind, proposed])).toEqual([
      ['legalName', 'differs', 'Acme Europe Ltd'], ['aliases', 'missing', ['RR', 'Road Runner']], ['subProcessorsUrl', 'missing', 'https://acme.example/subs'],
      ['certifications', 'missing', [{ scheme: 'eu-us-dpf', from: '2023-09-01', status: 'active', checkedOn: '2026-11-01' }]],
    ]);
  });

  it('is nothing where both say the same', () => {
    const same = { ...own, legalName: 'Acme Europe Ltd', aliases: ['Road Runner', 'RR'], subProcessorsUrl: 'https://acme.example/subs', certifications: [{ scheme: 'eu-us-dpf' as const }] };
    expect(differencesOf(same, entry)).toEqual([]);
  });
});
