import { type KeyboardEvent, type ReactNode, useId } from 'react';
import { useCountryWords } from './country-words';
import type { WorldMapProps } from './map-country';
import { movedBy } from './moved-by';
import classes from './world-map.module.css';

interface CountryPickerProps extends Pick<WorldMapProps, 'countries' | 'selected' | 'label'> {
  readonly active: string | null;
  readonly onMove: (country: string | null) => void;
  readonly onSelect: (country: string) => void;
}

/** The map for the keyboard and the ear: a list to choose from, whose place is marked on the drawing. */
export function CountryPicker({ countries, selected, active, label, onMove, onSelect }: CountryPickerProps): ReactNode {
  const id = useId();
  const words = useCountryWords();
  const codes = countries.map(({ country }) => country);
  const press = (event: KeyboardEvent): void => {
    const next = movedBy(event.key, codes, active);
    if (next !== undefined) onMove(next);
    else if ((event.key === 'Enter' || event.key === ' ') && active !== null) onSelect(active);
    else return;
    event.preventDefault();
  };
  const begin = (): void => onMove(active ?? selected ?? codes[0] ?? null);
  return (
    <div role="listbox" tabIndex={0} className={classes.picker} aria-label={label} aria-activedescendant={active === null ? undefined : `${id}-${active}`}
      onKeyDown={press} onFocus={begin} onBlur={() => onMove(null)}>
      {countries.map((country) => (
        <div key={country.country} role="option" id={`${id}-${country.country}`} aria-selected={country.country === selected} className={classes.unseen}>{words.sentence(country)}</div>
      ))}
    </div>
  );
}
