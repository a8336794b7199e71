import { Skeleton } from '@mantine/core';
import { Component, lazy, type ReactNode, Suspense } from 'react';
import { ProblemNotice } from '../design/problem-notice';
import type { WorldMapProps } from './map-country';

export type { MapCountry, WorldMapProps } from './map-country';

const WorldMap = lazy(() => import('./world-map').then((part) => ({ default: part.WorldMap })));

/** A map that cannot be had takes nothing else of the page with it. */
class MapBoundary extends Component<{ readonly children: ReactNode }, { readonly error: unknown }> {
  override state = { error: null };

  static getDerivedStateFromError(error: unknown): { readonly error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error === null ? this.props.children : <ProblemNotice error={error} retry={() => this.setState({ error: null })} />;
  }
}

/** The map of transfers; its code and its outlines are fetched when it is first shown. */
export function LazyWorldMap(props: WorldMapProps): ReactNode {
  return (
    <MapBoundary>
      <Suspense fallback={<Skeleton radius="md" style={{ aspectRatio: '2 / 1', minHeight: '12.5rem' }} />}><WorldMap {...props} /></Suspense>
    </MapBoundary>
  );
}
