import { Group, Text } from '@mantine/core';
import { type CSSProperties, type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { verdictColour, VERDICTS_WORST_FIRST } from '../design/marks';
import { useLabels } from '../place/labels';
import type { MapCountry } from './map-country';
import { PATTERNED, VerdictPatterns } from './verdict-patterns';
import classes from './world-map.module.css';

/** What colours and patterns stand for: those that are on the map. */
export function MapLegend({ countries }: { readonly countries: readonly MapCountry[] }): ReactNode {
  const { t } = useTranslation('map');
  const { label } = useLabels();
  const id = useId();
  const shown = VERDICTS_WORST_FIRST.filter((verdict) => countries.some((country) => country.verdict === verdict));
  if (shown.length === 0) return <Text size="sm" c="dimmed">{t('nothing')}</Text>;
  return (
    <Group gap="md" component="ul" className={classes.legend} aria-label={t('legend')}>
      {shown.map((verdict) => (
        <li key={verdict}>
          <svg width={18} height={12} aria-hidden className={classes.swatch} style={{ '--tone': verdictColour(verdict) } as CSSProperties} data-verdict={verdict}>
            <VerdictPatterns id={id} />
            <rect x={0.5} y={0.5} width={17} height={11} rx={2} />
            {PATTERNED.has(verdict) && <rect x={0.5} y={0.5} width={17} height={11} rx={2} className={classes.pattern} fill={`url(#${id}-${verdict})`} />}
          </svg>
          {label('verdicts', verdict)}
        </li>
      ))}
    </Group>
  );
}
