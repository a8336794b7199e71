import { Container } from '@mantine/core';
import type { ReactNode } from 'react';
import { useRouteError } from 'react-router';
import { ProblemNotice } from '../design/problem-notice';

/** What is shown where a page cannot be: the rest of the console stays. */
export function RouteProblem(): ReactNode {
  return <Container py="xl"><ProblemNotice error={useRouteError()} retry={() => window.location.reload()} /></Container>;
}
