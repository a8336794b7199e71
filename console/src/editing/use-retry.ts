import { useEffect, useRef } from 'react';

/** The browser's word that there is a network again is good, but does not always come. */
const EVERY_MILLISECONDS = 5000;

/** Tries again while it is wanted: when the browser is online again, and now and then. */
export function useRetry(isWanted: boolean, again: () => void): void {
  const latest = useRef(again);
  latest.current = again;
  useEffect(() => {
    if (!isWanted) return;
    const retry = (): void => latest.current();
    window.addEventListener('online', retry);
    const timer = setInterval(retry, EVERY_MILLISECONDS);
    return () => {
      window.removeEventListener('online', retry);
      clearInterval(timer);
    };
  }, [isWanted]);
}
