import type { Verdict } from '../design/marks';

/** A country that data go to. */
export interface MapCountry {
  /** ISO 3166-1 alpha-2; `EU` for somewhere in it; the name of an international organisation. */
  readonly country: string;
  /** The worst of what goes there. */
  readonly verdict: Verdict;
  /** How many engagements. */
  readonly count: number;
}

/** What a map of transfers is drawn from. */
export interface WorldMapProps {
  /** Where the organisation is; arcs start there. */
  readonly home: string | null;
  readonly countries: readonly MapCountry[];
  readonly selected: string | null;
  readonly onSelect: (country: string | null) => void;
  /** What the map shows, for those who do not see it. */
  readonly label: string;
}
