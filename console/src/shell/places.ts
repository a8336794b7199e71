import { Building2, ClipboardList, FileInput, FileText, Handshake, History, Home, Inbox, ListChecks, type LucideIcon, Map as MapIcon, Settings, TriangleAlert, Waypoints } from 'lucide-react';

/** A place that the navigation leads to; its name stands in the words by its key. */
export interface Place {
  readonly key: 'home' | 'requests' | 'processors' | 'engagements' | 'activities' | 'transfers' | 'findings' | 'graph' | 'records' | 'subProcessors' | 'intake' | 'history' | 'settings';
  /** Below the organisation. */
  readonly path: string;
  readonly Icon: LucideIcon;
}

/** Groups in the order of the work. */
export const PLACES: readonly { readonly key: 'overview' | 'register' | 'law' | 'documents' | 'trust'; readonly entries: readonly Place[] }[] = [
  { key: 'overview', entries: [{ key: 'home', path: '', Icon: Home }, { key: 'requests', path: '/requests', Icon: Inbox }] },
  { key: 'register', entries: [
    { key: 'processors', path: '/processors', Icon: Building2 },
    { key: 'engagements', path: '/engagements', Icon: Handshake },
    { key: 'activities', path: '/activities', Icon: ClipboardList },
  ] },
  { key: 'law', entries: [
    { key: 'transfers', path: '/transfers', Icon: MapIcon },
    { key: 'findings', path: '/findings', Icon: TriangleAlert },
    { key: 'graph', path: '/graph', Icon: Waypoints },
  ] },
  { key: 'documents', entries: [
    { key: 'records', path: '/records', Icon: FileText },
    { key: 'subProcessors', path: '/sub-processors', Icon: ListChecks },
    { key: 'intake', path: '/import', Icon: FileInput },
  ] },
  { key: 'trust', entries: [{ key: 'history', path: '/history', Icon: History }, { key: 'settings', path: '/settings', Icon: Settings }] },
];
