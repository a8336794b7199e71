/** @returns the current day in UTC, `YYYY-MM-DD`: the default of every question about a day. The law never asks for it. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
