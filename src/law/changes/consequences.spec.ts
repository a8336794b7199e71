import { LAW } from '../law.js';
import { anActivity, anActivityAsProcessor, anEngagement, aProcessor, aRegister, clauses } from '../register/register.fixtures.js';
import { consequencesOf } from './consequences.js';

const US = [{ country: 'US', kind: 'storage' }] as const;
const certified = (key: string) => aProcessor(key, { name: key.toUpperCase(), country: 'US', certifications: [{ scheme: 'eu-us-dpf', from: '2023-08-01' }] });
const listed = { listed: true, description: null, products: ['App'], effectiveFrom: null };

const register = aRegister({
  processors: [certified('bare'), certified('safe'), certified('half')],
  engagements: [
    anEngagement('bare', { service: 'Mail', role: 'sub-processor', locations: US, publicList: listed }),
    anEngagement('safe', { locations: US, safeguards: [clauses(2)] }),
    anEngagement('half', { locations: US, safeguards: [clauses(2, { transferImpactAssessment: null })] }),
    anEngagement('home'),
  ],
  activities: [anActivity('selling', { engagements: ['safe', 'half'] }), anActivityAsProcessor('hosting', { engagements: ['bare'] }), anActivity('staff', { engagements: ['home'] })],
});

describe('what breaks when the law falls', () => {
  const consequences = consequencesOf(register, '2026-11-22', LAW, ['eu-us-dpf']);

  it('is told beside today', () => {
    expect(consequences.before).toMatchObject({ covered: 3, 'not-restricted': 1, incomplete: 0, uncovered: 0 });
    expect(consequences.after).toMatchObject({ covered: 1, 'not-restricted': 1, incomplete: 1, uncovered: 1 });
    expect(consequences.moves).toEqual([{ from: 'covered', to: 'uncovered', count: 1 }, { from: 'covered', to: 'incomplete', count: 1 }]);
  });

  it('begins with what the register rests on', () => {
    expect(consequences.restsOn).toEqual([{ name: 'eu-us-dpf', transfers: 3, regimes: ['eu-gdpr'], destinations: ['US'] }]);
  });

  it('reaches engagements, worst first, activities, customers and their list', () => {
    expect(consequences.engagements).toEqual([
      { key: 'bare', processor: 'bare', name: 'BARE (Mail)', before: 'covered', after: 'uncovered', transfers: 1 },
      { key: 'half', processor: 'half', name: 'HALF', before: 'covered', after: 'incomplete', transfers: 1 },
    ]);
    expect(consequences.activities).toEqual([
      { key: 'selling', name: 'selling', role: 'controller', engagements: ['half'], controllers: [] },
      { key: 'hosting', name: 'hosting', role: 'processor', engagements: ['bare'], controllers: ['A School'] },
    ]);
    expect(consequences.listEntries).toEqual([{ engagement: 'bare', name: 'BARE (Mail)', products: ['App'] }]);
    expect(consequences.products).toEqual(['App']);
  });

  it('names what stands in, what could, and what is to be done', () => {
    expect(consequences.substitutes).toEqual([
      { mechanism: 'scc-2021-914', state: 'holds', transfers: 1 }, { mechanism: 'scc-2021-914', state: 'incomplete', transfers: 1 },
    ]);
    expect(consequences.remedies.map(({ code, transfers }) => [code, transfers])).toEqual(expect.arrayContaining([['safeguard-missing', 1], ['transfer-impact-assessment-missing', 1]]));
  });

  it('is nothing where nothing rests on what falls', () => {
    const none = consequencesOf(register, '2026-11-22', LAW, ['eu-adequacy-jp']);
    expect(none.after).toEqual(none.before);
    expect([none.moves, none.engagements, none.activities, none.listEntries, none.substitutes, none.remedies]).toEqual([[], [], [], [], [], []]);
  });
});
