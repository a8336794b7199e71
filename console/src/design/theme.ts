import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** The blue of all our pages, in ten shades. */
const BLUE: MantineColorsTuple = ['#eef4fd', '#dce7f9', '#b7cef2', '#8fb8ff', '#6a9cf0', '#3f7cdd', '#1f62c6', '#0a53b8', '#08479e', '#063a82'];

/** Bluish greys for the dark, from text to ground. */
const DARK: MantineColorsTuple = ['#e7ebf0', '#c9d1da', '#a6b0bb', '#77828f', '#2d353f', '#232b34', '#1a2027', '#12161b', '#0e1216', '#0a0d10'];

/** What all components look like: calm, compact, the reader's own fonts. */
export const THEME = createTheme({
  colors: { accent: BLUE, dark: DARK },
  primaryColor: 'accent',
  // White on the sixth shade has a contrast of 5.7 to 1, on the fifth only of 4.1.
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  luminanceThreshold: 0.35,
  // A menu has nothing but its items in it (ARIA 1.2, menu), and the first has the focus.
  components: { Menu: { defaultProps: { withInitialFocusPlaceholder: false } } },
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Liberation Sans", sans-serif',
  headings: { fontWeight: '650', sizes: { h1: { fontSize: '1.625rem', lineHeight: '1.25' }, h2: { fontSize: '1.1875rem', lineHeight: '1.3' }, h3: { fontSize: '1rem', lineHeight: '1.4' } } },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
});

/** Small print of the components has the colour of ours, which can be read on all grounds (WCAG 2.2, 1.4.3). */
export const COLOURS: CSSVariablesResolver = () => ({
  variables: {},
  // A link in a sentence differs from the words around it by 3 to 1, and from the page by 4.5 to 1 (WCAG 2.2, 1.4.1 and 1.4.3).
  light: { '--mantine-color-anchor': BLUE[6], '--mantine-color-dimmed': 'var(--muted)', '--mantine-color-placeholder': 'var(--muted)' },
  dark: { '--mantine-color-dimmed': 'var(--muted)', '--mantine-color-placeholder': 'var(--muted)' },
});
