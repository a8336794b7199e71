import { Button, Text } from '@mantine/core';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AnchorLink } from '../design/anchor-link';
import { useOrganisation } from '../place/organisation';
import type { Revision } from './change-sets';
import { DifferenceList } from '../values/difference-list';
import { differencesOf, type Snapshot } from '../values/differences';
import { addressOf } from '../place/thing-address';
import type { ThingKind } from '../values/field-kinds';
import classes from '../values/values.module.css';
import { ThingName } from '../values/thing-name';

/** So many fields are shown without asking. */
const SHOWN = 4;
/** Told by the line above, or of no use to a reader. */
const UNTOLD = new Set(['key', 'id', 'slug']);

/** One revision of one thing. */
export interface RevisionEntryProps {
  readonly revision: Revision;
  /** Whether only this thing is looked at: then its name needs not be said again. */
  readonly isOfOneThing: boolean;
}

/** What was done to one thing: in a line, with the fields that differ below. */
export function RevisionEntry({ revision, isOfOneThing }: RevisionEntryProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const place = useId();
  const { kind, action } = revision;
  const differences = differencesOf(revision.before as Snapshot | null, revision.after as Snapshot | null).filter(({ path }) => !UNTOLD.has(path[0] ?? ''));
  const few = action === 'changed' ? differences.slice(0, SHOWN) : [];
  const shown = isOpen ? differences : few;
  return (
    <div>
      <p className={classes.headline}>
        <Headline revision={revision} isOfOneThing={isOfOneThing} />
        {differences.length > few.length && <Toggle action={action} isOpen={isOpen} more={differences.length - few.length} place={place} onToggle={() => setOpen(!isOpen)} />}
      </p>
      <div id={place} className={classes.fields}>
        {(shown.length > 0 || action === 'changed') && <DifferenceList kind={kind} differences={shown} />}
        {isOpen && <Technical revision={revision} />}
      </div>
    </div>
  );
}

function Headline({ revision: { kind, key, action, before, after }, isOfOneThing }: RevisionEntryProps): ReactNode {
  const { t, i18n } = useTranslation('history');
  const { to } = useOrganisation();
  if (isOfOneThing) return <Text span size="sm" fw={600} className={classes.capital}>{t(`actions.${action}`)}</Text>;
  const address = action === 'removed' ? null : addressOf({ kind, key });
  const name = <ThingTitle kind={kind} named={key} snapshot={(after ?? before) as Snapshot | null} />;
  const kindWords = i18n.exists(`history:kinds.${kind}`) ? t(`kinds.${kind as ThingKind}`) : kind;
  return (
    <>
      <Text span size="sm" c="dimmed">{kindWords}</Text>
      {address === null ? <Text span size="sm" fw={600}>{name}</Text> : <AnchorLink to={to(address)} size="sm" fw={600}>{name}</AnchorLink>}
      <Text span size="sm">{t(`actions.${action}`)}</Text>
    </>
  );
}

/** What a thing was called at the time. */
function ThingTitle({ kind, named, snapshot }: { readonly kind: string; readonly named: string; readonly snapshot: Snapshot | null }): ReactNode {
  const { t } = useTranslation('history');
  if (kind === 'sub-processor-list') return t('entry.version', { version: named });
  if (kind === 'notifications') return t('fields.dataProtectionOfficer');
  if (kind === 'engagement' && typeof snapshot?.['processor'] === 'string') {
    return <><ThingName kind="processor" named={snapshot['processor']} />{typeof snapshot['service'] === 'string' ? `: ${snapshot['service']}` : ` (${named})`}</>;
  }
  return typeof snapshot?.['name'] === 'string' && snapshot['name'] !== '' ? snapshot['name'] : named;
}

interface ToggleProps {
  readonly action: Revision['action'];
  readonly isOpen: boolean;
  readonly more: number;
  /** What it opens. */
  readonly place: string;
  readonly onToggle: () => void;
}

function Toggle({ action, isOpen, more, place, onToggle }: ToggleProps): ReactNode {
  const { t } = useTranslation('history');
  const words = action === 'added' ? t('entry.whatItSays') : action === 'removed' ? t('entry.whatItWas') : t('entry.fields', { count: more });
  const Icon = isOpen ? ChevronUp : ChevronDown;
  return <Button className="no-print" variant="subtle" size="compact-xs" h={24} rightSection={<Icon size={14} aria-hidden />} aria-expanded={isOpen} aria-controls={place} onClick={onToggle}>{isOpen ? t('entry.hide') : words}</Button>;
}

function Technical({ revision: { sequence, hash } }: { readonly revision: Revision }): ReactNode {
  const { t } = useTranslation('history');
  return <p className={classes.technical}>{t('entry.revision', { sequence })} · {t('entry.hash', { hash })}</p>;
}
