import { useElementSize } from '@mantine/hooks';
import { type ReactNode, use, useMemo, useState, useTransition } from 'react';
import { CountryList } from './country-list';
import { CountryPicker } from './country-picker';
import { layoutOf, type View } from './layout';
import { loadOutlines } from './load-outlines';
import type { WorldMapProps } from './map-country';
import { MapDrawing } from './map-drawing';
import { MapLegend } from './map-legend';
import { MapTooltip } from './map-tooltip';
import { ViewButton } from './view-button';
import classes from './world-map.module.css';

/** Before the first measuring, and where nothing can be measured. */
const USUAL_WIDTH = 800;
/** The map is laid out anew in steps, not for every pixel of a window that is being dragged. */
const STEP = 20;

/**
 * Where data go: countries in the colour and pattern of their worst verdict, arcs from home. By keyboard the arrows go through the countries,
 * worst first, Enter selects, Escape gives up; the same as a list stands below.
 */
export function WorldMap({ home, countries, selected, onSelect, label }: WorldMapProps): ReactNode {
  const [view, setView] = useState<View>('world');
  const [isPending, startTransition] = useTransition();
  const [active, setActive] = useState<string | null>(null);
  const { ref, width: measured } = useElementSize();
  const width = Math.max(STEP, Math.round((measured || USUAL_WIDTH) / STEP) * STEP);
  const outlines = use(loadOutlines(view === 'world' ? 'coarse' : 'fine'));
  const layout = useMemo(() => layoutOf(outlines, view, width), [outlines, view, width]);
  const change = (next: View): void => startTransition(() => setView(next));
  const toggle = (code: string): void => onSelect(code === selected ? null : code);
  const shown = countries.find(({ country }) => country === active);
  return (
    <figure className={classes.map}>
      <div ref={ref} className={classes.stage} onPointerLeave={() => setActive(null)}>
        <MapDrawing {...{ layout, home, countries, selected, active }} onPoint={setActive} onSelect={toggle} />
        {countries.length > 0 && <CountryPicker {...{ label, countries, selected, active }} onMove={setActive} onSelect={toggle} />}
        {shown && <MapTooltip country={shown} layout={layout} />}
        <ViewButton view={view} onChange={change} isPending={isPending} />
      </div>
      <figcaption className={classes.caption}>
        <MapLegend countries={countries} />
        <CountryList {...{ countries, selected }} onSelect={toggle} />
      </figcaption>
    </figure>
  );
}
