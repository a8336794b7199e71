import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, Suspense } from 'react';
import { RouterProvider } from 'react-router';
import { queryClient } from './api/query-client';
import { Loading } from './design/loading';
import { COLOURS, THEME } from './design/theme';
import { router } from './routes';

/** The service's nonce for this answer: without it the browser refuses the style elements that the components make. */
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
// Dialogs hold the page still with a style element of their own, and ask for the nonce by this name (get-nonce).
Object.assign(globalThis, { __webpack_nonce__: nonce });

/** The console: looks, data and addresses put together. */
export function App(): ReactNode {
  return (
    <MantineProvider theme={THEME} cssVariablesResolver={COLOURS} defaultColorScheme="auto" getStyleNonce={() => nonce}>
      <Notifications position="bottom-right" />
      <QueryClientProvider client={queryClient}>
        <Suspense fallback={<Loading />}>
          <RouterProvider router={router} />
        </Suspense>
      </QueryClientProvider>
    </MantineProvider>
  );
}
