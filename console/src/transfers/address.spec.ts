import { addressIn, changedSearch } from './address';

describe('the address of the transfers', () => {
  it('says what is shown', () => {
    expect(addressIn(new URLSearchParams('verdict=covered&country=US&q=&transfer=crm~US~storage~eu-gdpr'))).toEqual({
      view: 'list', filters: { verdict: 'covered', country: 'US' }, sort: 'verdict', without: [], selected: 'crm~US~storage~eu-gdpr',
    });
  });

  it('opens what-if where parts of the law are thought away, unless it says otherwise', () => {
    expect(addressIn(new URLSearchParams('without=eu-us-dpf&without=bcr-p'))).toMatchObject({ view: 'what-if', without: ['eu-us-dpf', 'bcr-p'] });
    expect(addressIn(new URLSearchParams('without=eu-us-dpf&view=time')).view).toBe('time');
    expect(addressIn(new URLSearchParams('view=nonsense')).view).toBe('list');
  });

  it('keeps what is not changed, the day above all', () => {
    const before = new URLSearchParams('asOf=2020-07-15&verdict=covered&without=eu-us-dpf');
    expect(changedSearch(before, { verdict: null, country: 'US' }).toString()).toBe('asOf=2020-07-15&without=eu-us-dpf&country=US');
    expect(changedSearch(before, { without: ['bcr-p', 'bcr-c'] }).getAll('without')).toEqual(['bcr-p', 'bcr-c']);
    expect(before.get('verdict')).toBe('covered');
  });
});
