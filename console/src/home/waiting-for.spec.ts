import { type Request, waitingFor } from './waiting-for';

const step = (byId: string) => ({ at: '2026-11-22T08:00:00Z', byId, by: byId, comment: null });
const request = (engagement: string, status: Request['status'], byId: string): Request =>
  ({ engagement, name: engagement, status, submitted: step(byId), answered: status === 'submitted' ? null : step('dpo') });
const REQUESTS = [request('asked-back', 'draft', 'anna'), request('waits', 'submitted', 'anna'), request('of-others', 'submitted', 'bela'), request('rejected', 'rejected', 'bela')];
const keys = ({ mine, others }: ReturnType<typeof waitingFor>) => [mine, others].map((list) => list.map(({ engagement }) => engagement));

describe('what waits', () => {
  it('for whoever decides: all that is submitted', () => {
    expect(keys(waitingFor(REQUESTS, { id: 'dpo', decides: true }))).toEqual([[], ['waits', 'of-others']]);
  });

  it('for whoever asked: what was answered to them, then what they asked', () => {
    expect(keys(waitingFor(REQUESTS, { id: 'anna', decides: false }))).toEqual([['asked-back'], ['waits']]);
  });
});
