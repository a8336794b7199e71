/** How a notice looks that calls for care: the colours of tokens.css, whose contrast is enough in both schemes. */
export const CAUTION = {
  bg: 'var(--ground-incomplete)',
  styles: { title: { color: 'var(--verdict-incomplete)' }, icon: { color: 'var(--verdict-incomplete)' } },
} as const;
