import { movedBy } from './moved-by';

const CODES = ['US', 'IN', 'DE'];

describe('the keys on the map', () => {
  it('go through the countries, and round', () => {
    expect(movedBy('ArrowRight', CODES, null)).toBe('US');
    expect(movedBy('ArrowDown', CODES, 'US')).toBe('IN');
    expect(movedBy('ArrowRight', CODES, 'DE')).toBe('US');
    expect(movedBy('ArrowLeft', CODES, 'US')).toBe('DE');
    expect(movedBy('ArrowUp', CODES, 'DE')).toBe('IN');
    expect(movedBy('End', CODES, 'US')).toBe('DE');
    expect(movedBy('Home', CODES, 'DE')).toBe('US');
  });

  it('give the place up with Escape, and leave everything else alone', () => {
    expect(movedBy('Escape', CODES, 'US')).toBeNull();
    expect(movedBy('Tab', CODES, 'US')).toBeUndefined();
    expect(movedBy('ArrowRight', [], null)).toBeUndefined();
  });
});
