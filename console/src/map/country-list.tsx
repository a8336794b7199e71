import { ScrollArea, Table, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { VerdictMark } from '../design/marks';
import { useFormats } from '../place/formats';
import { useCountryWords } from './country-words';
import type { WorldMapProps } from './map-country';
import classes from './world-map.module.css';

type CountryListProps = Pick<WorldMapProps, 'countries' | 'selected'> & { readonly onSelect: (country: string) => void };

/** The map as a table: for screen readers, for small screens, and for those who would rather read. */
export function CountryList({ countries, selected, onSelect }: CountryListProps): ReactNode {
  const { t } = useTranslation('map');
  const words = useCountryWords();
  const { number } = useFormats();
  if (countries.length === 0) return null;
  return (
    <details className={classes.list}>
      <summary>{t('asList')}</summary>
      <ScrollArea.Autosize mah="20rem" type="auto" viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': t('asList') }}>
        <Table verticalSpacing={4} highlightOnHover>
          <Table.Thead><Table.Tr><Table.Th scope="col">{t('country')}</Table.Th><Table.Th scope="col">{t('verdict')}</Table.Th><Table.Th scope="col" ta="right">{t('count')}</Table.Th></Table.Tr></Table.Thead>
          <Table.Tbody>
            {countries.map(({ country, verdict, count }) => (
              <Table.Tr key={country}>
                <Table.Td><UnstyledButton className={classes.choice} aria-pressed={country === selected} onClick={() => onSelect(country)}>{words.name(country)}</UnstyledButton></Table.Td>
                <Table.Td><VerdictMark verdict={verdict} /></Table.Td>
                <Table.Td ta="right">{number(count)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea.Autosize>
    </details>
  );
}
