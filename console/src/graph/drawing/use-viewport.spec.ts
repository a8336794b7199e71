import { broughtIntoView, fitted, readable, zoomedAt } from './use-viewport';

const frame = { width: 1000, height: 600 };

describe('the part of the drawing that is seen', () => {
  it('is the whole, in the middle, never larger than life', () => {
    expect(fitted({ width: 500, height: 300 }, frame)).toEqual({ zoom: 1, x: 250, y: 150 });
    expect(fitted({ width: 2000, height: 600 }, frame)).toEqual({ zoom: 0.5, x: 0, y: 150 });
  });

  it('begins where it can be read', () => {
    expect(readable({ width: 500, height: 300 }, frame, { x: 0, y: 0 }).zoom).toBe(1);
    expect(readable({ width: 500, height: 9000 }, frame, { x: 12, y: 4500 }).zoom).toBe(0.55);
  });

  it('grows around the pointer', () => {
    const grown = zoomedAt({ x: 0, y: 0, zoom: 1 }, 2, { x: 100, y: 50 });
    expect(grown).toEqual({ zoom: 2, x: -100, y: -50 });
    expect(zoomedAt(grown, 100, { x: 0, y: 0 }).zoom).toBe(2);
  });

  it('moves no further than a node needs', () => {
    const view = { x: 0, y: 0, zoom: 1 };
    expect(broughtIntoView(view, { x: 100, y: 100 }, frame)).toBe(view);
    expect(broughtIntoView(view, { x: 1000, y: 100 }, frame)).toEqual({ x: -240, y: 0, zoom: 1 });
  });
});
