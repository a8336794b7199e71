import { Badge, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldHelp, type Modality } from '../../design/help';
import { useFormPlace } from './field-context';

/** What every field takes. */
export interface FieldProps {
  /** JSON Pointer into the thing: for the service's messages, and for links that lead to the field. */
  readonly pointer: string;
  readonly label: string;
  /** A sentence on why it is asked. */
  readonly help?: ReactNode;
  /** Who asks: `Art. 30(1)(b) GDPR`. */
  readonly article?: string;
  /** How far the law asks for it. */
  readonly modality?: Modality;
  /** In place of what the form around says. */
  readonly error?: string;
}

/** What a field's component is given of them. */
export interface FieldLook {
  readonly label: ReactNode;
  readonly description: ReactNode;
  readonly error: string | undefined;
  readonly wrapperProps: { readonly 'data-field': string };
  readonly readOnly: boolean;
}

/** @returns label, help, error and place of a field, for the components of Mantine */
export function useFieldLook({ pointer, label, help, article, modality, error }: FieldProps): FieldLook {
  const { isReadOnly, errorAt } = useFormPlace();
  return {
    label: <FieldLabel label={label} modality={modality} />,
    description: help === undefined && article === undefined ? undefined : <FieldHelp {...(article === undefined ? {} : { article })}>{help}</FieldHelp>,
    error: error ?? errorAt(pointer),
    wrapperProps: { 'data-field': pointer },
    readOnly: isReadOnly,
  };
}

const BADGE_LOOKS: Record<Modality, string> = { required: 'filled', 'where-applicable': 'light', 'where-possible': 'outline', useful: 'default' };

/** The name of a field, and how far the law asks for it. */
function FieldLabel({ label, modality }: { readonly label: string; readonly modality?: Modality | undefined }): ReactNode {
  return <Group component="span" gap={8} display="inline-flex">{label}{modality !== undefined && <ModalityBadge modality={modality} />}</Group>;
}

/** Required, where applicable, where possible; in the law's own words. */
export function ModalityBadge({ modality }: { readonly modality: Modality }): ReactNode {
  const { t } = useTranslation('design');
  return <Badge component="span" size="sm" radius="sm" tt="none" fw={500} variant={BADGE_LOOKS[modality]} color={modality === 'required' ? 'accent' : 'gray'}>{t(`modality.${modality}`)}</Badge>;
}
