import { factsToAsk, fittingModule, groupOf, groupsFor, MECHANISM_GROUPS } from './safeguard-facts';
import type { Mechanism } from './engagement-thing';

const MECHANISMS = Object.values(MECHANISM_GROUPS).flat() as Mechanism[];

test('every mechanism is offered once', () => {
  expect(new Set(MECHANISMS).size).toBe(MECHANISMS.length);
  expect(MECHANISMS).toHaveLength(21);
  for (const mechanism of MECHANISMS) expect(MECHANISM_GROUPS[groupOf(mechanism)]).toContain(mechanism);
});

test('standard clauses are asked for their module and assessment, and for the Swiss amendments only where Swiss law binds', () => {
  expect(factsToAsk({ mechanism: 'scc-2021-914' }, ['eu-gdpr'])).toEqual(['module', 'signedOn', 'endsOn', 'annexesMissing', 'unmodified', 'transferImpactAssessment', 'reference', 'url']);
  expect(factsToAsk({ mechanism: 'scc-2021-914' }, ['eu-gdpr', 'ch-fadp'])).toContain('swissAmendments');
});

test('clauses that were altered need an authorisation', () => {
  expect(factsToAsk({ mechanism: 'scc-2021-914', unmodified: true }, ['eu-gdpr'])).not.toContain('authorisedOn');
  expect(factsToAsk({ mechanism: 'scc-2021-914', unmodified: false }, ['eu-gdpr'])).toContain('authorisedOn');
});

test('a derogation is asked for its ground first, then for what that ground wants shown', () => {
  expect(factsToAsk({ mechanism: 'derogation' }, ['eu-gdpr'])).toEqual(['article', 'signedOn', 'endsOn', 'reference', 'url']);
  expect(factsToAsk({ mechanism: 'derogation', article: '49-1-a' }, ['eu-gdpr'])).toEqual(expect.arrayContaining(['explicitConsent', 'risksExplained']));
  expect(factsToAsk({ mechanism: 'derogation', article: '49-1-2' }, ['eu-gdpr'])).toContain('authorityInformed');
});

test('what somebody stated stays in reach, whatever the mechanism', () => {
  for (const mechanism of MECHANISMS) {
    expect(factsToAsk({ mechanism, certificateHeld: false, annexesMissing: ['II'], notifiedOn: null }, ['eu-gdpr'])).toEqual(expect.arrayContaining(['certificateHeld', 'annexesMissing', 'reference', 'url']));
  }
});

test('the module follows the roles', () => {
  expect([fittingModule('controller', false), fittingModule('joint-controller', false), fittingModule('processor', false), fittingModule('sub-processor', false), fittingModule('processor', true)]).toEqual([1, 1, 2, 3, 3]);
});

test('tools of one country are offered where its law binds, those of public bodies to them', () => {
  expect(groupsFor(['eu-gdpr'], false)).toEqual(['appropriate-safeguards', 'frameworks', 'derogations', 'past']);
  expect(groupsFor(['uk-gdpr', 'ch-fadp'], true)).toEqual(Object.keys(MECHANISM_GROUPS));
});
