/**
 * @param codes in their order
 * @param active where one is; null: nowhere yet
 * @returns where a key leads; null gives the place up, undefined: the key leads nowhere
 */
export function movedBy(key: string, codes: readonly string[], active: string | null): string | null | undefined {
  const last = codes.length - 1;
  if (last < 0) return undefined;
  const position = active === null ? -1 : codes.indexOf(active);
  switch (key) {
    case 'ArrowRight': case 'ArrowDown': return codes[position >= last ? 0 : position + 1];
    case 'ArrowLeft': case 'ArrowUp': return codes[position <= 0 ? last : position - 1];
    case 'Home': return codes[0];
    case 'End': return codes[last];
    case 'Escape': return null;
    default: return undefined;
  }
}
