import { visitAt } from './last-visit';

const at = (time: string): Date => new Date(`2026-11-22T${time}Z`);

describe('a visit', () => {
  it('is the first where nothing was noted', () => {
    expect(visitAt(at('08:00:00'), undefined)).toEqual({ last: '2026-11-22T08:00:00.000Z', previous: null });
  });

  it('goes on while one comes back soon: what was new stays new', () => {
    const kept = { last: '2026-11-22T08:00:00.000Z', previous: '2026-11-21T17:00:00.000Z' };
    expect(visitAt(at('08:05:00'), kept)).toBe(kept);
    expect(visitAt(at('09:00:00'), kept)).toEqual({ last: '2026-11-22T09:00:00.000Z', previous: kept.previous });
  });

  it('is a new one after hours: new is what came after the end of the one before', () => {
    const kept = { last: '2026-11-21T17:00:00.000Z', previous: '2026-11-20T17:00:00.000Z' };
    expect(visitAt(at('08:00:00'), kept)).toEqual({ last: '2026-11-22T08:00:00.000Z', previous: kept.last });
  });
});
