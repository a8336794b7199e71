import './design/components.css';
import '@mantine/notifications/styles.css';
import './design/tokens.css';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { preloadLabels } from './place/labels';
import { languageFor } from './words/languages';
import { startWords } from './words/words';

const place = document.getElementById('console');
if (!place) throw new Error('The page has no place for the console.');
// The service knows whose language it is, and says so in the page.
const language = languageFor(document.documentElement.lang);
preloadLabels(language);
await startWords(language);
createRoot(place).render(<App />);
