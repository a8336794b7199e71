import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';
import { type Formats, useFormats } from '../place/formats';
import { useLabels } from '../place/labels';

export type Regime = Schemas['TransferView']['regime'];

/** How the law of each regime is cited. */
const CITED_AS: Readonly<Record<string, string>> = { 'eu-gdpr': 'GDPR', 'uk-gdpr': 'UK GDPR', 'ch-fadp': 'FADP' };
const DECISION = /^(eu|uk|ch)-adequacy-([a-z]{2,3})(?:-.+)?$/;
const REGIMES: Readonly<Record<string, string>> = { eu: 'eu-gdpr', uk: 'uk-gdpr', ch: 'ch-fadp' };
const COUNTRY = /^[A-Z]{2}$/;

/** @returns a ground as one cites it: `art-46-2-c` is Art. 46(2)(c) GDPR; '' where there is none */
export function groundInWords(ground: string | null, regime: Regime): string {
  if (ground === null) return '';
  const [article, ...rest] = ground.replace(/^(art|fadp)-/, '').split('-');
  return `Art. ${article}${rest.map((part) => `(${part})`).join('')} ${CITED_AS[ground.startsWith('fadp-') ? 'ch-fadp' : regime] ?? ''}`.trim();
}

/** The words of the law for a reader. */
export interface LawWords {
  /** A mechanism, scheme or adequacy decision by its code. */
  mechanism(code: string): string;
  /** A country, or an international organisation, which is called by its abbreviation. */
  destination(place: { readonly country: string | null; readonly organisation: string | null }): string;
  place(code: string): string;
  ground(ground: string | null, regime: Regime): string;
}

const placeIn = ({ country }: Formats, organisation: (code: string) => string, code: string): string => (COUNTRY.test(code) ? country(code) : organisation(code));

/** @returns the words of the law in the reader's language */
export function useLawWords(): LawWords {
  const { t } = useTranslation('transfers');
  const { label, cite } = useLabels();
  const formats = useFormats();
  return useMemo(() => {
    const place = (code: string): string => placeIn(formats, (each) => label('international-organisations', each), code);
    const mechanism = (code: string): string => {
      const [, law, destination] = DECISION.exec(code) ?? [];
      if (law === undefined || destination === undefined) return label('mechanisms', code);
      return t('adequacyDecision', { country: place(destination.toUpperCase()), law: label('regimes', REGIMES[law] ?? law) });
    };
    return { mechanism, place, destination: ({ country, organisation }) => place(country ?? organisation ?? ''), ground: (ground, regime) => cite(groundInWords(ground, regime)) };
  }, [t, label, cite, formats]);
}
