import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { VerdictMark } from '../design/marks';
import { useCountryWords } from './country-words';
import type { MapLayout } from './layout';
import type { MapCountry } from './map-country';
import classes from './world-map.module.css';

/** Stays within the map, however near its edge the country is. */
const percent = (part: number, whole: number): number => Math.min(84, Math.max(16, (100 * part) / whole));

/** What is known of the country that is pointed at or has been gone to. Places out of sight are told of in the corner. */
export function MapTooltip({ country, layout: { width, height, middles } }: { readonly country: MapCountry; readonly layout: MapLayout }): ReactNode {
  const words = useCountryWords();
  const [x, y] = middles.get(country.country) ?? [0, 0];
  const isLow = y > height * 0.35;
  return (
    <div className={classes.tooltip} data-above={isLow || undefined} style={{ left: `${percent(x, width)}%`, top: `${(100 * y) / height}%` }} aria-hidden>
      <Text size="sm" fw={650}>{words.name(country.country)}</Text>
      <VerdictMark verdict={country.verdict} />
      <Text size="xs" c="dimmed">{words.count(country.count)}</Text>
    </div>
  );
}
