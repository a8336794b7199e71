import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { AnchorLink } from '../../design/anchor-link';
import { useDay } from '../../place/day';
import { useOrganisation } from '../../place/organisation';
import classes from './explanation.module.css';
import { ReasonText } from './reasons';

type MissingFact = Schemas['MissingFactView'];

/** @returns where in the console the field is that would close it; undefined where there is none. @param missing with the thing whose field it is */
function fieldPath({ about, field }: Pick<MissingFact, 'about' | 'field'>): string | undefined {
  const at = `field=${encodeURIComponent(field.startsWith('/') ? field : `/${field}`)}`;
  if (about?.kind === 'engagement') return `/engagements/${about.key}?${at}`;
  if (about?.kind === 'processor') return `/processors/${about.key}?${at}`;
  if (about?.kind === 'organisation') return `/settings/organisation?${at}`;
  return undefined;
}

/** What would close the gap, each with the way to its field. */
export function MissingFacts({ missing }: { readonly missing: readonly MissingFact[] }): ReactNode {
  const { t } = useTranslation('transfers');
  const { to } = useOrganisation();
  const { isPast } = useDay();
  return (
    <ul className={`${classes.reasons} ${classes.missing}`}>
      {missing.map((fact) => {
        const path = fieldPath(fact);
        return (
          <li key={fact.code + fact.message + fact.field}>
            <ReasonText reason={fact}>{path !== undefined && <AnchorLink to={to(path)} size="sm">{t(isPast ? 'explanation.seeField' : 'explanation.goToField')}</AnchorLink>}</ReasonText>
          </li>
        );
      })}
    </ul>
  );
}
