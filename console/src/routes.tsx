import { lazy } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { RouteProblem } from './shell/route-problem';
import { Shell } from './shell/shell';
import { Start } from './shell/start';

/** Below `/console/:org`, each part loaded when it is opened. */
const PARTS: RouteObject[] = [
  { index: true, Component: lazy(() => import('./home/home-page').then((part) => ({ default: part.HomePage }))) },
  { path: 'processors', Component: lazy(() => import('./processors/processors-page').then((part) => ({ default: part.ProcessorsPage }))) },
  { path: 'processors/new', Component: lazy(() => import('./processors/new-processor-page').then((part) => ({ default: part.NewProcessorPage }))) },
  { path: 'processors/:key', Component: lazy(() => import('./processors/processor-page').then((part) => ({ default: part.ProcessorPage }))) },
  { path: 'engagements', Component: lazy(() => import('./engagements/engagements-page').then((part) => ({ default: part.EngagementsPage }))) },
  { path: 'engagements/:key', Component: lazy(() => import('./engagements/engagement-page').then((part) => ({ default: part.EngagementPage }))) },
  { path: 'requests', Component: lazy(() => import('./requests/requests-page').then((part) => ({ default: part.RequestsPage }))) },
  { path: 'requests/new', Component: lazy(() => import('./requests/new-request-page').then((part) => ({ default: part.NewRequestPage }))) },
  { path: 'requests/:key', Component: lazy(() => import('./requests/request-page').then((part) => ({ default: part.RequestPage }))) },
  { path: 'activities', Component: lazy(() => import('./activities/activities-page').then((part) => ({ default: part.ActivitiesPage }))) },
  { path: 'activities/:key', Component: lazy(() => import('./activities/activity-page').then((part) => ({ default: part.ActivityPage }))) },
  { path: 'transfers', Component: lazy(() => import('./transfers/transfers-page').then((part) => ({ default: part.TransfersPage }))) },
  { path: 'findings', Component: lazy(() => import('./home/findings-page').then((part) => ({ default: part.FindingsPage }))) },
  { path: 'graph', Component: lazy(() => import('./graph/graph-page').then((part) => ({ default: part.GraphPage }))) },
  { path: 'records', Component: lazy(() => import('./records/records-page').then((part) => ({ default: part.RecordsPage }))) },
  { path: 'import', Component: lazy(() => import('./intake/import-page').then((part) => ({ default: part.ImportPage }))) },
  { path: 'sub-processors', Component: lazy(() => import('./sub-processors/sub-processors-page').then((part) => ({ default: part.SubProcessorsPage }))) },
  { path: 'history', Component: lazy(() => import('./history/history-page').then((part) => ({ default: part.HistoryPage }))) },
  { path: 'settings/*', Component: lazy(() => import('./settings/settings-page').then((part) => ({ default: part.SettingsPage }))) },
];

/** All addresses of the console. */
export const router = createBrowserRouter([
  { path: '/', Component: Start, ErrorBoundary: RouteProblem },
  { path: '/:org', Component: Shell, ErrorBoundary: RouteProblem, children: [{ ErrorBoundary: RouteProblem, children: PARTS }] },
], { basename: '/console' });
