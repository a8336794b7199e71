import { completeProcessor } from '../../register/complete-facts.js';
import { brandWords, comparableName, isOneSlipApart, registrableDomain } from './company-names.js';
import { findDuplicates } from './find-duplicates.js';

describe('names of companies', () => {
  it.each([
    ['HubSpot, Inc.', 'hubspot'], ['Hub Spot', 'hubspot'], ['HÔTJAR Ltd.', 'hotjar'], ['Content Square S.A.S.', 'contentsquare'], ['Piwik PRO GmbH', 'piwikpro'],
    ['SAP SE & Co. KG', 'sap'], ['Acme Co., Ltd.', 'acme'], ['AS', 'as'], ['Sendcloud B.V.', 'sendcloud'], ['Amazon Web Services EMEA SARL', 'amazonwebservicesemea'], ['AT&T Inc', 'at&t'],
  ])('%s compares as %s', (name, comparable) => {
    expect(comparableName(name)).toBe(comparable);
  });

  it('keeps what is no legal form at the end', () => {
    expect(brandWords('Ltd Commodities LLC')).toEqual(['ltd', 'commodities']);
  });

  it.each([
    ['https://www.hubspot.com/legal', 'hubspot.com'], ['app.eu.hubspot.com', 'hubspot.com'], ['https://shop.example.co.uk', 'example.co.uk'], ['privacy@mail.hotjar.com', 'hotjar.com'],
    ['HubSpot', null], ['', null], ['http://192.168.0.1', null], ['two words.com x', null],
  ])('the registrable domain of %s is %s', (address, domain) => {
    expect(registrableDomain(address)).toBe(domain);
  });

  it.each([['hubspot', 'hubsopt', true], ['hubspot', 'hubpot', true], ['hubspot', 'hubspott', true], ['hubspot', 'habspot', true], ['hubspot', 'hubspot', false], ['hubspot', 'hapspot', false], ['stripe', 'strip', true]])('%s and %s: one slip apart is %s', (one, other, apart) => {
    expect([isOneSlipApart(one, other), isOneSlipApart(other, one)]).toEqual([apart, apart]);
  });
});

describe('findDuplicates', () => {
  const processors = [
    { key: 'hubspot', name: 'HubSpot', legalName: 'HubSpot Ireland Limited', aliases: ['HS'], website: 'https://www.hubspot.com' },
    { key: 'contentsquare', name: 'Contentsquare', catalogue: null },
    { key: 'google', name: 'Google Cloud' },
    { key: 'mail', name: 'Letters & Parcels AS', contact: { name: null, address: null, email: 'dpo@letters.example', phone: null } },
  ].map((stated) => completeProcessor(stated));
  const found = (stated: Parameters<typeof findDuplicates>[0]): string[] => findDuplicates(stated, processors).map(({ processor, reasons }) => `${processor.key}: ${reasons.map(({ code }) => code).join(', ')}`);

  it.each([
    [{ name: 'Hub Spot Inc.' }, ['hubspot: same-brand']],
    [{ name: 'hs' }, ['hubspot: same-brand']],
    [{ legalName: 'Hubspot Ireland Ltd' }, ['hubspot: same-legal-entity']],
    [{ name: 'Something else', website: 'https://app.hubspot.com/login' }, ['hubspot: same-domain']],
    [{ name: 'hubspot.com' }, ['hubspot: same-domain']],
    [{ name: 'Hubsopt' }, ['hubspot: similar-name']],
    [{ name: 'Hotjar' }, ['contentsquare: same-in-catalogue']],
    [{ name: 'Google' }, ['google: within-name']],
    [{ website: 'letters.example' }, ['mail: same-domain']],
    [{ name: 'Somebody new' }, []],
    [{ name: 'Hub' }, []],
    [{}, []],
  ])('%j', (stated, expected) => {
    expect(found(stated)).toEqual(expected);
  });

  it('tells the words it rests on', () => {
    expect(findDuplicates({ name: 'HS' }, processors)[0]?.reasons).toEqual([{ code: 'same-brand', matched: 'HS' }]);
  });
});
