import { Button, Group, Text, UnstyledButton } from '@mantine/core';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { VerdictMark } from '../design/marks';
import { useFormats } from '../place/formats';
import classes from './chain-list.module.css';
import { type Bond, type Chains, rankOf } from './graph-model';
import { useGraphWords } from './graph-words';

/** Hundreds below one company are told in parts. */
const AT_FIRST = 50;

/** Where in the chains an entry stands. */
interface PlaceInChain {
  readonly chains: Chains;
  /** Only these, where it is not all. */
  readonly only: ReadonlySet<string> | null;
  /** The companies above it: chains that run in a circle end. */
  readonly above: readonly string[];
  onOpen(id: string): void;
}

/** The same as the drawing, as a list: each company with those that it engages beneath it. */
export function ChainList({ chains, only, onOpen, label }: Omit<PlaceInChain, 'above'> & { readonly label: string }): ReactNode {
  return (
    <nav aria-label={label} className={classes.tree}>
      <Text fw={650}>{chains.root.name}</Text>
      <Below {...{ chains, only, onOpen }} above={[chains.root.id]} />
    </nav>
  );
}

function Below({ above, ...place }: PlaceInChain): ReactNode {
  const { t } = useTranslation('graph');
  const { number } = useFormats();
  const [isWhole, setWhole] = useState(false);
  const { chains, only } = place;
  const bonds = (chains.below.get(above.at(-1) ?? '') ?? []).filter(({ to }) => !above.includes(to) && (only === null || only.has(to)))
    .toSorted((one, other) => rankOf(one.verdict) - rankOf(other.verdict) || (chains.nodes.get(one.to)?.name ?? '').localeCompare(chains.nodes.get(other.to)?.name ?? ''));
  if (bonds.length === 0) return null;
  const shown = isWhole ? bonds : bonds.slice(0, AT_FIRST);
  return (
    <>
      <ul className={classes.list}>{shown.map((bond) => <Entry key={bond.id} bond={bond} above={above} {...place} />)}</ul>
      {shown.length < bonds.length && <Button variant="default" size="xs" onClick={() => setWhole(true)}>{t('showAll', { count: bonds.length, number: number(bonds.length) })}</Button>}
    </>
  );
}

function Entry({ bond: { to, engagements, verdict }, above, ...place }: PlaceInChain & { readonly bond: Bond }): ReactNode {
  const { t } = useTranslation('graph');
  const { list } = useFormats();
  const words = useGraphWords('none');
  const { chains, only, onOpen } = place;
  const hasBelow = (chains.below.get(to) ?? []).some((bond) => !above.includes(bond.to) && (only === null || only.has(bond.to)));
  // All of a chain that was asked for is told at once; of everything, the first level.
  const [isOpen, setOpen] = useState(only !== null || above.length < 3);
  const name = chains.nodes.get(to)?.name ?? to;
  const countries = [...new Set(engagements.flatMap((engagement) => engagement.countries))];
  const services = engagements.map(({ service, engagement }) => service ?? engagement);
  const Sign = isOpen ? ChevronDown : ChevronRight;
  return (
    <li className={classes.entry}>
      <div className={classes.row}>
        {hasBelow ? <UnstyledButton className={classes.fold} aria-expanded={isOpen} aria-label={t('below', { name })} onClick={() => setOpen(!isOpen)}><Sign size={16} aria-hidden /></UnstyledButton> : <span className={classes.fold} />}
        <Group gap="xs">
          <UnstyledButton className={classes.name} onClick={() => onOpen(to)}>{name}</UnstyledButton>
          {verdict === null ? <Text span size="sm" c="dimmed">{t('noVerdict')}</Text> : <VerdictMark verdict={verdict} />}
        </Group>
        <Text span size="sm" c="dimmed" className={classes.about}>{list(services)} · {words.roles(engagements)} · {countries.length === 0 ? t('noPlace') : list(countries.map(words.place))}</Text>
      </div>
      {hasBelow && isOpen && <Below {...place} above={[...above, to]} />}
    </li>
  );
}
