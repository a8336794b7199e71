import { type Decisions, mergedRegister } from './merged-register';
import { missingFrom, proposalsOf } from './proposals';
import type { RegisterDocument, Thing } from './register-document';

const EMPTY = { dataCategories: [], dataSubjectCategories: [], measures: [], processors: [], engagements: [], activities: [] };
const document = (lists: Partial<Record<keyof typeof EMPTY, readonly Thing[]>> = {}, organisation = {}): RegisterDocument => ({ format: 'register30/v1', organisation: { slug: 'own', name: 'Own', ...organisation }, ...EMPTY, ...lists });

const REGISTER = document({
  processors: [{ key: 'acme', name: 'Acme', country: 'NO' }],
  engagements: [{ key: 'acme-mail', processor: 'acme', service: 'Mail', dataCategories: ['contact-details'] }],
  activities: [{ key: 'news', name: 'News', engagements: ['acme-mail'], measures: [] }],
});
const INCOMING = document({
  dataCategories: [{ key: 'own-shoe-size', name: 'Shoe size' }],
  processors: [{ key: 'acme', name: 'Acme', country: 'SE' }, { key: 'beta', name: 'Beta', country: null }],
  engagements: [{ key: 'beta-crm', processor: 'beta', service: 'CRM', dataCategories: ['own-shoe-size'] }],
  activities: [{ key: 'sales', name: 'Sales', engagements: ['beta-crm'], recipients: [{ name: 'Bank', dataCategories: ['own-shoe-size', 'contact-details'] }] }],
}, { name: 'Own AS' });
const PROPOSALS = proposalsOf(REGISTER, INCOMING);
const merged = (decisions: Decisions = {}, removed: readonly string[] = []): RegisterDocument => mergedRegister(REGISTER, PROPOSALS, decisions, new Set(removed));

describe('what a file proposes', () => {
  it('is what it adds and what it says otherwise, with the fields that say something', () => {
    expect(PROPOSALS.map(({ id, before, fields }) => [id, before !== null, fields])).toEqual([
      ['organisation', true, ['name']], ['dataCategories/own-shoe-size', false, ['name']], ['processors/acme', true, ['country']], ['processors/beta', false, ['name']],
      ['engagements/beta-crm', false, ['processor', 'service', 'dataCategories']], ['activities/sales', false, ['name', 'engagements', 'recipients']],
    ]);
    expect(PROPOSALS.map(({ name }) => name)).toContain('Beta – CRM');
  });

  it('is nothing where the file says what the register says, in whatever order', () => {
    const turned = document({ processors: [{ country: 'NO', name: 'Acme', key: 'acme', website: null, aliases: [] }] });
    expect(proposalsOf(REGISTER, turned)).toEqual([]);
  });

  it('tells what the file does not have', () => {
    expect(missingFrom(REGISTER, INCOMING).map(({ list, thing }) => `${list}/${thing.key}`)).toEqual(['engagements/acme-mail', 'activities/news']);
  });
});

describe('the register with it', () => {
  it('has what it had, what is added, and what was changed, and nothing else', () => {
    expect(merged()).toMatchObject({
      organisation: { slug: 'own', name: 'Own AS' }, dataCategories: [{ key: 'own-shoe-size' }], processors: [{ key: 'acme', country: 'SE' }, { key: 'beta' }],
      engagements: [{ key: 'acme-mail' }, { key: 'beta-crm' }], activities: [{ key: 'news' }, { key: 'sales' }],
    });
  });

  it('keeps what somebody else wrote meanwhile', () => {
    const meanwhile = { ...REGISTER, processors: [{ key: 'acme', name: 'Acme Group', country: 'NO' }] };
    expect(mergedRegister(meanwhile, PROPOSALS, {}).processors[0]).toEqual({ key: 'acme', name: 'Acme Group', country: 'SE' });
  });

  it('takes corrections', () => {
    expect(merged({ 'processors/beta': { values: { name: 'Beta GmbH', country: 'DE' } } }).processors[1]).toEqual({ key: 'beta', name: 'Beta GmbH', country: 'DE' });
  });

  it('does without what is dropped, and without its engagements and every reference to them', () => {
    const { processors, engagements, activities } = merged({ 'processors/beta': { isDropped: true }, 'processors/acme': { isDropped: true } });
    expect([processors, engagements.map(({ key }) => key), activities.map(({ engagements: named }) => named)]).toEqual([[{ key: 'acme', name: 'Acme', country: 'NO' }], ['acme-mail'], [['acme-mail'], []]]);
  });

  it('puts a category that there is in the place of a new one, everywhere and once', () => {
    const { dataCategories, engagements, activities } = merged({ 'dataCategories/own-shoe-size': { replacedBy: 'contact-details' } });
    expect([dataCategories, engagements[1]?.['dataCategories'], activities[1]?.['recipients']]).toEqual([[], ['contact-details'], [{ name: 'Bank', dataCategories: ['contact-details'] }]]);
  });

  it('removes nothing unless it is named', () => {
    expect(merged({}, ['activities/news']).activities.map(({ key }) => key)).toEqual(['sales']);
  });

  it('is what it was where nothing is proposed', () => {
    expect(mergedRegister(REGISTER, [], {})).toEqual(REGISTER);
  });
});
