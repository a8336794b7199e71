import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../place/formats';
import { useLabels } from '../place/labels';
import type { GraphEdge } from './graph-model';
import type { DrawnGraph, DrawnNode } from './grouping';

const COUNTRY = /^[A-Z]{2}$/;

/** What is said of what is drawn. */
export interface GraphWords {
  name(node: DrawnNode): string;
  /** Beneath the name: the countries as codes, or how many companies it is. */
  about(node: DrawnNode): string;
  /** Everything, for whoever does not see it. */
  sentence(node: DrawnNode, graph: DrawnGraph): string;
  place(code: string): string;
  roles(engagements: readonly GraphEdge[]): string;
}

/** @returns what is said of the graph in the reader's language */
export function useGraphWords(grouping: 'country' | 'verdict' | 'none'): GraphWords {
  const { t } = useTranslation('graph');
  const formats = useFormats();
  const { label } = useLabels();
  return useMemo(() => {
    const place = (code: string): string => (COUNTRY.test(code) ? formats.country(code) : label('international-organisations', code));
    const likeness = (value: string): string => (grouping === 'country' ? (value === '' ? t('noCountry') : place(value)) : value === '' ? t('noVerdict') : label('verdicts', value));
    const name = (node: DrawnNode): string => (node.kind === 'group' ? likeness(node.name) : node.name);
    const verdict = (node: DrawnNode): string => (node.verdict === null ? t('noVerdict') : label('verdicts', node.verdict));
    return {
      name, place,
      about: (node) => (node.kind === 'group' ? t('companies', { count: node.members.length, number: formats.number(node.members.length) }) : node.countries.length === 0 ? t('noPlace') : node.countries.join(' ')),
      roles: (engagements) => formats.list([...new Set(engagements.map(({ role }) => label('engagement-roles', role)))]),
      sentence: (node, { bonds }) => {
        const below = bonds.filter(({ from }) => from === node.id).length;
        const told = [name(node), node.kind === 'group' ? t('companies', { count: node.members.length, number: formats.number(node.members.length) }) : '', verdict(node),
          node.countries.length === 0 ? t('noPlace') : formats.list(node.countries.map(place)), below === 0 ? '' : t('engages', { count: below, number: formats.number(below) }), node.kind === 'group' ? t('opens') : ''];
        return told.filter((each) => each !== '').join(', ');
      },
    };
  }, [t, formats, label, grouping]);
}
