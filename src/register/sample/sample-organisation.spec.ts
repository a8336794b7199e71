import { findingsOf } from '../../law/findings/findings.js';
import { LAW, lawWithout } from '../../law/law.js';
import { transfersOf } from '../../law/register/register-transfers.js';
import { dataCategory, dataSubjectCategory } from '../../law/taxonomy.js';
import { SAMPLE_REGISTER } from './sample-organisation.js';

const TODAY = '2026-11-22';
const { organisation, measures, processors, engagements, activities } = SAMPLE_REGISTER;

const keysOf = (things: readonly { readonly key: string }[]): ReadonlySet<string> => new Set(things.map((thing) => thing.key));
const strangers = (used: readonly string[], known: ReadonlySet<string>): readonly string[] => used.filter((key) => !known.has(key));

describe('the sample register', () => {
  it.each([['measures', measures], ['processors', processors], ['engagements', engagements], ['activities', activities]])('has unique keys of %s', (_, things) => {
    expect(keysOf(things).size).toBe(things.length);
  });

  it('refers only to what it holds', () => {
    expect(strangers(engagements.map((engagement) => engagement.processor), keysOf(processors))).toEqual([]);
    expect(strangers(engagements.flatMap((engagement) => engagement.via ?? []), keysOf(engagements))).toEqual([]);
    expect(strangers(activities.flatMap((activity) => activity.engagements), keysOf(engagements))).toEqual([]);
    expect(strangers([...engagements, ...activities].flatMap((thing) => thing.measures), keysOf(measures))).toEqual([]);
    expect(strangers(processors.map((processor) => processor.key), new Set(engagements.map((engagement) => engagement.processor)))).toEqual([]);
    const retained = activities.flatMap((activity) => activity.retention.flatMap((retention) => strangers(retention.dataCategories, new Set(activity.dataCategories))));
    expect(retained).toEqual([]);
  });

  it('uses categories of the taxonomy or its own', () => {
    for (const { key, dataCategories, dataSubjects } of [...engagements, ...activities]) {
      expect([key, dataCategories.filter((category) => dataCategory(category, SAMPLE_REGISTER) === null)]).toEqual([key, []]);
      expect([key, dataSubjects.filter((category) => dataSubjectCategory(category, SAMPLE_REGISTER) === null)]).toEqual([key, []]);
    }
  });

  it('shows each kind of thing once at least', () => {
    expect(organisation.regimes).toEqual(['eu-gdpr', 'uk-gdpr']);
    expect(new Set(engagements.map((engagement) => engagement.status))).toEqual(new Set(['approved', 'submitted', 'ended']));
    expect(new Set(engagements.map((engagement) => engagement.role))).toEqual(new Set(['processor', 'sub-processor', 'controller']));
    expect(engagements.some((engagement) => engagement.publicList.listed && (engagement.publicList.effectiveFrom ?? '') > TODAY)).toBe(true);
    expect(activities.filter((activity) => activity.role === 'controller')).toHaveLength(9);
    expect(activities.filter((activity) => activity.role === 'processor')).toHaveLength(2);
  });

  it('has the gaps it says it has, and is in good order otherwise', () => {
    const found = findingsOf(SAMPLE_REGISTER, TODAY, LAW)
      .filter((finding) => finding.code !== 'safeguard-not-in-force')
      .map((finding) => `${finding.about.key} ${finding.code}`);
    expect([...new Set(found)].toSorted()).toEqual([
      'customer-support retention-missing',
      'events-and-webinars legitimate-interest-missing',
      'intercom-support-chat certification-missing',
      'intercom-support-chat transfer-impact-assessment-missing',
      'intercom-support-chat transfer-incomplete',
      'recruiting contract-ended',
      'sendgrid-notifications sub-processor-not-listed',
      'slack-messaging review-overdue',
      'zoom-meetings location-missing',
    ]);
  });

  it('has transfers that are not restricted, covered and incomplete, and none that is uncovered today', () => {
    const verdicts = new Set(transfersOf(SAMPLE_REGISTER, TODAY, LAW).map((transfer) => transfer.verdict));
    expect(verdicts).toEqual(new Set(['not-restricted', 'covered', 'incomplete']));
  });

  it('shows what breaks if the Data Privacy Framework falls', () => {
    const law = lawWithout(LAW, ['eu-us-dpf']);
    const uncovered = transfersOf(SAMPLE_REGISTER, TODAY, law).filter((transfer) => transfer.verdict === 'uncovered');
    expect(uncovered.map((transfer) => `${transfer.engagement} ${transfer.country} ${transfer.regime}`)).toEqual(['segment-learning-events US eu-gdpr']);
  });

  it('was covered by the clauses of 2010 on the eve of Schrems II, and by a dead framework no longer on the day after', () => {
    const on = (day: string): readonly string[] => transfersOf(SAMPLE_REGISTER, day, LAW)
      .filter((transfer) => transfer.regime === 'eu-gdpr' && transfer.country === 'US' && transfer.verdict !== 'covered')
      .map((transfer) => `${transfer.engagement} ${transfer.verdict}`);
    // The clauses of 2010 knew no processor as exporter, so that those with AWS carried nothing even then.
    expect(on('2020-07-15')).toEqual(['google-analytics-website incomplete', 'aws-platform-hosting uncovered']);
    expect(on('2020-07-17')).toContain('google-analytics-website uncovered');
  });
});
