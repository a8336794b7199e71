/** Territories with a country code of their own whose standing follows from another country, or is unsettled. */
import type { TerritoryRow } from '../law-rows.js';

const OUTERMOST = 'TFEU Art. 349, 355(1)';
const OVERSEAS = 'TFEU Art. 355(2), Annex II; French Act 78-17 as amended by Ordinance 2018-1125';
const ISO = 'ISO 3166-1, reserved codes';

const part = (
  territory: string, name: string, parent: string, source: string, validFrom = '1958-01-01', validUntil: string | null = null,
): TerritoryRow => ({ territory, name, parent, standing: 'part', validFrom, validUntil, source, confidence: 'memory' });

/** French law reaches them, Union law does not; whether Chapter V applies from the rest of the EEA is for a person to decide. */
const unsettled = (territory: string, name: string, validFrom = '1958-01-01', validUntil: string | null = null): TerritoryRow => ({
  territory, name, parent: 'FR', standing: 'unsettled', validFrom, validUntil, source: OVERSEAS, confidence: 'seen',
});

export const TERRITORIES: readonly TerritoryRow[] = [
  part('GP', 'Guadeloupe', 'FR', OUTERMOST),
  part('MQ', 'Martinique', 'FR', OUTERMOST),
  part('GF', 'French Guiana', 'FR', OUTERMOST),
  part('RE', 'Réunion', 'FR', OUTERMOST),
  part('MF', 'Saint-Martin', 'FR', OUTERMOST),
  part('BL', 'Saint-Barthélemy', 'FR', OUTERMOST, '1958-01-01', '2011-12-31'),
  part('YT', 'Mayotte', 'FR', 'TFEU Art. 349; European Council Decision 2012/419/EU', '2014-01-01'),
  unsettled('BL', 'Saint-Barthélemy', '2012-01-01'),
  unsettled('YT', 'Mayotte', '1958-01-01', '2013-12-31'),
  unsettled('PM', 'Saint-Pierre-et-Miquelon'),
  unsettled('WF', 'Wallis and Futuna'),
  unsettled('PF', 'French Polynesia'),
  unsettled('NC', 'New Caledonia'),
  unsettled('TF', 'the French Southern Territories'),
  {
    territory: 'SJ', name: 'Svalbard and Jan Mayen', parent: 'NO', standing: 'unsettled', validFrom: '1994-01-01', validUntil: null,
    source: 'EEA Agreement, Protocol 40', confidence: 'memory',
  },
  part('AX', 'the Åland Islands', 'FI', 'TFEU Art. 355(4)', '1995-01-01'),
  part('IC', 'the Canary Islands', 'ES', OUTERMOST, '1986-01-01'),
  part('EA', 'Ceuta and Melilla', 'ES', 'TFEU Art. 355(3); Spanish act of accession, Art. 25', '1986-01-01'),
  part('PR', 'Puerto Rico', 'US', 'Territory of the United States'),
  part('GU', 'Guam', 'US', 'Territory of the United States'),
  part('VI', 'the US Virgin Islands', 'US', 'Territory of the United States'),
  part('AS', 'American Samoa', 'US', 'Territory of the United States'),
  part('MP', 'the Northern Mariana Islands', 'US', 'Territory of the United States'),
  part('UM', 'the US Minor Outlying Islands', 'US', 'Territory of the United States'),
  part('UK', 'the United Kingdom', 'GB', ISO),
  part('EL', 'Greece', 'GR', 'Interinstitutional Style Guide, 7.1.1'),
  part('XI', 'Northern Ireland', 'GB', 'Council Directive (EU) 2020/1756'),
];
