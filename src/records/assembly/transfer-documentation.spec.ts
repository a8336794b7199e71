import { anEngagement, aProcessor } from '../../law/register/register.fixtures.js';
import type { SafeguardFacts } from '../../law/facts.js';
import type { SafeguardState } from '../../law/transfers/transfer-case.js';
import { labelsOf } from '../labels/languages.js';
import { documentationOf, type DocumentedTransfer } from './transfer-documentation.js';

const ENGLISH = labelsOf('en');

function transfer(facts: Partial<DocumentedTransfer>): DocumentedTransfer {
  return { verdict: 'covered', ground: null, mechanism: null, reasons: [], safeguards: [], ...facts };
}

function resting(safeguard: SafeguardFacts, state: SafeguardState, ground: string | null): string {
  const assessed = { mechanism: safeguard.mechanism, state, reasons: [] };
  const mechanism = state === 'fails' ? null : safeguard.mechanism;
  return documentationOf(transfer({ ground, mechanism, safeguards: [assessed] }), anEngagement('crm', { safeguards: [safeguard] }), null, ENGLISH);
}

describe('the documentation of a transfer', () => {
  it('names clauses with module, signature, assessment and where they are found', () => {
    const text = resting({
      mechanism: 'scc-2021-914', module: 2, signedOn: '2022-01-15', reference: 'DPA, Annex C',
      transferImpactAssessment: { concludedOn: '2022-02-01', outcome: 'acceptable' },
    }, 'holds', 'art-46-2-c');
    expect(text).toBe('Standard contractual clauses, Implementing Decision (EU) 2021/914, Module Two: controller to processor; '
      + 'signed on 15 January 2022; transfer impact assessment of 1 February 2022 (acceptable); reference: DPA, Annex C');
  });

  it('names the suitable safeguards of Art. 49(1) second subparagraph', () => {
    const text = resting({
      mechanism: 'derogation', article: '49-1-2', assessmentDocumented: true, authorityInformed: true, dataSubjectsInformed: true, reference: 'Memo 7',
    }, 'holds', 'art-49-1-2');
    expect(text).toContain('compelling legitimate interests');
    expect(text).toContain('assessment of the circumstances documented; supervisory authority informed; data subjects informed; reference: Memo 7');
  });

  it('names the certification where a scheme carries it', () => {
    const company = aProcessor('vendor', { certifications: [{ scheme: 'eu-us-dpf', from: '2023-09-01', until: '2027-03-01' }] });
    expect(documentationOf(transfer({ ground: 'art-45', mechanism: 'eu-us-dpf' }), anEngagement('crm'), company, ENGLISH))
      .toBe('EU-U.S. Data Privacy Framework, Implementing Decision (EU) 2023/1795; certified since 1 September 2023; re-certification due on 1 March 2027');
  });

  it('names the adequacy decision', () => {
    const reasons = [{ code: 'adequacy-in-force', message: '', citation: 'Decision (EU) 2019/419' }];
    expect(documentationOf(transfer({ ground: 'art-45', mechanism: 'eu-adequacy-jp', reasons }), null, null, ENGLISH)).toBe('Adequacy decision: Decision (EU) 2019/419');
  });

  it('says that nothing carries it, and what was found wanting', () => {
    expect(documentationOf(transfer({ verdict: 'uncovered' }), null, null, ENGLISH)).toBe('No valid ground for the transfer is documented.');
    expect(resting({ mechanism: 'privacy-shield' }, 'fails', null)).toBe(
      'No valid ground for the transfer is documented. On file, but not sufficient: EU-U.S. Privacy Shield, Implementing Decision (EU) 2016/1250');
  });
});
