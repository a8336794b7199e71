import { Radio, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFieldLook } from '../../editing/fields/field';
import { useLabels } from '../../place/labels';
import type { EngagementRole } from './engagement-thing';

const ROLES = ['processor', 'sub-processor', 'joint-controller', 'controller'] as const satisfies readonly EngagementRole[];
const NOT_KNOWN = 'not-known';

/** The role that a company plays in one engagement, asked with examples. */
export interface RoleFieldProps {
  /** null: nobody has said yet; undefined: whoever was asked does not know. */
  readonly value: EngagementRole | null | undefined;
  /** @param role undefined where whoever is asked does not know */
  readonly onChange: (role: EngagementRole | undefined) => void;
  /** Offers "I do not know". */
  readonly mayBeUnknown?: boolean;
}

/** Which role the company plays: never guessed, since most rules read it. */
export function RoleField({ value, onChange, mayBeUnknown = false }: RoleFieldProps): ReactNode {
  const { t } = useTranslation('engagements');
  const { label } = useLabels();
  const { wrapperProps, readOnly, ...look } = useFieldLook({ pointer: '/role', label: t('fields.role.label'), help: t('fields.role.help'), article: 'Art. 4(7), 4(8), 26, 28 GDPR', modality: 'required' });
  const change = (chosen: string): void => onChange(chosen === NOT_KNOWN ? undefined : chosen as EngagementRole);
  return (
    <div {...wrapperProps}>
      <Radio.Group {...look} value={value === undefined ? NOT_KNOWN : value} onChange={change}>
        <Stack gap="sm" mt="xs">
          {ROLES.map((role) => <Radio key={role} value={role} label={label('engagement-roles', role)} description={t(`fields.role.${role}`)} disabled={readOnly && role !== value} />)}
          {mayBeUnknown && <Radio value={NOT_KNOWN} label={t('fields.role.notKnown')} description={t('fields.role.notKnownHelp')} />}
        </Stack>
      </Radio.Group>
    </div>
  );
}
