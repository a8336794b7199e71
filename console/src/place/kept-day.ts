import { useSearchParams } from 'react-router';

/** @returns puts the day that is looked at into an address, so that it stays while one goes from page to page */
export function useKeptDay(): (to: string) => string {
  const [search] = useSearchParams();
  return (to) => {
    const [path = '', asked = ''] = to.split('?');
    const kept = new URLSearchParams(asked);
    for (const axis of ['asOf', 'knownOn']) {
      const value = search.get(axis);
      if (value !== null && !kept.has(axis)) kept.set(axis, value);
    }
    return kept.size > 0 ? `${path}?${kept}` : path;
  };
}
