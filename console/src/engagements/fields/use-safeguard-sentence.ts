import { useTranslation } from 'react-i18next';
import { useFormats } from '../../place/formats';
import { useLabels } from '../../place/labels';
import type { Safeguard } from './engagement-thing';

/** @returns a function that says a safeguard in one sentence: what it is, since when, and what was found */
export function useSafeguardSentence(): (safeguard: Safeguard) => string {
  const { t } = useTranslation('engagements');
  const { label } = useLabels();
  const { day } = useFormats();
  return ({ mechanism, module, article, signedOn, endsOn, transferImpactAssessment: assessment }) => {
    const parts = [
      label('mechanisms', mechanism),
      module ? label('scc-modules', String(module)) : null,
      article ? label('derogation-articles', article) : null,
      signedOn ? t('fields.safeguard.said.signed', { day: day(signedOn) }) : null,
      endsOn ? t('fields.safeguard.said.ends', { day: day(endsOn) }) : null,
      assessment?.outcome ? t('fields.safeguard.said.assessed', { day: day(assessment.concludedOn), outcome: label('tia-outcomes', assessment.outcome) }) : null,
    ];
    return parts.filter((part) => part !== null).join(' · ');
  };
}
