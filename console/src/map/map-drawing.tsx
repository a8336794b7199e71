import { type CSSProperties, type ReactNode, useId } from 'react';
import { verdictColour } from '../design/marks';
import { arcBetween, type MapLayout } from './layout';
import type { MapCountry, WorldMapProps } from './map-country';
import { PATTERNED, VerdictPatterns } from './verdict-patterns';
import classes from './world-map.module.css';

interface MapDrawingProps extends Pick<WorldMapProps, 'home' | 'countries' | 'selected'> {
  readonly layout: MapLayout;
  readonly active: string | null;
  readonly onPoint: (country: string | null) => void;
  readonly onSelect: (country: string) => void;
}

const tone = (verdict: MapCountry['verdict']): CSSProperties => ({ '--tone': verdictColour(verdict) }) as CSSProperties;

/** The map for the eye: what it says stands beside it for everybody else, so it is hidden from them. */
export function MapDrawing(props: MapDrawingProps): ReactNode {
  const { layout: { width, height, middles }, home } = props;
  const patterns = useId();
  const at = home === null ? undefined : middles.get(home);
  return (
    <svg className={classes.drawing} viewBox={`0 0 ${width} ${height}`} aria-hidden focusable="false">
      <VerdictPatterns id={patterns} />
      <Land {...props} patterns={patterns} />
      <Arcs {...props} />
      <Dots {...props} />
      {at && <g className={classes.home}><circle cx={at[0]} cy={at[1]} r={7} /><circle cx={at[0]} cy={at[1]} r={2.5} /></g>}
    </svg>
  );
}

function Land({ layout, countries, selected, active, onPoint, onSelect, patterns }: MapDrawingProps & { readonly patterns: string }): ReactNode {
  const byCode = new Map(countries.map((each) => [each.country, each]));
  return layout.outlines.map(({ code, path }, position) => {
    const country = code === null ? undefined : byCode.get(code);
    if (!country) return <path key={code ?? position} d={path} className={classes.land} onPointerEnter={() => onPoint(null)} />;
    const { verdict, country: name } = country;
    return (
      <g key={code} className={classes.country} style={tone(verdict)} data-verdict={verdict} data-country={name}
        data-selected={name === selected || undefined} data-active={name === active || undefined}
        onPointerEnter={() => onPoint(name)} onClick={() => onSelect(name)}>
        <path d={path} />
        {PATTERNED.has(verdict) && <path d={path} className={classes.pattern} fill={`url(#${patterns}-${verdict})`} />}
      </g>
    );
  });
}

function Arcs({ layout: { middles }, home, countries }: MapDrawingProps): ReactNode {
  const from = home === null ? undefined : middles.get(home);
  if (!from) return null;
  const most = Math.max(...countries.map(({ count }) => count), 1);
  // The worst is drawn last, on top.
  return countries.toReversed().map(({ country, verdict, count }) => {
    const to = middles.get(country);
    if (!to || country === home) return null;
    return <path key={country} d={arcBetween(from, to)} className={classes.arc} style={tone(verdict)} data-verdict={verdict} strokeWidth={1 + 2 * Math.sqrt(count / most)} />;
  });
}

function Dots({ layout: { middles, tiny }, countries, selected, active, onPoint, onSelect }: MapDrawingProps): ReactNode {
  return countries.toReversed().map(({ country, verdict }) => {
    const at = middles.get(country);
    if (!at || !tiny.has(country)) return null;
    const marks = { 'data-selected': country === selected || undefined, 'data-active': country === active || undefined, 'data-country': country };
    return (
      <g key={country} className={classes.dot} style={tone(verdict)} {...marks} onPointerEnter={() => onPoint(country)} onClick={() => onSelect(country)}>
        <circle className={classes.reach} cx={at[0]} cy={at[1]} r={12} />
        {country === 'EU'
          ? <><rect x={at[0] - 12} y={at[1] - 8} width={24} height={16} rx={8} /><text x={at[0]} y={at[1] + 3.5}>EU</text></>
          : <circle cx={at[0]} cy={at[1]} r={4.5} />}
      </g>
    );
  });
}
