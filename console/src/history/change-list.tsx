import { Button, Text, Title, type TitleOrder } from '@mantine/core';
import { Bot, Cog, type LucideIcon, User } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AnchorLink } from '../design/anchor-link';
import { today } from '../place/day';
import { useFormats } from '../place/formats';
import { useOrganisation } from '../place/organisation';
import { type ChangedDay, type ChangeSet, daysOf, type Revision } from './change-sets';
import classes from '../values/values.module.css';
import { RevisionEntry } from './revision-entry';

/** So many things of one go are shown without asking. */
const SHOWN = 3;

/** Revisions to tell of. */
export interface ChangeListProps {
  /** Newest first. */
  readonly revisions: readonly Revision[];
  /** Whether they are all of one thing, on its own page. */
  readonly isOfOneThing?: boolean;
  /** Level of the days' headings. */
  readonly headings: TitleOrder;
}

/** Changes by day: who, when and why, with the difference by field. */
export function ChangeList({ revisions, isOfOneThing = false, headings }: ChangeListProps): ReactNode {
  return <div className={classes.days}>{daysOf(revisions).map((day) => <Day key={day.day} day={day} isOfOneThing={isOfOneThing} headings={headings} />)}</div>;
}

function Day({ day: { day, changeSets }, isOfOneThing, headings }: { readonly day: ChangedDay; readonly isOfOneThing: boolean; readonly headings: TitleOrder }): ReactNode {
  const { t } = useTranslation('history');
  const { to } = useOrganisation();
  const formats = useFormats();
  const heading = useId();
  const utcDay = changeSets[0]?.at.slice(0, 10) ?? day;
  return (
    <section aria-labelledby={heading}>
      <div className={classes.day}>
        <Title order={headings} size="h3" id={heading}>{formats.day(day)}</Title>
        {utcDay < today() && !isOfOneThing && <AnchorLink to={to(`?knownOn=${utcDay}`)} size="sm" className="no-print">{t('day.asKnown')}</AnchorLink>}
      </div>
      <ol className={classes.sets}>{changeSets.map((set) => <li key={set.revisions[0]?.sequence} className={classes.set}><ChangeSetEntry set={set} isOfOneThing={isOfOneThing} /></li>)}</ol>
    </section>
  );
}

const ACTOR_LOOKS: Record<ChangeSet['actor']['kind'], { readonly Icon: LucideIcon; readonly words: 'actorPerson' | 'actorToken' | 'actorSystem' }> = {
  person: { Icon: User, words: 'actorPerson' },
  token: { Icon: Bot, words: 'actorToken' },
  system: { Icon: Cog, words: 'actorSystem' },
};

function ChangeSetEntry({ set: { at, actor, reason, revisions }, isOfOneThing }: { readonly set: ChangeSet; readonly isOfOneThing: boolean }): ReactNode {
  const { t, i18n } = useTranslation('history');
  const { instant } = useFormats();
  const { Icon, words } = ACTOR_LOOKS[actor.kind];
  const time = new Intl.DateTimeFormat(i18n.language === 'en' ? 'en-GB' : i18n.language, { timeStyle: 'short' }).format(new Date(at));
  return (
    <>
      <time className={classes.time} dateTime={at} title={instant(at)}>{time}</time>
      <div>
        <p className={classes.headline}>
          <Text span size="sm" fw={600}><Icon size={15} role="img" aria-label={t(`entry.${words}`)} style={{ verticalAlign: '-0.15em' }} /> {actor.name}</Text>
          {revisions.length > 1 && <Text span size="sm" c="dimmed">{t('entry.things', { count: revisions.length })}</Text>}
        </p>
        {reason !== null && <blockquote className={classes.reason}><Text size="sm">{t('entry.why', { reason })}</Text></blockquote>}
        <Revisions revisions={revisions} isOfOneThing={isOfOneThing} />
      </div>
    </>
  );
}

function Revisions({ revisions, isOfOneThing }: { readonly revisions: readonly Revision[]; readonly isOfOneThing: boolean }): ReactNode {
  const { t } = useTranslation('history');
  const [isWhole, setWhole] = useState(false);
  // A button for one more would take as much room as the one.
  const shown = isWhole || revisions.length <= SHOWN + 1 ? revisions : revisions.slice(0, SHOWN);
  return (
    <>
      <ul className={classes.revisions}>{shown.map((revision) => <li key={revision.sequence}><RevisionEntry revision={revision} isOfOneThing={isOfOneThing} /></li>)}</ul>
      {shown.length < revisions.length && <Button className="no-print" variant="default" size="compact-sm" mt="sm" onClick={() => setWhole(true)}>{t('entry.showThings', { count: revisions.length - shown.length })}</Button>}
    </>
  );
}
