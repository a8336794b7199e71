import { addDays, addPeriod, daysBetween, isDay, isPeriod, isWithin } from './day.js';

describe('a period ends', () => {
  it.each([
    ['2024-01-31', 'P1M', '2024-02-29'],
    ['2023-01-31', 'P1M', '2023-02-28'],
    ['2024-02-29', 'P1Y', '2025-02-28'],
    ['2020-11-30', 'P3M', '2021-02-28'],
    ['2020-12-31', 'P1D', '2021-01-01'],
    ['2020-12-31', 'P2W', '2021-01-14'],
    ['2020-06-15', 'P1Y6M', '2021-12-15'],
    ['2020-06-15', 'P14M', '2021-08-15'],
    ['2020-06-15', 'P9999Y', '9999-12-31'],
  ])('%s + %s = %s', (day, period, end) => expect(addPeriod(day, period)).toBe(end));

  it.each(['P', '1Y', 'PT1H', 'P1', 'P-1Y', ''])('%p is no period', (text) => {
    expect(isPeriod(text)).toBe(false);
    expect(addPeriod('2020-01-01', text)).toBeNull();
  });
});

it.each([['2024-02-29', true], ['2023-02-29', false], ['2023-13-01', false], ['2023-1-1', false], ['today', false]])('%s is a day: %s', (text, expected) =>
  expect(isDay(text)).toBe(expected));

it('counts days over a change of year and of clocks', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  expect(daysBetween('2026-03-30', '2026-03-28')).toBe(-2);
});

it('holds spans closed at both ends', () => {
  expect([isWithin('2020-01-01', '2020-01-01', '2020-01-01'), isWithin('2020-01-02', null, '2020-01-01'), isWithin('2020-01-02', null, null)])
    .toEqual([true, false, true]);
});
